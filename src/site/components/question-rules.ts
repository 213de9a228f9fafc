import type { TruancyOverlap } from "../../contracts/published/truancy.ts";
import { isDipExpected, nextOutreach } from "./dip-outlook.js";
import { plainPoints } from "./dip-rows.js";
import { findRow, finishedYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import type { Asking, Question, QuestionTables, Rule } from "./question.ts";
import { askChange, askGap, askGrade } from "./rate-questions.js";
import { changeBetween, formatRate, isRanked } from "./rates.js";
import { sayName } from "./say-name.js";
import { newestRows } from "./shown-years.js";

/**
 * Returns what a school's own figures ask, the first three of these that hold: the widest gap of a
 * group and the highest grade (beyond chance), the largest clear change, the next break that usually
 * dips, similar schools that do better or worse, absence that truancy letters do not reach, the
 * years. Hidden and small figures ask nothing.
 */
export function findQuestions(tables: QuestionTables, site: Asking): Question[] {
  const formats = formatsOf(site.text.language);
  const rules = [askGap, askChange, askBreak, askGrade, askSimilar, askOverlap, askYears];
  return rules.flatMap((rule) => rule(tables, site, formats)).slice(0, 3);
}

const askBreak: Rule = ({ forecast }, site, formats) => {
  const own = forecast.filter((row) => row.cds_code === site.cds_code);
  const next = nextOutreach(own, site);
  if (!next || !isDipExpected(next.row) || next.row.expected_excess_points === null) return [];
  const values = {
    break: sayName(next.row.break_name, site.text),
    points: plainPoints(next.row.expected_excess_points, formats),
    date: formats.date(next.date),
  };
  return [{ name: "break", values }];
};

const askSimilar: Rule = ({ similar }, { cds_code }, formats) => {
  const own = similar.find((row) => row.cds_code === cds_code);
  if (!own || own.chronic_rate === null || own.median_rate === null) return [];
  if (own.standing !== "above" && own.standing !== "below") return [];
  const values = {
    rate: formats.rate(Math.round(own.chronic_rate * 1000)),
    median: formats.rate(Math.round(own.median_rate * 1000)),
    count: formats.count(own.similar_schools),
    year: formats.schoolYear(own.school_year),
  };
  return [{ name: own.standing === "above" ? "similar_above" : "similar_below", values }];
};

const askOverlap: Rule = ({ overlap }, { cds_code }, formats) => {
  const parts = newestRows(overlap, cds_code);
  const share = (population: TruancyOverlap["population"]) =>
    parts.find((row) => row.population === population)?.share ?? undefined;
  const [chronic, both] = [share("chronic_only"), share("both")];
  const [first] = parts;
  if (!first || chronic === undefined || both === undefined || chronic === 0) return [];
  const values = {
    chronic_only: formats.rate(Math.round(chronic * 1000)),
    both: formats.rate(Math.round(both * 1000)),
    year: formats.schoolYear(first.school_year),
  };
  return [{ name: "overlap", values }];
};

const askYears: Rule = ({ rows }, site, formats) => {
  const { cds_code } = site;
  const shown = finishedYears(rows, cds_code, site).filter((year) =>
    isRanked(findRow(rows, year, cds_code)),
  );
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const [from, to] = [findRow(rows, first, cds_code), findRow(rows, last, cds_code)];
  const change = changeBetween(from, to) ?? 0;
  const values = {
    ...{ from: formatRate(from, formats), to: formatRate(to, formats) },
    ...{ first: formats.schoolYear(first), last: formats.schoolYear(last) },
  };
  return [{ name: change < 0 ? "years_down" : change > 0 ? "years_up" : "years_same", values }];
};
