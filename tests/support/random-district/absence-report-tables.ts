import { groupBy } from "../oracle/group-by.ts";
import type { YearContext } from "./enrollment-plan.ts";
import { daysAbsent, placeOf, type StateRecord } from "./state-records.ts";
import { printSchool, type Table } from "./table.ts";

/** Our names of report 14.2's columns and the report's own. */
const columns = {
  ssid: "SSID",
  school_code: "SchoolCode",
  days_expected: "DaysExpectedA",
  days_absent: "DaysAbsentCEFG",
  days_attended: "DaysAttendedB",
  days_suspension_in: "DaysInSchoolSuspensionD",
  grade: "Grade",
};

/** CALPADS reports 14.2 (students) and 14.1 (bands by school) in some years, each near the records but not equal. */
export function reportTables(
  context: YearContext,
  records: readonly StateRecord[],
): readonly Table[] {
  const { random } = context;
  const reported = drawReported(context, records);
  return [
    ...(random.chance(0.55) && reported.length > 0 ? [studentsTable(context, reported)] : []),
    ...(random.chance(0.5) ? bandsTables(context, reported) : []),
  ];
}

/** Students left out, days changed, a school left out, and students at a school where they are not enrolled. */
function drawReported(
  { random, plan }: YearContext,
  records: readonly StateRecord[],
): readonly StateRecord[] {
  const left = random.chance(0.2) ? random.pick(plan.schools).code : "";
  const drawn = records.flatMap((record) => {
    const draw = random.next();
    if (record.stay.school === left || draw < 0.03) return [];
    if (draw < 0.08) return [{ ...record, excused: record.excused + 100 }];
    if (draw < 0.11) return [{ ...record, excused: Math.max(0, record.excused - 100) }];
    if (draw < 0.15) return [{ ...record, expected: Math.max(0, record.expected - 200) }];
    if (draw < 0.16) return [{ ...record, attended: 0, suspendedIn: 0 }];
    if (draw < 0.18) {
      const school = random.pick(plan.schools).code;
      return [record, { ...record, stay: { ...record.stay, school } }];
    }
    return [record];
  });
  return [...groupBy(drawn, placeOf).values()].flatMap(([first]) => first ?? []);
}

function studentsTable({ random, plan }: YearContext, reported: readonly StateRecord[]): Table {
  const isOwnHeader = random.chance(0.5);
  const name = (column: keyof typeof columns) => (isOwnHeader ? column : columns[column]);
  const required = ["ssid", "school_code", "days_expected", "days_absent"] as const;
  const optional = random.chance(0.8)
    ? (["days_attended", "days_suspension_in", "grade"] as const)
    : [];
  const rows = reported.map((record) => ({
    [name("ssid")]: record.stay.person.ssid,
    [name("school_code")]: printSchool(random, plan.schools, record.stay.school),
    [name("days_expected")]: printDays(record.expected),
    [name("days_absent")]: printDays(daysAbsent(record)),
    [name("days_attended")]: random.chance(0.05) ? "" : printDays(record.attended),
    [name("days_suspension_in")]: printDays(record.suspendedIn),
    [name("grade")]: record.stay.grade,
  }));
  return { name: "students 14.2", columns: [...required, ...optional].map(name), rows };
}

const bandColumns = [
  ...["TotalStudents", "AbsentUpTo5", "AbsentOver5Under10"],
  ...["Absent10Under20", "Absent20OrMore"],
];

/** Report 14.1: its students are those expected for 31 days or more; one of three schools differs. */
function bandsTables(
  { random, plan }: YearContext,
  reported: readonly StateRecord[],
): readonly Table[] {
  const counted = reported.filter(({ expected }) => expected >= 3100);
  const rows = plan.schools
    .filter(() => !random.chance(0.1))
    .map(({ code }) => {
      const bands = [0, 0, 0, 0];
      for (const record of counted.filter(({ stay }) => stay.school === code))
        bands[bandOf(record)] = (bands[bandOf(record)] ?? 0) + 1;
      const at = random.integer(0, 3);
      if (random.chance(0.3)) bands[at] = (bands[at] ?? 0) + random.integer(1, 4);
      const total = bands.reduce((sum, students) => sum + students, 0);
      const values = [total, ...bands].map(String);
      return {
        SchoolCode: printSchool(random, plan.schools, code),
        ...Object.fromEntries(bandColumns.map((column, place) => [column, values[place] ?? ""])),
      };
    });
  const table = { name: "totals 14.1", columns: ["SchoolCode", ...bandColumns], rows };
  return rows.length === 0 ? [] : [table];
}

function bandOf(record: StateRecord): number {
  const absent = daysAbsent(record);
  if (20 * absent <= record.expected) return 0;
  if (10 * absent < record.expected) return 1;
  return 5 * absent < record.expected ? 2 : 3;
}

function printDays(hundredths: number): string {
  const part = String(hundredths % 100).padStart(2, "0");
  return part === "00" ? String(hundredths / 100) : `${Math.floor(hundredths / 100)}.${part}`;
}
