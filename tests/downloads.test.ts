import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { buildWarehouse } from "../src/build.ts";
import { goalFigures } from "../src/contracts/published/goal-figures.ts";
import { publishedTables } from "../src/contracts/published/index.ts";
import { type ReleaseStars, toReleaseStars } from "../src/privacy/release/release-stars.ts";
import { starsOf } from "../src/warehouse/protect-release.ts";
import { readPublished } from "../src/warehouse/snapshot.ts";
import { compareRows } from "./support/compare-rows.ts";
import * as oracle from "./support/oracle/index.ts";
import { shiftDate } from "./support/random-district/dates.ts";
import { type RandomDistrictOptions, writeRandomDistrict } from "./support/random-district.ts";

const RUNS = Number(process.env.ROLLCALL_FUZZ_RUNS ?? 2);
const SEED = Number(process.env.ROLLCALL_FUZZ_SEED ?? 20261122);

/** Downloads by name, each with what it must hold. */
const downloads: Readonly<Record<string, oracle.Expected>> = {
  absenteeism_by_reason: oracle.expectedAbsenteeismByReason,
  ada: oracle.expectedAda,
  attendance: oracle.expectedAttendance,
  attendance_bands: oracle.expectedAttendanceBands,
  attendance_by_month: oracle.expectedAttendanceByMonth,
  attendance_by_weekday: oracle.expectedAttendanceByWeekday,
  chronic_absenteeism: oracle.expectedChronicAbsenteeism,
  chronic_absenteeism_crossed: oracle.expectedChronicAbsenteeismCrossed,
  dashboard_chronic: oracle.expectedDashboardChronic,
  dashboard_preview: oracle.expectedDashboardPreview,
  data_quality: oracle.expectedDataQuality,
  engagement: oracle.expectedEngagement,
  lcap_chronic: oracle.expectedLcapChronic,
  reconciliation: oracle.expectedReconciliation,
  truancy: oracle.expectedTruancy,
};

/** Downloads about goals: the oracle is told what disclosure control starred and what was projected. */
const downloadsOfGoals: Readonly<Record<string, oracle.ExpectedOfGoals>> = {
  smartie_goals: oracle.expectedSmartieGoals,
  lcap_metrics: oracle.expectedLcapMetrics,
};

/** Columns that name a row, whatever the download. */
const naming = new Set([
  ...["Academic Year", "County Code", "District Code", "School Code"],
  ...["Reporting Category", "Reporting Category 2", "reportingyear", "cds", "studentgroup"],
  ...["academic_year", "level", "cds_code", "reporting_category"],
  ...["measure", "other_source", "check"],
  ...["goal_id", "metric"],
  ...["month", "weekday", "period", "grade_span", "band_scheme", "band"],
]);

/** Downloads with counts of students, and the count of the table spec that must be starred for a star. */
const counted: Readonly<Record<string, readonly string[]>> = {
  chronic_absenteeism: ["chronic"],
  chronic_absenteeism_crossed: ["chronic"],
  lcap_chronic: ["chronic_lcap"],
  attendance: ["chronic"],
  truancy: ["truant", "habitual_truant", "chronic_truant"],
};

/** Downloads that are made of several counts: there a star may stand for any of them. */
const mixed = new Set([
  ...["absenteeism_by_reason", "ada", "attendance_bands", "dashboard_chronic"],
  ...["dashboard_preview", "engagement", "reconciliation"],
]);

/** Columns of prose, which tests/warehouse/publish-checks.test.ts reads. */
const prose: Readonly<Record<string, readonly string[]>> = {
  data_quality: ["explanation", "how_to_fix"],
};

const rows = z.array(z.record(z.string(), z.string()));

type Kind = RandomDistrictOptions & {
  /** Days from the newest reported day to the one that is asked for. */
  readonly daysLate?: number;
};

const kindOfDistrict = fc.constantFrom<Kind>(
  { big: true, running: false, years: 2 },
  { running: true, big: true, years: 2 },
  { running: true, source: "both", daysLate: 6, years: 2 },
  { county: true },
  { years: 5 },
  { source: "sis", years: 4, big: true, running: false },
  { source: "calpads" },
  {},
);

async function findDifferences(seed: number, { daysLate, ...options }: Kind) {
  const folder = join(await mkdtemp(join(tmpdir(), "rollcall-")), "district");
  try {
    const { outline } = await writeRandomDistrict(folder, seed, options);
    const asOf = daysLate === undefined ? undefined : shiftDate(newestDate(outline), daysLate);
    const { published, run } = await buildWarehouse({ district: folder, asOf });
    const stars = toReleaseStars(starsOf(run.release));
    const differences: string[] = [];
    for (const [download, expected] of Object.entries(downloads)) {
      const expectedRows = await expected(folder, { asOf });
      const found = await compareDownload(download, expectedRows, { published, stars });
      differences.push(...found.map((difference) => `${download}: ${difference}`));
    }
    const witness = { isStarred: stars.isStarred, projectionOf: await readProjections(published) };
    for (const [download, expected] of Object.entries(downloadsOfGoals)) {
      const found = await readDownload(download, published);
      const expectedRows = expected(folder, { asOf, witness });
      const differing = compareRows(found, expectedRows, { placeOf });
      differences.push(...differing.map((difference) => `${download}: ${difference}`));
    }
    return { differences, outline };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The newest day that a district's running year has reported. */
function newestDate(outline: readonly string[]): string {
  const date = / to (\S+):/.exec(outline.at(-1) ?? "")?.[1];
  if (date === undefined) throw new Error("missing date: no running year");
  return date;
}

async function compareDownload(
  download: string,
  expected: readonly oracle.ExpectedRow[],
  { published, stars }: { readonly published: string; readonly stars: ReleaseStars },
): Promise<readonly string[]> {
  const found = (await readDownload(download, published)).map((row) =>
    omit(row, prose[download] ?? []),
  );
  const mayBeStarred = (row: oracle.ExpectedRow) =>
    mixed.has(download) ||
    (counted[download] ?? []).some((count) => stars.isStarred(count, cellOf(row)));
  return compareRows(found, expected, { placeOf, mayBeStarred });
}

async function readDownload(
  download: string,
  published: string,
): Promise<readonly oracle.ExpectedRow[]> {
  const contract = publishedTables.find(({ table }) => table === `${download}_download`);
  if (contract === undefined) throw new Error(`missing published table: ${download}_download`);
  return rows.parse(await readPublished(contract, { path: published }));
}

/** Returns what the build projects of a goal's figure, in hundredths of a percent. */
async function readProjections(published: string): Promise<oracle.GoalWitness["projectionOf"]> {
  const projections = new Map<string, oracle.GoalProjection>();
  for (const figure of await readPublished(goalFigures, { path: published })) {
    const { goal_id, role, projected: value, projected_low: low, projected_high: high } = figure;
    if (value === null || low === null || high === null) continue;
    const [middle = 0, least = 0, most = 0] = [value, low, high].map((x) => Math.round(x * 10_000));
    projections.set(`${goal_id} ${role}`, { value: middle, low: least, high: most });
  }
  return (goalId, role) => projections.get(`${goalId} ${role}`);
}

/** Returns the cell that a row of a download stands for. */
function cellOf(row: oracle.ExpectedRow) {
  const code = `${row["County Code"]}${row["District Code"]}${row["School Code"]}`;
  const year = row.academic_year ?? row["Academic Year"] ?? "";
  return {
    school_year: Number(year.slice(0, 4)) + 1,
    level: row.level ?? row["Aggregate Level"] ?? "",
    cds_code: row.cds_code ?? code.padEnd(14, "0"),
    reporting_category: row.reporting_category ?? row["Reporting Category"] ?? "",
    reporting_category_2: row["Reporting Category 2"] ?? "TA",
  };
}

function omit(row: oracle.ExpectedRow, columns: readonly string[]): oracle.ExpectedRow {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}

function placeOf(row: oracle.ExpectedRow): string {
  return Object.keys(row)
    .filter((column) => naming.has(column))
    .sort()
    .map((column) => row[column])
    .join(" ");
}

test(
  "every cell of every download of random districts equals an independent implementation",
  async () => {
    const property = fc.asyncProperty(fc.nat(1_000_000), kindOfDistrict, async (seed, options) => {
      const { differences, outline } = await findDifferences(seed, options);
      const district = JSON.stringify({ seed, options, outline });
      expect(differences, district).toEqual([]);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  },
  RUNS * 240_000,
);
