import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";

/** A CSV file before it is written: rows of values by column name. */
export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
};

/** In a county folder every student-keyed file also has `district_code`. */
export function withDistrict({ plan }: YearContext, columns: readonly string[]): readonly string[] {
  return plan.districts.length > 1 ? ["district_code", ...columns] : columns;
}

/** A school as its 7 digits or its whole CDS code. */
export function printSchool(
  random: YearContext["random"],
  schools: YearContext["plan"]["schools"],
  code: string,
): string {
  const listed = schools.find((school) => school.code === code);
  return listed !== undefined && random.chance(0.2) ? `${listed.district}${code}` : code;
}

/** The SSID, or nothing where only a SIS file would join two local ids (not settled). */
export function printSsid({ plan, random }: YearContext, { person }: EnrollmentPlan): string {
  const ids = [...person.localIds.values()].flat();
  return (ids.length === 1 || plan.isUnsettled) && random.chance(0.9) ? person.ssid : "";
}
