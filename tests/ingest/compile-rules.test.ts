import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ExtractFields } from "../../src/contracts/extracts/extract-contract.ts";
import { extractContracts } from "../../src/contracts/extracts/index.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { compileRules } from "../../src/ingest/compile-rules.ts";
import { trimmedFieldsSql } from "../../src/ingest/csv-source.ts";
import { fieldValues } from "../support/field-values.ts";

const schoolCodes = ["27999990000101", "0000101", "o'hara", "2799999"];
const attendanceCodes = ["U", "ü", "A'B", 'Q"', "-", "漢"];

// DuckDB's trim: every space separator of Unicode.
const trimmed = (value: string) => value.replace(/^\p{Zs}+|\p{Zs}+$/gu, "");

function brokenByZod(fields: ExtractFields, row: Readonly<Record<string, string>>): string[] {
  const isBroken = ([field, schema]: [string, z.ZodType]) =>
    !schema.safeParse(trimmed(row[field] ?? "")).success;
  return Object.entries(fields)
    .filter(isBroken)
    .map(([field]) => field);
}

/** Returns for each row the columns that break a compiled rule. */
async function brokenBySql(
  connection: DuckDBConnection,
  fields: ExtractFields,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<string[][]> {
  const columns = Object.keys(fields);
  const shape = JSON.stringify([Object.fromEntries(columns.map((column) => [column, "VARCHAR"]))]);
  const broken = compileRules(fields).map(
    ({ column, test }) => `case when (${test}) then null else '${column}' end`,
  );
  const sql = `select list_distinct([${["null", ...broken].join(", ")}]) as broken
    from (select ordinal, ${trimmedFieldsSql({ columns }, columns)}
      from (select unnest(from_json($rows::json, '${shape}'), recursive := true),
        generate_subscripts(from_json($rows::json, '${shape}'), 1) as ordinal))
    order by ordinal`;
  const found = await readRows(connection, sql, z.object({ broken: z.array(z.string()) }), {
    rows: JSON.stringify(rows),
  });
  return found.map(({ broken: names }) => columns.filter((column) => names.includes(column)));
}

describe("compiled rules", () => {
  it.each(extractContracts)("accept the same rows as zod for $name", async (contract) => {
    const fields = contract.fields({ schoolYear: 2026, schoolCodes, attendanceCodes });
    const row = fc.record(
      Object.fromEntries(
        Object.entries(fields).map(([field, schema]) => [field, fieldValues(schema)]),
      ),
    );
    await withDuckDb(":memory:", (connection) =>
      fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
          expect(await brokenBySql(connection, fields, rows)).toEqual(
            rows.map((one) => brokenByZod(fields, one)),
          );
        }),
        { numRuns: 25, seed: 2026 },
      ),
    );
  });

  it.each<[string, z.ZodType, string]>([
    ["a refinement", z.string().refine((value) => value > "a"), "unsupported rule: custom"],
    ["lookahead", z.string().regex(/^(?=a)/), "unsupported pattern: ^(?=a)"],
    ["lookbehind", z.string().regex(/(?<!a)b/), "unsupported pattern: (?<!a)b"],
    ["a back reference", z.string().regex(/(a)\1/), "unsupported pattern: (a)\\1"],
    ["a named group", z.string().regex(/(?<a>b)/), "unsupported pattern: (?<a>b)"],
    ["a pattern with flags", z.string().regex(/a/i), "unsupported pattern: a"],
    ["a transform", z.string().transform(Number), "unsupported schema: transform"],
    ["a rewriting check", z.string().trim(), "unsupported rule: overwrite"],
    ["an exact length", z.string().length(3), "unsupported rule: length_equals"],
    ["a URL", z.url(), "unsupported rule: string_format"],
    [
      "a whole number",
      z.string().regex(/^\d+$/).pipe(z.coerce.number<string>().int()),
      "unsupported rule: number_format",
    ],
    ["a number without a pattern before it", z.coerce.number(), "unsupported schema: number"],
    ["a number that is not text", z.number(), "unsupported schema: number"],
    ["an optional key", z.string().optional(), "unsupported schema: optional"],
    ["a default", z.string().default("x"), "unsupported schema: default"],
    ["an object", z.object({}), "unsupported schema: object"],
    [
      "three choices",
      z.union([z.literal(""), z.literal("a"), z.string()]),
      "unsupported schema: union",
    ],
  ])("cannot be made of %s", (_, schema, error) => {
    expect(() => compileRules({ field: schema })).toThrow(error);
  });

  it("say what is wrong in the contract's own words", () => {
    const fields = {
      code: z.enum(["Y", "N"], { error: "must be Y or N" }),
      name: z.string().min(2).max(5, { error: "is too long" }),
      rate: z.string().regex(/^\d+$/).pipe(z.coerce.number<string>().max(9)),
    };
    expect(compileRules(fields).map(({ column, message }) => `${column}: ${message}`)).toEqual([
      "code: must be Y or N",
      "name: must have at least 2 characters",
      "name: is too long",
      "rate: has the wrong form",
      "rate: must be at most 9",
    ]);
  });
});
