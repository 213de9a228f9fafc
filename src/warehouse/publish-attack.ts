import type { DuckDBConnection } from "@duckdb/node-api";
import { InputError } from "../contracts/input-error.ts";
import type { NamedCell, YearAttack } from "../privacy/audit/secure-year.ts";
import type { FoundByCheck } from "../privacy/clear-data-quality.ts";
import type { ProtectedRelease } from "./protect-release.ts";

const toSpan = (schoolYear: number) => `${schoolYear - 1}-${String(schoolYear).slice(2)}`;

function describeCell(schoolYear: number, { count, ...cell }: NamedCell): string {
  const { level, cds_code, reporting_category, reporting_category_2 } = cell;
  return `${toSpan(schoolYear)}, ${level} ${cds_code}, ${count}, ${reporting_category} ${reporting_category_2}`;
}

/** Throws with the places of cells that nothing could protect, never with a value. */
export function assertSecured(release: ProtectedRelease): void {
  const problems = [...release].flatMap(([year, { attack }]) =>
    attack.failed.map((cell) => ({
      file: "disclosure control",
      rule: `too much can be inferred: ${describeCell(year, cell)}`,
    })),
  );
  if (problems.length === 0) return;
  throw new InputError(problems, {
    advice:
      "Pool grades or groups, or drop a table (disclosure in district.yaml), and run the command again.",
  });
}

function describeRow({ count, reporting_category }: YearAttack["withheld"][number]): string {
  return `${count}, ${reporting_category ?? "all grades and groups"}`;
}

/** Returns a notice for every row that had to be withheld: which, why, and what can be set instead. */
export function listWithheldNotices(release: ProtectedRelease): readonly FoundByCheck[] {
  return [...release].flatMap(([year, { attack }]) => {
    const rows = [...new Set(attack.withheld.map(describeRow))];
    return rows.map((row) => ({
      ...{ check: `not withheld: ${toSpan(year)}, ${row}`, severity: "notice" as const },
      ...{ rows: 1, mayCountStudents: false },
      explanation:
        "Disclosure control starred this row in every place, because together with other tables it would have given away how many students of a small group count.",
      how_to_fix:
        "Nothing needs to be done. To choose yourself what is not shown, pool grades or groups or drop a table under disclosure in district.yaml.",
    }));
  });
}

/** Writes what attacking every year found into `cleared.disclosure_report`: numbers of cells only. */
export async function publishAttack(
  connection: DuckDBConnection,
  release: ProtectedRelease,
): Promise<void> {
  await connection.run(
    `create table cleared.disclosure_report (school_year integer, "count" varchar, cells integer,
       printed integer, starred_small integer, starred_larger integer, withheld integer,
       attacked integer, passes integer, explained integer, narrowest integer)`,
  );
  for (const [schoolYear, { attack }] of release) {
    for (const one of attack.counts) {
      await connection.run(
        `insert into cleared.disclosure_report
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[schoolYear, one.count, one.cells, one.printed, one.starred_small],
          ...[one.starred_larger, one.withheld, one.attacked, one.passes, one.explained],
          one.narrowest,
        ],
      );
    }
  }
}
