import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { parseModel } from "../../src/warehouse/read-model.ts";
import { runModels } from "../../src/warehouse/run-models.ts";

const sqlFolder = mkdtempSync(join(tmpdir(), "rollcall-sql-"));
afterAll(() => rmSync(sqlFolder, { recursive: true }));

const model = (grain: string, select: string) =>
  `-- What a row is.\n-- grain: ${grain}\n${select}\n`;

/** Runs models given by their name and text, and returns what `use` reads afterwards. */
async function run<Result>(
  files: Readonly<Record<string, string>>,
  use: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  rmSync(join(sqlFolder, "3_facts"), { recursive: true, force: true });
  mkdirSync(join(sqlFolder, "3_facts"));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(sqlFolder, "3_facts", name), text);
  }
  return withDuckDb(":memory:", async (connection) => {
    await connection.run("create schema facts");
    return use(connection);
  });
}

const runFolder = (connection: DuckDBConnection) =>
  runModels(connection, { sqlFolder, folder: "3_facts" });

describe("runModels", () => {
  it("makes a table of each file in order of their names, and counts its rows", async () => {
    const seen: string[] = [];
    const runs = await run(
      {
        "b_second.sql": model("id", "select id from facts.a_first where id > 1"),
        "a_first.sql": model("id", "select unnest([1, 2, 3]) as id"),
        "notes.md": "not a model",
      },
      (connection) =>
        runModels(connection, {
          sqlFolder,
          folder: "3_facts",
          onModel: (made) => seen.push(made.model),
        }),
    );
    expect(runs.map(({ model: name, rows }) => [name, rows])).toEqual([
      ["facts.a_first", 3],
      ["facts.b_second", 2],
    ]);
    expect(runs.every(({ seconds }) => seconds >= 0)).toBe(true);
    expect(seen).toEqual(["facts.a_first", "facts.b_second"]);
  });

  it("comments a table with its sentence", async () => {
    const comments = await run(
      { "x.sql": "-- Days that count,\n-- each once.\n-- grain: id\nselect 1 as id" },
      async (connection) => {
        await runFolder(connection);
        const sql = "select comment from duckdb_tables()";
        return readRows(connection, sql, z.object({ comment: z.string() }));
      },
    );
    expect(comments).toEqual([{ comment: "Days that count, each once." }]);
  });

  it("names the file of a model that fails, keeps DuckDB's caret and the cause", async () => {
    const files = { "x.sql": model("id", "select no_such_column as id from range(2)") };
    const failed = run(files, runFolder);
    await expect(failed).rejects.toThrow(/^sql\/3_facts\/x\.sql: Binder Error/);
    await expect(failed).rejects.toThrow(/\^/);
    await expect(failed).rejects.toHaveProperty("cause", expect.any(Error));
  });

  it.each([
    ["stands twice", "id", "select 1 as id from range(2)"],
    ["is null", "id", "select null::integer as id"],
    ["stands twice in two columns", "id, day", "select 1 as id, 2 as day from range(2)"],
    ["is null in one of two columns", "id, day", "select 1 as id, null as day"],
    ["is quoted and stands twice", "Academic Year", 'select 1 as "Academic Year" from range(2)'],
  ])("refuses a table whose grain %s", async (_, grain, select) => {
    const failed = run({ "x.sql": model(grain, select) }, runFolder);
    await expect(failed).rejects.toThrow("duplicate or missing grain: facts.x (1)");
  });

  it("checks no grain where rows need not be distinct", async () => {
    const runs = await run({ "x.sql": model("none", "select 1 as id from range(2)") }, runFolder);
    expect(runs.map(({ rows }) => rows)).toEqual([2]);
  });
});

describe("parseModel", () => {
  it("reads schema, table, sentence, grain and select", () => {
    const text = "-- One row.\n-- grain: a, b\nselect 1 as a, 2 as b;\n";
    expect(parseModel("2_dimensions/dim_x.sql", text)).toEqual({
      schema: "dimensions",
      table: "dim_x",
      file: "2_dimensions/dim_x.sql",
      sentence: "One row.",
      grain: ["a", "b"],
      select: "-- One row.\n-- grain: a, b\nselect 1 as a, 2 as b",
    });
  });

  it.each([
    ["sentence", "-- grain: a\nselect 1 as a"],
    ["grain", "-- One row.\nselect 1 as a"],
  ])("refuses a model without a %s", (_, text) => {
    expect(() => parseModel("3_facts/x.sql", text)).toThrow("missing header: 3_facts/x.sql");
  });
});
