import { join } from "node:path";
import type { Encoding } from "./plan.ts";
import type { Random } from "./random.ts";
import type { Table } from "./table.ts";
import { drawStyle, type FileStyle, splitRows, writeLines } from "./write-files.ts";

const extraColumns = ["notes", "homeroom", "teacher_name", "último"];
const partNames = ["", "_2", "-part 3"];

/** Writes a table as one to three CSV files, each with its own column order, extra columns, quotes and encoding. */
export function writeTable(
  random: Random,
  folder: string,
  table: Table,
  encoding: Encoding | undefined,
): void {
  for (const [at, rows] of splitRows(random, table.rows).entries()) {
    const path = join(folder, `${table.name}${partNames[at] ?? ""}.csv`);
    writeCsv(random, path, { ...table, rows }, drawStyle(random, encoding));
  }
}

/** Writes a table to one CSV file in a style. */
export function writeCsv(random: Random, path: string, table: Table, style: FileStyle): void {
  const extra = random.chance(0.4) ? extraColumns.filter(() => random.chance(0.5)) : [];
  const columns = random.shuffle([...table.columns, ...extra]);
  const quotesAll = random.chance(0.2);
  const print = (value: string) => printCell(random, value, quotesAll, style);
  const lines = table.rows.map((row) =>
    columns
      .map((column) =>
        print(extra.includes(column) ? drawNote(random, style) : (row[column] ?? "")),
      )
      .join(","),
  );
  const header = columns.map((column) => (quotesAll ? `"${column}"` : column)).join(",");
  writeLines(path, [header, ...lines], style);
}

function printCell(
  random: Random,
  value: string,
  quotesAll: boolean,
  { padsFields }: FileStyle,
): string {
  const padded =
    padsFields && random.chance(0.2) ? random.pick([`${value} `, `  ${value}`]) : value;
  const needsQuotes = /[",\r\n]/.test(padded);
  if (!needsQuotes && !quotesAll && !random.chance(0.02)) return padded;
  return `"${padded.replaceAll('"', '""')}"`;
}

function drawNote(random: Random, { newline }: FileStyle): string {
  return random.pick([
    "",
    "called home",
    'said "ill", back Monday',
    `first line${newline}second, line`,
    "Renée – señora",
    '"',
    `a\nb`,
  ]);
}
