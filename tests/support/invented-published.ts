import { readCdeRows, readOutcomes, toChronicRow } from "./cde-figures.ts";
import { defaultPolicies } from "./default-policies.ts";
import { toDownloadRow } from "./download-rows.ts";
import { inventedDipTables } from "./invented-dips.ts";
import { reportingCategoryRows } from "./reporting-category-rows.ts";
import type { PublishedRows } from "./write-published.ts";

const district = "27999990000000";
const asOf = "2026-03-13";
const schools = [
  ["0000101", "Bayside Elementary", 640, 1.1, "TK", "05"],
  ["0000102", "Cañada Elementary", 455, 0.8, "TK", "05"],
  ["0000103", "Dune Street Elementary", 380, 1.3, "TK", "05"],
  ["0000104", "Harbor Middle", 870, 0.95, "06", "08"],
  ["0000105", "Lighthouse High", 1480, 1.05, "09", "12"],
  ["0000106", "Point Continuation High", 64, 3.2, "09", "12"],
] as const;
const shares: Record<string, readonly [share: number, factor: number]> = {
  TA: [1, 1],
  RB: [0.03, 1.3],
  RI: [0.004, 1.4],
  RA: [0.09, 0.5],
  RF: [0.04, 0.55],
  RH: [0.58, 1.1],
  RD: [0.01, 1],
  RP: [0.01, 1.35],
  RT: [0.05, 0.95],
  RW: [0.186, 0.8],
  GM: [0.51, 1.02],
  GF: [0.486, 0.97],
  GX: [0.004, 1.5],
  SE: [0.24, 1.08],
  SD: [0.14, 1.4],
  SS: [0.66, 1.25],
  SF: [0.006, 1.9],
  SH: [0.04, 1.7],
  LTEL: [0.05, 1.2],
  NEWCOMER: [0.03, 0.9],
};
const gradeFactors: Record<string, number> = { GRTK: 1.7, GRKN: 1.4, GR11: 1.2, GR12: 1.5 };
const yearRates: Record<number, number> = { 2023: 0.271, 2024: 0.215, 2025: 0.189, 2026: 0.172 };
const spans: Record<string, readonly string[]> = {
  GRTKKN: ["GRTK", "GRKN"],
  GR13: ["GR01", "GR02", "GR03"],
  GR46: ["GR04", "GR05", "GR06"],
  GR78: ["GR07", "GR08"],
  GR912: ["GR09", "GR10", "GR11", "GR12"],
};

/** The rows of a make-believe district: six schools, four years, the last one running. */
export function inventedPublished(): PublishedRows {
  const benchmarks = readCdeRows((cds) => /^(00|27)0{12}$/.test(cds)).map(toChronicRow);
  const entities = inventedEntities();
  const rows = [2023, 2024, 2025, 2026].flatMap((year) => yearRows(year));
  const ofSchools = schools.map(([code]) => [district.slice(0, 7) + code, "S"] as const);
  return {
    ...inventedDipTables([[district, "D"], ...ofSchools]),
    edition: [edition],
    policies: defaultPolicies,
    entities,
    reporting_categories: reportingCategoryRows,
    chronic_absenteeism: rows,
    chronic_absenteeism_download: rows.map((row) => ({
      ...toDownloadRow(row, entities),
      Note: "",
    })),
    state_chronic_absenteeism: benchmarks,
    state_chronic_absenteeism_download: benchmarks.map((row) => toDownloadRow(row, entities)),
    state_cohort_outcomes: readOutcomes((cds) => /^(00|27)0{12}$/.test(cds)),
    coverage: schools.map(([code], i) => ({
      cds_code: district.slice(0, 7) + code,
      last_reported_date: i === 2 ? "2026-02-27" : asOf,
      days_behind: i === 2 ? 10 : 0,
      is_reporting: i !== 2,
    })),
  };
}

const edition = {
  district_name: "Bahía Vista Unified",
  cds_code: district,
  level: "D",
  is_synthetic: true,
  has_student_files: true,
  current_year: 2026,
  headline_year: 2026,
  is_running: true,
  as_of: asOf,
  days_taught: 118,
  days_planned: 180,
  languages: "en,es",
  suppression_threshold: 10,
  minimum_days: 31,
};

function inventedEntities() {
  const common = { county_name: "Monterey", charter: "All", dass: "All" };
  const above = { ...common, district_name: "", lowest_grade: null, highest_grade: null };
  return [
    { ...above, level: "T", cds_code: "0".repeat(14), name: "California", role: "benchmark" },
    { ...above, level: "C", cds_code: "27000000000000", name: "Monterey", role: "benchmark" },
    { ...above, level: "D", cds_code: district, name: edition.district_name, role: "subject" },
    ...schools.map(([code, name, , factor, lowest_grade, highest_grade]) => ({
      level: "S",
      cds_code: district.slice(0, 7) + code,
      name,
      county_name: "Monterey",
      district_name: edition.district_name,
      charter: "No",
      dass: factor > 3 ? "Yes" : "No",
      lowest_grade,
      highest_grade,
      role: "part",
    })),
  ];
}

function yearRows(year: number) {
  const perSchool = schools.map((school) => ({ school, rows: schoolCounts(year, school) }));
  const total = new Map<string, readonly [number, number]>();
  for (const [category, n, chronic] of perSchool.flatMap((x) => x.rows)) {
    const [students, count] = total.get(category) ?? [0, 0];
    total.set(category, [students + n, count + chronic]);
  }
  const districtRows = [...total].map(([category, [n, c]]) => [category, n, c] as const);
  return [
    ...districtRows.map((row) => toRow(year, "D", district, row)),
    ...perSchool.flatMap(({ school, rows }) =>
      rows.map((row) => toRow(year, "S", district.slice(0, 7) + school[0], row)),
    ),
    notAvailable(year, "D", district, "SM"),
    ...schools.map(([code]) => notAvailable(year, "S", district.slice(0, 7) + code, "SM")),
  ];
}

type Counts = readonly [category: string, eligible: number, chronic: number];

function schoolCounts(year: number, school: (typeof schools)[number]): Counts[] {
  const [code, , size, factor, lowest, highest] = school;
  const base = (yearRates[year] ?? 0) * factor * (1 + 0.06 * Math.sin(Number(code) * year));
  const groups = Object.entries(shares).map(([category, [share, groupFactor]]) =>
    toCounts(category, size * share, base * groupFactor),
  );
  const grades = gradesBetween(lowest, highest);
  const single = grades.map((grade) =>
    toCounts(grade, size / grades.length, (base * (gradeFactors[grade] ?? 0.95)) / 1.08),
  );
  return [...groups, ...single, ...spanCounts(single)];
}

function toCounts(category: string, students: number, rate: number): Counts {
  const eligible = Math.round(students);
  return [category, eligible, Math.min(eligible, Math.round(eligible * rate))];
}

function spanCounts(grades: readonly Counts[]): Counts[] {
  return Object.entries({ ...spans, GRTK8: Object.values(spans).slice(0, 4).flat() }).flatMap(
    ([span, codes]): Counts[] => {
      const members = grades.filter(([grade]) => codes.includes(grade));
      if (members.length === 0) return [];
      return [[span, sum(members.map((x) => x[1])), sum(members.map((x) => x[2]))]];
    },
  );
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function gradesBetween(lowest: string, highest: string): string[] {
  const all = ["TK", "KN", ...Array.from({ length: 12 }, (_, i) => `${i + 1}`.padStart(2, "0"))];
  return all.slice(all.indexOf(lowest), all.indexOf(highest) + 1).map((grade) => `GR${grade}`);
}

function toRow(year: number, level: string, cds_code: string, [category, n, chronic]: Counts) {
  const isRunning = year === edition.current_year;
  const disclosure = n < (isRunning ? 30 : 11) ? "suppressed" : isRunning ? "rounded" : "exact";
  const isShown = disclosure !== "suppressed";
  const step = n < 300 ? 100 : 1000;
  const rate = isRunning ? Math.round((chronic / n) * step) / step : chronic / n;
  return {
    school_year: year,
    level,
    cds_code,
    reporting_category: category,
    eligible_students: isShown ? (isRunning ? Math.round(n / 10) * 10 : n) : null,
    chronic_students: disclosure === "exact" ? chronic : null,
    chronic_rate: isShown ? rate : null,
    source: isRunning ? "SIS" : "STAS",
    as_of: isRunning ? asOf : null,
    disclosure,
  };
}

function notAvailable(year: number, level: string, cds_code: string, category: string) {
  const row = toRow(year, level, cds_code, [category, 0, 0]);
  return { ...row, disclosure: "not_applicable" };
}
