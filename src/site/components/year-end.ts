import type { GoalFigure } from "../../contracts/published/goal-figures.ts";
import type { Projection } from "../../contracts/published/projection.ts";
import { differenceInWords } from "./comparison.js";
import { elementsOf, nothing } from "./element.js";
import { toTenthsOf } from "./engagement-figures.js";
import { type ChronicRows, findRow } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { toTenths } from "./rates.js";
import type { Drawing, Site } from "./site.ts";

/** What is known of how the running year compares with the year before. */
export interface YearEndTables {
  readonly rows: ChronicRows;
  readonly projection: readonly Projection[];
  /** Figures behind goals: those of all students know every year up to the same school day. */
  readonly figures: readonly GoalFigure[];
}

type Options = Site & Drawing & { readonly cds_code: string };

/**
 * Returns how the running year compares with the year before, like with like: up to the same school
 * day, and the end of the year to expect with the last one's end. Nothing where neither is known.
 */
export function yearEnd(
  { rows, projection, figures }: YearEndTables,
  { document = globalThis.document, ...site }: Options,
): Node {
  const formats = formatsOf(site.text.language);
  const sentences = [
    ...sameDaySentence(figures, site, formats),
    ...expectedSentence(projection, rows, site, formats),
  ];
  if (!site.edition.is_running || sentences.length === 0) return nothing(document);
  return elementsOf(document)("p", { class: "level-note" }, sentences.join(" "));
}

function sameDaySentence(
  figures: readonly GoalFigure[],
  { text, edition, cds_code }: Options,
  formats: Formats,
): string[] {
  const before = edition.headline_year - 1;
  const whole = figures.filter(
    (x) =>
      x.metric === "chronic_absenteeism" &&
      x.cds_code === cds_code &&
      x.reporting_category === "TA" &&
      x.reporting_category_2 === "TA",
  );
  const now = whole.find((x) => x.school_year === edition.headline_year && !x.is_finished);
  const then = whole.find(
    (x) => x.school_year === before && x.goal_id === now?.goal_id && x.role === now.role,
  );
  const [earlier, current] = [toTenthsOf(then?.same_day), toTenthsOf(now?.value)];
  if (earlier === undefined || current === undefined) return [];
  const { year_end } = text.board;
  const values = { before: formats.schoolYear(before), earlier: formats.rate(earlier) };
  return [differenceInWords(current - earlier, year_end.same_day, formats, values)];
}

function expectedSentence(
  projection: readonly Projection[],
  rows: ChronicRows,
  { text, edition, cds_code }: Options,
  formats: Formats,
): string[] {
  const own = projection.find(
    (x) =>
      x.cds_code === cds_code &&
      x.reporting_category === "TA" &&
      x.school_year === edition.headline_year,
  );
  const [rate, low, high] = [own?.rate, own?.low, own?.high].map(toTenthsOf);
  if (rate === undefined || low === undefined || high === undefined) return [];
  const { year_end } = text.board;
  const shown = { rate: formats.rate(rate), low: formats.rate(low), high: formats.rate(high) };
  const before = edition.headline_year - 1;
  const last = toTenths(findRow(rows, before, cds_code));
  if (last === undefined) return [fill(year_end.expected, shown)];
  const verdict = high < last ? "better" : low > last ? "worse" : "unclear";
  const values = { before: formats.schoolYear(before), last: formats.rate(last) };
  return [fill(year_end.expected, shown), fill(year_end[verdict], values)];
}
