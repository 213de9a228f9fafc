import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { readRows } from "../duckdb/read-rows.ts";
import { EVERYBODY, keyOf } from "../privacy/release/count-cell.ts";
import { countSpecs } from "../privacy/release/count-specs.ts";
import type { ReleaseFrame } from "../privacy/release/frame.ts";
import { listSplits } from "../privacy/release/list-splits.ts";
import type { YearCounts } from "../privacy/release/protect-year.ts";
import { readCounts, type StateCounts } from "../privacy/release/read-counts.ts";
import type { StudentProfile, YearProfiles } from "../privacy/release/student-profile.ts";

/** All counts that tables would show, by school year, and how they add up. */
export interface MeasuredRelease {
  readonly frame: ReleaseFrame;
  readonly years: ReadonlyMap<number, YearCounts>;
  /** What lists of all students tell of them, by school year. */
  readonly profiles: ReadonlyMap<number, YearProfiles>;
}

const category = z.object({ reporting_category: z.string(), family: z.string() });
const spanGrade = z.object({ reporting_category: z.string(), grade_category: z.string() });

const entity = z
  .object({
    rule: z.string(),
    school_cds_code: z.string(),
    level: z.string(),
    cds_code: z.string(),
  })
  .transform(({ rule, school_cds_code, level, cds_code }) => ({
    ...{ rule, level: "S", cds_code: school_cds_code },
    ...{ whole_level: level, whole_cds_code: cds_code },
  }));

const overlap = z.object({
  reporting_category: z.string(),
  reporting_category_2: z.string(),
  students: z.int(),
});

const stateRow = z
  .object({
    school_year: z.int(),
    level: z.string(),
    cds_code: z.string(),
    reporting_category: z.string().nullable(),
    eligible_students: z.int().nullable(),
    chronic_students: z.int().nullable(),
  })
  .transform(({ school_year, eligible_students, chronic_students, ...name }) => {
    const { reporting_category } = name;
    const cell = { ...name, reporting_category: reporting_category ?? EVERYBODY };
    const key = keyOf({ ...cell, reporting_category_2: EVERYBODY });
    const figures = { students: eligible_students, count: chronic_students };
    return [`${school_year}/${key}`, figures] as const;
  });

/** Grade ranges that a goal names and no other table has. */
const ownRanges = `
  from dimensions.dim_smartie_goal_grade
  anti join dimensions.dim_reporting_category using (reporting_category)
  select reporting_category, 'run' as family, grade_category`;

async function readFrame(connection: DuckDBConnection): Promise<ReleaseFrame> {
  const dimension = (name: string) => `from dimensions.${name}`;
  return {
    categories: [
      ...(await readRows(
        connection,
        `${dimension("dim_reporting_category")} order by sort_order`,
        category,
      )),
      ...(await readRows(
        connection,
        `select distinct reporting_category, family from (${ownRanges}) order by all`,
        category,
      )),
    ],
    grades: [
      ...(await readRows(connection, `${dimension("dim_span_grade")} order by all`, spanGrade)),
      ...(await readRows(connection, `${ownRanges} order by all`, spanGrade)),
    ],
    places: await readRows(
      connection,
      `${dimension("dim_school_entity")} where level <> 'S' order by all`,
      entity,
    ),
    splits: listSplits(
      await readRows(connection, "from measures.bld_group_overlap order by all", overlap),
    ),
  };
}

/** The measures that hold the state's own figures of a count. */
const STATE_MEASURES: Readonly<Record<string, string>> = {
  chronic: "msr_state_chronic_absenteeism",
  chronic_dashboard: "msr_state_dashboard",
};

const profileRow = z.object({
  school_year: z.int(),
  memberships: z.array(z.string()),
  eligible_students: z.int(),
  chronic_students: z.int(),
});

/** Returns the profiles of the counts that have them, by school year. */
async function readProfiles(
  connection: DuckDBConnection,
): Promise<ReadonlyMap<number, YearProfiles>> {
  const years = new Map<number, Map<string, StudentProfile[]>>();
  for (const { name, profiles } of countSpecs) {
    if (!profiles) continue;
    const rows = await readRows(connection, `from measures.${profiles} order by all`, profileRow);
    for (const { school_year, memberships, eligible_students, chronic_students } of rows) {
      const counts = years.get(school_year) ?? new Map<string, StudentProfile[]>();
      years.set(school_year, counts);
      const own = counts.get(name) ?? [];
      counts.set(name, own);
      own.push({ memberships, students: eligible_students, count: chronic_students });
    }
  }
  return years;
}

/** Returns what disclosure control decides on: every count of every year, with the state's figures. */
export async function readRelease(connection: DuckDBConnection): Promise<MeasuredRelease> {
  const rows = new Map<string, readonly unknown[]>();
  for (const measure of new Set(
    countSpecs.flatMap(({ measures, hidden = [] }) => [...measures, ...hidden]),
  )) {
    const sql = `from measures.${measure} order by all`;
    rows.set(measure, await readRows(connection, sql, z.record(z.string(), z.unknown())));
  }
  const states = new Map<string, StateCounts>();
  for (const [count, measure] of Object.entries(STATE_MEASURES)) {
    const read = await readRows(connection, `from measures.${measure}`, stateRow);
    states.set(count, new Map(read));
  }
  const years = readCounts(
    countSpecs,
    (measure) => rows.get(measure) ?? [],
    (count) => states.get(count) ?? new Map(),
  );
  return {
    ...{ years, frame: await readFrame(connection) },
    profiles: await readProfiles(connection),
  };
}
