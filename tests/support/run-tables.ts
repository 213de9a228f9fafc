import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { readRows } from "../../src/duckdb/read-rows.ts";
import type { Clearance } from "../../src/privacy/clearance.ts";
import { clearances } from "../../src/privacy/clearances.ts";
import type { ReleaseStars } from "../../src/privacy/release/release-stars.ts";
import { project } from "../../src/project.ts";
import { type Model, readModels } from "../../src/warehouse/read-model.ts";
import { runModel } from "../../src/warehouse/run-models.ts";

const FOLDERS = ["1_staging", "2_dimensions", "3_facts", "4_measures", "5_published"];
const anyRow = z.record(z.string(), z.unknown());

/** Returns the tables that a text of SQL names. */
function readsOf({ select }: Model): string[] {
  const bare = select.replaceAll(/--.*$|'(?:[^']|'')*'/gm, "");
  return [...bare.matchAll(/\b(?:from|join)\s+([a-z_0-9]+\.[a-z_0-9]+)/g)].map(
    ([, name = ""]) => name,
  );
}

const nameOf = ({ schema, table }: Model) => `${schema}.${table}`;
const findClearance = (table: string) => clearances.find((one) => `cleared.${one.table}` === table);

/** Returns the tables that `roots` are made from, themselves included; `stale` ones stay as they are. */
function findSources(
  roots: readonly string[],
  models: ReadonlyMap<string, Model>,
  stale: ReadonlySet<string>,
): Set<string> {
  const found = new Set<string>();
  const visit = (table: string) => {
    if (found.has(table) || stale.has(table)) return;
    found.add(table);
    const model = models.get(table);
    const cleared = findClearance(table);
    if (cleared) visit(`measures.${cleared.measure}`);
    for (const read of model ? readsOf(model) : []) visit(read);
  };
  for (const root of roots) visit(root);
  return found;
}

async function clear(connection: DuckDBConnection, clearance: Clearance, stars: ReleaseStars) {
  const { table, measure, columns, clearRows } = clearance;
  await connection.run(`delete from cleared.${table}`);
  const rows = await readRows(connection, `from measures.${measure}`, anyRow);
  const cleared = JSON.stringify(clearRows(rows, stars));
  const types = JSON.stringify([columns]);
  await connection.run(
    `insert into cleared.${table} by name
     select unnest(from_json($cleared::json, $types), recursive := true)`,
    { cleared, types },
  );
}

/**
 * Runs the models and clearances that lead to the tables `roots`, in order, over what `raw` and
 * `reference` hold, and no others. `stale` tables stay as they are, with all that leads to them.
 */
export async function runTables(
  connection: DuckDBConnection,
  roots: readonly string[],
  { stale = [], stars }: { readonly stale?: readonly string[]; readonly stars: ReleaseStars },
): Promise<void> {
  const models = (
    await Promise.all(FOLDERS.map((folder) => readModels(project.sql, folder)))
  ).flat();
  const byName = new Map(models.map((model) => [nameOf(model), model]));
  const sources = findSources(roots, byName, new Set(stale));
  const run = async (isPublished: boolean) => {
    for (const model of models) {
      if (!sources.has(nameOf(model)) || (model.schema === "published") !== isPublished) continue;
      await connection.run(`drop table ${nameOf(model)}`);
      await runModel(connection, model);
    }
  };
  await run(false);
  for (const clearance of clearances) {
    if (sources.has(`cleared.${clearance.table}`)) await clear(connection, clearance, stars);
  }
  await run(true);
}
