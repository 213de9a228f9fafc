import type { Entity } from "./entities.ts";
import type { StudentYear } from "./year-of-students.ts";

/** One row of a download: column name to printed text. */
export type ExpectedRow = Readonly<Record<string, string>>;

/** The first columns of our own downloads. */
export function ownPlace({ level, cds }: Entity, year: StudentYear) {
  return { academic_year: year.label, level, cds_code: cds };
}

/** The identity columns of CDE's chronic absenteeism files. */
export function cdePlace(entity: Entity, year: StudentYear, category: string) {
  return { "Academic Year": year.label, ...entity.identity, "Reporting Category": category };
}
