import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { groupBy } from "../oracle/group-by.ts";
import type { Plan } from "./plan.ts";
import type { SchoolPlan } from "./plan-schools.ts";
import type { YearPlan } from "./plan-years.ts";
import type { Random } from "./random.ts";
import { daysAbsent, type StateRecord } from "./state-records.ts";

/** A year with what the state's system holds of it. */
export type StateYear = { readonly year: YearPlan; readonly records: readonly StateRecord[] };

type Tally = { readonly students: number; readonly chronic: number };

const header = [
  ...["Academic Year", "Aggregate Level", "County Code", "District Code", "School Code"],
  ...["County Name", "District Name", "School Name", "Charter School", "DASS"],
  ...["Reporting Category", "ChronicAbsenteeismEligibleCumulativeEnrollment"],
  ...["ChronicAbsenteeismCount", "ChronicAbsenteeismRate"],
];

/** Sometimes writes CDE's chronic absenteeism file of finished years: near the records of the state's system. */
export function writeCdeChronic(
  random: Random,
  folder: string,
  plan: Plan,
  years: readonly StateYear[],
): void {
  if (!random.chance(0.6)) return;
  mkdirSync(join(folder, "cde"), { recursive: true });
  for (const { year, records } of years.filter(({ year }) => !year.endsEarly)) {
    if (random.chance(0.2)) continue;
    const lines = yearLines(random, plan, year, records);
    const text = [header.join("\t"), ...lines, ""].join("\n");
    writeFileSync(join(folder, "cde", `chronicabsenteeism${year.schoolYear % 100}.txt`), text);
  }
}

function yearLines(
  random: Random,
  { districts, schools }: Plan,
  { label }: YearPlan,
  records: readonly StateRecord[],
): readonly string[] {
  const print = (level: string, code: string, school: SchoolPlan | undefined, own: Tally) => {
    const charter = school === undefined ? "All" : school.isCharter ? "Yes" : "No";
    const dass = school === undefined ? "All" : school.isDass ? "Yes" : "No";
    const names = ["Somewhere", code.length > 2 ? "A District" : "", school?.name ?? ""];
    const place = [level, code.slice(0, 2), code.slice(2), school?.code ?? "", ...names];
    const line = (category: string, tally: Tally) =>
      [label, ...place, charter, dass, category, ...printTally(tally)].join("\t");
    return [line("TA", own), ...(random.chance(0.5) ? [line("RH", shrink(random, own))] : [])];
  };
  const open = schools.filter(() => !random.chance(0.1));
  return [
    ...(random.chance(0.5) ? print("T", "00", undefined, { students: 5000, chronic: 900 }) : []),
    ...(districts.length > 1
      ? print("C", (districts[0]?.code ?? "").slice(0, 2), undefined, count(random, records))
      : []),
    ...districts.flatMap(({ code }) => {
      const own = records.filter(({ stay }) => stay.district === code);
      const absent = random.chance(0.3) ? [unknownCharter(code, schools)] : [];
      return [
        ...print("D", code, undefined, count(random, own)),
        ...absent.flatMap((school) => print("S", code, school, { students: 60, chronic: 9 })),
      ];
    }),
    ...open.flatMap((school) => {
      const own = records.filter(({ stay }) => stay.school === school.code);
      return print("S", school.district, school, count(random, own));
    }),
  ];
}

/** A charter that no file of the folder names. */
function unknownCharter(district: string, [first]: readonly SchoolPlan[]): SchoolPlan {
  if (first === undefined) throw new Error("missing school");
  return { ...first, district, code: "0999999", name: "A Charter", isCharter: true };
}

/** The students counted by the DataQuest rule, as they are or a few more or fewer. */
function count(random: Random, records: readonly StateRecord[]): Tally {
  const students = [...groupBy(records, ({ stay }) => stay.person.ssid).values()].map((own) => ({
    expected: own.reduce((sum, { expected }) => sum + expected, 0),
    absent: own.reduce((sum, record) => sum + daysAbsent(record), 0),
    attended: own.reduce((sum, { attended, suspendedIn }) => sum + attended + suspendedIn, 0),
  }));
  const eligible = students.filter(({ expected, attended }) => expected >= 3100 && attended > 0);
  const chronic = eligible.filter(({ expected, absent }) => 10 * absent >= expected).length;
  const more = random.chance(0.5) ? 0 : random.integer(-2, 4);
  const total = Math.max(0, eligible.length + more);
  const change = random.chance(0.6) ? 0 : random.integer(-2, 2);
  return { students: total, chronic: Math.min(total, Math.max(0, chronic + change)) };
}

function shrink(random: Random, { students, chronic }: Tally): Tally {
  const fewer = random.integer(0, students);
  return { students: fewer, chronic: Math.min(fewer, chronic) };
}

function printTally({ students, chronic }: Tally): readonly string[] {
  if (students <= 10) return ["*", "*", "*"];
  const tenths = Math.floor((2000 * chronic + students) / (2 * students));
  return [String(students), String(chronic), String(tenths / 10)];
}
