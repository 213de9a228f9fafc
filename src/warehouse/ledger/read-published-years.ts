import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import type { LedgerCount, LedgerYear } from "../../contracts/ledger.ts";
import { readRows } from "../../duckdb/read-rows.ts";
import { EVERYBODY, keyOf } from "../../privacy/release/count-cell.ts";
import { countSpecs } from "../../privacy/release/count-specs.ts";

/** Where a count of the table spec stands among the cleared tables. */
interface PublishedColumns {
  readonly count: string;
  readonly table: string;
  readonly students: string;
  readonly figure?: string;
  readonly rate?: string;
  readonly where?: Readonly<Record<string, string>>;
}

const chronic = {
  students: "eligible_students",
  figure: "chronic_students",
  rate: "chronic_rate",
};
const band = {
  table: "attendance_bands",
  students: "eligible_students",
  figure: "students",
  rate: "share",
};
const truancy = { table: "truancy", students: "students" };
const outcome = (measure: string) => ({
  ...{ count: measure, table: "engagement_outcomes", where: { measure } },
  ...{ students: "students", figure: "outcome_students", rate: "outcome_rate" },
});
const expected = { table: "no_shows", students: "expected_students" };

/** Every count that a published table prints. */
export const publishedColumns: readonly PublishedColumns[] = [
  { count: "chronic", table: "chronic_absenteeism", ...chronic },
  { count: "chronic", table: "chronic_absenteeism_crossed", ...chronic },
  { count: "chronic_lcap", table: "lcap_chronic", ...chronic },
  { count: "chronic_dashboard", table: "dashboard_chronic", ...chronic },
  {
    ...{ count: "chronic_dashboard", table: "dashboard_to_date" },
    ...{ students: "students", rate: "chronic_rate" },
  },
  { count: "at_risk", ...band, where: { band_scheme: "attendance_works", band: "at_risk" } },
  {
    ...{ count: "severe_chronic", ...band },
    where: { band_scheme: "attendance_works", band: "severe_chronic" },
  },
  {
    ...{ count: "absent", table: "absenteeism_by_reason" },
    ...{ students: "eligible_students", figure: "absent_students" },
  },
  { count: "truant", ...truancy, figure: "truant_students", rate: "truancy_rate" },
  { count: "habitual_truant", ...truancy, figure: "habitual_truant_students" },
  { count: "chronic_truant", ...truancy, figure: "chronic_truant_students" },
  outcome("high_school_graduation"),
  outcome("high_school_dropout"),
  outcome("middle_school_dropout"),
  { count: "missing", ...expected, figure: "missing_students", rate: "missing_rate" },
  { count: "no_show", ...expected, figure: "no_show_students" },
];

/** Categories that only name all students again are no cells of a count. */
const namedOtherwise = new Map(countSpecs.map(({ name, except = [] }) => [name, except]));

const clearedRow = z
  .object({
    school_year: z.int(),
    level: z.string(),
    cds_code: z.string(),
    reporting_category: z.string().default(EVERYBODY),
    reporting_category_2: z.string().default(EVERYBODY),
    disclosure: z.string(),
  })
  .loose();
const number = z.number().nullish().default(null);

const yearRow = z.object({
  school_year: z.int(),
  source: z.string(),
  as_of: z.string().nullable(),
});

type Counts = Map<string, LedgerCount>;

function addRow(
  years: ReadonlyMap<number, Counts>,
  { count, students, figure, rate, where = {} }: PublishedColumns,
  row: z.infer<typeof clearedRow>,
): void {
  const isOther = Object.entries(where).some(([column, value]) => row[column] !== value);
  const isNamed = namedOtherwise.get(count)?.includes(row.reporting_category) ?? false;
  const counts = years.get(row.school_year);
  if (isOther || isNamed || !counts || row.disclosure === "not_applicable") return;
  const kept = counts.get(count) ?? { printed: {}, starred: [] };
  counts.set(count, kept);
  const value = (column: string | undefined) => number.parse(column ? row[column] : null);
  const [size, own, share] = [value(students), value(figure), value(rate)];
  if (own === null && share === null) kept.starred.push(keyOf(row));
  else kept.printed[keyOf(row)] = [size, own, share];
}

/**
 * Returns what the cleared tables print of every count, by school year: the figures, and the cells that
 * are starred. `release` is the number of the release that is being made.
 */
export async function readPublishedYears(
  connection: DuckDBConnection,
  { release }: { readonly release: number },
): Promise<readonly LedgerYear[]> {
  const states = await readRows(
    connection,
    `select school_year, source, as_of_date::varchar as as_of
     from dimensions.dim_school_year order by school_year`,
    yearRow,
  );
  const years = new Map(states.map(({ school_year }) => [school_year, new Map() satisfies Counts]));
  for (const columns of publishedColumns) {
    const sql = `from cleared.${columns.table} order by all`;
    for (const row of await readRows(connection, sql, clearedRow)) addRow(years, columns, row);
  }
  return states.map((state) => ({
    ...state,
    release,
    counts: Object.fromEntries(years.get(state.school_year) ?? []),
  }));
}
