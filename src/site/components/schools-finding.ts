import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { fill, pluralForm } from "./messages.js";
import { changeBetween, isRanked } from "./rates.js";
import type { Site } from "./site.ts";

/** Returns how many schools improved, of those with 30 students or more in both years. */
export function schoolsFinding(rows: ChronicRows, site: Site): string {
  const { schools, language } = site.text;
  const formats = formatsOf(language);
  const { year, before } = newestYears(rows, site.edition.cds_code, site);
  const changes = site.entities
    .filter((entity) => entity.level === "S" && entity.role === "part")
    .flatMap(({ cds_code }) => {
      const pair = [findRow(rows, before, cds_code), findRow(rows, year, cds_code)] as const;
      const change = pair.every(isRanked) ? changeBetween(...pair) : undefined;
      return change === undefined ? [] : [change];
    });
  if (year === undefined || changes.length === 0) return schools.finding_none;
  return fill(pluralForm(schools.finding, changes.length, language), {
    better: formats.count(changes.filter((change) => change < 0).length),
    count: formats.count(changes.length),
    year: formats.schoolYear(year),
  });
}
