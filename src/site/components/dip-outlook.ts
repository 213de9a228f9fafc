import type { DipForecast } from "../../contracts/published/dip-forecast.ts";
import { dataTable } from "./data-table.js";
import { formatInterval, plainPoints } from "./dip-rows.js";
import { type Child, elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { sayName } from "./say-name.js";
import type { Drawing, Site } from "./site.ts";

type Forecasts = readonly DipForecast[];

/** A day on which to reach out, and the break that it is for. */
export interface Outreach {
  readonly date: string;
  readonly side: "before" | "after";
  readonly row: DipForecast;
}

/** Returns the days to reach out from the newest counted day on, in their order. */
export function comingOutreach(
  forecast: Forecasts,
  { edition }: Pick<Site, "edition">,
): Outreach[] {
  return forecast
    .flatMap((row) => [
      ...(row.outreach_before ? [{ date: row.outreach_before, side: "before", row } as const] : []),
      ...(row.outreach_after ? [{ date: row.outreach_after, side: "after", row } as const] : []),
    ])
    .filter(({ date }) => date > (edition.as_of ?? ""))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** Whether history leads to expect a dip: the range for one year begins above 0. */
export function isDipExpected({ points_low }: DipForecast): boolean {
  return points_low !== null && points_low > 0;
}

/** Returns the next day to reach out for a break that usually dips, else for any. */
export function nextOutreach(
  forecast: Forecasts,
  site: Pick<Site, "edition">,
): Outreach | undefined {
  const coming = comingOutreach(forecast, site);
  return coming.find(({ row }) => isDipExpected(row)) ?? coming[0];
}

/** Returns what to do next: the coming breaks with the days to reach out and what to expect. */
export function dipOutlook(
  forecast: Forecasts,
  {
    calendarHref,
    document = globalThis.document,
    ...site
  }: Site & Drawing & { calendarHref: string },
): Node {
  const { text } = site;
  const { outlook } = text.dips;
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const next = nextOutreach(forecast, site);
  if (!next && !site.edition.has_student_files) return nothing(document);
  if (!next) {
    return make(
      "section",
      { class: "context" },
      make("h2", {}, outlook.title_plain),
      make("p", {}, outlook.none),
    );
  }
  const from = site.edition.as_of ?? "";
  const coming = forecast.filter((row) => row.window_end > from);
  const title = next.side === "before" ? outlook.title_before : outlook.title_after;
  return make(
    "section",
    { class: "context" },
    make(
      "h2",
      {},
      fill(title, {
        date: formats.date(next.date),
        break: sayName(next.row.break_name, site.text),
      }),
    ),
    make("p", {}, expectation(next.row, text, formats)),
    make("p", {}, make("a", { href: calendarHref }, outlook.calendar), ` ${outlook.calendar_note}`),
    outlookTable(coming, from, { text, formats, document }),
    make("p", { class: "note" }, outlook.note),
  );
}

/** Returns what history leads to expect at a break, in a sentence. */
export function expectation(row: DipForecast, text: Messages, formats: Formats): string {
  const { outlook } = text.dips;
  if (row.disclosure === "suppressed") return outlook.hidden;
  if (row.expected_excess_points === null) return outlook.no_history;
  const values = {
    break: sayName(row.break_name, text),
    points: plainPoints(row.expected_excess_points, formats),
    low: plainPoints(row.points_low ?? 0, formats),
    high: plainPoints(row.points_high ?? 0, formats),
    years: formats.count(row.history_years),
  };
  if (!isDipExpected(row)) return fill(outlook.no_dip, values);
  return fill(row.basis === "same break" ? outlook.same_break : outlook.same_kind, values);
}

function outlookTable(
  rows: Forecasts,
  from: string,
  { text, formats, document }: { text: Messages; formats: Formats; document: Document },
): HTMLElement {
  const { outlook } = text.dips;
  const day = (date: string | null): Child => {
    if (date === null) return "-";
    return date > from ? formats.date(date) : fill(outlook.past, { date: formats.date(date) });
  };
  const points = (row: DipForecast, value: number | null) =>
    row.disclosure === "suppressed" ? "*" : value === null ? "-" : plainPoints(value, formats);
  const range = (row: DipForecast) =>
    row.points_low === null
      ? points(row, null)
      : formatInterval({ ci_low: row.points_low, ci_high: row.points_high }, text, formats);
  const strong = (row: DipForecast): Child => {
    const name = sayName(row.break_name, text);
    return isDipExpected(row) ? elementsOf(document)("strong", {}, name) : name;
  };
  return dataTable(rows, {
    caption: outlook.caption,
    columns: [
      { title: text.dips.break, cell: strong },
      { title: outlook.reach_before, cell: (row) => day(row.outreach_before) },
      { title: outlook.reach_after, cell: (row) => day(row.outreach_after) },
      {
        title: outlook.before_points,
        cell: (row) => points(row, row.before_points),
        isNumber: true,
      },
      { title: outlook.after_points, cell: (row) => points(row, row.after_points), isNumber: true },
      {
        title: outlook.expected,
        cell: (row) => points(row, row.expected_excess_points),
        isNumber: true,
      },
      { title: outlook.range, cell: range, isNumber: true },
    ],
    document,
  });
}
