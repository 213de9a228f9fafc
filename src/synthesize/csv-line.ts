/** Returns a line of a CSV file; a cell with a comma or a quotation mark is quoted. */
export function toCsvLine(cells: readonly (string | number)[]): string {
  return cells.map((cell) => toCell(String(cell))).join(",");
}

function toCell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
