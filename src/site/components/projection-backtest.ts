import type {
  ProjectionBacktest,
  ProjectionCalibration,
} from "../../contracts/published/projection-backtest.ts";
import { type Column, dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import type { Messages } from "./messages.ts";

interface BacktestOptions {
  readonly text: Messages;
  readonly document?: Document;
}

type Judged = ProjectionBacktest | ProjectionCalibration;

/** Returns how projections would have done in the district's own years, a row a month. */
export function projectionBacktest(
  rows: readonly ProjectionBacktest[],
  { text, document = globalThis.document }: BacktestOptions,
): HTMLElement {
  const { backtest } = text.projection;
  const make = elementsOf(document);
  if (rows.length === 0) return make("p", {}, backtest.none);
  const formats = formatsOf(text.language);
  return dataTable(rows, {
    caption: backtest.caption,
    columns: [
      { title: backtest.month, cell: ({ month }) => nameMonth(month, text) },
      { title: backtest.years, cell: ({ years }) => formats.count(years), isNumber: true },
      { title: backtest.projections, cell: (x) => formats.count(x.projections), isNumber: true },
      ...judgedColumns(text),
    ],
    document,
  });
}

/** Returns how projections did in simulated districts, a row a month and number of earlier years. */
export function projectionCalibration(
  rows: readonly ProjectionCalibration[],
  { text, document = globalThis.document }: BacktestOptions,
): HTMLElement {
  const { backtest, calibration } = text.projection;
  const { count } = formatsOf(text.language);
  return dataTable(rows, {
    caption: calibration.caption,
    columns: [
      { title: text.table.measure, cell: ({ metric }) => text.goals.metrics[metric] },
      { title: calibration.earlier_years, cell: (x) => count(x.earlier_years), isNumber: true },
      { title: backtest.month, cell: ({ month }) => nameMonth(month, text) },
      { title: calibration.districts, cell: (x) => count(x.districts), isNumber: true },
      { title: calibration.projections, cell: (x) => count(x.projections), isNumber: true },
      ...judgedColumns(text),
      {
        title: calibration.target,
        cell: (row) => (row.has_target ? calibration.yes : calibration.no),
      },
    ],
    document,
  });
}

function judgedColumns(text: Messages): readonly Column<Judged>[] {
  const { backtest } = text.projection;
  const formats = formatsOf(text.language);
  const error = (points: number | null) =>
    points === null ? backtest.nobody : formats.decimal(points);
  return [
    { title: backtest.error, cell: (x) => error(x.error_points), isNumber: true },
    {
      title: backtest.error_of_last_year,
      cell: (x) => error(x.error_points_of_last_year),
      isNumber: true,
    },
    { title: backtest.error_to_date, cell: (x) => error(x.error_points_to_date), isNumber: true },
    {
      title: backtest.covered,
      cell: (x) => formats.rate(Math.round(10 * x.covered_percent)),
      isNumber: true,
    },
  ];
}

/** `10` to October; `10-03` to the whole of October to March. */
function nameMonth(month: string, { language, projection }: Messages): string {
  if (month.length > 2) return projection.calibration.whole;
  const names = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return names.format(Date.UTC(2000, Number(month) - 1, 1));
}
