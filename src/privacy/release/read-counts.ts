import { z } from "zod";
import { type CountCell, EVERYBODY, isEverybody, keyOf, placeOf } from "./count-cell.ts";
import type { CountSpec } from "./count-specs.ts";
import type { YearCounts } from "./protect-year.ts";
import { ratePartsOf, shownSpanOfCount, stateOfCount } from "./state-of-count.ts";

/** A row of a measure that carries counts, as far as disclosure control reads it. */
const measuredRow = z
  .object({
    school_year: z.int(),
    level: z.string(),
    cds_code: z.string(),
    reporting_category: z.string().default(EVERYBODY),
    reporting_category_2: z.string().default(EVERYBODY),
    suppression_threshold: z.int(),
    running_minimum_students: z.int(),
    running_fine_students: z.int(),
    is_running: z.boolean(),
    is_applicable: z.boolean(),
  })
  .loose();

/** A row of a model of parts that no table shows. */
const partRow = measuredRow.pick({
  ...{ school_year: true, level: true, cds_code: true },
  ...{ reporting_category: true, reporting_category_2: true },
});

/** What the state prints of a count of ours: students and count, null where it hides them. */
export interface StateCount {
  readonly students: number | null;
  readonly count: number | null;
}

/** The state's figures of one count by `year/cell`. */
export type StateCounts = ReadonlyMap<string, StateCount>;

const figure = z.coerce.number().pipe(z.int());

function knownOf(state: StateCount | undefined, students: number, count: number) {
  if (!state) return "nothing";
  if (state.students === null || state.count === null) return "hidden";
  return state.students === students && state.count === count ? "same" : "nothing";
}

/** Returns the rows of a measure that carry a count, as cells by school year. */
function readRows(
  { students, count, where = {}, except = [], isOfFinishedYears = false }: CountSpec,
  rows: readonly unknown[],
  states: StateCounts,
): readonly { readonly year: number; readonly cell: CountCell }[] {
  return rows.flatMap((one) => {
    const row = measuredRow.parse(one);
    const isOther = Object.entries(where).some(([column, value]) => row[column] !== value);
    const isNamed = except.includes(row.reporting_category);
    const isNeverShown = isOfFinishedYears && row.is_running;
    if (isOther || isNamed || isNeverShown || !row.is_applicable) return [];
    const sizes = { students: figure.parse(row[students]), count: figure.parse(row[count]) };
    const { level, cds_code, reporting_category, reporting_category_2 } = row;
    const name = { level, cds_code, reporting_category, reporting_category_2 };
    const state = states.get(`${row.school_year}/${keyOf(name)}`);
    const facts = {
      ...row,
      ...sizes,
      isEverybody: isEverybody(name),
      known: row.is_running ? "nothing" : knownOf(state, sizes.students, sizes.count),
    } as const;
    const cell = {
      ...{ ...name, ...sizes },
      state: stateOfCount(facts),
      shown: shownSpanOfCount(facts),
      rateParts: ratePartsOf(facts),
    };
    return [{ year: row.school_year, cell }];
  });
}

/** Returns the parts of cells that no table shows, by school year. */
function readHidden(
  { students, count }: CountSpec,
  rows: readonly unknown[],
): readonly { readonly year: number; readonly cell: CountCell }[] {
  return rows.map((one) => {
    const row = partRow.parse(one);
    const { school_year: year, level, cds_code, reporting_category, reporting_category_2 } = row;
    const sizes = { students: figure.parse(row[students]), count: figure.parse(row[count]) };
    const shown = { low: sizes.count, high: sizes.count };
    const name = { level, cds_code, reporting_category, reporting_category_2 };
    return { year, cell: { ...name, ...sizes, state: "free", shown } };
  });
}

/** Grades or groups that hold all students of their place are its total under another name. */
function lockTotals(cells: readonly CountCell[]): CountCell[] {
  const totals = new Map(cells.filter(isEverybody).map((cell) => [placeOf(cell), cell]));
  return cells.map((cell) => {
    const total = totals.get(placeOf(cell));
    const isTotal = total?.students === cell.students && total.state === "locked";
    return isTotal ? { ...cell, state: "locked" } : cell;
  });
}

/**
 * Returns every count of every year, from the rows of the measures that carry them. The state's figures
 * say which counts the public has already.
 */
export function readCounts(
  specs: readonly CountSpec[],
  rowsOf: (measure: string) => readonly unknown[],
  statesOf: (count: string) => StateCounts,
): ReadonlyMap<number, YearCounts> {
  const years = new Map<number, Map<string, CountCell[]>>();
  for (const spec of specs) {
    const read = spec.measures.flatMap((one) => readRows(spec, rowsOf(one), statesOf(spec.name)));
    for (const { year, cell } of read) {
      const counts = years.get(year) ?? new Map<string, CountCell[]>();
      years.set(year, counts);
      const cells = counts.get(spec.name) ?? [];
      counts.set(spec.name, cells);
      cells.push(cell);
    }
    const hidden = spec.hidden?.flatMap((one) => readHidden(spec, rowsOf(one))) ?? [];
    for (const [year, counts] of years) {
      const cells = counts.get(spec.name) ?? [];
      const told = new Set(cells.map(keyOf));
      const parts = hidden.filter((part) => part.year === year && !told.has(keyOf(part.cell)));
      cells.push(...parts.map(({ cell }) => cell));
    }
  }
  return new Map(
    [...years].map(([year, counts]) => [
      year,
      new Map([...counts].map(([name, cells]) => [name, lockTotals(cells)])),
    ]),
  );
}
