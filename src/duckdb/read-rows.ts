import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { z } from "zod";

/**
 * Returns the rows of a query, each parsed by `row`. BIGINT, HUGEINT and DECIMAL arrive as text
 * (DuckDB's lossless JSON), dates as ISO text. Throws when a row does not parse.
 */
export async function readRows<Row extends z.ZodType>(
  connection: DuckDBConnection,
  sql: string,
  row: Row,
  values: Record<string, DuckDBValue> = {},
): Promise<z.infer<Row>[]> {
  const reader = await connection.runAndReadAll(sql, values);
  return z.array(row).parse(reader.getRowObjectsJson());
}
