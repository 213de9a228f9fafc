import { cell, rowsOf } from "./csv.ts";
import { fromCompactDate } from "./dates.ts";
import { absentCategories, readDayRecords } from "./day-records.ts";
import { standingSinf } from "./demographics.ts";
import { isPrimary } from "./enrollments.ts";
import { groupBy } from "./group-by.ts";
import { standingSela } from "./group-periods.ts";
import type { OpenFolder } from "./open-folder.ts";
import { readEnrollments } from "./read-enrollments.ts";
import { makeMemory } from "./remember.ts";
import { placeOf, sourceRecords } from "./source-records.ts";
import { countDays, standingStas, stasPlace } from "./stas-days.ts";
import type { StudentYear } from "./year-of-students.ts";

const remember = makeMemory<ReadonlyMap<string, StudentYear["lcapEnrollments"]>>();

type CountRows = (open: OpenFolder, year: StudentYear) => number;

/** How many rows of one year break each statement about its files. */
export const yearChecks: Readonly<Record<string, CountRows>> = {
  "absences fall on days of an enrollment": (open, year) => {
    const records = readDayRecords(open.folder, year.files, open.identity);
    return [...records].filter(([day, { category }]) => {
      const [student = "", school = "", date = ""] = day.split("@");
      const isPast = year.status.asOf === "" || date <= year.status.asOf;
      return (
        isPast &&
        absentCategories.includes(category) &&
        !isExpected(year, { student, school, date }, () => true)
      );
    }).length;
  },
  "certified days add up": (open, year) => {
    return [...stasByPlace(open, year).values()].filter((same) => {
      const days = same.map(countDays);
      const sum = (pick: (one: (typeof days)[number]) => number) =>
        days.reduce((all, one) => all + pick(one), 0);
      return sum((one) => one.attended + one.absent) > sum((one) => one.expected);
    }).length;
  },
  "enrollments end after they begin": (_, { enrollments }) =>
    enrollments.filter(({ firstDay, lastDay }) => lastDay < firstDay).length,
  "enrollments end by the as of day": (open, { files, status }) =>
    status.asOf === ""
      ? 0
      : readEnrollments(open.folder, files, open.identity).filter(
          ({ exitDate }) => exitDate > status.asOf,
        ).length,
  "language statuses begin after birth": (open, { files, demographics }) => {
    const { identity } = open;
    const starts = [
      ...standingSela(files, identity).map((line) => ({
        student: identity.calpadsStudent("SELA", line),
        start: fromCompactDate(line[13] ?? ""),
      })),
      ...rowsOf(files.sis, "students").map((row) => ({
        student: identity.sisStudent(row),
        start: cell(row, "el_start_date"),
      })),
    ];
    const early = starts.filter(
      ({ student, start }) => start !== "" && start < demographics.birthDateOf(student),
    );
    return new Set(early.map(({ student }) => student)).size;
  },
  "every student has an enrollment": (open, { files }) => {
    const { identity } = open;
    const enrolled = new Set(
      readEnrollments(open.folder, files, identity).map(({ student }) => student),
    );
    const named = [
      ...standingSinf(files, identity).map((line) => identity.calpadsStudent("SINF", line)),
      ...rowsOf(files.sis, "students").map(identity.sisStudent),
    ];
    return new Set(named.filter((student) => !enrolled.has(student))).size;
  },
  "every absence summary has an enrollment": (open, year) =>
    [...sourceRecords(open, year, "STAS").values()].filter(({ isCounted }) => !isCounted).length,
  "every student has a birth date": (_, { stays, enrollments, demographics }) =>
    stays === undefined
      ? 0
      : new Set(
          enrollments
            .map(({ student }) => student)
            .filter((student) => demographics.birthDateOf(student) === ""),
        ).size,
  "every student has one absence summary a school": (open, year) =>
    [...stasByPlace(open, year).values()].filter((same) => same.length > 1).length,
  "every student of a certified year has an absence summary": (open, year) => {
    if (year.status.source !== "STAS") return 0;
    const known = stasByPlace(open, year);
    const listed = year.enrollments.filter(
      ({ school, firstDay, lastDay }) => open.folder.schools.has(school) && firstDay <= lastDay,
    );
    return new Set(listed.map(placeOf).filter((place) => !known.has(place))).size;
  },
  "no absence is later than the as of day": (_, { files, status }) =>
    status.asOf === ""
      ? 0
      : rowsOf(files.sis, "absences").filter((row) => cell(row, "date") > status.asOf).length,
  "recovered days were days of absence": (open, year) => {
    const records = readDayRecords(open.folder, year.files, open.identity);
    const sessions = rowsOf(year.files.sis, "attendance_recovery").filter(
      (row) => year.status.asOf === "" || cell(row, "date_session") <= year.status.asOf,
    );
    const days = groupBy(sessions, (row) =>
      [open.identity.sisStudent(row), cell(row, "date_recovered")].join("@"),
    );
    return [...days.keys()].filter((day) => {
      const [student = "", date = ""] = day.split("@");
      const schools = [...open.folder.schools.keys(), ...districtCodes(open)];
      return !schools.some((school) => {
        const category = records.get(`${student}@${school}@${date}`)?.category ?? "";
        return (
          absentCategories.includes(category) &&
          isExpected(year, { student, school, date }, isPrimary)
        );
      });
    }).length;
  },
};

function districtCodes({ folder }: OpenFolder): readonly string[] {
  return folder.settings.districts.map(({ code }) => code);
}

/** The STAS records that stand, by student and school. */
function stasByPlace({ identity }: OpenFolder, { files }: StudentYear) {
  return groupBy(standingStas(files.calpads.get("STAS") ?? [], identity), stasPlace(identity));
}

type Day = { readonly student: string; readonly school: string; readonly date: string };

/** Is it a school day of an enrollment that is not exempt? */
function isExpected(
  year: StudentYear,
  { student, school, date }: Day,
  isAsked: (enrollment: StudentYear["enrollments"][number]) => boolean,
): boolean {
  const own = remember(year, "enrollments", () =>
    groupBy(year.lcapEnrollments, (one) => one.student),
  );
  return (own.get(student) ?? []).some(
    (one) =>
      one.school === school &&
      !one.isExempt &&
      isAsked(one) &&
      one.firstDay <= date &&
      date <= one.lastDay &&
      year.calendar.isInstructional(school, one.track, date),
  );
}
