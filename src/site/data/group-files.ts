import { group } from "d3";
import { strToU8 } from "fflate";
import { type Attendance, attendance } from "../../contracts/published/attendance.ts";
import {
  type ChronicAbsenteeism,
  type CrossedAbsenteeism,
  chronicAbsenteeism,
  chronicAbsenteeismCrossed,
} from "../../contracts/published/chronic-absenteeism.ts";
import {
  type DashboardChronic,
  dashboardChronic,
} from "../../contracts/published/dashboard-chronic.ts";
import { type Engagement, engagement } from "../../contracts/published/engagement.ts";
import type { Entity } from "../../contracts/published/entities.ts";
import { type LcapChronic, lcapChronic } from "../../contracts/published/lcap-chronic.ts";
import { type Truancy, truancy } from "../../contracts/published/truancy.ts";
import { packRows } from "./pack-rows.ts";

/** All rows of the tables that student groups are compared with. */
export interface GroupTables {
  readonly entities: readonly Entity[];
  readonly chronic: readonly ChronicAbsenteeism[];
  readonly crossed: readonly CrossedAbsenteeism[];
  readonly lcap: readonly LcapChronic[];
  readonly dashboard: readonly DashboardChronic[];
  readonly attendance: readonly Attendance[];
  readonly truancy: readonly Truancy[];
  /** Graduation and dropout of classes are taken from it. */
  readonly engagement: readonly Engagement[];
}

/**
 * Returns the JSON files that the comparison of groups loads: `<cds>.json` holds every measure of a
 * place in every year; `<cds>-<year>.json` the groups, not the grades, of the parts of a district or
 * county in one year. Rows are packed by column.
 */
export function groupFiles(tables: GroupTables): Record<string, Uint8Array> {
  const places = tables.entities.filter(({ role }) => role !== "benchmark");
  const find = findersOf(tables);
  const years = groupYears(tables.chronic);
  const files = places.flatMap((place) => {
    const own = [`${place.cds_code}.json`, pack(find(place.cds_code))] as const;
    if (place.level === "S") return [own];
    const ofParts = places.filter((part) => isPart(part, place)).map((x) => find(x.cds_code));
    const byYear = years.map(
      (year) =>
        [
          `${place.cds_code}-${year}.json`,
          pack(join(ofParts.map((x) => ofYear(x, year)))),
        ] as const,
    );
    return [own, ...byYear];
  });
  return Object.fromEntries(files.map(([name, file]) => [name, strToU8(JSON.stringify(file))]));
}

/** Returns the school years of chronic absence, for each of which parts have a file. */
export function groupYears(rows: readonly Pick<ChronicAbsenteeism, "school_year">[]): number[] {
  return [...new Set(rows.map((row) => row.school_year))].sort();
}

type Measures = Omit<GroupTables, "entities" | "engagement"> & {
  readonly outcomes: readonly Engagement[];
};

const isOutcome = ({ measure, disclosure }: Engagement): boolean =>
  ["high_school_graduation", "high_school_dropout"].includes(measure) &&
  disclosure !== "not_applicable";

function findersOf(tables: GroupTables): (cds_code: string) => Measures {
  const chronic = byPlace(tables.chronic);
  const crossed = byPlace(tables.crossed);
  const lcap = byPlace(tables.lcap);
  const dashboard = byPlace(tables.dashboard);
  const days = byPlace(tables.attendance);
  const truant = byPlace(tables.truancy);
  const outcomes = byPlace(tables.engagement.filter(isOutcome));
  return (code) => ({
    chronic: chronic(code),
    crossed: crossed(code).filter(({ reporting_category: first }) => first.startsWith("GR")),
    lcap: lcap(code),
    dashboard: dashboard(code),
    attendance: days(code),
    truancy: truant(code),
    outcomes: outcomes(code),
  });
}

function ofYear(measures: Measures, year: number): Measures {
  const kept = <Row extends { school_year: number; reporting_category: string }>(
    rows: readonly Row[],
  ) => rows.filter((row) => row.school_year === year && !row.reporting_category.startsWith("GR"));
  return {
    chronic: kept(measures.chronic),
    crossed: [],
    lcap: kept(measures.lcap),
    dashboard: kept(measures.dashboard),
    attendance: kept(measures.attendance),
    truancy: kept(measures.truancy),
    outcomes: kept(measures.outcomes),
  };
}

function join(parts: readonly Measures[]): Measures {
  return {
    chronic: parts.flatMap((x) => x.chronic),
    crossed: [],
    lcap: parts.flatMap((x) => x.lcap),
    dashboard: parts.flatMap((x) => x.dashboard),
    attendance: parts.flatMap((x) => x.attendance),
    truancy: parts.flatMap((x) => x.truancy),
    outcomes: parts.flatMap((x) => x.outcomes),
  };
}

function pack(rows: Measures) {
  return {
    chronic: packRows(chronicAbsenteeism, rows.chronic),
    crossed: packRows(chronicAbsenteeismCrossed, rows.crossed),
    lcap: packRows(lcapChronic, rows.lcap),
    dashboard: packRows(dashboardChronic, rows.dashboard),
    attendance: packRows(attendance, rows.attendance),
    truancy: packRows(truancy, rows.truancy),
    outcomes: packRows(engagement, rows.outcomes),
  };
}

function isPart(part: Entity, { level, cds_code }: Pick<Entity, "level" | "cds_code">): boolean {
  if (level === "C") return part.level === "D";
  return part.level === "S" && part.cds_code.startsWith(cds_code.slice(0, 7));
}

function byPlace<Row extends { readonly cds_code: string }>(rows: readonly Row[]) {
  const places = group(rows, (row) => row.cds_code);
  return (cds_code: string): Row[] => places.get(cds_code) ?? [];
}
