import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { buildWarehouse } from "../../src/build.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { roundRate } from "../../src/privacy/round-half-up.ts";
import { project } from "../../src/project.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";
import { caretLine, writeMicroDistrict } from "../support/micro-district.ts";

const page = await readFile(join(project.root, "src/site/methods/three-measures.md"), "utf8");
const students = readMarkdownTable(page, "The students");

const rules = { dataquest: "DataQuest", dashboard: "Dashboard", lcap: "LCAP" } as const;
const schoolCodes: Record<string, string> = { North: "0000011", Harbor: "0000012" };
const ssidOf = (student = "") => `${students.findIndex((x) => x.student === student) + 1}`;

function toSenr(row: Record<string, string>): string {
  const ssid = ssidOf(row.student).padStart(10, "0");
  const status = row.enrollment === "elsewhere" ? "20" : "10";
  const last = row.enrollment === "for 20 days" ? "20240911" : "20250605";
  return caretLine(39, {
    ...{ 1: "SENR", 2: "A", 4: "2799990", 5: schoolCodes[row.school ?? ""] ?? "" },
    ...{ 7: "2024-2025", 8: ssid, 9: row.student ?? "", 22: "20240815", 23: status },
    ...{ 24: row.grade ?? "", 25: last, 26: "E155" },
  });
}

function toStas(row: Record<string, string>): string[] {
  if (row["days expected"] === "none") return [];
  const attended = Number(row["days expected"]) - Number(row["days absent"]);
  return [
    caretLine(22, {
      ...{ 1: "STAS", 2: "A", 4: "2799990", 5: schoolCodes[row.school ?? ""] ?? "" },
      ...{ 6: "2024-2025", 7: ssidOf(row.student).padStart(10, "0"), 8: row.student ?? "" },
      ...{ 13: row.enrollment === "exempt" ? "Y" : "N", 14: "N" },
      ...{ 15: row["days expected"] ?? "", 16: `${attended}`, 17: "0", 18: "0" },
      ...{ 19: row["days absent"] ?? "", 20: "0", 21: "0", 22: "0" },
    }),
  ];
}

const folder = writeMicroDistrict({
  "district.yaml": [
    "name: Example",
    'cds_code: "27999900000000"',
    "current_year: 2024-25",
    "certified: true",
  ],
  "schools.csv": [
    "cds_code,school_name,charter,dass,lowest_grade,highest_grade",
    `2799990${schoolCodes.North},North,N,N,TK,12`,
    `2799990${schoolCodes.Harbor},Harbor,Y,N,TK,12`,
  ],
  "extracts/2024-25/SENR.txt": students.map(toSenr),
  "extracts/2024-25/STAS.txt": students.flatMap(toStas),
});

const studentRow = z.object({ student: z.string(), rule: z.string(), is_chronic: z.boolean() });
const rateRow = z.object({ rule: z.string(), counted: z.int(), chronic: z.int() });

describe("the worked example of the three rates", () => {
  let warehouse: string;
  beforeAll(async () => {
    ({ warehouse } = await buildWarehouse({ district: folder }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("comes out of the warehouse student by student", async () => {
    const rows = await withDuckDb(warehouse, (connection) =>
      readRows(
        connection,
        `select local_student.local_student_id as student, periods.rule, periods.is_chronic
         from facts.fct_student_period as periods
         inner join identity.local_student using (student_key)
         where periods.level = 'D' and periods.is_eligible`,
        studentRow,
      ),
    );
    const say = (student: string | undefined, rule: string) => {
      const row = rows.find((x) => x.student === student && x.rule === rule);
      if (!row) return "-";
      return row.is_chronic ? "chronic" : "not chronic";
    };
    const found = students.map(({ student }) => ({
      student,
      ...Object.fromEntries(
        Object.entries(rules).map(([rule, name]) => [name, say(student, rule)]),
      ),
    }));
    expect(found).toEqual(readMarkdownTable(page, "Student by student"));
  });

  test("gives the district three rates", async () => {
    const rows = await withDuckDb(warehouse, (connection) =>
      readRows(
        connection,
        `select rule, eligible_students as counted, chronic_students as chronic
         from measures.bld_chronic_count where level = 'D' and reporting_category = 'TA'`,
        rateRow,
      ),
    );
    const found = Object.entries(rules).map(([rule, name]) => {
      const { counted = 0, chronic = 0 } = rows.find((row) => row.rule === rule) ?? {};
      const rate = (100 * roundRate(chronic, counted, 1000)).toFixed(1);
      return { rule: name, counted: `${counted}`, chronic: `${chronic}`, rate };
    });
    expect(found).toEqual(readMarkdownTable(page, "The three rates of the district"));
  });
});
