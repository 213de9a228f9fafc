import type { AttendanceDip } from "../../contracts/published/attendance-dips.ts";
import { dataTable } from "./data-table.js";
import { valueInWords } from "./dip-figure.js";
import { type ProfileDay, profilePlot } from "./dip-profile-plot.js";
import { type Dips, dayPositions, formatInterval, formatSide, plainPoints } from "./dip-rows.js";
import { breakKey, type DipView } from "./dip-view.js";
import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { sayName } from "./say-name.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type Options = Site & Drawing & { view: DipView };

/** Returns the days around the chosen break in their order. */
export function daysAround(rows: Dips, view: DipView): AttendanceDip[] {
  const own = rows.filter(
    (row) =>
      row.school_year === view.year &&
      row.reporting_category === view.category &&
      breakKey(row) === view.break,
  );
  return dayPositions.flatMap((position) => own.find((row) => row.position === position) ?? []);
}

/** Returns the days around the chosen break: what was observed beside what was to be expected. */
export function dipProfile(rows: Dips, { view, ...options }: Options): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const { profile } = text.dips;
  const formats = formatsOf(text.language);
  const days = daysAround(rows, view);
  const [first] = days;
  if (!first) return noDays(rows, view, { text, document });
  const values = { break: sayName(first.break_name, text), year: formats.schoolYear(view.year) };
  const worst = [...days]
    .filter((row) => row.verdict === "dip")
    .sort((a, b) => (b.excess_points ?? 0) - (a.excess_points ?? 0))[0];
  const title = worst
    ? fill(profile.title, {
        ...values,
        day: dayName(worst, text),
        points: plainPoints(worst.excess_points ?? 0, formats),
      })
    : fill(profile.title_none, values);
  return figure(
    {
      title,
      about: profile.about,
      chart: resize((width) =>
        profilePlot(
          days.map((row) => toProfileDay(row, text, formats)),
          {
            ...{ document, width, ariaLabel: title, axisLabel: text.dips.rate_axis },
            breakName: sayName(first.break_name, text),
            names: { observed: profile.observed, expected: profile.expected },
          },
        ),
      ),
      note: days.some((row) => row.disclosure === "suppressed") ? text.dips.masked_note : null,
      table: profileTable(days, { caption: fill(profile.caption, values), text, document }),
    },
    { text, document },
  );
}

/** Student groups of schools have no figures of single days: that is said, not left out. */
function noDays(
  rows: Dips,
  { category }: DipView,
  { text, document }: { text: Messages; document: Document },
): Node {
  if (!rows.some((row) => row.reporting_category === category)) return nothing(document);
  const make = elementsOf(document);
  const { profile } = text.dips;
  return make(
    "section",
    { class: "context" },
    make("h2", {}, profile.title_plain),
    make("p", {}, profile.sides_only),
  );
}

/** Returns a day's name in a sentence: `the last day before`. */
export function dayName({ position }: AttendanceDip, { dips }: Messages): string {
  const names: Readonly<Record<string, string>> = dips.days;
  return names[position] ?? position;
}

function toProfileDay(row: AttendanceDip, text: Messages, formats: Formats): ProfileDay {
  const { absence_rate, expected_rate, ci_low, ci_high } = row;
  const percent = (rate: number | null) => (rate === null ? undefined : rate * 100);
  const observed = percent(absence_rate);
  const isJudged = observed !== undefined && ci_low !== null && ci_high !== null;
  return {
    position: row.position,
    label: text.dips.positions[row.position],
    date: shortDate(row, text.language),
    observed,
    expected: percent(expected_rate),
    low: isJudged ? Math.max(0, observed - ci_high) : undefined,
    high: isJudged ? Math.max(0, observed - ci_low) : undefined,
    words: valueInWords(row, text, formats),
    isDip: row.verdict === "dip",
  };
}

/** A date like `Nov 24`; nothing where schools had the day on several dates. */
function shortDate({ first_date, last_date }: AttendanceDip, language: string): string {
  if (first_date !== last_date) return "";
  const format = new Intl.DateTimeFormat(language, {
    ...{ month: "short", day: "numeric", weekday: "short", timeZone: "UTC" },
  });
  return format.format(new Date(`${first_date}T00:00:00Z`));
}

function profileTable(
  days: readonly AttendanceDip[],
  { caption, text, document }: { caption: string; text: Messages; document: Document },
): HTMLElement {
  const { columns, positions, verdicts } = text.dips;
  const formats = formatsOf(text.language);
  const rate = (value: number | null, row: AttendanceDip) =>
    value === null
      ? row.disclosure === "suppressed"
        ? "*"
        : "-"
      : formats.rate(Math.round(value * 1000));
  return dataTable(days, {
    caption,
    columns: [
      { title: columns.day, cell: (row) => positions[row.position] },
      { title: columns.observed, cell: (row) => rate(row.absence_rate, row), isNumber: true },
      { title: columns.expected, cell: (row) => rate(row.expected_rate, row), isNumber: true },
      { title: columns.excess, cell: (row) => formatSide(row, formats), isNumber: true },
      {
        title: columns.interval,
        cell: (row) => (row.ci_low === null ? "-" : formatInterval(row, text, formats)),
        isNumber: true,
      },
      { title: columns.verdict, cell: (row) => (row.verdict ? verdicts[row.verdict] : "*") },
    ],
    document,
  });
}
