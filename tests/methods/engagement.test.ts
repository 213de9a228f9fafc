import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { csvParse } from "d3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { buildWarehouse } from "../../src/build.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import {
  clearEngagementOutcome,
  measuredEngagementOutcome,
} from "../../src/privacy/clear-engagement.ts";
import { project } from "../../src/project.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";
import { writeMicroDistrict } from "../support/micro-district.ts";
import { noStars } from "../support/no-stars.ts";

const page = await readFile(join(project.root, "src/site/methods/engagement.md"), "utf8");
const members = readMarkdownTable(page, "The class of 2025");
const leavers = readMarkdownTable(page, "The grade 8 students");
const students = [...members, ...leavers];
const years = ["2021-22", "2022-23", "2023-24", "2024-25"];

const referenceRows = async (name: string) =>
  csvParse(await readFile(join(project.reference, `${name}.csv`), "utf8"));

const numberOf = (student: string | undefined) =>
  students.findIndex((row) => row.student === student) + 1;

function toEnrollments(year: string): string[] {
  return students.flatMap((row) => {
    const [, grade = "", exit = "", completion = ""] =
      /^(\d\d) (\w+)(?:\/(\d+))?$/.exec(row[year] ?? "") ?? [];
    if (grade === "") return [];
    const first = year.slice(0, 4);
    const isNoShow = exit.startsWith("N");
    const dates = `${first}-08-15,${isNoShow ? `${first}-08-15` : `${Number(first) + 1}-06-05`}`;
    const school = grade === "08" ? "0000011" : "0000012";
    return [`${numberOf(row.student)},${school},${dates},${grade},${exit},${completion}`];
  });
}

const yearFiles = years.map((year) => ({
  [`extracts/${year}/enrollments.csv`]: [
    "local_student_id,school_code,entry_date,exit_date,grade,exit_reason,completion_status",
    ...toEnrollments(year),
  ],
  [`extracts/${year}/calendar.csv`]: [
    "school_code,date,day_type",
    `*,${Number(year.slice(0, 4)) + 1}-06-05,instructional`,
  ],
  [`extracts/${year}/attendance_codes.csv`]: ["code,category", "U,unexcused"],
  [`extracts/${year}/absences.csv`]: [
    "local_student_id,school_code,date,code",
    `1,0000012,${Number(year.slice(0, 4)) + 1}-06-05,U`,
  ],
}));

const folder = writeMicroDistrict({
  "district.yaml": ["name: Example", 'cds_code: "27999900000000"', "current_year: 2025-26"],
  "schools.csv": [
    "cds_code,school_name,charter,dass,lowest_grade,highest_grade",
    "27999900000011,Middle,N,N,08,08",
    "27999900000012,High,N,N,09,12",
  ],
  ...Object.assign({}, ...yearFiles),
});

let warehouse: string;
beforeAll(async () => {
  ({ warehouse } = await buildWarehouse({ district: folder }));
});
afterAll(() => rm(folder, { recursive: true }));

const read = <Row extends z.ZodObject>(sql: string, row: Row) =>
  withDuckDb(warehouse, (connection) => readRows(connection, sql, row));

async function printResult(where: string, total: string) {
  const cells = await read(
    `from measures.msr_engagement_outcomes
     where level = 'S' and reporting_category = 'TA' and ${where} order by measure desc`,
    measuredEngagementOutcome,
  );
  const percent = (share: number | null) => (100 * (share ?? 0)).toFixed(1);
  return cells.map((cell) => {
    const cleared = clearEngagementOutcome({ ...cell, suppression_threshold: 0 }, noStars);
    return {
      measure: cell.measure,
      [total]: `${cleared.students}`,
      students: `${cleared.outcome_students}`,
      rate: percent(cleared.outcome_rate),
      low: percent(cleared.low),
      high: percent(cleared.high),
    };
  });
}

test("every student of the worked class comes out as the page says", async () => {
  const outcomes = await read(
    `select local_student_id as id, outcome
     from facts.fct_four_year_cohort_member as members
     inner join identity.local_student using (student_key)
     where members.school_year = 2025`,
    z.object({ id: z.string(), outcome: z.string() }),
  );
  const found = members.map(({ student }) => {
    const outcome = outcomes.find(({ id }) => id === `${numberOf(student)}`)?.outcome;
    return [student, outcome?.replaceAll("_", " ") ?? "not in the class"];
  });
  expect(found).toEqual(members.map((row) => [row.student, row["what became of them"]]));
});

test("the worked class has the rates that the page says", async () => {
  expect(await printResult("school_year = 2025 and measure like 'high_school%'", "class")).toEqual(
    readMarkdownTable(page, "The result of the class"),
  );
});

test("the worked grade 8 has the rates that the page says", async () => {
  expect(
    await printResult("school_year = 2024 and measure = 'middle_school_dropout'", "grade 8"),
  ).toEqual(readMarkdownTable(page, "The result of grade 8"));
});

test("the worked grade 8 came back as the page says", async () => {
  const rows = await read(
    `select expected_students, missing_students from measures.msr_no_shows
     where cds_code = '27999900000011' and school_year = 2025 and reporting_category = 'TA'`,
    z.object({ expected_students: z.int(), missing_students: z.int() }),
  );
  expect(
    rows.map((row) => ({
      "expected back": `${row.expected_students}`,
      "did not come back": `${row.missing_students}`,
    })),
  ).toEqual(readMarkdownTable(page, "The result of coming back"));
});

test("every exit reason that the page names has the outcome that it says", async () => {
  const rows = await read(
    "select exit_reason, one_year_dropout, cohort_outcome from reference.exit_reasons",
    z.object({ exit_reason: z.string(), one_year_dropout: z.string(), cohort_outcome: z.string() }),
  );
  const named = (outcome: string) =>
    rows
      .filter((row) => row.cohort_outcome === outcome)
      .map((row) => row.exit_reason)
      .sort();
  expect(named("removed")).toEqual(["E130", "T180", "T200", "T240", "T370"]);
  expect(named("other_transfer")).toEqual(["T260", "T280"]);
  expect(named("still_enrolled")).toEqual(["E150", "E155"]);
  const dropouts = rows.filter((row) => row.one_year_dropout === "yes").map((x) => x.exit_reason);
  expect(dropouts.sort()).toEqual(["E140", "E300", "E400", "T270"]);
});

const classWords: Readonly<Record<string, string>> = {
  ...{ none: "still enrolled", still_enrolled: "still enrolled", lost_or_found: "lost or found" },
  ...{ other_transfer: "other transfer" },
};
const gradeWords: Readonly<Record<string, string>> = { yes: "dropout", if_lost: "dropout if lost" };

test("the table of exit reasons says of every code what the warehouse makes of it", async () => {
  const table = readMarkdownTable(page, "The final record");
  const record = (row: Record<string, string>) => row["final record"] ?? "";
  const inTable = table
    .filter((row) => !/^E230|in an earlier year$/.test(record(row)))
    .flatMap((row) =>
      [...record(row).matchAll(/[ET]\d{3}|no exit reason/g)].map(
        ([code]) => `${code}: ${row["in a class of four years"]}, ${row["in grade 8"]}`,
      ),
    );
  const inReference = (await referenceRows("exit_reasons"))
    .filter((row) => row.exit_reason !== "E230" && !row.exit_reason?.startsWith("N"))
    .map(({ exit_reason, cohort_outcome = "", one_year_dropout = "" }) => {
      const outcome = classWords[cohort_outcome] ?? cohort_outcome;
      return `${exit_reason || "no exit reason"}: ${outcome}, ${gradeWords[one_year_dropout] ?? "no"}`;
    });
  expect(inTable.sort()).toEqual(inReference.sort());
});

test("the table of exit reasons says of every completion what the warehouse makes of it", async () => {
  const inTable = readMarkdownTable(page, "The final record").flatMap((row) =>
    [...(row["final record"] ?? "").matchAll(/^E230.*\((.+)\)/g)].flatMap(([, codes = ""]) =>
      codes.split(", ").map((code) => `${code}: ${row["in a class of four years"]}`),
    ),
  );
  const inReference = (await referenceRows("completion_statuses"))
    .filter(({ outcome }) => outcome !== "none")
    .map(({ completion_status, outcome }) => `${completion_status}: ${outcome}`);
  expect(inTable.sort()).toEqual(inReference.sort());
});
