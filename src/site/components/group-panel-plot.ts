import { line, scaleLinear, scalePoint } from "d3";
import type { Formats } from "./formats.ts";
import { palette, textSize } from "./palette.js";
import type { ShareInterval } from "./share-interval.ts";
import { type MakeSvg, svgElementsOf } from "./svg-element.js";

/** A rate of one year in tenths of a percent, and how far chance could have moved it. */
export interface PanelPoint {
  readonly school_year: number;
  readonly tenths: number | undefined;
  readonly interval: ShareInterval | undefined;
  /** 11 to 29 students: drawn as a ring. */
  readonly isSmall: boolean;
  readonly isMasked: boolean;
}

interface PanelOptions {
  readonly document: Document;
  /** All students, for a dashed line; nothing in their own panel. */
  readonly whole: readonly PanelPoint[];
  /** Lowest and highest rate of every panel, tenths. */
  readonly domain: readonly [number, number];
  readonly ariaLabel: string;
  readonly yearName: (year: number) => string;
  readonly formats: Formats;
}

const size = { width: 220, height: 132, top: 22, bottom: 24, side: 20 } as const;

/**
 * Returns a group's line over the years beside the dashed line of all students: a bar for the
 * interval, a ring for a small group, a star at the bottom for a hidden rate.
 */
export function groupPanelPlot(
  points: readonly PanelPoint[],
  { document, whole, domain, ariaLabel, yearName, formats }: PanelOptions,
): Element {
  const make = svgElementsOf(document);
  const years = points.map((point) => point.school_year);
  const bottom = size.height - size.bottom;
  const x = scalePoint(years, [size.side, size.width - size.side]).padding(0.15);
  const y = scaleLinear(domain, [bottom, size.top]);
  const at = ({ school_year }: PanelPoint) => x(school_year) ?? 0;
  const path = line<PanelPoint>(at, (point) => y(point.tenths ?? 0)).defined(
    (point) => point.tenths !== undefined,
  );
  const shown = points.filter((point) => point.tenths !== undefined);
  const ends = [...new Set([shown[0], shown.at(-1)])].flatMap((point) => point ?? []);
  const named = [...new Set([years[0], years.at(-1)])].flatMap((year) => year ?? []);
  const lines = { fill: "none", "stroke-linejoin": "round", "stroke-linecap": "round" };
  const { subject, muted, rule, paper, ink } = palette;
  return make(
    "svg",
    {
      ...{ class: "plot", role: "img", "aria-label": ariaLabel },
      viewBox: `0 0 ${size.width} ${size.height}`,
    },
    make("line", { x1: 0, x2: size.width, y1: bottom, y2: bottom, stroke: rule }),
    ...named.map((year) =>
      make(
        "text",
        {
          ...{ x: x(year), y: size.height - 7, "text-anchor": "middle" },
          ...{ fill: muted, "font-size": textSize.axis },
        },
        yearName(year),
      ),
    ),
    make("path", {
      ...{ d: path([...whole]) ?? "", stroke: muted, "stroke-width": 1.5 },
      ...{ ...lines, "stroke-dasharray": "2 4" },
    }),
    ...shown.flatMap((point) => intervalBar(point, { x: at(point), y, make })),
    make("path", { d: path([...points]) ?? "", stroke: subject, "stroke-width": 2.25, ...lines }),
    ...shown.map((point) =>
      make("circle", {
        ...{ cx: at(point), cy: y(point.tenths ?? 0), r: 4 },
        ...{ fill: point.isSmall ? paper : subject, stroke: subject, "stroke-width": 1.75 },
      }),
    ),
    ...ends.map((point) =>
      make(
        "text",
        {
          ...{ x: at(point), y: labelHeight(point, y), "text-anchor": "middle" },
          ...{ fill: subject, stroke: paper, "stroke-width": 4, "paint-order": "stroke" },
          ...{ "font-weight": 600, "font-size": textSize.label },
        },
        formats.rate(point.tenths ?? 0),
      ),
    ),
    ...points
      .filter((point) => point.isMasked)
      .map((point) =>
        make(
          "text",
          {
            ...{ x: at(point), y: bottom - 4, "text-anchor": "middle" },
            ...{ fill: ink, "font-size": 18 },
          },
          "*",
        ),
      ),
  );
}

/** A value stands above its interval. */
function labelHeight({ tenths = 0, interval }: PanelPoint, y: (tenths: number) => number): number {
  return Math.max(12, Math.min(y(tenths) - 9, y(interval?.high ?? tenths) - 5));
}

function intervalBar(
  { interval }: PanelPoint,
  { x, y, make }: { x: number; y: (tenths: number) => number; make: MakeSvg },
): Element[] {
  if (!interval) return [];
  return [
    make("line", {
      ...{ x1: x, x2: x, y1: y(interval.low), y2: y(interval.high) },
      ...{ stroke: palette.county, "stroke-opacity": 0.45, "stroke-width": 6 },
    }),
  ];
}
