/** A table in text: a header and rows, cells between `|`. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function toCells(line: string): string[] {
  return line.split("|").map((cell) => cell.trim());
}

/** Returns the columns and rows of a table written in text. Throws when a row has another width. */
export function parseTable(text: string): TextTable {
  const [header = "", ...lines] = text.split("\n").filter((line) => line.trim() !== "");
  const columns = toCells(header);
  const rows = lines.map(toCells);
  const odd = rows.find((row) => row.length !== columns.length);
  if (odd) throw new Error(`invalid row of a table: ${odd.join(" | ")}`);
  return { columns, rows };
}

function toCell(value: unknown): string {
  if (value === "") return "''";
  return typeof value === "object" && value !== null ? JSON.stringify(value) : `${value ?? ""}`;
}

/** Returns rows as the lines of a text table, in order of their text. */
export function toLines(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((row) => row.map(toCell).join(" | ")).sort();
}
