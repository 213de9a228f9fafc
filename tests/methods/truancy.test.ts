import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { buildWarehouse } from "../../src/build.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";
import { listWeekdays, writeMicroDistrict } from "../support/micro-district.ts";

const page = await readFile(join(project.root, "src/site/methods/truancy.md"), "utf8");
const students = readMarkdownTable(page, "The students");
const records = readMarkdownTable(page, "The records");

const schoolCodes: Record<string, string> = { North: "0000011", South: "0000012" };
const codes: Record<string, readonly [code: string, category: string]> = {
  unexcused: ["U", "unexcused"],
  "not verified": ["V", "unverified"],
  "late by more than 30 minutes": ["T", "tardy_30_unexcused"],
  "late by more than 30 minutes, excused": ["E", "tardy_30_excused"],
  "late by 30 minutes or less": ["L", "tardy"],
  "away for more than 30 minutes": ["P", "partial_30_unexcused"],
};

const days = listWeekdays("2025-08-18", 65);
const schoolsOf = ({ schools = "" }: Record<string, string>) => schools.split(", ");

const folder = writeMicroDistrict({
  "district.yaml": ["name: Example", 'cds_code: "27999900000000"', "current_year: 2025-26"],
  "schools.csv": [
    "cds_code,school_name,charter,dass",
    ...Object.entries(schoolCodes).map(([name, code]) => `2799990${code},${name},N,N`),
  ],
  "extracts/2025-26/students.csv": [
    "local_student_id,ssid,birth_date,gender,hispanic,race_1",
    ...students.map(({ student, born }) => `${student},,${born},F,Y,`),
  ],
  "extracts/2025-26/enrollments.csv": [
    "local_student_id,school_code,entry_date,exit_date,grade",
    ...students.flatMap((row) =>
      schoolsOf(row).map((name) => `${row.student},${schoolCodes[name]},2025-08-18,,05`),
    ),
  ],
  "extracts/2025-26/calendar.csv": [
    "school_code,date,day_type",
    ...days.map((date) => `*,${date},instructional`),
    "*,2026-06-04,instructional",
  ],
  "extracts/2025-26/attendance_codes.csv": [
    "code,category,description",
    ...Object.values(codes).map(([code, category]) => `${code},${category},`),
  ],
  "extracts/2025-26/absences.csv": [
    "local_student_id,school_code,date,code",
    ...records.map(
      (row) =>
        `${row.student},${schoolCodes[row.school ?? ""]},${row.date},${codes[row["recorded as"] ?? ""]?.[0]}`,
    ),
  ],
  "extracts/2025-26/interventions.csv": [
    "local_student_id,school_code,date,step,outcome,status",
    `Ian,${schoolCodes.South},2025-10-15,conference,,done`,
  ],
});

const yesNo = (value: boolean) => (value ? "yes" : "no");
const truantRow = z.object({
  student: z.string(),
  events: z.int(),
  is_truant: z.boolean(),
  is_habitual_truant: z.boolean(),
  is_chronic_truant: z.boolean(),
});
const placeRow = z.object({ place: z.string(), students: z.int(), truant: z.int() });

describe("the worked example of truancy", () => {
  let warehouse: string;
  beforeAll(async () => {
    ({ warehouse } = await buildWarehouse({ district: folder, asOf: "2025-11-14" }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("comes out of the warehouse student by student", async () => {
    const rows = await withDuckDb(warehouse, (connection) =>
      readRows(
        connection,
        `select local_student.local_student_id as student, truants.events, truants.is_truant,
           truants.is_habitual_truant, truants.is_chronic_truant
         from facts.fct_truant as truants
         inner join identity.local_student using (student_key)
         order by student`,
        truantRow,
      ),
    );
    const found = rows.map((row) => ({
      student: row.student,
      events: `${row.events}`,
      truant: yesNo(row.is_truant),
      "habitual truant": yesNo(row.is_habitual_truant),
      "chronic truant": yesNo(row.is_chronic_truant),
    }));
    expect(found).toEqual(readMarkdownTable(page, "The result by student"));
  });

  test("comes out of the warehouse by school and for the district", async () => {
    const rows = await withDuckDb(warehouse, (connection) =>
      readRows(
        connection,
        `select if(level = 'D', 'District', entities.name) as place, measured.students,
           measured.truant_students as truant
         from measures.msr_truancy as measured
         inner join dimensions.dim_entity as entities using (cds_code, level)
         where measured.reporting_category = 'TA'
         order by level desc, place`,
        placeRow,
      ),
    );
    const found = rows.map(({ place, students, truant }) => ({
      place,
      students: `${students}`,
      truant: `${truant}`,
    }));
    expect(found).toEqual(readMarkdownTable(page, "The result by school"));
  });
});
