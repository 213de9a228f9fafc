import * as Plot from "@observablehq/plot";
import { labelMarks } from "./dot-plot-labels.js";
import type { Formats } from "./formats.ts";
import { palette, partStyles, textSize } from "./palette.js";
import { plotSvg } from "./plot-svg.js";

/** A whole cut into parts: a school, a group. */
export interface ShareStrip {
  readonly key: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly isMasked?: boolean;
  /** Shares in tenths of a percent, in the order of the legend; undefined where masked. */
  readonly tenths: readonly (number | undefined)[];
  /** What the masked parts leave together, tenths of a percent. */
  readonly masked?: number;
  /** What stands at the right end. */
  readonly value?: string;
}

interface StripOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly axisLabel: string;
  /** What a masked strip is called. */
  readonly hidden: string;
  /** Which of the part styles each part has. */
  readonly styles?: readonly number[];
  /** Where the scale ends, percent. */
  readonly maximum?: number;
  readonly formats: Formats;
}

interface Segment {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly label: string;
}

/** Returns one strip per row, its parts side by side; what masked parts leave is drawn with a star. */
export function shareStrips(rows: readonly ShareStrip[], options: StripOptions): Element {
  const { document, width, ariaLabel, axisLabel, maximum = 100 } = options;
  const isNarrow = width < 560;
  const marginLeft = isNarrow ? 8 : Math.min(290, width * 0.32);
  const pixels = (width - marginLeft - 66) / maximum;
  const segments = rows.flatMap((row) => toSegments(row, options));
  return plotSvg({
    ...{ document, ariaLabel, width, marginLeft },
    hasLinks: rows.some((row) => row.href),
    height: 48 + rows.length * (isNarrow ? 62 : 32),
    marginTop: 8,
    marginBottom: 40,
    marginRight: 66,
    x: { domain: [0, maximum] },
    y: { type: "band", domain: rows.map((row) => row.key), padding: 0, axis: null },
    marks: [
      Plot.axisX({
        ...{ label: axisLabel, labelAnchor: "center", labelArrow: "none", labelOffset: 34 },
        ...{ tickSize: 0, ticks: isNarrow ? 3 : 5, fill: palette.muted },
      }),
      segmentMarks(segments, { isNarrow, pixels }),
      labelMarks(rows, { isNarrow, marginLeft, width }),
    ],
  });
}

function toSegments(
  { key, tenths, isMasked, masked = 0 }: ShareStrip,
  { hidden, maximum = 100, styles = [0, 1, 2, 3], formats }: StripOptions,
): Segment[] {
  if (isMasked) return [{ key, from: 0, to: maximum, style: -1, label: hidden }];
  const shown = tenths.flatMap((share, part) => {
    if (!share) return [];
    const from = sum(tenths.slice(0, part)) / 10;
    const to = Math.min(maximum, from + share / 10);
    return [{ key, from, to, style: styles[part] ?? 0, label: formats.rate(share) }];
  });
  const end = sum(tenths) / 10;
  if (!tenths.includes(undefined) || masked <= 0) return shown;
  return [...shown, { key, from: end, to: end + masked / 10, style: -1, label: "*" }];
}

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((a, b) => a + (b ?? 0), 0);

function segmentMarks(
  segments: readonly Segment[],
  { isNarrow, pixels }: { isNarrow: boolean; pixels: number },
): Plot.Markish[] {
  const fits = segments.filter(
    ({ from, to, label }) => (to - from) * pixels - 4 > label.length * 6.6,
  );
  const fillOf = ({ style }: Segment) => partStyles[style]?.fill ?? palette.wash;
  return [
    Plot.barX(segments, {
      ...{ x1: "from", x2: "to", y: "key", fill: fillOf },
      insetTop: isNarrow ? 36 : 5,
      insetBottom: 5,
      insetRight: 1,
      stroke: (x: Segment) => (x.style < 0 ? palette.muted : "none"),
      strokeDasharray: "3 3",
    }),
    Plot.text(fits, {
      ...{ x: (x: Segment) => (x.from + x.to) / 2, y: "key", dy: isNarrow ? 15 : 0 },
      text: "label",
      fill: (x: Segment) => partStyles[x.style]?.ink ?? palette.muted,
      fontSize: textSize.axis,
      fontWeight: 600,
    }),
  ];
}
