import { dayRows } from "./absence-rows.ts";
import type { AbsenceRow } from "./absences.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";

/**
 * Makes `asOf` the newest school day on which at least half of the recording schools have a row. Later come rows of
 * fewer than half of them, of all on holidays, and of a school that is closed that day.
 */
export function reportingRows(
  context: YearContext,
  recording: readonly string[],
  enrollments: readonly EnrollmentPlan[],
  rows: readonly AbsenceRow[],
): readonly AbsenceRow[] {
  const { random, calendar } = context;
  const half = Math.ceil(recording.length / 2);
  const shuffled = random.shuffle(recording);
  const onTime = random.chance(0.5) ? recording : shuffled.slice(0, half);
  const early = random.shuffle(recording.filter((one) => one !== calendar.closedSchool));
  const minority = early.slice(0, half - 1);
  const at = (school: string, date: string) => rowAt(context, enrollments, school, date);
  const later = calendar.holidays.filter((date) => date > calendar.asOf).slice(0, 2);
  const nextDays = (school: string) =>
    calendar
      .daysOf(school)
      .filter((date) => date > calendar.asOf)
      .slice(0, 2);
  const isClosedSchoolRecording = recording.includes(calendar.closedSchool);
  return [
    ...rows.filter(({ school, date }) => date !== calendar.asOf || onTime.includes(school)),
    ...recording.flatMap((school) => at(school, calendar.daysOf(school)[0] ?? "")),
    ...onTime.flatMap((school) => at(school, calendar.asOf)),
    ...minority.flatMap((school) => nextDays(school).flatMap((date) => at(school, date))),
    ...recording.flatMap((school) => later.flatMap((date) => at(school, date))),
    ...(isClosedSchoolRecording ? at(calendar.closedSchool, calendar.closedDate) : []),
  ];
}

function rowAt(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
  school: string,
  date: string,
): readonly AbsenceRow[] {
  const { random, plan } = context;
  const own = enrollments.filter((one) => one.school === school);
  const district = plan.schools.find(({ code }) => code === school)?.district ?? "";
  const place = own.length > 0 ? random.pick(own) : { district, localId: "Z99", school };
  const [first] = dayRows(context, place, date, "present");
  return first === undefined
    ? []
    : [{ ...first, category: "present", hoursAbsent: "", hoursScheduled: "" }];
}
