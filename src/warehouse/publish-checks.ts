import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { readRows } from "../duckdb/read-rows.ts";
import { clearDataQuality, type FoundByCheck } from "../privacy/clear-data-quality.ts";
import { checkFiles, type FilesRead } from "./check-files.ts";
import type { CheckRun } from "./run-checks.ts";

const policyRow = z.object({ suppression_threshold: z.int() });

const PARTS = ["What this finds", "Why it matters", "How to resolve"] as const;

/** Returns a part of a check's help as a sentence of its own. */
function readPart(help: string, part: (typeof PARTS)[number]): string {
  const pattern = new RegExp(`^(${PARTS.join("|")}): `, "m");
  const pieces = help.replaceAll(/\n(?!What|Why|How)/g, " ").split(pattern);
  const text = (pieces[pieces.indexOf(part) + 1] ?? "").trim();
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Returns a check's result in the words of its help. */
export function describeCheck({ check, severity, rows, help }: CheckRun): FoundByCheck {
  const [finds, matters, resolve] = PARTS.map((part) => readPart(help, part));
  return {
    ...{ check, severity, rows, mayCountStudents: true },
    explanation: `${finds} ${matters}`,
    how_to_fix: resolve ?? "",
  };
}

/** Returns up to how many students a group of the current year is hidden. */
async function readThreshold(connection: DuckDBConnection): Promise<number> {
  const sql = `select suppression_threshold from dimensions.dim_policy
    where school_year = (select current_year from reference.run)`;
  const [policy] = await readRows(connection, sql, policyRow);
  if (!policy) throw new Error("missing policy: suppression_threshold of the current year");
  return policy.suppression_threshold;
}

/** Writes what every check and the reading of the files found, cleared, into `cleared.data_quality`. */
export async function publishChecks(
  connection: DuckDBConnection,
  {
    checks,
    files,
    withheld = [],
  }: {
    readonly checks: readonly CheckRun[];
    readonly files: FilesRead;
    /** What disclosure control withheld. */
    readonly withheld?: readonly FoundByCheck[];
  },
): Promise<void> {
  await connection.run(
    `create table cleared.data_quality ("check" varchar, severity varchar, rows integer,
       explanation varchar, how_to_fix varchar, disclosure varchar)`,
  );
  const threshold = await readThreshold(connection);
  for (const found of [...checkFiles(files), ...checks.map(describeCheck), ...withheld]) {
    const cleared = clearDataQuality(found, threshold);
    const { check, severity, rows, explanation, how_to_fix, disclosure } = cleared;
    await connection.run("insert into cleared.data_quality values ($1, $2, $3, $4, $5, $6)", [
      ...[check, severity, rows, explanation, how_to_fix, disclosure],
    ]);
  }
}
