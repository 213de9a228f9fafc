import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { buildWarehouse } from "../../src/build.ts";
import { attendance } from "../../src/contracts/published/attendance.ts";
import { chronicAbsenteeism } from "../../src/contracts/published/chronic-absenteeism.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { averageOfExample } from "../../src/site/components/average-example.ts";
import { readPublished } from "../../src/warehouse/snapshot.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";
import { caretLine, listWeekdays, writeMicroDistrict } from "../support/micro-district.ts";

const page = await readFile(join(project.root, "src/site/methods/attendance.md"), "utf8");
const settings = ["name: Example", 'cds_code: "27999900000000"'];
const schools = ["cds_code,school_name,charter,dass", "27999900000011,North,N,N"];
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function build(files: Record<string, readonly string[]>) {
  const folder = writeMicroDistrict({ "schools.csv": schools, ...files });
  folders.push(folder);
  return buildWarehouse({ district: folder });
}

test("the playbook's school has 92.0% attendance and 40.0% chronic absence", async () => {
  const students = readMarkdownTable(page, "The students").flatMap((row) =>
    Array.from({ length: Number(row.students) }, () => row),
  );
  const common = { 2: "A", 4: "2799990", 5: "0000011" };
  const numbers = (at: number) => [`${at + 1}`.padStart(10, "0"), `${at + 1}`] as const;
  const { published } = await build({
    "district.yaml": [...settings, "current_year: 2024-25", "certified: true"],
    "extracts/2024-25/SENR.txt": students.map((_, at) => {
      const [ssid, number] = numbers(at);
      return caretLine(39, {
        ...{ ...common, 1: "SENR", 7: "2024-2025", 8: ssid, 9: number, 22: "20240815" },
        ...{ 23: "10", 24: "05", 25: "20250605", 26: "E155" },
      });
    }),
    "extracts/2024-25/STAS.txt": students.map((row, at) => {
      const [ssid, number] = numbers(at);
      const { "days expected": expected = "", "days attended": attended = "" } = row;
      return caretLine(22, {
        ...{ ...common, 1: "STAS", 6: "2024-2025", 7: ssid, 8: number, 13: "N", 14: "N" },
        ...{ 15: expected, 16: attended, 17: "0", 18: "0" },
        ...{ 19: `${Number(expected) - Number(attended)}`, 20: "0", 21: "0", 22: "0" },
      });
    }),
  });
  const all = (row: { level: string; reporting_category: string }) =>
    row.level === "S" && row.reporting_category === "TA";
  const days = (await readPublished(attendance, { path: published })).find(all);
  const chronic = (await readPublished(chronicAbsenteeism, { path: published })).find(all);
  const print = (rate: number | null | undefined) => (100 * (rate ?? 0)).toFixed(1);
  const [expected] = readMarkdownTable(page, "The two rates");
  expect({
    attendance: print(days?.attendance_rate),
    "chronic absence": print(chronic?.chronic_rate),
  }).toEqual(expected);
  const drawn = averageOfExample();
  expect({
    attendance: print(drawn.attendance / 1000),
    "chronic absence": print(drawn.chronic / 1000),
  }).toEqual(expected);
});

test("average daily attendance is days attended by days taught in full school months", async () => {
  const days = listWeekdays("2024-08-19", 65);
  const enrollments = readMarkdownTable(page, "The enrollments");
  const { warehouse } = await build({
    "district.yaml": [...settings, "current_year: 2025-26"],
    "extracts/2024-25/students.csv": [
      "local_student_id,ssid,birth_date,gender,hispanic,race_1",
      ...enrollments.map(({ student }) => `${student},,2014-05-02,F,Y,`),
    ],
    "extracts/2024-25/enrollments.csv": [
      "local_student_id,school_code,entry_date,exit_date,grade",
      ...enrollments.map(
        (row) => `${row.student},0000011,${days[Number(row["first school day"]) - 1]},,05`,
      ),
    ],
    "extracts/2024-25/calendar.csv": [
      "school_code,date,day_type",
      ...days.map((date) => `*,${date},instructional`),
    ],
    "extracts/2024-25/attendance_codes.csv": ["code,category,description", "E,excused,"],
    "extracts/2024-25/absences.csv": [
      "local_student_id,school_code,date,code",
      ...[3, 30, 59, 63].map((at) => `Ben,0000011,${days[at]},E`),
    ],
  });
  const rows = await withDuckDb(warehouse, (connection) =>
    readRows(
      connection,
      `select period, days_taught::integer as days_taught, ada from measures.msr_ada
       where level = 'S' and grade_span = 'all' order by period = 'Annual', period`,
      z.object({ period: z.string(), days_taught: z.int(), ada: z.number() }),
    ),
  );
  const found = rows.map((row) => ({
    period: row.period,
    "days taught": `${row.days_taught}`,
    ADA: (Math.round(100 * row.ada) / 100).toFixed(2),
  }));
  expect(found).toEqual(readMarkdownTable(page, "The estimate"));
});
