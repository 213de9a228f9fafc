import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import type { ExtractFields } from "../contracts/extracts/extract-contract.ts";
import type { Problem } from "../contracts/input-error.ts";
import { readRows } from "../duckdb/read-rows.ts";
import { compileRules, type SqlRule } from "./compile-rules.ts";
import { readCsvSql, STRUCTURE_REJECTS, trimmedFieldsSql } from "./csv-source.ts";
import { findLines } from "./find-lines.ts";
import type { RecognisedFile } from "./recognise-file.ts";

/** What is wrong with a file: how often, and the first places of it. */
export interface Rejects {
  readonly problems: readonly Problem[];
  /** How many there are, of which `problems` are the first. */
  readonly count: number;
  /** Whether one of them says that the file is not the one it seems. */
  readonly stops: boolean;
}

// So many places are enough to see what is wrong; a whole file of them must fit in memory.
const MOST_PLACES = 1000;

// A wrong code or year says that the file is not the one it seems, whatever the share.
const STOPPING_COLUMNS = ["record_type", "academic_year", "code"];

const ordinalRow = z.object({ ordinal: z.coerce.number() });
const brokenRow = ordinalRow.extend({ rule: z.coerce.number() });
const countRow = z.object({ count: z.coerce.number() });

function firstBrokenSql(rules: readonly SqlRule[]): string {
  const byColumn = new Map<string, string[]>();
  rules.forEach(({ column, test }, i) => {
    byColumn.set(column, [...(byColumn.get(column) ?? []), `when not ${test} then ${i}`]);
  });
  const cases = [...byColumn.values()].map((whens) => `case ${whens.join(" ")} end`);
  return `unnest(list_filter([${cases.join(", ")}], rule -> rule is not null))`;
}

async function countRows(connection: DuckDBConnection, from: string): Promise<number> {
  const [row] = await readRows(connection, `select count(*) as count from ${from}`, countRow);
  return row?.count ?? 0;
}

/** Makes the table `broken`: which record breaks which rule, from a second reading, in order. */
async function createBroken(
  connection: DuckDBConnection,
  file: RecognisedFile,
  { path, fields, rules }: { path: string; fields: ExtractFields; rules: readonly SqlRule[] },
): Promise<void> {
  const rows = `select ${trimmedFieldsSql(file, Object.keys(fields))} from ${readCsvSql(file, path, { inOrder: true })}`;
  const numbered = `select row_number() over () as ordinal, * from (${rows})`;
  await connection.run(
    `create or replace temp table broken as select ordinal, ${firstBrokenSql(rules)} as rule from (${numbered})`,
  );
}

async function describeBroken(
  connection: DuckDBConnection,
  file: RecognisedFile,
  rules: readonly SqlRule[],
): Promise<Problem[]> {
  const sql = `select ordinal, rule from broken order by ordinal, rule limit ${MOST_PLACES}`;
  const broken = await readRows(connection, sql, brokenRow);
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

/** Returns the problems of rows that break a rule: a second reading, in order, finds their lines. */
export async function findRejects(
  connection: DuckDBConnection,
  file: RecognisedFile,
  { path, fields }: { path: string; fields: ExtractFields },
): Promise<Rejects> {
  const rules = compileRules(fields);
  await createBroken(connection, file, { path, fields, rules });
  const stopping = rules.flatMap(({ column }, i) => (STOPPING_COLUMNS.includes(column) ? [i] : []));
  const isStopping = `list_contains([${stopping.join(", ")}]::integer[], rule)`;
  const rejects = {
    problems: await describeBroken(connection, file, rules),
    count: await countRows(connection, "broken"),
    stops: (await countRows(connection, `broken where ${isStopping}`)) > 0,
  };
  await connection.run("drop table broken");
  return rejects;
}

/** Returns the lines that have too few or too many fields: the file is broken or cut off there. */
export async function findStructureProblems(
  connection: DuckDBConnection,
  file: RecognisedFile,
): Promise<Rejects> {
  const distinct = `(select distinct line as ordinal from ${STRUCTURE_REJECTS})`;
  const rejected = await readRows(
    connection,
    `from ${distinct} order by ordinal limit ${MOST_PLACES}`,
    ordinalRow,
  );
  const ordinals = rejected.map(({ ordinal }) => ordinal);
  const isQuoted = file.contract.format === "csv";
  const lines = await findLines({ ...file, isQuoted }, new Set(ordinals), { countsBlank: true });
  const expected = file.columns.length;
  const problems = ordinals.map((ordinal) => ({
    file: file.name,
    line: lines.get(ordinal) ?? ordinal,
    rule: `must have ${expected} fields like the ${isQuoted ? "header" : "first line"}; the file is cut off or broken here`,
  }));
  const count = await countRows(connection, distinct);
  return { problems, count, stops: count > 0 };
}
