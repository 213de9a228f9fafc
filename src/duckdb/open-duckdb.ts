import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

const SETTINGS: Record<string, string> = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  preserve_insertion_order: "true",
};

/** How to open a database. */
export interface DuckDbOptions {
  /** Opens read-only, so that several readers may share the file. */
  readonly readOnly?: boolean;
  /** Where DuckDB may put what does not fit in memory; by default beside the file. */
  readonly spillFolder?: string;
}

/**
 * Calls `use` with a connection to the database file (or ":memory:") and closes both afterwards,
 * whatever happens.
 */
export async function withDuckDb<Result>(
  path: string,
  use: (connection: DuckDBConnection) => Promise<Result>,
  { readOnly = false, spillFolder }: DuckDbOptions = {},
): Promise<Result> {
  const instance = await DuckDBInstance.create(path, {
    ...SETTINGS,
    ...(readOnly ? { access_mode: "READ_ONLY" } : {}),
    ...(spillFolder === undefined ? {} : { temp_directory: spillFolder }),
  });
  const connection = await instance.connect();
  try {
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
