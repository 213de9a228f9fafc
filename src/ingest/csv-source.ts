import { quotedIdentifier, quotedString } from "@duckdb/node-api";
import type { RecognisedFile } from "./recognise-file.ts";

/** Table that DuckDB fills with the places of rows that have too few or too many fields. */
export const STRUCTURE_REJECTS = "structure_rejects";

const FORMATS = {
  calpads: "delim = '^', quote = '', escape = ''",
  csv: `delim = ',', quote = '"', escape = '"'`,
  tsv: "delim = '\t', quote = '', escape = ''",
};

/**
 * Returns SQL for a file's rows as text, one column a position. No types are guessed: typed
 * reading prints the row, a pupil's, in its error.
 */
export function readCsvSql(
  file: Pick<RecognisedFile, "contract" | "columns" | "blankLines">,
  path: string,
  { inOrder = false }: { inOrder?: boolean } = {},
): string {
  const columns = file.columns.map(
    (field, i) => `${quotedString(field ?? `unread_${i}`)}: 'varchar'`,
  );
  const options = [
    `columns = {${columns.join(", ")}}`,
    FORMATS[file.contract.format],
    `skip = ${file.contract.format === "calpads" ? 0 : file.blankLines + 1}`,
    "header = false, auto_detect = false, nullstr = '', max_line_size = 1048576",
    `store_rejects = true, rejects_table = '${STRUCTURE_REJECTS}', rejects_scan = '${STRUCTURE_REJECTS}_scan'`,
    ...(inOrder ? ["parallel = false"] : []),
  ];
  return `read_csv(${quotedString(path)}, ${options.join(", ")})`;
}

/** Returns SQL that trims every field of the contract; a field that the file lacks is empty. */
export function trimmedFieldsSql(
  file: Pick<RecognisedFile, "columns">,
  fields: readonly string[],
): string {
  return fields
    .map((field) => {
      const column = quotedIdentifier(field);
      const value = file.columns.includes(field) ? `trim(coalesce(${column}, ''))` : "''";
      return `${value} as ${column}`;
    })
    .join(", ");
}
