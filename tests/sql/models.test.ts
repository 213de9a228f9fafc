import { describe, expect, it } from "vitest";
import { z } from "zod";
import { publishedTables } from "../../src/contracts/published/index.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { clearances } from "../../src/privacy/clearances.ts";
import { project } from "../../src/project.ts";
import { type Model, readModels } from "../../src/warehouse/read-model.ts";
import { useEmptyWarehouse } from "../support/empty-warehouse.ts";
import { listFiles, readSource } from "../support/source-files.ts";

const folders = ["0_identity", "1_staging", "2_dimensions", "3_facts", "4_measures", "5_published"];
const layers = ["staging", "dimensions", "facts", "measures"];
const columnRow = z.object({ table: z.string(), columns: z.array(z.string()) });

const models = (await Promise.all(folders.map((folder) => readModels(project.sql, folder)))).flat();
const modelOf = (table: string): Model | undefined =>
  models.find((model) => `${model.schema}.${model.table}` === table);

const getConnection = useEmptyWarehouse();

/** Returns the tables a model reads, as its text names them. */
function readsOf({ file }: Model): string[] {
  const names = bareSql(`sql/${file}`).matchAll(/\b(?:from|join)\s+([a-z_0-9]+\.[a-z_0-9]+)/g);
  return [...new Set([...names].map(([, name = ""]) => name))].sort();
}

/** Whether a model may read a table of another schema than those of models. */
function mayRead(model: Model, table: string): boolean {
  const [schema = ""] = table.split(".");
  if (model.schema === "identity") return ["incoming", "identity"].includes(schema);
  if (model.schema === "staging") return ["raw", "reference"].includes(schema);
  if (model.schema === "published") {
    return ["cleared", "published", "dimensions", "reference"].includes(schema);
  }
  return [...layers.slice(0, layers.indexOf(model.schema) + 1), "reference"].includes(schema);
}

async function readColumns(schemas: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await readRows(
    getConnection(),
    `select table_schema || '.' || table_name as "table",
      list(column_name order by ordinal_position) as columns
    from information_schema.columns
    where list_contains(string_split($schemas, ','), table_schema) group by all`,
    columnRow,
    { schemas: schemas.join(",") },
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

describe("a model", () => {
  it.each(models)("$file reads its own layer above it and the layers below", (model) => {
    const reads = readsOf(model);
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.filter((table) => !mayRead(model, table))).toEqual([]);
    const later = reads.filter((table) => (modelOf(table)?.file ?? "") >= model.file);
    expect(later).toEqual([]);
  });

  it("reads the tables that DuckDB finds in it", () => {
    // DuckDB returns none for asof joins.
    const differing = models.filter((model) => {
      const found = getConnection().getTableNames(model.select, true);
      const names = found.map((name) => name.replaceAll('"', "")).sort();
      return names.length > 0 && names.join() !== readsOf(model).join();
    });
    expect(differing.map(({ file }) => file)).toEqual([]);
  });

  it("reads tables that exist", async () => {
    const known = await readColumns([
      ...["raw", "reference", "identity", "incoming", "cleared", "published"],
      ...layers,
    ]);
    const unknown = models.flatMap(readsOf).filter((table) => !known.has(table));
    expect(unknown).toEqual([]);
  });
});

describe("the layers", () => {
  it("end student keys at the facts", async () => {
    const personal = /student_key|ssid|local_|birth_date|first_name|last_name/;
    const columns = await readColumns(["dimensions", "measures", "cleared", "published"]);
    const found = [...columns].filter(([, names]) => names.some((name) => personal.test(name)));
    expect(columns.size).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it("hold direct identifiers in identity only", async () => {
    const direct = /ssid|local_student_id|local_record_id|first_name|last_name/;
    const columns = await readColumns(["raw", ...layers, "cleared", "published"]);
    expect([...columns].filter(([, names]) => names.some((name) => direct.test(name)))).toEqual([]);
  });

  it("clear every measure, and only measures", () => {
    const measures = models
      .filter(({ table }) => table.startsWith("msr_"))
      .map(({ schema, table }) => `${schema}.${table}`);
    expect(clearances.map(({ measure }) => `measures.${measure}`).sort()).toEqual(measures.sort());
    const prefixes = models
      .filter(({ schema }) => schema === "measures")
      .map(({ table }) => table.slice(0, 4));
    expect(new Set(prefixes)).toEqual(new Set(["bld_", "msr_"]));
  });
});

describe("published tables", () => {
  it("have a model each with the same grain, and no other model is published", () => {
    const made = models
      .filter(({ schema }) => schema === "published")
      .map(({ table, grain }) => ({ table, grain }));
    const promised = publishedTables.map(({ table, grain }) => ({ table, grain }));
    const byName = (a: { table: string }, b: { table: string }) => (a.table < b.table ? -1 : 1);
    expect(made.sort(byName)).toEqual(promised.sort(byName));
  });

  it("have exactly the columns of their contract, in its order", async () => {
    const columns = await readColumns(["published"]);
    for (const { table, row } of publishedTables) {
      expect([table, columns.get(`published.${table}`)]).toEqual([table, Object.keys(row.shape)]);
    }
  });
});

/** The SQL of a file without its comments, texts and quoted names. */
function bareSql(path: string): string {
  return readSource(path).replaceAll(/--.*$|'(?:[^']|'')*'|"[^"]*"/gm, "");
}

describe("the style of sql", () => {
  const files = listFiles("sql", ".sql");

  it("is lower case, in lines of at most 100 columns, indented by spaces", () => {
    expect(files.filter((path) => /[A-Z]/.test(bareSql(path)))).toEqual([]);
    const lines = files.flatMap((path) =>
      readSource(path)
        .split("\n")
        .map((line) => ({ path, line })),
    );
    const long = lines.filter(({ line }) => line.length > 100 && !line.startsWith("-- grain:"));
    expect(long).toEqual([]);
    expect(lines.filter(({ line }) => /\t|\s$/.test(line))).toEqual([]);
    expect(lines.filter(({ line }) => (/^ */.exec(line)?.[0].length ?? 0) % 4 !== 0)).toEqual([]);
  });

  it("asks neither a clock nor chance", () => {
    const asking = /\b(now|today|random|uuid|setseed)\s*\(|\bcurrent_(date|time|timestamp)\b/;
    expect(files.filter((path) => asking.test(bareSql(path)))).toEqual([]);
  });

  it.each(models)("gives $file a sentence and ends it with its last CTE", ({ file, sentence }) => {
    const path = `sql/${file}`;
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    const lines = readSource(path).trimEnd().split("\n");
    const ctes = lines.flatMap((line) => /^(?:with )?([a-z_0-9]+) as \($/.exec(line)?.[1] ?? []);
    expect(lines.at(-1)).toBe(`select * from ${ctes.at(-1)}`);
    expect(readSource(path).endsWith("\n")).toBe(true);
  });

  it("names tables with their schema and spells joins out", () => {
    const sql = models.map(({ file }) => ({ file, text: bareSql(`sql/${file}`) }));
    expect(sql.filter(({ text }) => /(?<!inner|left|cross|semi|anti) join\b/.test(text))).toEqual(
      [],
    );
    const bare = models.flatMap(({ file }) => {
      const text = bareSql(`sql/${file}`);
      const ctes = [...text.matchAll(/^(?:with )?([a-z_0-9]+) as \($/gm)].map(([, name]) => name);
      const named = [...text.matchAll(/\b(?:from|join)\s+([a-z_0-9]+)\b(?!\.)/g)];
      return named.flatMap(([, name]) => (ctes.includes(name) ? [] : `${file} ${name}`));
    });
    expect(bare).toEqual([]);
  });

  it("tells of every check its severity, what it finds, why it matters and how to resolve it", () => {
    const checks = files.filter((path) => path.startsWith("sql/checks/"));
    expect(checks.length).toBeGreaterThan(5);
    for (const path of checks) {
      const [severity, ...help] = readSource(path).split("\n").slice(0, 4);
      expect([path, severity]).toEqual([
        path,
        expect.stringMatching(/^-- severity: (error|notice)$/),
      ]);
      expect(help.map((line) => line.split(":")[0])).toEqual([
        "-- What this finds",
        "-- Why it matters",
        "-- How to resolve",
      ]);
    }
  });
});
