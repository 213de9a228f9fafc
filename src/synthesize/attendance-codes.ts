import { toCsvLine } from "./csv-line.ts";
import { pickWeighted, type Random } from "./random.ts";
import type { School } from "./schools.ts";

/** What a code says about the day, most absent first (interfaces.md 2). */
export const categories = [
  "suspension_out",
  "unexcused",
  "unverified",
  "excused",
  "independent_study_incomplete",
  "independent_study_complete",
  "suspension_in",
  "partial_30_unexcused",
  "tardy_30_unexcused",
  "tardy_30_excused",
  "tardy",
  "present",
] as const;
export type Category = (typeof categories)[number];

/** The categories in which the day counts as absent. */
export const absentCategories: ReadonlySet<Category> = new Set(categories.slice(0, 5));

type CodeRow = readonly [code: string, category: Category, weight: number, description: string];

const districtCodes: readonly CodeRow[] = [
  ["S", "suspension_out", 1, "Suspended from school"],
  ["U", "unexcused", 4, "Unexcused"],
  ["X", "unexcused", 2, "Truant all day"],
  ["V", "unexcused", 1, "Family trip, not approved"],
  ["A", "unverified", 1, "Not yet verified"],
  ["I", "excused", 6, "Illness"],
  ["M", "excused", 2, "Medical appointment, all day"],
  ["E", "excused", 1, "Excused, other"],
  ["B", "excused", 0.3, "Bereavement"],
  ["N", "independent_study_incomplete", 1, "Independent study, work not returned"],
  ["C", "independent_study_complete", 1, "Independent study, complete"],
  ["H", "suspension_in", 1, "In-school suspension"],
  ["P", "partial_30_unexcused", 1, "Left early without excuse, more than 30 minutes"],
  ["K", "tardy_30_unexcused", 1, "Late more than 30 minutes, no excuse"],
  ["J", "tardy_30_excused", 1, "Late more than 30 minutes, excused"],
  ["L", "tardy", 5, "Late"],
  ["T", "tardy", 1, "Late bus, not counted"],
  ["G", "present", 1, "School activity"],
];

// The charters' system has codes of its own, with a leading zero.
const charterCodes: readonly CodeRow[] = [
  ["01", "excused", 5, "Absent, illness"],
  ["02", "excused", 2, "Absent, excused: other reasons"],
  ["03", "unexcused", 1, "Absent, unexcused"],
  ["04", "unverified", 1, "Absent, no note"],
  ["05", "suspension_out", 1, "Suspension, at home"],
  ["06", "suspension_in", 1, "Suspension, at school"],
  ["07", "independent_study_complete", 1, "Contract complete"],
  ["08", "independent_study_incomplete", 1, "Contract not complete"],
  ["09", "tardy", 1, "Late"],
  ["10", "tardy_30_unexcused", 1, "Late over 30 minutes"],
  ["11", "tardy_30_excused", 1, "Late over 30 minutes, excused"],
  ["12", "partial_30_unexcused", 1, "Gone over 30 minutes"],
  ["13", "present", 1, "Field trip"],
];

const districtChoices = toChoices(districtCodes);
const charterChoices = toChoices(charterCodes);

/** Returns one of the school's codes for the category. */
export function drawCode(random: Random, school: School, category: Category): string {
  const choices = school.kind === "charter" ? charterChoices : districtChoices;
  const weighted = choices.get(category) ?? [];
  return weighted.length === 1 ? (weighted[0]?.[0] ?? "") : pickWeighted(random, weighted);
}

/** Returns the lines of attendance_codes.csv, the header first. */
export function listAttendanceCodeLines(): readonly string[] {
  return [
    "code,category,description",
    ...[...districtCodes, ...charterCodes].map(([code, category, , description]) =>
      toCsvLine([code, category, description]),
    ),
  ];
}

function toChoices(
  rows: readonly CodeRow[],
): ReadonlyMap<Category, readonly (readonly [string, number])[]> {
  return new Map(
    categories.map((category) => [
      category,
      rows.filter((row) => row[1] === category).map(([code, , weight]) => [code, weight] as const),
    ]),
  );
}
