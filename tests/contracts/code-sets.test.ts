import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { csvParse } from "d3";
import { expect, test } from "vitest";
import { attendanceBands, policyOverrides } from "../../src/contracts/district-policies.ts";
import {
  attendanceCategories,
  calpadsGrades,
  elStatuses,
  enrollmentStatuses,
  genders,
  goalMetrics,
  races,
  specialSchools,
} from "../../src/contracts/extracts/code-sets.ts";
import { project } from "../../src/project.ts";

async function readCodes(table: string, column: string): Promise<string[]> {
  const rows = csvParse(await readFile(join(project.reference, `${table}.csv`), "utf8"));
  return rows.map((row) => row[column] ?? "").sort();
}

test.each([
  ["attendance_categories", "category", attendanceCategories],
  ["el_statuses", "el_status", elStatuses],
  ["enrollment_statuses", "enrollment_status", enrollmentStatuses],
  ["genders", "gender", genders],
  ["goal_metrics", "metric", goalMetrics],
  ["grades", "grade", calpadsGrades(2026)],
  ["races", "race_code", races],
  ["special_schools", "school_code", specialSchools],
])(
  "the codes that files may hold are those of reference data: %s",
  async (table, column, codes) => {
    expect(await readCodes(table, column)).toEqual([...codes].sort());
  },
);

test("the bands that a district may move are those of reference data", async () => {
  const bands = Object.values(attendanceBands).flat();
  expect(await readCodes("attendance_bands", "band")).toEqual([...bands].sort());
  const schemes = [...new Set(await readCodes("attendance_bands", "scheme"))];
  expect(schemes).toEqual(Object.keys(attendanceBands).sort());
});

test("every policy that a district may override has a default", async () => {
  expect(await readCodes("policies", "policy")).toEqual(
    expect.arrayContaining([...policyOverrides]),
  );
});
