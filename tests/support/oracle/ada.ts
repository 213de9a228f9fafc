import { listPeriods } from "./apportionment-periods.ts";
import type { Entity } from "./entities.ts";
import { add, type Fraction, roundToWhole, times, zero } from "./fraction.ts";
import { gradeSpans, singleGrades } from "./grades.ts";
import { groupBy } from "./group-by.ts";
import { newestEnrollment } from "./newest-enrollment.ts";
import { offeredGrades } from "./offered-grades.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import { printTenths } from "./printing.ts";
import { makeMemory } from "./remember.ts";
import { type ExpectedRow, ownPlace } from "./rows.ts";
import { countStay } from "./sis-stays.ts";
import type { StudentYear } from "./year-of-students.ts";

/** One student's attendance at one school in one period; `attended` in hundredths. */
type Part = {
  readonly period: string;
  readonly student: string;
  readonly district: string;
  readonly school: string;
  readonly grade: string;
  readonly attended: number;
  readonly daysTaught: number;
  readonly lastDate: string;
};

const spans: ReadonlyMap<string, readonly string[] | undefined> = new Map([
  ["TK-3", singleGrades.slice(0, 5)],
  ["4-6", gradeSpans.get("GR46")],
  ["7-8", gradeSpans.get("GR78")],
  ["9-12", gradeSpans.get("GR912")],
  ["all", undefined],
]);

const remember = makeMemory<readonly Part[]>();

/** The rows of ada.csv: every entity and period in which somebody was expected there, by grade span. */
export function adaRows(open: OpenFolder): readonly ExpectedRow[] {
  const entityYears = listEntityYears(open).filter(({ entity }) => entity.level !== "C");
  return entityYears.flatMap(({ year, entity }) => {
    const parts = remember(year, "ada", () => listParts(year));
    const here = parts.filter((part) => entity.includes(part, "lcap"));
    return [...groupBy(here, ({ period }) => period)].flatMap(([period, own]) =>
      [...spans].map(([span, grades]) => ({
        ...ownPlace(entity, year),
        period,
        grade_span: span,
        last_date: common(own.map(({ lastDate }) => lastDate)),
        days_taught: common(own.map(({ daysTaught }) => String(daysTaught))),
        ada: printAda(open, entity, year, own, grades),
      })),
    );
  });
}

function printAda(
  { folder }: OpenFolder,
  entity: Entity,
  year: StudentYear,
  parts: readonly Part[],
  grades: readonly string[] | undefined,
): string {
  const offered = offeredGrades(entity, year);
  if (grades !== undefined && !grades.some((grade) => offered.has(grade))) return "-";
  const counted = parts.filter(({ grade }) => grades === undefined || grades.includes(grade));
  const students = new Set(counted.map(({ student }) => student)).size;
  const { dayMinimum, suppressionThreshold } = folder.settings.policy;
  if (students < dayMinimum || students <= suppressionThreshold) return "*";
  const ada = counted.map(toFraction).reduce(add, zero);
  return year.status.isFinished
    ? printTenths(roundToWhole(times(ada, 10)))
    : String(roundToWhole(ada));
}

function toFraction({ attended, daysTaught }: Part): Fraction {
  return { top: BigInt(attended), bottom: BigInt(100 * daysTaught) };
}

/** The value all have in common, else `-`. */
function common(values: readonly string[]): string {
  const [first = "-", ...others] = new Set(values);
  return others.length === 0 ? first : "-";
}

/** A stay's attendance by calendar: the tracks that a day's enrollments name teach on the days of any of them. */
function listParts(year: StudentYear): readonly Part[] {
  return (year.stays ?? []).flatMap((stay) => {
    const { student, district, school } = stay;
    const own = year.enrollments.filter((one) => one.student === student && one.school === school);
    const grade = newestEnrollment(own)?.grade ?? "";
    const counted = own.filter(({ isExempt }) => !isExempt);
    const tracksOn = (date: string) =>
      counted
        .filter(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)
        .map(({ track }) => track);
    const keyOf = (date: string) => [...new Set(tracksOn(date))].sort().join("|");
    const calendars = new Set([...stay.dates].map(keyOf));
    return [...calendars].flatMap((key) =>
      listPeriods(year, school, key.split("|")).flatMap(({ name, dates }) => {
        const isHere = (date: string) => dates.has(date) && keyOf(date) === key;
        const { expected, attended } = countStay(stay, isHere);
        const lastDate = [...dates].at(-1) ?? "";
        const part = { period: name, student, district, school, grade, attended };
        return expected === 0 ? [] : [{ ...part, daysTaught: dates.size, lastDate }];
      }),
    );
  });
}
