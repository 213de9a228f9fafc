import * as Plot from "@observablehq/plot";
import type { AttendanceControl } from "../../contracts/published/attendance-control.ts";
import { palette, textSize } from "./palette.js";
import { plotSvg } from "./plot-svg.js";

const isOutside = (row: AttendanceControl): boolean => row.signal?.endsWith("limits") ?? false;
const isRun = (row: AttendanceControl): boolean => row.signal?.startsWith("run") ?? false;

/** Returns a small control chart: band of limits, center line, months; signals by shape. */
export function controlPanel(
  rows: readonly AttendanceControl[],
  { document, top, ariaLabel }: { document: Document; top: number; ariaLabel: string },
): Element {
  const shown = rows.filter((row) => row.absence_rate !== null);
  const percent = (field: "absence_rate" | "center_rate" | "lower_limit" | "upper_limit") => ({
    x: "month",
    y: (row: AttendanceControl) => 100 * (row[field] ?? Number.NaN),
  });
  const rate = percent("absence_rate");
  const years = rows.filter((row, i) => row.school_year !== rows[i - 1]?.school_year);
  const line = { z: "school_year", stroke: palette.muted };
  return plotSvg({
    document,
    ariaLabel,
    width: 330,
    height: 170,
    marginTop: 12,
    marginBottom: 24,
    marginLeft: 26,
    marginRight: 6,
    x: { type: "point", domain: rows.map((row) => row.month), padding: 0.5 },
    y: { domain: [0, top] },
    marks: [
      Plot.axisY({ label: null, ticks: 3, tickSize: 0, fill: palette.muted }),
      Plot.gridY({ stroke: palette.rule, strokeOpacity: 1, ticks: 3 }),
      Plot.axisX(
        years.map((row) => row.month),
        {
          ...{ label: null, tickSize: 3, fill: palette.muted, fontSize: textSize.axis },
          tickFormat: (month: string) => month.slice(0, 4),
        },
      ),
      Plot.areaY(shown, {
        x: "month",
        z: "school_year",
        y1: percent("lower_limit").y,
        y2: (row) => Math.min(top, percent("upper_limit").y(row)),
        fill: palette.county,
        fillOpacity: 0.18,
      }),
      Plot.line(shown, { ...percent("center_rate"), ...line, strokeDasharray: "4 3" }),
      Plot.line(shown, { ...rate, ...line, stroke: palette.subject, strokeWidth: 1.5 }),
      Plot.dot(
        shown.filter((row) => !isOutside(row)),
        {
          ...{ ...rate, r: 2.5, stroke: palette.subject, strokeWidth: 1.25 },
          fill: (row) => (isRun(row) ? palette.subject : palette.paper),
        },
      ),
      Plot.dot(shown.filter(isOutside), {
        ...{ ...rate, r: 5, symbol: "diamond", fill: palette.subject },
      }),
      Plot.text(
        rows.filter((row) => row.absence_rate === null),
        { x: "month", y: 0, text: () => "*", dy: -4, fontSize: 14 },
      ),
    ],
  });
}
