import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

const SETTINGS: Record<string, string> = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  preserve_insertion_order: "true",
};

/**
 * Calls `use` with a connection to the database file (or ":memory:") and closes both afterwards,
 * whatever happens. Opens read-only when asked, so that several readers may share the file.
 */
export async function withDuckDb<Result>(
  path: string,
  use: (connection: DuckDBConnection) => Promise<Result>,
  { readOnly = false }: { readOnly?: boolean } = {},
): Promise<Result> {
  const settings = readOnly ? { ...SETTINGS, access_mode: "READ_ONLY" } : SETTINGS;
  const instance = await DuckDBInstance.create(path, settings);
  const connection = await instance.connect();
  try {
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
