import { readFileSync } from "node:fs";
import { parseFields } from "./oracle/csv.ts";

/** The rows of a chronic_absenteeism.csv as published: column name to text, nothing trimmed. */
export function readChronicAbsenteeismCsv(
  path: string,
): readonly Readonly<Record<string, string>>[] {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  const [header = [], ...rows] = parseFields(text);
  return rows.map((fields) =>
    Object.fromEntries(header.map((name, at) => [name, fields[at] ?? ""])),
  );
}
