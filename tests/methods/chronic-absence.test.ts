import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { buildWarehouse } from "../../src/build.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { roundRate } from "../../src/privacy/round-half-up.ts";
import { project } from "../../src/project.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";
import { caretLine, writeMicroDistrict } from "../support/micro-district.ts";

const page = await readFile(join(project.root, "src/site/methods/chronic-absence.md"), "utf8");
const students = readMarkdownTable(page, "The students");

const schoolCodes: Record<string, string> = { North: "0000011", South: "0000012" };
const names = [...new Set(students.map(({ student }) => student))];

function toFields(row: Record<string, string>) {
  const number = `${names.indexOf(row.student ?? "") + 1}`;
  const school = schoolCodes[row.school ?? ""] ?? "";
  return { number, school, ssid: number.padStart(10, "0") };
}

function toSenr(row: Record<string, string>): string {
  const { number, school, ssid } = toFields(row);
  return caretLine(39, {
    ...{ 1: "SENR", 2: "A", 4: "2799990", 5: school, 7: "2024-2025", 8: ssid, 9: number },
    ...{ 22: "20240815", 23: "10", 24: "05", 25: "20250605", 26: "E155" },
  });
}

function toStas(row: Record<string, string>): string {
  const { number, school, ssid } = toFields(row);
  return caretLine(22, {
    ...{ 1: "STAS", 2: "A", 4: "2799990", 5: school, 6: "2024-2025", 7: ssid, 8: number },
    ...{ 13: row.exempt ?? "", 14: "N", 15: row.days_expected ?? "", 16: row.days_attended ?? "" },
    ...{ 17: "0", 18: "0", 19: row.days_absent ?? "", 20: "0", 21: "0", 22: "0" },
  });
}

const folder = writeMicroDistrict({
  "district.yaml": [
    "name: Example",
    'cds_code: "27999900000000"',
    "current_year: 2024-25",
    "certified: true",
  ],
  "schools.csv": [
    "cds_code,school_name,charter,dass",
    ...Object.entries(schoolCodes).map(([name, code]) => `2799990${code},${name},N,N`),
  ],
  "extracts/2024-25/SENR.txt": students.map(toSenr),
  "extracts/2024-25/STAS.txt": students.map(toStas),
});

afterAll(() => rm(folder, { recursive: true }));

const countRow = z.object({ name: z.string(), eligible: z.int(), chronic: z.int() });

async function measure(level: string) {
  const { warehouse } = await buildWarehouse({ district: folder });
  const counts = await withDuckDb(warehouse, (connection) =>
    readRows(
      connection,
      `select entities.name, measured.eligible_students as eligible,
         measured.chronic_students as chronic
       from measures.msr_chronic_absenteeism as measured
       inner join dimensions.dim_entity as entities using (cds_code)
       where measured.reporting_category = 'TA' and measured.level = $level
       order by entities.name`,
      countRow,
      { level },
    ),
  );
  return counts.map(({ name, eligible, chronic }) => ({
    name,
    eligible: `${eligible}`,
    chronic: `${chronic}`,
    rate: (100 * roundRate(chronic, eligible, 1000)).toFixed(1),
  }));
}

const withoutName = ({ eligible, chronic, rate }: Record<string, string>) => ({
  eligible,
  chronic,
  rate,
});

test("the worked example of chronic absence comes out of the warehouse, school by school", async () => {
  const printed = readMarkdownTable(page, "The result by school");
  expect(printed.map(({ school }) => school)).toEqual(Object.keys(schoolCodes));
  expect((await measure("S")).map(withoutName)).toEqual(printed.map(withoutName));
});

test("the worked example of chronic absence comes out of the warehouse for the district", async () => {
  const printed = readMarkdownTable(page, "The result for the district");
  expect((await measure("D")).map(withoutName)).toEqual(printed.map(withoutName));
});
