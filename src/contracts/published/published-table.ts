import type { z } from "zod";

/** A table of `published.duckdb`: its name there, its grain, what a row may look like. */
export interface PublishedTable<Row extends z.ZodObject = z.ZodObject> {
  readonly table: string;
  readonly title: string;
  readonly grain: readonly string[];
  readonly row: Row;
}

/** Returns the contract unchanged; it exists so that row types are inferred, not repeated. */
export function publishedTable<Row extends z.ZodObject>(
  contract: PublishedTable<Row>,
): PublishedTable<Row> {
  return contract;
}
