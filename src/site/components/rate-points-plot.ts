import * as Plot from "@observablehq/plot";
import { elementsOf } from "./element.js";
import type { Formats } from "./formats.ts";
import { palette, textSize } from "./palette.js";
import { percentAxisY, plotSvg } from "./plot-svg.js";
import { spreadLabels } from "./spread-labels.js";

/** A place with two rates in tenths of a percent. */
export interface RatePoint {
  readonly key: string;
  readonly name: string;
  readonly href?: string | undefined;
  readonly isWhole: boolean;
  readonly x: number | undefined;
  readonly y: number | undefined;
}

interface PointsOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly axisLabels: { readonly x: string; readonly y: string };
  readonly formats: Formats;
}

interface PlacedPoint extends RatePoint {
  readonly across: number;
  readonly up: number;
  readonly number: number;
}

const labelGap = 17;

/**
 * Returns places as dots by two rates. Wide: each is named at the right, tied to its dot by a thin
 * line. Narrow: dots carry numbers and a list below names them.
 */
export function ratePointsPlot(points: readonly RatePoint[], options: PointsOptions): Element {
  const isNarrow = options.width < 640;
  const placed = [...points]
    .sort((a, b) => (b.y ?? 0) - (a.y ?? 0) || a.name.localeCompare(b.name))
    .map((x, i) => ({ ...x, across: (x.x ?? 0) / 10, up: (x.y ?? 0) / 10, number: i + 1 }));
  const plot = pointsSvg(placed, { ...options, isNarrow });
  if (!isNarrow) return plot;
  const make = elementsOf(options.document);
  const names = placed.map(({ name, href }) =>
    make("li", {}, href ? make("a", { href }, name) : make("strong", {}, name)),
  );
  return make("div", {}, plot, make("ol", { class: "key" }, names));
}

function pointsSvg(
  placed: readonly PlacedPoint[],
  { document, width, ariaLabel, axisLabels, isNarrow }: PointsOptions & { isNarrow: boolean },
): Element {
  const height = isNarrow ? 340 : Math.max(420, placed.length * labelGap + 110);
  const [marginTop, marginBottom] = [34, 44];
  const top = Math.ceil(Math.max(...placed.map(({ up }) => up), 10) / 5) * 5;
  const lowest = Math.floor(Math.min(...placed.map(({ across }) => across)) - 0.25);
  const highest = Math.min(100, Math.ceil(Math.max(...placed.map(({ across }) => across)) + 0.25));
  const gap = (labelGap * top) / (height - marginTop - marginBottom);
  return plotSvg({
    ...{ document, ariaLabel, width, height, marginTop, marginBottom },
    hasLinks: !isNarrow && placed.some(({ href }) => href),
    marginLeft: 34,
    marginRight: isNarrow ? 16 : 250,
    x: { domain: [lowest, highest] },
    y: { domain: [0, top] },
    marks: [
      ...percentAxisY(axisLabels.y, 5),
      Plot.axisX({
        ...{ label: axisLabels.x, labelAnchor: "center", labelArrow: "none", labelOffset: 38 },
        ...{ tickSize: 0, ticks: isNarrow ? 4 : 8, fill: palette.muted },
      }),
      isNarrow ? [] : nameMarks(placed, { gap, highest }),
      [false, true].map((isWhole) =>
        Plot.dot(
          placed.filter((point) => point.isWhole === isWhole),
          {
            ...{ x: "across", y: "up", r: isNarrow ? 9 : isWhole ? 7 : 6, stroke: palette.paper },
            symbol: isWhole ? "diamond" : "circle",
            fill: isWhole ? palette.ink : palette.subject,
          },
        ),
      ),
      isNarrow ? numberMarks(placed) : [],
    ],
  });
}

function numberMarks(placed: readonly PlacedPoint[]): Plot.Markish[] {
  return [
    Plot.text(placed, {
      ...{ x: "across", y: "up", text: (x: PlacedPoint) => `${x.number}` },
      ...{ fill: palette.paper, fontWeight: 650, fontSize: 11 },
    }),
  ];
}

function nameMarks(
  placed: readonly PlacedPoint[],
  { gap, highest }: { gap: number; highest: number },
): Plot.Markish[] {
  const heights = spreadLabels(
    placed.map(({ up }) => up),
    gap,
  );
  const labels = placed.map((point, i) => ({ ...point, at: heights[i] ?? point.up }));
  return [
    Plot.link(labels, {
      ...{ x1: "across", y1: "up", x2: highest, y2: "at" },
      ...{ stroke: palette.muted, strokeOpacity: 0.45, strokeWidth: 1 },
    }),
    [true, false].map((isWhole) =>
      Plot.text(
        labels.filter((label) => label.isWhole === isWhole),
        {
          ...{ x: highest, y: "at", text: "name", textAnchor: "start", dx: 8, href: "href" },
          fill: isWhole ? palette.ink : palette.subject,
          fontWeight: isWhole ? 650 : 400,
          fontSize: textSize.label,
        },
      ),
    ),
  ];
}
