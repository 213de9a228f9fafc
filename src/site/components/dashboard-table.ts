import type { DashboardChronic } from "../../contracts/published/dashboard-chronic.ts";
import type { StateDashboard } from "../../contracts/published/state-dashboard.ts";
import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { type Figures, formatRate, isSmallGroup } from "./rates.js";
import type { Site } from "./site.ts";

/** A Dashboard result: the state's, ours, or that of a year that is still running. */
export type DashboardRow = Omit<StateDashboard, "disclosure"> &
  Pick<Figures, "disclosure"> & {
    /** How last year's figure may be shown, where the result is computed here. */
    readonly prior_disclosure?: DashboardChronic["prior_disclosure"];
  };

/** Whether what follows from both years, change and color, is hidden because one of them is. */
export function isResultHidden({ disclosure, prior_disclosure }: DashboardRow): boolean {
  return disclosure === "suppressed" || prior_disclosure === "suppressed";
}

/** Returns a group's name; the Dashboard's own code where it is no reporting category. */
export function groupName(
  { reporting_category, student_group }: DashboardRow,
  { categories }: Pick<Site, "categories">,
): string {
  const category = categories.find((x) => x.reporting_category === reporting_category);
  return category?.name ?? student_group;
}

/** Returns the name of a color; without one, that there is none. */
export function colourName(colour: StateDashboard["colour"], { context }: Messages): string {
  return colour ? context.colours[colour] : context.no_colour;
}

function statusName({ status_level, disclosure }: DashboardRow, { context }: Messages): string {
  const names: Readonly<Record<string, string>> = context.statuses;
  return disclosure === "suppressed" ? "*" : (names[status_level ?? ""] ?? "-");
}

/** Returns the change as a reader sees it: points, `*` where a year is hidden, `-` without one. */
export function changeOf(row: DashboardRow, formats: Formats): string {
  if (isResultHidden(row)) return "*";
  const { change_points } = row;
  return change_points === null ? "-" : formats.signedPoints(Math.round(change_points * 10));
}

/** Returns a group's color as a reader sees it: its name, that there is none, or `*`. */
export function colourOf(row: DashboardRow, text: Messages): string {
  return isResultHidden(row) ? "*" : colourName(row.colour, text);
}

/** Returns one year's Dashboard results as a table, in the order of the reporting categories. */
export function dashboardTable(
  rows: readonly DashboardRow[],
  {
    year,
    caption,
    document,
    ...site
  }: Site & { year: number; caption?: string; document: Document },
): HTMLElement {
  const { context, table, language } = site.text;
  const formats = formatsOf(language);
  const make = elementsOf(document);
  const order = (row: DashboardRow) =>
    site.categories.findIndex((x) => x.reporting_category === row.reporting_category);
  const rate = (row: DashboardRow) => formatRate(row, formats);
  const small = (row: DashboardRow) =>
    isSmallGroup(row) ? make("span", { class: "tag" }, table.small) : null;
  return dataTable(
    [...rows].sort((a, b) => order(a) - order(b)),
    {
      caption: caption ?? fill(context.dashboard_caption, { year: String(year) }),
      columns: [
        { title: table.group, cell: (row) => [groupName(row, site), small(row)] },
        { title: table.colour, cell: (row) => colourOf(row, site.text) },
        { title: table.status, cell: (row) => statusName(row, site.text) },
        { title: table.rate, cell: rate, isNumber: true },
        { title: table.change, cell: (row) => changeOf(row, formats), isNumber: true },
      ],
      document,
    },
  );
}
