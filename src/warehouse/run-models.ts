import { type DuckDBConnection, quotedIdentifier, quotedString } from "@duckdb/node-api";
import { z } from "zod";
import { readRows } from "../duckdb/read-rows.ts";
import { type Model, readModels } from "./read-model.ts";
import { withFileName } from "./with-file-name.ts";

/** What a model made. */
export interface ModelRun {
  readonly model: string;
  readonly rows: number;
  readonly seconds: number;
}

/** From so many rows on it matters in which order tables are joined. */
const LARGE_TABLE = 1_000;

const countRow = z.object({ rows: z.coerce.number() });

/** What DuckDB answers when it has made a table. */
const madeRow = z.object({ Count: z.coerce.number() });

async function countRows(connection: DuckDBConnection, sql: string): Promise<number> {
  const [row] = await readRows(connection, `select count(*) as rows from (${sql})`, countRow);
  return row?.rows ?? 0;
}

async function checkGrain(connection: DuckDBConnection, { table, schema, grain }: Model) {
  if (grain.length === 0) return;
  const columns = grain.map(quotedIdentifier).join(", ");
  const isEmpty = grain.map((column) => `${quotedIdentifier(column)} is null`).join(" or ");
  const broken = await countRows(
    connection,
    `select ${columns} from ${schema}.${table} group by ${columns} having count(*) > 1 or bool_or(${isEmpty})`,
  );
  if (broken > 0) throw new Error(`duplicate or missing grain: ${schema}.${table} (${broken})`);
}

/** Runs one model into its table. Throws with the file's name when it fails. */
export async function runModel(connection: DuckDBConnection, model: Model): Promise<ModelRun> {
  const table = `${model.schema}.${model.table}`;
  const started = performance.now();
  const [made] = await withFileName(model.file, () =>
    readRows(connection, `create table ${table} as ${model.select}`, madeRow),
  );
  await connection.run(`comment on table ${table} is ${quotedString(model.sentence)}`);
  const rows = made?.Count ?? 0;
  if (rows > 0) await checkGrain(connection, model);
  return { model: table, rows, seconds: (performance.now() - started) / 1000 };
}

/**
 * Runs every model of one folder in order: each becomes a table named like its file, commented with
 * its sentence, unique and complete in its grain. Throws with the file's name when one fails.
 */
export async function runModels(
  connection: DuckDBConnection,
  {
    sqlFolder,
    folder,
    onModel = () => {},
  }: {
    readonly sqlFolder: string;
    readonly folder: string;
    readonly onModel?: (run: ModelRun) => void;
  },
): Promise<ModelRun[]> {
  const models = await readModels(sqlFolder, folder);
  const runs: ModelRun[] = [];
  // Few transactions: a database in a file waits for the disk at the end of each. But large tables are
  // committed, since only then has the planner statistics of them (measured: 1 second instead of 31).
  await connection.run("begin");
  for (const model of models) {
    const run = await runModel(connection, model);
    if (run.rows >= LARGE_TABLE) await connection.run("commit; begin");
    onModel(run);
    runs.push(run);
  }
  await connection.run("commit");
  return runs;
}
