import { csvFormat } from "d3";
import type { PublishedTable } from "../../contracts/published/published-table.ts";

/** Prints rows as comma-separated text with the contract's columns in their order. */
export function printCsv(
  contract: PublishedTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): void {
  process.stdout.write(`${csvFormat(rows, Object.keys(contract.row.shape))}\n`);
}
