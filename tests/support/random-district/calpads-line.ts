import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";

/** The fields of a CALPADS record; field n of the layout is at index n - 1. */
export type CalpadsFields = readonly string[];

/** A record of so many fields, those given by their number in the layout, the others empty. */
export function toFields(count: number, values: Readonly<Record<number, string>>): CalpadsFields {
  return Array.from({ length: count }, (_, at) => values[at + 1] ?? "");
}

/** The reporting LEA of an enrollment: its district, or the charter school itself. */
export function reportingLea({ plan }: YearContext, { school, district }: EnrollmentPlan): string {
  const listed = plan.schools.find(({ code }) => code === school);
  return listed?.reportsItself === true ? school : district;
}

/** `2026` as `2025-2026`. */
export function toAcademicYear(schoolYear: number): string {
  return `${schoolYear - 1}-${schoolYear}`;
}

/** The same record under other transaction code. */
export function withTransaction(fields: CalpadsFields, code: string): CalpadsFields {
  return fields.map((field, at) => (at === 1 ? code : field));
}

/** The same record with some fields changed by their number. */
export function withFields(
  fields: CalpadsFields,
  values: Readonly<Record<number, string>>,
): CalpadsFields {
  return fields.map((field, at) => values[at + 1] ?? field);
}
