import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { project } from "../../../src/project.ts";
import { loadReference } from "../../../src/warehouse/load-reference.ts";
import { type Model, readModels } from "../../../src/warehouse/read-model.ts";

const district = "27999990000000";
const schoolCode = "lpad((school + 1)::varchar, 7, '0')";
const schoolCds = `'2799999' || ${schoolCode}`;
const spanOfGrade =
  "case when students.grade = 0 then 'GRTKKN' when students.grade <= 3 then 'GR13' when students.grade <= 6 then 'GR46' when students.grade <= 8 then 'GR78' else 'GR912' end";

/** Models by where they run, in order; the rest of the warehouse's tables are made of what is simulated. */
const ofPolicies = ["bld_policy_in_force", "dim_policy", "dim_projection_policy"];
const ofCalendars = [
  ...["dim_calendar_group", "dim_calendar_weekday", "dim_school_year_calendar", "dim_year_point"],
  ...["fct_enrollment_span_day", "fct_enrollment_span_expected", "fct_sis_days"],
];
const ofPeriods = ["fct_student_days", "fct_student_period"];
const ofProjections = [
  ...["fct_span_point", "fct_student_pace", "fct_student_place", "fct_student_prior_share"],
  ...["fct_student_prior_share_fit", "fct_student_prognosis", "fct_student_prognosis_count"],
  ...["fct_student_prognosis_curve", "fct_student_prognosis_rest", "fct_student_projection"],
  ...["bld_projection_cell", "bld_projection_cell_miss", "bld_projection_cell_spread"],
  ...["bld_projection_error"],
];

const made: Readonly<Record<string, string>> = {
  "dimensions.dim_calendar_day": `select distinct days.school_year, ${schoolCode} as school_code, '' as track, 'instructional' as day_type, '' as event, days.calendar_date, true as is_instructional from simulated.day as days cross join (select distinct school from simulated.student) as schools`,
  "dimensions.dim_school_year": `select school_year, 'SIS' as source, make_date(school_year - 1, 7, 1) as first_date, if(school_year = max(school_year) over (), max(as_of), make_date(school_year, 6, 30)) as last_date, if(school_year = max(school_year) over (), max(as_of), null) as as_of_date, school_year = max(school_year) over () as is_running, true as has_sis_days from simulated.day cross join simulated.run group by school_year`,
  "dimensions.dim_school_entity": `select 'dataquest' as rule, school_cds_code, level, if(level = 'S', school_cds_code, '${district}') as cds_code from (select distinct ${schoolCds} as school_cds_code, unnest(['S', 'D']) as level from simulated.student)`,
  "facts.fct_enrollment_span": `select stays.school_year, stays.student_key, ${schoolCds} as school_cds_code, ${schoolCode} as school_code, '' as tracks, firsts.calendar_date as first_date, least(lasts.calendar_date, as_of) as last_date, false as is_secondary from simulated.stay as stays cross join simulated.run inner join simulated.day as firsts on firsts.school_year = stays.school_year and firsts.day = stays.first_day inner join simulated.day as lasts on lasts.school_year = stays.school_year and lasts.day = stays.last_day where firsts.calendar_date <= as_of`,
  "facts.fct_exception_day": `select absences.school_year, absences.student_key, ${schoolCds} as school_cds_code, '' as tracks, 'excused' as category, 1::decimal(18, 12) as days_absent, null::decimal(8, 2) as hours_absent, days.calendar_date as absence_date, true as is_absent, false as is_secondary from simulated.absence as absences inner join simulated.day as days on days.school_year = absences.school_year and days.day = absences.day cross join simulated.run where days.calendar_date <= as_of`,
  "facts.fct_student_entity": `select stays.school_year, entities.rule, entities.level, entities.cds_code, stays.student_key, arg_max(stays.school_cds_code, stays.first_date) as school_cds_code, any_value(lpad(students.grade::varchar, 2, '0')) as grade from facts.fct_enrollment_span as stays inner join dimensions.dim_school_entity as entities using (school_cds_code) inner join simulated.student as students using (school_year, student_key) group by all`,
  "facts.fct_enrollment_entity":
    "select school_year, rule, level, cds_code, student_key, true as is_dataquest_population from facts.fct_student_entity",
  "facts.fct_student_reporting_category": `select entities.school_year, entities.rule, entities.level, entities.cds_code, entities.student_key, unnest(['TA', ${spanOfGrade}] || if(is_english_learner, ['SE'], []) || if(has_disability, ['SD'], [])) as reporting_category from facts.fct_student_entity as entities inner join simulated.student as students using (school_year, student_key)`,
};

const afterPeriods: Readonly<Record<string, string>> = {
  "measures.bld_chronic_count":
    "select periods.school_year, 'dataquest' as rule, periods.level, periods.cds_code, categories.reporting_category, count(*)::integer as eligible_students, (count(*) filter (periods.is_chronic))::integer as chronic_students, periods.school_year = (select max(school_year) from dimensions.dim_school_year) as is_running from facts.fct_student_period as periods inner join facts.fct_student_reporting_category as categories using (school_year, rule, level, cds_code, student_key) where periods.is_eligible group by all",
};

async function readFolders(): Promise<Model[]> {
  const folders = ["2_dimensions", "3_facts", "4_measures"];
  return (await Promise.all(folders.map((folder) => readModels(project.sql, folder)))).flat();
}

async function makeTables(connection: DuckDBConnection, tables: Readonly<Record<string, string>>) {
  for (const [table, select] of Object.entries(tables)) {
    await connection.run(`create or replace table ${table} as ${select}`);
  }
}

async function runNamed(connection: DuckDBConnection, names: readonly string[]): Promise<void> {
  const models = await readFolders();
  for (const name of names) {
    const model = models.find(({ table }) => table === name);
    if (!model) throw new Error(`unknown model: ${name}`);
    const table = `${model.schema}.${model.table}`;
    await connection.run(`create or replace table ${table} as ${model.select}`);
  }
}

/** Makes reference data and policy numbers, and the schemas of the warehouse. */
export async function prepareProjectionModels(connection: DuckDBConnection): Promise<void> {
  await loadReference(connection, project.reference);
  for (const schema of ["staging", "dimensions", "facts", "measures", "published"]) {
    await connection.run(`create schema ${schema}`);
  }
  await connection.run(await readFile(join(project.sql, "macros.sql"), "utf8"));
  await connection.run(
    "create table reference.policy_overrides as select ''::varchar as policy, 0::decimal(12, 4) as value limit 0",
  );
  await runNamed(connection, ofPolicies);
}

/** Runs the warehouse's own models over `simulated`: calendars, days, projections and their errors. */
export async function runProjectionModels(connection: DuckDBConnection): Promise<void> {
  await makeTables(connection, made);
  await runNamed(connection, ofCalendars);
  await makeTables(connection, {
    "facts.fct_stas_days": "select * from facts.fct_sis_days limit 0",
  });
  await runNamed(connection, ofPeriods);
  await makeTables(connection, afterPeriods);
  await runNamed(connection, ofProjections);
}
