import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listStays } from "./attendance-plan.ts";
import type { CalpadsFields } from "./calpads-line.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
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
import { drawStas } from "./stas-plan.ts";
import { writeCalpads } from "./write-calpads.ts";
import { writeTable } from "./write-csv.ts";

/** Writes the extracts of one year and says in a line what they are. */
export function writeYear(
  random: Random,
  folder: string,
  plan: Plan,
  year: YearPlan,
  people: readonly Person[],
): string {
  const context = { random, plan, year, calendar: planCalendar(random, plan, year) };
  const enrollments = drawEnrollments(context, people);
  mkdirSync(folder, { recursive: true });
  writeIgnored(random, folder);
  const tables = [
    ...(random.chance(0.8) ? groupTables(context, enrollments) : []),
    ...(year.hasSis ? sisTables(context, enrollments) : []),
  ];
  for (const table of tables) writeTable(random, folder, table, plan.encoding);
  const files = year.hasCalpads ? calpadsFiles(context, enrollments) : [];
  for (const [name, records] of files) writeCalpads(random, folder, name, records, plan.encoding);
  const contents = [...tables.map(({ name }) => name), ...files.map(([name]) => name)];
  const asOf = year.isCurrent && year.hasSis ? ` to ${context.calendar.asOf}` : "";
  return `${year.label}${asOf}: ${contents.join(" ")}`;
}

type NamedRecords = readonly [name: string, records: readonly CalpadsFields[]];

/** The CALPADS files by name; STAS one file per layout, SINF, SPRG and SELA sometimes missing. */
function calpadsFiles(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
): readonly NamedRecords[] {
  const { random, year } = context;
  const stays = listStays(context, enrollments);
  const stas = year.hasStas
    ? drawStas(context, stays).map((plan, at) => toStas(context, plan, at))
    : [];
  const files: readonly NamedRecords[] = [
    ["SENR", senrRecords(context, enrollments)],
    ["SINF", random.chance(0.85) ? sinfRecords(context, enrollments) : []],
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
