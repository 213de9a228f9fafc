import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { beforeAll } from "vitest";
import { nothingWithheld } from "../../src/contracts/district-disclosure.ts";
import type { DistrictSettings } from "../../src/contracts/district-settings.ts";
import { extractContracts } from "../../src/contracts/extracts/index.ts";
import { keyStudents } from "../../src/ingest/key-students.ts";
import { createIncomingTables } from "../../src/ingest/load-file.ts";
import { project } from "../../src/project.ts";
import { loadReference } from "../../src/warehouse/load-reference.ts";
import { loadRun } from "../../src/warehouse/load-run.ts";
import { runModels } from "../../src/warehouse/run-models.ts";
import { runWarehouse } from "../../src/warehouse/run-warehouse.ts";

const settings: DistrictSettings = {
  name: "Small Unified",
  cds_code: "27999990000000",
  current_year: "2025-26",
  certified: false,
  synthetic: true,
  groups: {},
  policy: {},
  disclosure: nothingWithheld,
  release: "monthly",
  languages: ["en"],
};

/** Gives the database in memory a schema of what files are read into, for models of identity. */
async function createIncomingSchema(connection: DuckDBConnection): Promise<void> {
  await connection.run("create schema arrivals");
  await createIncomingTables(connection, extractContracts);
  for (const { name } of extractContracts) {
    await connection.run(`create table arrivals.${name} as from incoming.${name}`);
  }
  await connection.run("detach incoming; create schema incoming");
  for (const { name } of extractContracts) {
    await connection.run(`create table incoming.${name} as from arrivals.${name}`);
  }
}

/** Runs every model over a district without files: all tables exist, with their types. */
async function createEmptyWarehouse(connection: DuckDBConnection): Promise<void> {
  await createIncomingTables(connection, extractContracts);
  await connection.run("create schema identity");
  await runModels(connection, { sqlFolder: project.sql, folder: "0_identity" });
  await keyStudents(connection);
  await loadReference(connection, project.reference);
  await loadRun(connection, { settings });
  await runWarehouse(connection, { sqlFolder: project.sql });
  await createIncomingSchema(connection);
}

let opened: Promise<DuckDBConnection> | undefined;

async function openEmptyWarehouse(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await createEmptyWarehouse(connection);
  return connection;
}

/**
 * Returns what gives a database in memory: all tables of a district without files, with their types,
 * and the real reference data. Test files that one worker runs share it: whoever changes it does so
 * within `withTables`, which undoes it.
 */
export function useEmptyWarehouse(): () => DuckDBConnection {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    opened ??= openEmptyWarehouse();
    connection = await opened;
  });
  return () => connection;
}
