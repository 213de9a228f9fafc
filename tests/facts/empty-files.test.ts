import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { runDistrict } from "../../src/run-district.ts";
import { absencesOn, factDistrict, sisDays, sisYear, sprg, stas } from "../support/fact-lines.ts";
import { writeMicroDistrict } from "../support/micro-district.ts";

const students = Array.from({ length: 40 }, (_, at) => `S${at}`);
const alder = "0000101";
const row = z.record(z.string(), z.union([z.string(), z.boolean()]));
const withdrawn = (line: string) => line.replace("^A^", "^D^");

/** A year of forty students by the SIS, each with five unexcused days, and one by STAS alone. */
const files = {
  ...factDistrict,
  ...sisYear,
  "extracts/2023-24/enrollments.csv": [
    ...(sisYear["extracts/2023-24/enrollments.csv"] ?? []),
    ...students.map((student) => `${student},${alder},2023-08-14,,05,10,,N`),
  ],
  "extracts/2023-24/students.csv": [
    "local_student_id,birth_date,gender,hispanic,race_1",
    ...students.map((student) => `${student},2013-02-03,F,N,700`),
  ],
  "extracts/2023-24/absences.csv": [
    ...(sisYear["extracts/2023-24/absences.csv"] ?? []),
    ...students.flatMap((student) =>
      absencesOn(sisDays.slice(0, 5), { student, school: alder, code: "U" }),
    ),
  ],
  "extracts/2023-24/interventions.csv": ["local_student_id,school_code,date,step,outcome,status"],
  "extracts/2023-24/attendance_recovery.csv": [
    "local_student_id,school_code,date_recovered,date_session,hours",
  ],
  "extracts/2024-25/STAS.txt": students.map((student) =>
    stas({ student, school: alder, expected: 180, attended: 170, unexcused: 10 }),
  ),
  "extracts/2024-25/SPRG.txt": [withdrawn(sprg("S1", 2025, "135", ["2024-08-12", "2025-06-05"]))],
};

const queries = {
  truancy: `select academic_year, truant, habitual_truant from published.truancy_download
    where cds_code = '27999990000000' and reporting_category = 'TA' order by academic_year`,
  recovery: `select school_year::varchar as year, recovering_students::varchar as students
    from measures.msr_attendance_recovery where level = 'D'`,
  migrant: `select "Academic Year" as year, "ChronicAbsenteeismCount" as chronic
    from published.chronic_absenteeism_download
    where "Reporting Category" = 'SM' and "Aggregate Level" = 'D' order by year`,
};

const found: Record<string, unknown> = {};

beforeAll(async () => {
  const district = writeMicroDistrict(files);
  await withDuckDb(":memory:", async (connection) => {
    await runDistrict(connection, { district }, { scratch: join(district, "scratch") });
    for (const [name, sql] of Object.entries(queries)) {
      found[name] = await readRows(connection, sql, row);
    }
  });
  rmSync(district, { recursive: true });
});

describe("a file without rows is there", () => {
  it("nobody had a conference where the file of interventions holds none", () => {
    expect(found.truancy).toEqual([
      { academic_year: "2023-24", truant: "40", habitual_truant: "0" },
      { academic_year: "2024-25", truant: "-", habitual_truant: "-" },
    ]);
  });

  it("nobody made up a day where the file of attendance recovery holds none", () => {
    expect(found.recovery).toEqual([{ year: "2024", students: "0" }]);
  });

  it("nobody is a migrant student where the file of programs withdraws every record", () => {
    expect(found.migrant).toEqual([
      { year: "2023-24", chronic: "-" },
      { year: "2024-25", chronic: "*" },
    ]);
  });
});
