/** One CSV record by column name; values are trimmed, a missing value is empty. */
export type CsvRow = ReadonlyMap<string, string>;

/** The value of a column, empty when the file has no such column. */
export function cell(row: CsvRow, column: string): string {
  return row.get(column) ?? "";
}

/** The rows of a kind of file, none without such a file. */
export function rowsOf(
  files: ReadonlyMap<string, readonly CsvRow[]>,
  kind: string,
): readonly CsvRow[] {
  return files.get(kind) ?? [];
}

/** The fields of every record of a CSV text; quoted fields may hold commas, doubled quotes and line ends. */
export function parseFields(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let quoted = false;
  const endField = () => {
    record.push(field);
    field = "";
  };
  const endRecord = () => {
    endField();
    if (record.length > 1 || record[0] !== "") records.push(record);
    record = [];
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text.charAt(at + 1) === '"') field += text.charAt(++at);
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") endField();
    else if (letter === "\n") endRecord();
    else if (letter !== "\r") field += letter;
  }
  endRecord();
  return records;
}

/** Header and rows of a CSV text. */
export function parseCsv(text: string): { header: readonly string[]; rows: readonly CsvRow[] } {
  const [first = [], ...rest] = parseFields(text);
  const header = first.map((name) => name.trim());
  const rows = rest.map(
    (fields) => new Map(header.map((name, at) => [name, (fields[at] ?? "").trim()])),
  );
  return { header, rows };
}
