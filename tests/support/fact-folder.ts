import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { runDistrict } from "../../src/run-district.ts";
import { writeMicroDistrict } from "./micro-district.ts";
import type { DistrictFiles } from "./small-district.ts";

/** What each rule makes of the students of a fixture: a line for each place where it counts them. */
export type Outcome = Readonly<
  Partial<Record<"dataquest" | "dashboard" | "lcap", readonly string[]>>
>;

const placeRow = z.object({ student: z.string(), rule: z.string(), line: z.string() });
type PlaceRow = z.infer<typeof placeRow>;

const places = `
  select distinct
    local_student.local_student_id as student,
    periods.rule,
    periods.school_year
      || ' ' || coalesce(schools.school_name, if(periods.level = 'C', 'county', 'district'))
      || ', grade ' || coalesce(entities.grade, 'unknown')
      || ': ' || regexp_replace(periods.days_absent::varchar, '\\.?0+$', '')
      || ' of ' || regexp_replace(periods.days_expected::varchar, '\\.?0+$', '')
      || ' days, '
      || case
        when not periods.is_eligible then 'not counted'
        when periods.is_chronic then 'chronic'
        else 'not chronic'
      end as line
  from facts.fct_student_period as periods
  inner join facts.fct_student_entity as entities
    using (school_year, rule, level, cds_code, student_key)
  inner join identity.local_student using (student_key)
  left join dimensions.dim_school as schools
    on schools.cds_code = periods.cds_code and periods.level = 'S'`;

async function readPlaces(connection: DuckDBConnection, files: DistrictFiles): Promise<PlaceRow[]> {
  const district = writeMicroDistrict(files);
  try {
    await runDistrict(connection, { district }, { scratch: join(district, "scratch") });
    return await readRows(connection, places, placeRow);
  } finally {
    rmSync(district, { recursive: true });
  }
}

function outcomeOf(rows: readonly PlaceRow[], student: string): Outcome {
  const own = rows.filter((row) => row.student === student);
  const lines = (rule: string) => own.flatMap((row) => (row.rule === rule ? row.line : [])).sort();
  return Object.fromEntries([...new Set(own.map(({ rule }) => rule))].map((x) => [x, lines(x)]));
}

/**
 * Returns what adds a fact: its name, the lines of its own student (by path in `extracts/`) and what
 * each rule makes of him. The lines of all facts of a test file are added to the files of one
 * district, which is built once.
 */
export function useFactFolder(files: DistrictFiles) {
  const added = new Map<string, string[]>();
  let rows: readonly PlaceRow[];
  beforeAll(async () => {
    const paths = new Set([...Object.keys(files), ...added.keys()]);
    const all = [...paths].map((path) => [
      path,
      [...(files[path] ?? []), ...(added.get(path) ?? [])],
    ]);
    rows = await withDuckDb(":memory:", (connection) =>
      readPlaces(connection, Object.fromEntries(all)),
    );
  });
  return (name: string, student: string, lines: DistrictFiles, outcome: Outcome) => {
    for (const [path, own] of Object.entries(lines)) {
      const full = `extracts/${path}`;
      added.set(full, [...(added.get(full) ?? []), ...own]);
    }
    it(name, () => {
      const sorted = Object.entries(outcome).map(([rule, x]) => [rule, [...x].sort()]);
      expect(outcomeOf(rows, student)).toEqual(Object.fromEntries(sorted));
    });
  };
}
