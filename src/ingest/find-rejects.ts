import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import type { ExtractFields } from "../contracts/extracts/extract-contract.ts";
import type { Problem } from "../contracts/input-error.ts";
import { readRows } from "../duckdb/read-rows.ts";
import { compileRules, type SqlRule } from "./compile-rules.ts";
import { readCsvSql, STRUCTURE_REJECTS, trimmedFieldsSql } from "./csv-source.ts";
import { findLines } from "./find-lines.ts";
import type { RecognisedFile } from "./recognise-file.ts";

const ordinalRow = z.object({ ordinal: z.coerce.number() });
const brokenRow = ordinalRow.extend({ rule: z.coerce.number() });

function firstBrokenSql(rules: readonly SqlRule[]): string {
  const byColumn = new Map<string, string[]>();
  rules.forEach(({ column, test }, i) => {
    byColumn.set(column, [...(byColumn.get(column) ?? []), `when not ${test} then ${i}`]);
  });
  const cases = [...byColumn.values()].map((whens) => `case ${whens.join(" ")} end`);
  return `unnest(list_filter([${cases.join(", ")}], rule -> rule is not null))`;
}

/** Returns the problems of rows that break a rule: a second reading, in order, finds their lines. */
export async function findRejects(
  connection: DuckDBConnection,
  file: RecognisedFile,
  { path, fields }: { path: string; fields: ExtractFields },
): Promise<Problem[]> {
  const rules = compileRules(fields);
  const rows = `select ${trimmedFieldsSql(file, Object.keys(fields))} from ${readCsvSql(file, path, { inOrder: true })}`;
  const numbered = `select row_number() over () as ordinal, * from (${rows})`;
  const broken = await readRows(
    connection,
    `select ordinal, ${firstBrokenSql(rules)} as rule from (${numbered}) order by ordinal, rule`,
    brokenRow,
  );
  const header = file.contract.format === "calpads" ? 0 : 1;
  const isQuoted = file.contract.format === "csv";
  const wanted = new Set(broken.map(({ ordinal }) => ordinal + header));
  const lines = await findLines({ ...file, isQuoted }, wanted);
  return broken.map(({ ordinal, rule }) => ({
    file: file.name,
    line: lines.get(ordinal + header),
    column: rules[rule]?.column,
    rule: rules[rule]?.message ?? "breaks a rule",
  }));
}

/** Returns the lines that have too few or too many fields: the file is broken or cut off there. */
export async function findStructureProblems(
  connection: DuckDBConnection,
  file: RecognisedFile,
): Promise<Problem[]> {
  const rejected = await readRows(
    connection,
    `select distinct line as ordinal from ${STRUCTURE_REJECTS} order by ordinal`,
    ordinalRow,
  );
  const ordinals = rejected.map(({ ordinal }) => ordinal);
  const isQuoted = file.contract.format === "csv";
  const lines = await findLines({ ...file, isQuoted }, new Set(ordinals), { countsBlank: true });
  const expected = file.columns.length;
  return ordinals.map((ordinal) => ({
    file: file.name,
    line: lines.get(ordinal) ?? ordinal,
    rule: `must have ${expected} fields like the ${isQuoted ? "header" : "first line"}; the file is cut off or broken here`,
  }));
}
