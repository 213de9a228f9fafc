import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { csvFormat } from "d3";
import { z } from "zod";
import { InputError } from "./contracts/input-error.ts";
import type { LoadedExtracts } from "./ingest/load-extracts.ts";
import type { WarehouseRun } from "./warehouse/run-warehouse.ts";
import type { WitnessReport } from "./warehouse/witness-files.ts";

type LoadedFile = LoadedExtracts["files"][number];

/** Writes `rejects.csv` into the folder: file, line, column and rule of the first problems a file. */
export async function writeRejects(folder: string, { files }: LoadedExtracts): Promise<void> {
  const rows = files.flatMap(({ problems }) => problems);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, "rejects.csv"),
    `${csvFormat(rows, ["file", "line", "column", "rule"])}\n`,
  );
}

/** Throws an `InputError` with the problems of all files that must not be used. */
export function stopOnProblems(
  { files }: LoadedExtracts,
  { rejects }: { rejects?: string | undefined } = {},
): void {
  const stopping = files.filter(({ stops }) => stops);
  const problems = stopping.flatMap((file) => file.problems);
  const totals = new Map(stopping.map(({ file, problemCount }) => [file.name, problemCount]));
  if (problems.length > 0) throw new InputError(problems, { totals, rejects });
}

function reportFile({ file, rowsRead, rowsRejected }: LoadedFile) {
  const { name, contract, encoding } = file;
  const rowsAccepted = rowsRead - rowsRejected;
  return { file: name, kind: contract.name, encoding, rowsRead, rowsAccepted, rowsRejected };
}

/** Adds to the `report.json` of a build what was found after it was written. */
export async function addToReport(build: string, found: Readonly<Record<string, unknown>>) {
  const path = join(build, "report.json");
  const report = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(path, "utf8")));
  await writeFile(path, `${JSON.stringify({ ...report, ...found }, null, 2)}\n`);
}

/** Returns the text of `report.json`: files, models, checks, disclosure; no student's value. */
export function printReport({
  loaded,
  run,
  certificates,
}: {
  loaded: LoadedExtracts;
  run: WarehouseRun;
  certificates: WitnessReport;
}) {
  const report = {
    files: loaded.files.map(reportFile),
    notices: loaded.notices,
    models: run.models,
    checks: run.checks.map(({ help: _, ...check }) => check),
    disclosure: run.disclosure,
    attack: [...run.release].map(([school_year, { attack }]) => ({ school_year, ...attack })),
    certificates,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
