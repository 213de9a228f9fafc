import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { buildWarehouse } from "../../src/build.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";
import { caretLine, listWeekdays, writeMicroDistrict } from "../support/micro-district.ts";

const page = await readFile(join(project.root, "src/site/methods/reconciliation.md"), "utf8");
const students = readMarkdownTable(page, "The days").map((row, at) => ({
  ...{ name: row.student ?? "", id: `${at + 1}`, ssid: `${1_000_000_001 + at}` },
  stas: { expected: row["stas expected"] ?? "", absent: row["stas absent"] ?? "" },
  sis: { expected: row["sis expected"] ?? "", absent: row["sis absent"] ?? "" },
}));
type Student = (typeof students)[number];

const schoolDays = listWeekdays("2024-08-12", 60);
const school = "0000101";

/** The days on which a student of the SIS is expected: the last ones of the year. */
function daysOf({ sis }: Student): readonly string[] {
  return sis.expected === "exempt" ? schoolDays : schoolDays.slice(-Number(sis.expected));
}

function toStas({ ssid, id, stas }: Student): string {
  const isExempt = stas.expected === "exempt";
  const attended = isExempt ? 0 : Number(stas.expected) - Number(stas.absent);
  return caretLine(22, {
    ...{ 1: "STAS", 2: "A", 4: "2799990", 5: school, 6: "2024-2025", 7: ssid, 8: id },
    ...{ 13: isExempt ? "Y" : "N", 14: "N", 15: isExempt ? "0" : stas.expected },
    ...{ 16: `${attended}`, 17: "0", 18: "0", 19: isExempt ? "0" : stas.absent },
    ...{ 20: "0", 21: "0", 22: "0" },
  });
}

function toEnrollment(student: Student): string {
  const isExempt = student.sis.expected === "exempt" ? "Y" : "N";
  return [student.id, student.ssid, school, daysOf(student)[0], "", "05", isExempt].join(",");
}

const inStas = students.filter(({ stas }) => stas.expected !== "none");
const inSis = students.filter(({ sis }) => sis.expected !== "none");

const folder = writeMicroDistrict({
  "district.yaml": ["name: Example", 'cds_code: "27999900000000"', "current_year: 2025-26"],
  "schools.csv": ["cds_code,school_name,charter,dass", `2799990${school},North,N,N`],
  "extracts/2024-25/STAS.txt": inStas.map(toStas),
  "extracts/2024-25/enrollments.csv": [
    "local_student_id,ssid,school_code,entry_date,exit_date,grade,exempt",
    ...inSis.map(toEnrollment),
  ],
  "extracts/2024-25/calendar.csv": [
    "school_code,date,day_type",
    ...schoolDays.map((date) => `*,${date},instructional`),
  ],
  "extracts/2024-25/attendance_codes.csv": ["code,category", "A,excused"],
  "extracts/2024-25/absences.csv": [
    "local_student_id,school_code,date,code",
    ...inSis.flatMap((student) =>
      daysOf(student)
        .slice(0, Number(student.sis.absent) || 0)
        .map((date) => `${student.id},${school},${date},A`),
    ),
  ],
});

const causeRow = z.object({ ssid: z.string(), cause: z.string().nullable() });
const figureRow = z.object({
  measure: z.string(),
  our_value: z.number(),
  other_value: z.number(),
  causes: z.array(z.string()),
});

describe("the worked example of reconciliation", () => {
  let warehouse: string;
  beforeAll(async () => {
    ({ warehouse } = await buildWarehouse({ district: folder }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("finds the cause of each student's difference", async () => {
    const rows = await withDuckDb(warehouse, (connection) =>
      readRows(
        connection,
        `select students.ssid, reconciliations.sis_cause as cause
         from facts.fct_student_reconciliation as reconciliations
         inner join identity.student as students using (student_key)`,
        causeRow,
      ),
    );
    const causes = students.map(({ name, ssid }) => ({
      student: name,
      cause: rows.find((row) => row.ssid === ssid)?.cause ?? "equal",
    }));
    expect(causes).toEqual(readMarkdownTable(page, "The causes"));
  });

  test("gives both figures and the causes of their difference", async () => {
    const rows = await withDuckDb(warehouse, (connection) =>
      readRows(
        connection,
        `select measure, our_value, other_value, causes from measures.msr_reconciliation
         where level = 'S' and other_source = 'SIS' and measure <> 'chronic_rate'`,
        figureRow,
      ),
    );
    const printed = readMarkdownTable(page, "The figures");
    const found = printed.map(({ measure = "" }) => {
      const row = rows.find((one) => one.measure === measure);
      const scale = measure.startsWith("days") ? 100 : 1;
      return {
        measure,
        ours: `${(row?.our_value ?? 0) / scale}`,
        other: `${(row?.other_value ?? 0) / scale}`,
        causes: (row?.causes ?? []).join(", "),
      };
    });
    expect(found).toEqual(printed);
  });
});
