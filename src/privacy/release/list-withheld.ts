import type { DistrictDisclosure, droppableTables } from "../../contracts/district-disclosure.ts";
import { type CountCell, EVERYBODY, isEverybody, keyOf } from "./count-cell.ts";
import type { ReleaseFrame } from "./frame.ts";
import type { YearCounts } from "./protect-year.ts";

type Table = (typeof droppableTables)[number];

/** The counts that a table carries; the crossed table carries some cells of one count. */
const COUNTS: Readonly<Record<Table, readonly string[]>> = {
  crossed: ["chronic"],
  lcap: ["chronic_lcap"],
  dashboard: ["chronic_dashboard"],
  bands: ["at_risk", "severe_chronic"],
  reasons: ["absent"],
  truancy: ["truant", "habitual_truant", "chronic_truant"],
  outcomes: ["high_school_graduation", "high_school_dropout", "middle_school_dropout"],
  no_shows: ["missing", "no_show"],
};

function isInTable(table: Table, count: string, cell: CountCell): boolean {
  if (!COUNTS[table].includes(count)) return false;
  return table !== "crossed" || cell.reporting_category_2 !== EVERYBODY;
}

/** Returns the codes that a district pools and no table knows. */
export function findUnknownGroups(
  { pool_groups }: DistrictDisclosure,
  { categories }: ReleaseFrame,
): readonly string[] {
  const known = new Set(categories.map((one) => one.reporting_category));
  return pool_groups.filter((code) => code === EVERYBODY || !known.has(code));
}

/**
 * Returns the names of the cells that a district withholds of its own accord, by count: single grades,
 * groups, whole tables. All-student totals are never among them.
 */
export function listWithheld(
  counts: YearCounts,
  { categories }: ReleaseFrame,
  { pool_grades, pool_groups, drop }: DistrictDisclosure,
): ReadonlyMap<string, ReadonlySet<string>> {
  const grades = categories.filter(({ family }) => family === "grade");
  const pooled = new Set([
    ...pool_groups,
    ...(pool_grades ? grades.map((one) => one.reporting_category) : []),
  ]);
  const isWithheld = (count: string, cell: CountCell) => {
    if (isEverybody(cell) || cell.state === "free") return false;
    const isPooled = pooled.has(cell.reporting_category) || pooled.has(cell.reporting_category_2);
    return isPooled || drop.some((table) => isInTable(table, count, cell));
  };
  const withheld = [...counts].map(([count, cells]) => {
    const names = cells.filter((cell) => isWithheld(count, cell)).map(keyOf);
    return [count, new Set(names)] as const;
  });
  return new Map(withheld.filter(([, names]) => names.size > 0));
}
