import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportTables } from "./absence-report-tables.ts";
import { listStays } from "./attendance-plan.ts";
import type { CalpadsFields } from "./calpads-line.ts";
import type { StateYear } from "./cde-chronic.ts";
import { type EnrollmentPlan, enroll, type YearContext } from "./enrollment-plan.ts";
import { drawEnrollments } from "./enrollments.ts";
import type { Person } from "./people.ts";
import type { Plan } from "./plan.ts";
import { planCalendar } from "./plan-calendar.ts";
import type { YearPlan } from "./plan-years.ts";
import type { Random } from "./random.ts";
import { selaRecords } from "./sela.ts";
import { senrRecords } from "./senr.ts";
import { sinfRecords } from "./sinf.ts";
import { groupTables, sisTables } from "./sis-tables.ts";
import { sprgRecords } from "./sprg.ts";
import { toStas } from "./stas.ts";
import { drawStas, type StasPlan } from "./stas-plan.ts";
import { stateRecords } from "./state-records.ts";
import { writeCalpads } from "./write-calpads.ts";
import { writeTable } from "./write-csv.ts";

/** A year as written: in a line what it consists of, and what the state's system holds of it. */
export type WrittenYear = StateYear & { readonly outline: string };

/** Writes the extracts of one year. */
export function writeYear(
  random: Random,
  folder: string,
  plan: Plan,
  year: YearPlan,
  people: readonly Person[],
): WrittenYear {
  const context = { random, plan, year, calendar: planCalendar(random, plan, year) };
  const enrollments = drawEnrollments(context, people);
  mkdirSync(folder, { recursive: true });
  writeIgnored(random, folder);
  const stas = year.hasStas ? drawStas(context, listStays(context, enrollments)) : [];
  const records = stateRecords(context, enrollments, stas);
  const tables = [
    ...(random.chance(0.8) ? groupTables(context, enrollments) : []),
    ...(year.hasSis ? sisTables(context, enrollments) : []),
    ...reportTables(context, records),
  ];
  for (const table of tables) writeTable(random, folder, table, plan.encoding);
  const strangers = drawStrangers(context, enrollments, people);
  const files = year.hasCalpads ? calpadsFiles(context, enrollments, stas, strangers) : [];
  for (const [name, records] of files) writeCalpads(random, folder, name, records, plan.encoding);
  const contents = [...tables.map(({ name }) => name), ...files.map(([name]) => name)];
  const asOf = year.isCurrent && year.hasSis ? ` to ${context.calendar.asOf}` : "";
  return { outline: `${year.label}${asOf}: ${contents.join(" ")}`, year, records };
}

/** A few students who are enrolled nowhere this year, with the school that names them all the same. */
function drawStrangers(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
  people: readonly Person[],
): readonly EnrollmentPlan[] {
  const { random, plan } = context;
  const enrolled = new Set(enrollments.map(({ person }) => person));
  return people
    .filter((person) => !enrolled.has(person) && random.chance(0.1))
    .map((person) => {
      const own = plan.schools.filter(({ district }) => district === person.home);
      return enroll(context, person, random.pick(own), `${context.year.schoolYear}-01-10`, "");
    });
}

type NamedRecords = readonly [name: string, records: readonly CalpadsFields[]];

/** The CALPADS files by name; STAS one file per layout, SINF, SPRG and SELA sometimes missing. */
function calpadsFiles(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
  stasPlans: readonly StasPlan[],
  strangers: readonly EnrollmentPlan[],
): readonly NamedRecords[] {
  const { random } = context;
  const stas = stasPlans.map((plan, at) => toStas(context, plan, at));
  const named = [...enrollments, ...strangers];
  const files: readonly NamedRecords[] = [
    ["SENR", senrRecords(context, enrollments)],
    ["SINF", random.chance(0.85) ? sinfRecords(context, named) : []],
    ["SPRG", random.chance(0.8) ? sprgRecords(context, enrollments) : []],
    ["SELA", random.chance(0.75) ? selaRecords(context, enrollments) : []],
    ["STAS", stas.filter(({ length }) => length === 22)],
    ["STAS old", stas.filter(({ length }) => length === 21)],
  ];
  return files.filter(([, records]) => records.length > 0);
}

function writeIgnored(random: Random, folder: string): void {
  if (random.chance(0.2)) writeFileSync(join(folder, ".hidden"), "nothing");
  if (random.chance(0.2)) writeFileSync(join(folder, "~$absences.csv"), "locked");
  if (random.chance(0.2)) writeFileSync(join(folder, "notes.md"), "# Notes\n");
}
