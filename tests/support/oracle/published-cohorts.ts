import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type CsvRow, cell, parseCsv } from "./csv.ts";
import { readText } from "./decode.ts";

const columns = ["level", "cds", "cohort_year", "reporting_category", "cohort", "count", "rate"];

/** CDE's published cohort figures in a folder's `cde`: `measure year level cds category` to the row. */
export function readPublishedCohorts(folder: string): ReadonlyMap<string, CsvRow> {
  const place = join(folder, "cde");
  const names = existsSync(place) ? readdirSync(place).filter((name) => /\.csv$/.test(name)) : [];
  const figures = new Map<string, CsvRow>();
  for (const name of names) {
    const { header, rows } = parseCsv(readText(join(place, name)));
    if (!columns.every((column) => header.includes(column))) continue;
    const measure = /dropout/.test(name) ? "high_school_dropout" : "high_school_graduation";
    for (const row of rows) {
      const key = ["cohort_year", "level", "cds", "reporting_category"].map((one) =>
        cell(row, one),
      );
      figures.set([measure, ...key].join(" "), row);
    }
  }
  return figures;
}
