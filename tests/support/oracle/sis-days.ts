import { absentParts } from "./absent-parts.ts";
import { makeCalendar } from "./calendar.ts";
import { eachDate } from "./dates.ts";
import type { Enrollment } from "./enrollments.ts";
import { add, roundToHundredths, zero } from "./fraction.ts";
import type { Identity } from "./identity.ts";
import type { DistrictFolder, YearFiles } from "./read-folder.ts";
import type { StudentDays } from "./student-days.ts";

/** The days of each student at each school, counted one by one from calendar and absences. */
export function sisDays(
  folder: DistrictFolder,
  year: YearFiles,
  enrollments: readonly Enrollment[],
  identity: Identity,
): readonly StudentDays[] {
  const absent = absentParts(folder, year, identity);
  return [...coveredDates(year, enrollments)].map(([place, dates]) => {
    const [student = "", school = ""] = place.split("@");
    let parts = zero;
    for (const date of dates) parts = add(parts, absent.get(`${place}@${date}`) ?? zero);
    const expectedDays = dates.size * 100;
    const absentDays = roundToHundredths(parts);
    return {
      student,
      school,
      expected: expectedDays,
      attended: expectedDays - absentDays,
      absent: absentDays,
    };
  });
}

/** Student and school to the instructional dates of all enrollments there, each date once. */
function coveredDates(
  year: YearFiles,
  enrollments: readonly Enrollment[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const calendar = makeCalendar(year.sis.get("calendar") ?? []);
  const covered = new Map<string, Set<string>>();
  for (const { student, school, track, isExempt, firstDay, lastDay } of enrollments) {
    if (isExempt) continue;
    const dates = covered.get(`${student}@${school}`) ?? new Set();
    for (const date of eachDate(firstDay, lastDay))
      if (calendar.isInstructional(school, track, date)) dates.add(date);
    covered.set(`${student}@${school}`, dates);
  }
  return covered;
}
