import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import type { Ledger } from "../../contracts/ledger.ts";
import { readRows } from "../../duckdb/read-rows.ts";
import { nextReleaseOf, toNextLedger } from "./next-ledger.ts";
import { readPublishedYears } from "./read-published-years.ts";

const dayRow = z.object({ as_of: z.string().nullable() });

/** Returns the last day that the release counts: no build has another date. */
async function readReleaseDay(connection: DuckDBConnection): Promise<string> {
  const sql = "select max(last_date)::varchar as as_of from dimensions.dim_school_year";
  const [day] = await readRows(connection, sql, dayRow);
  return day?.as_of ?? "1970-01-01";
}

/**
 * Returns the ledger with what the cleared tables print now, and writes every change of a published
 * figure into `cleared.published_changes`.
 */
export async function keepLedger(connection: DuckDBConnection, ledger: Ledger): Promise<Ledger> {
  const years = await readPublishedYears(connection, { release: nextReleaseOf(ledger) });
  const next = toNextLedger(ledger, years, await readReleaseDay(connection));
  await connection.run(
    `create table cleared.published_changes (release integer, as_of varchar, school_year integer,
       level varchar, cds_code varchar, figure varchar, reporting_category varchar,
       reporting_category_2 varchar, students_before integer, count_before integer,
       students_now integer, count_now integer, reason varchar)`,
  );
  for (const { count: figure, ...change } of next.changes) {
    const row = { ...change, figure };
    const names = Object.keys(row);
    await connection.run(
      `insert into cleared.published_changes (${names.join(", ")})
       values (${names.map((name) => `$${name}`).join(", ")})`,
      row,
    );
  }
  return next;
}
