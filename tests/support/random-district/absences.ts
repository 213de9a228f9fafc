import { dayRows } from "./absence-rows.ts";
import { daysMissed, listStays, type Stay } from "./attendance-plan.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import { drawHours, type Hours, noHours } from "./hours.ts";
import { reportingRows } from "./reporting.ts";

/** A row of absences.csv, its code still a category; hours are empty outside hourly schools. */
export type AbsenceRow = {
  readonly district: string;
  readonly localId: string;
  readonly school: string;
  readonly date: string;
  readonly category: string;
  readonly hoursAbsent: string;
  readonly hoursScheduled: string;
};

/** Draws the absences of a year, rows that must not count among them. */
export function drawAbsences(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
): readonly AbsenceRow[] {
  const { random, plan, year } = context;
  const open = plan.schools.filter(({ weight }) => weight > 0).map(({ code }) => code);
  const recording = open.length > 2 && random.chance(0.3) ? open.slice(1) : open;
  const isRecorded = ({ school }: AbsenceRow) =>
    recording.includes(school) || (!year.isCurrent && !open.includes(school));
  const stays = listStays(context, enrollments);
  const rows = [
    ...stays.flatMap((stay) => stayRows(context, stay)),
    ...stays.flatMap((stay) => (random.chance(0.2) ? strayRows(context, stay, open) : [])),
  ].filter(isRecorded);
  if (!year.isCurrent) return rows;
  return reportingRows(context, recording, enrollments, rows);
}

/** The absences and late arrivals of one stay. */
function stayRows(context: YearContext, stay: Stay): readonly AbsenceRow[] {
  const { random } = context;
  const days = random.shuffle(stay.days);
  const { attitude } = stay.first;
  const expected = days.length;
  const hours: readonly Hours[] = isHourly(context, stay)
    ? drawHours(random, attitude, expected)
    : Array.from({ length: daysMissed(attitude, expected) }, () => noHours);
  const missed = days.slice(0, hours.length);
  const late = days.slice(
    hours.length,
    hours.length + random.integer(0, attitude === "none" ? 5 : 3),
  );
  return [
    ...missed.flatMap((date, at) =>
      dayRows(context, random.pick(stay.enrollments), date, "absent", hours[at]),
    ),
    ...late.flatMap((date) => dayRows(context, stay.first, date, "present")),
  ];
}

function isHourly({ plan }: YearContext, { first }: Stay): boolean {
  return plan.schools.some((school) => school.code === first.school && school.isHourly);
}

/** Absences on a holiday, outside the enrollment, and at another school. */
function strayRows(context: YearContext, { first, days }: Stay, open: readonly string[]) {
  const { random, plan, calendar } = context;
  const holidays = calendar.holidays.filter((date) => date < calendar.asOf);
  const outside = calendar
    .daysOf(first.school)
    .filter((date) => !days.includes(date) && date < calendar.asOf);
  const elsewhere = plan.schools.filter(
    ({ code, district }) => district === first.district && open.includes(code),
  );
  const at = (school: string, dates: readonly string[]) =>
    dates.length === 0 ? [] : dayRows(context, { ...first, school }, random.pick(dates), "absent");
  return [
    ...at(first.school, holidays),
    ...at(first.school, outside),
    ...at(random.pick(elsewhere).code, days),
  ];
}
