import type { AttendanceDip } from "../../contracts/published/attendance-dips.ts";
import type { DipForecast } from "../../contracts/published/dip-forecast.ts";
import { viewName } from "./dip-choices.js";
import { comingOutreach } from "./dip-outlook.js";
import { countYears } from "./dip-over-years.js";
import { drivingGrade } from "./dip-parts.js";
import { dayName, daysAround } from "./dip-profile.js";
import { type BreakSides, type Dips, formatInterval, plainPoints, toBreaks } from "./dip-rows.js";
import { breakKey, type DipView } from "./dip-view.js";
import { elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, pluralForm } from "./messages.js";
import type { Drawing, Site } from "./site.ts";

interface Known {
  readonly rows: Dips;
  readonly sides: BreakSides;
  readonly forecast: readonly DipForecast[];
  readonly view: DipView;
  readonly site: Site;
  readonly formats: Formats;
}

/** Returns the questions of an attendance team about the chosen break, each with its answer. */
export function dipAnswer(
  rows: Dips,
  {
    view,
    forecast,
    document = globalThis.document,
    ...site
  }: Site & Drawing & { view: DipView; forecast: readonly DipForecast[] },
): Node {
  if (rows.length === 0) return nothing(document);
  const { answer } = site.text.dips;
  const make = elementsOf(document);
  const head = make("h2", {}, viewName(rows, view, site));
  const sides = toBreaks(rows, view).find(({ key }) => key === view.break);
  if (!sides) {
    return make("section", { class: "dip-answer" }, head, make("p", {}, answer.no_break));
  }
  const known = { rows, sides, forecast, view, site, formats: formatsOf(site.text.language) };
  const lines = [
    [answer.when, whenSentence(known)],
    [answer.days, daysSentence(known)],
    [answer.grades, gradesSentence(known)],
    [answer.every_year, yearsSentence(known)],
    [answer.sure, sureSentence(known)],
    [answer.act, actSentence(known)],
  ] as const;
  return make(
    "section",
    { class: "dip-answer", "aria-live": "polite" },
    head,
    make(
      "dl",
      {},
      lines.map(([question, words]) =>
        make("div", {}, make("dt", {}, question), make("dd", {}, words)),
      ),
    ),
  );
}

const isHidden = (row: AttendanceDip | undefined): boolean => row?.disclosure === "suppressed";
const isDip = (row: AttendanceDip | undefined): boolean => row?.verdict === "dip";

function whenSentence({ sides: { before, after }, site, formats }: Known): string {
  const { answer, side_sentences } = site.text.dips;
  if ([before, after].every((row) => !row || isHidden(row))) return answer.hidden;
  const kind = isDip(before)
    ? isDip(after)
      ? answer.both
      : answer.before
    : isDip(after)
      ? answer.after
      : answer.neither;
  const sentences = [before, after].flatMap((row) => {
    if (!row || (row.position !== "before" && row.position !== "after")) return [];
    if (isHidden(row)) return [side_sentences[row.position].hidden];
    if (row.excess_points === null) return [side_sentences[row.position].too_few];
    return [
      fill(side_sentences[row.position].excess, {
        points: plainPoints(row.excess_points, formats),
        interval: formatInterval(row, site.text, formats),
        verdict: site.text.dips.verdicts[row.verdict ?? "unclear"],
      }),
    ];
  });
  const isJudged = [before, after].some((row) => row && row.excess_points !== null);
  return [...(isJudged ? [kind] : []), ...sentences].join(" ");
}

function daysSentence({ rows, view, site, formats }: Known): string {
  const { answer } = site.text.dips;
  const days = daysAround(rows, view);
  if (days.length === 0) return answer.no_days;
  const found = days
    .filter(isDip)
    .sort((a, b) => (b.excess_points ?? 0) - (a.excess_points ?? 0))
    .map((row) =>
      fill(answer.day, {
        day: dayName(row, site.text),
        points: plainPoints(row.excess_points ?? 0, formats),
      }),
    );
  if (found.length > 0) return fill(answer.which_days, { days: formats.list(found) });
  return days.every((row) => row.excess_points === null) ? answer.no_figures : answer.no_day;
}

function gradesSentence({ rows, view, site, formats }: Known): string {
  const { dips, grades } = site.text;
  const driving = drivingGrade(rows, { view, ...site });
  if (!driving) return dips.answer.no_grade;
  const singles: Readonly<Record<string, string>> = grades.single;
  const category = site.categories.find((x) => x.reporting_category === driving.reporting_category);
  return fill(dips.answer.grade, {
    grade: singles[driving.reporting_category] ?? category?.name ?? "",
    points: plainPoints(driving.excess_points ?? 0, formats),
    side: dips.of_side[driving.position],
    interval: formatInterval(driving, site.text, formats),
  });
}

function yearsSentence({ rows, view, site, formats }: Known): string {
  const { answer } = site.text.dips;
  const { dips, judged } = countYears(rows, view);
  if (judged === 0) return answer.no_years;
  const values = { count: formats.count(dips), years: formats.count(judged) };
  return fill(pluralForm(answer.years, judged, site.text.language), values);
}

function sureSentence({ sides: { before, after }, site, formats }: Known): string {
  const { answer } = site.text.dips;
  const weights = [before, after].flatMap((row) => (row?.is_shrunk ? (row.own_weight ?? []) : []));
  if (![before, after].some((row) => row && row.excess_points !== null)) return answer.not_judged;
  const [weight] = weights;
  if (weight === undefined) return answer.own;
  return fill(answer.borrowed, { share: formats.share(Math.max(...weights)) });
}

function actSentence({ forecast, view, site, formats }: Known): string {
  const { answer } = site.text.dips;
  const same = forecast.filter((row) => breakKey(row) === view.break);
  const dates = comingOutreach(same, site);
  const [first, second] = dates;
  if (!first) return answer.no_date;
  const values = {
    first: formats.date(first.date),
    second: second ? formats.date(second.date) : "",
  };
  return fill(
    second ? answer.dates : first.side === "before" ? answer.date_before : answer.date_after,
    values,
  );
}
