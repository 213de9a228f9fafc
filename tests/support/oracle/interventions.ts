import { cell } from "./csv.ts";
import type { Identity } from "./identity.ts";
import type { YearFiles } from "./read-folder.ts";

const conferences = new Set(["conference", "pre_sart", "sart", "mediation", "pre_sarb", "sarb"]);

/** Students to the dates of their conferences (meetings of the ladder); undefined without interventions.csv. */
export function readConferences(
  year: YearFiles,
  identity: Identity,
): ReadonlyMap<string, readonly string[]> | undefined {
  const rows = year.sis.get("interventions");
  if (rows === undefined) return undefined;
  const dates = new Map<string, string[]>();
  for (const row of rows) {
    if (!conferences.has(cell(row, "step"))) continue;
    const student = identity.sisStudent(row);
    dates.set(student, [...(dates.get(student) ?? []), cell(row, "date")]);
  }
  return dates;
}
