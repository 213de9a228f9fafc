import type { DipCalibration } from "../../contracts/published/dip-calibration.ts";
import { dataTable } from "./data-table.js";
import { formatsOf } from "./formats.js";
import type { Messages } from "./messages.ts";
import { sayName } from "./say-name.js";

/** Returns what the method finds in simulated districts whose dips are known, a row a scenario. */
export function dipCalibration(
  rows: readonly DipCalibration[],
  { text, document = globalThis.document }: { text: Messages; document?: Document },
): HTMLElement {
  const { calibration } = text.dips;
  const formats = formatsOf(text.language);
  const percent = (value: number) => formats.rate(Math.round(value * 10));
  const number = (title: string, cell: (row: DipCalibration) => string) => ({
    ...{ title, cell, isNumber: true },
  });
  return dataTable(rows, {
    caption: calibration.caption,
    columns: [
      { title: calibration.scenario, cell: (row) => sayName(row.scenario, text) },
      { title: calibration.size, cell: (row) => sayName(row.school_size, text) },
      number(calibration.districts, (row) => formats.count(row.districts)),
      number(calibration.windows, (row) => formats.count(row.windows)),
      number(calibration.called, (row) => percent(row.called_dip_percent)),
      number(calibration.bias, (row) =>
        row.bias_points
          .toFixed(2)
          .replace(/^-(0\.00)$/, "$1")
          .replace("-", "\u2212"),
      ),
      number(calibration.covered, (row) => percent(row.covered_percent)),
      {
        title: calibration.target,
        cell: (row) => (row.has_target ? calibration.yes : calibration.no),
      },
    ],
    document,
  });
}
