import { differenceInWords } from "./comparison.js";
import { isFinishedYear } from "./finished-year.js";
import { formatsOf } from "./formats.js";
import { findLcapFigure, type LcapFigure, type LcapMeasure } from "./lcap-figures.js";
import { fill } from "./messages.js";
import { changeBetween, toTenths } from "./rates.js";
import type { Site } from "./site.ts";

/** The rule of the LCAP first; without student files the one that the state publishes. */
const chronic = ["chronic_lcap", "chronic_absenteeism"] as const;

/** Returns the plan's chronic absence in one sentence: the newest finished year and the change. */
export function lcapFinding(figures: readonly LcapFigure[], { text, edition }: Site): string {
  const formats = formatsOf(text.language);
  const words = text.lcap.finding;
  const measure = chronic.find((x) => shownYears(figures, x, { edition }).length > 0);
  const years = measure === undefined ? [] : shownYears(figures, measure, { edition });
  const [first, last] = [years[0], years.at(-1)];
  if (measure === undefined || first === undefined || last === undefined) return words.none;
  const [before, now] = [first, last].map((year) => findLcapFigure(figures, { measure, year }));
  const values = {
    year: formats.schoolYear(last),
    first: formats.schoolYear(first),
    rate: formats.rate(toTenths(now) ?? 0),
    rule: words.rules[measure],
  };
  const change = first === last ? undefined : changeBetween(before, now);
  if (change === undefined) return fill(words.alone, values);
  return differenceInWords(change, words, formats, values);
}

function shownYears(
  figures: readonly LcapFigure[],
  measure: LcapMeasure,
  { edition }: Pick<Site, "edition">,
): number[] {
  return figures
    .filter((row) => row.measure === measure && row.reporting_category === "TA")
    .filter((row) => toTenths(row) !== undefined && isFinishedYear(row.school_year, edition))
    .map((row) => row.school_year)
    .sort((a, b) => a - b);
}
