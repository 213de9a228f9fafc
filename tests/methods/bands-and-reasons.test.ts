import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { buildWarehouse } from "../../src/build.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";
import { caretLine, writeMicroDistrict } from "../support/micro-district.ts";
import { useModels } from "../support/use-models.ts";

const page = await readFile(join(project.root, "src/site/methods/bands-and-reasons.md"), "utf8");
const students = readMarkdownTable(page, "The students");
const expectModel = useModels();

const head = (type: string, row: Record<string, string>) => ({
  ...{ 1: type, 2: "A", 4: "2799990", 5: "0000011" },
  ssid: `${students.indexOf(row) + 1}`.padStart(10, "0"),
});

function toSenr(row: Record<string, string>): string {
  const { ssid, ...fields } = head("SENR", row);
  return caretLine(39, {
    ...{ ...fields, 7: "2024-2025", 8: ssid, 9: row.student ?? "", 22: "20240815", 23: "10" },
    ...{ 24: "05", 25: "20250605", 26: "E155" },
  });
}

function toStas(row: Record<string, string>): string {
  const { ssid, ...fields } = head("STAS", row);
  const { excused = "", unexcused = "", suspension = "", "incomplete study": study = "" } = row;
  const absent = [excused, unexcused, suspension, study].map(Number).reduce((a, b) => a + b);
  return caretLine(22, {
    ...{ ...fields, 6: "2024-2025", 7: ssid, 8: row.student ?? "", 13: "N", 14: "N" },
    ...{ 15: `${180 - Number(study)}`, 16: `${180 - absent}`, 17: suspension, 18: "0" },
    ...{ 19: excused, 20: unexcused, 21: study, 22: "0" },
  });
}

const folder = writeMicroDistrict({
  "district.yaml": [
    "name: Example",
    'cds_code: "27999900000000"',
    "current_year: 2024-25",
    "certified: true",
  ],
  "schools.csv": ["cds_code,school_name,charter,dass", "27999900000011,North,N,N"],
  "extracts/2024-25/SENR.txt": students.map(toSenr),
  "extracts/2024-25/STAS.txt": students.map(toStas),
});

const bandRow = z.object({
  student: z.string(),
  days_absent: z.int(),
  scheme_name: z.string(),
  band_name: z.string(),
});
const reasonRow = z.record(z.string(), z.int());

describe("the worked example of reasons and bands", () => {
  let warehouse: string;
  beforeAll(async () => {
    ({ warehouse } = await buildWarehouse({ district: folder }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("places each student in a band of each scheme", async () => {
    const rows = await withDuckDb(warehouse, (connection) =>
      readRows(
        connection,
        `select local_student.local_student_id as student,
           periods.days_absent::integer as days_absent, bands.scheme_name, bands.band_name
         from facts.fct_student_period_band as placed
         inner join facts.fct_student_period as periods
           using (school_year, level, cds_code, student_key)
         inner join dimensions.dim_attendance_band as bands using (school_year, scheme, band)
         inner join identity.local_student using (student_key)
         where placed.level = 'S' and periods.rule = 'dataquest'`,
        bandRow,
      ),
    );
    const found = students.map(({ student }) => {
      const own = rows.filter((row) => row.student === student);
      const bands = own.map(({ scheme_name, band_name }) => [scheme_name, band_name]);
      return { student, "days absent": `${own[0]?.days_absent}`, ...Object.fromEntries(bands) };
    });
    expect(found).toEqual(readMarkdownTable(page, "The band of each student"));
  });

  test("adds up the days of each reason", async () => {
    const rows = await withDuckDb(warehouse, (connection) =>
      readRows(
        connection,
        `select absent_students as "students absent",
           (absent_hundredths / 100)::integer as "days absent",
           (excused_hundredths / 100)::integer as excused,
           (unexcused_hundredths / 100)::integer as unexcused,
           (suspension_out_hundredths / 100)::integer as suspension,
           (independent_study_incomplete_hundredths / 100)::integer as "incomplete study"
         from measures.msr_absenteeism_by_reason
         where level = 'S' and reporting_category = 'TA'`,
        reasonRow,
      ),
    );
    const found = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, `${value}`])),
    );
    expect(found).toEqual(readMarkdownTable(page, "The reasons of the school"));
  });
});

test("schools have the level of their printed rate", async () => {
  const levels = readMarkdownTable(page, "The levels");
  const codeOf = (at: number) => `2799990000001${at}`;
  await expectModel(
    "5_published/chronic_levels",
    {
      "published.chronic_absenteeism": [
        "school_year | level | cds_code | reporting_category | chronic_rate | as_of",
        ...levels.map(
          ({ rate }, at) => `2025 | S | ${codeOf(at)} | TA | ${Number(rate) / 100} | null`,
        ),
        `2026 | S | ${codeOf(0)} | TA | 0.4 | 2026-02-01`,
        `2025 | S | ${codeOf(0)} | RH | 0.4 | null`,
        `2024 | S | ${codeOf(0)} | TA | null | null`,
      ].join("\n"),
    },
    [
      "school_year | cds_code | level_name",
      ...levels.map(({ level }, at) => `2025 | ${codeOf(at)} | ${level}`),
    ].join("\n"),
  );
});
