import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import type { Ledger } from "../../contracts/ledger.ts";
import { readRows } from "../../duckdb/read-rows.ts";

const heldRow = z.object({ as_of: z.string() });

/** Returns the day up to which a year named like 2025-26 was published while it was running. */
export function findLastRelease({ years }: Ledger, currentYear: string): string | undefined {
  const schoolYear = Number(currentYear.slice(0, 4)) + 1;
  return years.find(({ school_year }) => school_year === schoolYear)?.as_of ?? undefined;
}

/** Returns the notice that newer days wait for the next release, where they do. */
export async function findHeldRelease(connection: DuckDBConnection, rhythm: string) {
  const rows = await readRows(
    connection,
    "select as_of_date::varchar as as_of from dimensions.dim_school_year where is_held",
    heldRow,
  );
  return rows.map(({ as_of }) => ({
    file: "district.yaml",
    notice: `figures of the running year stay as of ${as_of}: release is ${rhythm}; --as-of names another day`,
  }));
}
