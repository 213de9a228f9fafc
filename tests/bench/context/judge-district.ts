import type { DuckDBConnection } from "@duckdb/node-api";
import { readRows } from "../../../src/duckdb/read-rows.ts";
import { clearBrightSpot, measuredBrightSpot } from "../../../src/privacy/clear-bright-spot.ts";
import { noStars } from "../../support/no-stars.ts";
import { districtCode, runMeasures } from "./open-measures.ts";
import type { simulateDistrict } from "./simulate-district.ts";

const columns =
  "school_year integer, school varchar, student_key integer, span varchar, disadvantaged boolean, english_learner boolean, disability boolean, is_chronic boolean";

/** A place as the facts know it, in the order of their first columns. */
const place = (level: string, code: string) =>
  `school_year, 'dataquest' as rule, '${level}' as level, ${code} as cds_code, student_key`;
const places = [place("S", "school"), place("D", `'${districtCode}'`)];
const groups = [
  ...["'TA'", "span", "if(disadvantaged, 'SS', null)", "if(english_learner, 'SE', null)"],
  ...["if(disability, 'SD', null)", "if(student_key % 2 = 0, 'GF', 'GM')"],
  "['RH', 'RH', 'RW', 'RB', 'RA'][student_key % 5 + 1]",
];
const facts = {
  "facts.fct_student_period": places.map(
    (columnsOf) => `select ${columnsOf}, true as is_eligible, is_chronic from facts.simulated`,
  ),
  "facts.fct_student_reporting_category": places.map(
    (columnsOf) =>
      `select ${columnsOf}, unnest(list_filter([${groups.join(", ")}], lambda x: x is not null)) as reporting_category from facts.simulated`,
  ),
};

const models = [
  ...["bld_class_count", "bld_class_pair", "bld_class_rate", "bld_class_stay"],
  ...["bld_expected_count", "bld_expected_prior", "bld_expected_result"],
  ...["bld_expected_year_drift", "msr_bright_spots"],
];

async function loadStudents(
  connection: DuckDBConnection,
  years: ReturnType<typeof simulateDistrict>,
): Promise<void> {
  await connection.run(`create or replace table facts.simulated (${columns})`);
  const appender = await connection.createAppender("simulated", "facts");
  for (const { year, students } of years) {
    for (const student of students) {
      appender.appendInteger(year);
      appender.appendVarchar(schoolCode(student.school));
      appender.appendInteger(student.key);
      appender.appendVarchar(student.span);
      appender.appendBoolean(student.isDisadvantaged);
      appender.appendBoolean(student.isEnglishLearner);
      appender.appendBoolean(student.hasDisability);
      appender.appendBoolean(student.isChronic);
      appender.endRow();
    }
  }
  appender.closeSync();
}

/** Returns the code of a simulated school. */
export function schoolCode(school: number): string {
  return `${districtCode.slice(0, 7)}${String(school + 1).padStart(7, "0")}`;
}

/** Returns the bright spots of the newest simulated year, made by the warehouse's own models. */
export async function judgeDistrict(
  connection: DuckDBConnection,
  years: ReturnType<typeof simulateDistrict>,
) {
  await loadStudents(connection, years);
  for (const [table, selects] of Object.entries(facts)) {
    await connection.run(`create or replace table ${table} as ${selects.join(" union all ")}`);
  }
  await runMeasures(connection, models);
  const newest = "from measures.msr_bright_spots where school_year = 2025 order by all";
  const rows = await readRows(connection, newest, measuredBrightSpot);
  return rows.map((row) => ({ ...clearBrightSpot(row, noStars), students: row.students }));
}
