import { join } from "node:path";
import { type DuckDBConnection, quotedIdentifier, quotedString } from "@duckdb/node-api";
import { z } from "zod";
import {
  describeFields,
  type ExtractContext,
  type ExtractContract,
  isStudentKeyed,
} from "../contracts/extracts/extract-contract.ts";
import type { Problem } from "../contracts/input-error.ts";
import { readRows } from "../duckdb/read-rows.ts";
import { compileRules } from "./compile-rules.ts";
import { readCsvSql, STRUCTURE_REJECTS, trimmedFieldsSql } from "./csv-source.ts";
import { findRejects, findStructureProblems, type Rejects } from "./find-rejects.ts";
import { writeAsUtf8 } from "./read-text.ts";
import type { RecognisedFile } from "./recognise-file.ts";

/** How a file went. `stops` tells problems that no share of rejected rows excuses. */
export interface LoadedFile {
  readonly file: RecognisedFile;
  readonly rowsRead: number;
  readonly rowsRejected: number;
  /** The first problems of the file, by place. */
  readonly problems: readonly Problem[];
  /** How many problems there are in all. */
  readonly problemCount: number;
  readonly stops: boolean;
}

/** What loading a file needs to know besides the file. */
export interface LoadOptions {
  readonly context: ExtractContext;
  /** SQL for the 7-digit district of a student-keyed row, over the contract's fields. */
  readonly districtCode: string;
  /** Folder for files that must be written again as UTF-8. */
  readonly scratch: string;
  /** Share of its rows that a file may lose to field rules. */
  readonly maxRejectedShare: number;
}

const countRow = z.object({ read: z.coerce.number(), rejected: z.coerce.number() });

const NO_REJECTS: Rejects = { problems: [], count: 0, stops: false };

async function findUtf8Path(file: RecognisedFile, scratch: string): Promise<string> {
  if (file.encoding === "utf-8") return file.path;
  const path = join(scratch, `${file.name.replaceAll(/[^\w.-]+/g, "_")}.utf8`);
  await writeAsUtf8(file.path, path);
  return path;
}

/**
 * Reads one file into `incoming.<contract>`: the rows that satisfy the contract go in, in one pass.
 * Returns the counts and the place of everything that did not.
 */
export async function loadFile(
  connection: DuckDBConnection,
  file: RecognisedFile,
  { context, districtCode, scratch, maxRejectedShare }: LoadOptions,
): Promise<LoadedFile> {
  const fields = file.contract.fields(context);
  const path = await findUtf8Path(file, scratch);
  const isAccepted = compileRules(fields)
    .map(({ test }) => test)
    .join(" and ");
  await connection.run(
    `create or replace temp table candidate as
     select *, ${isAccepted} as is_accepted
     from (select ${trimmedFieldsSql(file, Object.keys(fields))} from ${readCsvSql(file, path)})`,
  );
  const structure = await findStructureProblems(connection, file);
  const [count] = await readRows(
    connection,
    "select count(*) as read, count(*) filter (not is_accepted) as rejected from candidate",
    countRow,
  );
  const { read: rowsRead, rejected: rowsRejected } = count ?? { read: 0, rejected: 0 };
  const rejects =
    rowsRejected > 0 ? await findRejects(connection, file, { path, fields }) : NO_REJECTS;
  await takeAccepted(connection, file, districtCode);
  await noteFile(connection, file);
  return {
    ...{ file, rowsRead, rowsRejected },
    problems: [...structure.problems, ...rejects.problems],
    problemCount: structure.count + rejects.count,
    stops: structure.stops || rejects.stops || rowsRejected > maxRejectedShare * rowsRead,
  };
}

async function takeAccepted(
  connection: DuckDBConnection,
  { contract, schoolYear, fieldCount, name }: RecognisedFile,
  districtCode: string,
): Promise<void> {
  const added = {
    ...(isStudentKeyed(contract) ? { district_code: districtCode } : {}),
    ...(schoolYear === undefined ? {} : { school_year: `${schoolYear}` }),
    ...(contract.format === "calpads" ? { field_count: `${fieldCount}` } : {}),
    source_file: quotedString(name),
  };
  const read = Object.keys(describeFields(contract)).filter((field) => !(field in added));
  const columns = [
    ...read.map(quotedIdentifier),
    ...Object.entries(added).map(([column, sql]) => `${sql} as ${column}`),
  ];
  await connection.run(
    `insert into incoming.${contract.name} by name
     select ${columns.join(", ")} from candidate where is_accepted`,
  );
  for (const table of ["candidate", STRUCTURE_REJECTS, `${STRUCTURE_REJECTS}_scan`]) {
    await connection.run(`drop table if exists ${table}`);
  }
}

/** Notes that a school year has a file of this kind, which the rows of an empty one cannot tell. */
async function noteFile(connection: DuckDBConnection, { contract, schoolYear }: RecognisedFile) {
  if (schoolYear === undefined) return;
  const values = { schoolYear, extract: contract.name };
  await connection.run("insert into incoming.extract_files values ($schoolYear, $extract)", values);
}

/** Creates the empty tables that files are read into, in a database in memory: `incoming`. */
export async function createIncomingTables(
  connection: DuckDBConnection,
  contracts: readonly ExtractContract[],
): Promise<void> {
  await connection.run("attach ':memory:' as incoming");
  await connection.run(
    "create table incoming.extract_files (school_year integer, extract varchar)",
  );
  for (const contract of contracts) {
    const columns = [
      ...Object.keys(describeFields(contract)),
      ...(isStudentKeyed(contract) ? ["district_code"] : []),
      "source_file",
    ];
    const texts = [...new Set(columns)].map((column) => `${quotedIdentifier(column)} varchar`);
    const numbers = ["school_year integer", "field_count integer"];
    await connection.run(
      `create table incoming.${contract.name} (${[...texts, ...numbers].join(", ")})`,
    );
  }
}
