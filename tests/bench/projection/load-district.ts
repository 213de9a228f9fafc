import { type DuckDBAppender, type DuckDBConnection, DuckDBDateValue } from "@duckdb/node-api";
import type { EpochDay } from "../../../src/synthesize/epoch-days.ts";
import { createSchoolCalendar } from "../../../src/synthesize/school-calendar.ts";
import { chanceOf } from "../context/random.ts";
import { attendYear } from "./attend-year.ts";
import { drawTraits, drawYear, type YearShocks } from "./district-shocks.ts";
import {
  drawStays,
  enrollFirstYear,
  promote,
  type SimulatedStudent,
  schoolOf,
  schoolShares,
} from "./student-body.ts";

/** What is simulated: one district, its last year still to be projected. */
export interface DistrictPlan {
  readonly seed: number;
  readonly earlierYears: number;
  readonly studentsOfGrade?: number;
}

/** The spring of the year that is projected. */
export const projectedYear = 2026;

export const simulatedTables = {
  day: "school_year integer, day integer, calendar_date date",
  student:
    "school_year integer, student_key integer, school integer, grade integer, is_english_learner boolean, has_disability boolean",
  stay: "school_year integer, student_key integer, school integer, first_day integer, last_day integer",
  absence: "school_year integer, student_key integer, school integer, day integer",
} as const;

interface SimulatedYear {
  readonly year: number;
  readonly days: readonly EpochDay[];
  readonly students: readonly SimulatedStudent[];
  readonly shocks: YearShocks;
}

/** What fills the tables of simulated days. */
export type Appenders = Readonly<Record<keyof typeof simulatedTables, DuckDBAppender>>;

/** Makes the tables that simulated days go to and returns what fills them. */
export async function createAppenders(connection: DuckDBConnection): Promise<Appenders> {
  await connection.run("create or replace schema simulated");
  const open = async (table: keyof typeof simulatedTables) => {
    await connection.run(`create table simulated.${table} (${simulatedTables[table]})`);
    return connection.createAppender(table, "simulated");
  };
  return {
    day: await open("day"),
    student: await open("student"),
    stay: await open("stay"),
    absence: await open("absence"),
  };
}

/** Appends a row of whole numbers. */
export function appendIntegers(appender: DuckDBAppender, ...values: readonly number[]): void {
  for (const value of values) appender.appendInteger(value);
  appender.endRow();
}

function appendStudent(appender: DuckDBAppender, year: number, student: SimulatedStudent) {
  for (const value of [year, student.key, schoolOf(student), student.grade]) {
    appender.appendInteger(value);
  }
  appender.appendBoolean(student.isEnglishLearner);
  appender.appendBoolean(student.hasDisability);
  appender.endRow();
}

/** Appends the instructional days of a year. */
export function appendCalendar(
  appender: DuckDBAppender,
  year: number,
  days: readonly EpochDay[],
): void {
  for (const [at, day] of days.entries()) {
    appender.appendInteger(year);
    appender.appendInteger(at);
    appender.appendDate(new DuckDBDateValue(day));
    appender.endRow();
  }
}

function appendYear(appenders: Appenders, seed: number, simulated: SimulatedYear): void {
  const { year, days, shocks } = simulated;
  appendCalendar(appenders.day, year, days);
  for (const student of simulated.students) {
    const chance = chanceOf(seed, year, student.key);
    const stays = drawStays(chance, student, days.length);
    appendStudent(appenders.student, year, student);
    for (const { stay, days: absent } of attendYear(chance, student, { stays, days, shocks })) {
      const { school, firstDay, lastDay } = stay;
      appendIntegers(appenders.stay, year, student.key, school, firstDay, lastDay);
      for (const day of absent) appendIntegers(appenders.absence, year, student.key, school, day);
    }
  }
}

/** Returns the years of a district, the one to project last. */
function* simulateYears({ seed, earlierYears, studentsOfGrade = 215 }: DistrictPlan) {
  const chance = chanceOf(seed, 0x9c01);
  let traits = drawTraits(chance, schoolShares.length);
  let students = enrollFirstYear(chance, studentsOfGrade);
  let nextKey = students.length + 1;
  for (let year = projectedYear - earlierYears; year <= projectedYear; year += 1) {
    const days = createSchoolCalendar(year, "district").instructionalDays;
    const drawn = drawYear(chance, traits, days.length);
    yield { year, days, students, shocks: drawn.shocks };
    traits = drawn.traits;
    students = promote(chance, students, { nextKey, studentsOfGrade });
    nextKey = Math.max(nextKey, ...students.map(({ key }) => key + 1));
  }
}

/**
 * Simulates a district of eight schools and some 2,800 students over its earlier years and the one to
 * project, whose whole course is loaded too: models see of it what a point lets them see.
 */
export async function loadDistrict(
  connection: DuckDBConnection,
  plan: DistrictPlan,
): Promise<void> {
  const appenders = await createAppenders(connection);
  for (const year of simulateYears(plan)) appendYear(appenders, plan.seed, year);
  for (const appender of Object.values(appenders)) appender.closeSync();
  await connection.run(
    "create table simulated.run as select max(calendar_date) as as_of from simulated.day",
  );
}
