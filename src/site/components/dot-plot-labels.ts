import * as Plot from "@observablehq/plot";
import type { DotRow } from "./dot-plot.ts";
import { palette, textSize } from "./palette.js";

/** What a line is called, and what stands at its right end. */
export type LabelledRow = Pick<DotRow, "key" | "label" | "href" | "isHeading" | "value">;

/** Returns the names of the rows, left of their lines or above them, and the values at the right. */
export function labelMarks(
  rows: readonly LabelledRow[],
  { isNarrow, marginLeft, width }: { isNarrow: boolean; marginLeft: number; width: number },
): Plot.Markish[] {
  const common = { y: "key", fontSize: textSize.label } as const;
  const place = isNarrow
    ? { frameAnchor: "left" as const, dx: -2, dy: -3, lineAnchor: "bottom" as const }
    : { frameAnchor: "left" as const, dx: 8 - marginLeft };
  const room = Math.max(1, (isNarrow ? width - 20 : marginLeft - 20) / textSize.label);
  const label = (isHeading: boolean) =>
    Plot.text(
      rows.filter((row) => Boolean(row.isHeading) === isHeading),
      {
        ...common,
        ...place,
        textAnchor: "start",
        text: "label",
        lineWidth: isHeading && !isNarrow ? Number.POSITIVE_INFINITY : room,
        lineHeight: 1.05,
        fill: isHeading ? palette.muted : (row) => (row.href ? palette.subject : palette.ink),
        fontWeight: isHeading ? 600 : 400,
        stroke: palette.paper,
        strokeWidth: isHeading || isNarrow ? 5 : 0,
        ...(isHeading ? {} : { href: "href" }),
      },
    );
  const value = Plot.text(
    rows.filter((row) => row.value),
    {
      ...common,
      text: "value",
      frameAnchor: "right",
      dx: 60,
      dy: isNarrow ? 12 : 0,
      textAnchor: "end",
      fill: palette.ink,
      fontWeight: 600,
      fontVariant: "tabular-nums",
    },
  );
  return [label(true), label(false), value];
}
