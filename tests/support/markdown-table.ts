/** Returns the rows of the first Markdown table below a heading, keyed by its column names. */
export function readMarkdownTable(page: string, heading: string): Record<string, string>[] {
  const [, below] = page.split(new RegExp(`^#+ ${heading}$`, "m"));
  if (below === undefined) throw new Error(`missing heading: ${heading}`);
  const lines = below.split("\n");
  const first = lines.findIndex((line) => line.startsWith("|"));
  const last = lines.findIndex((line, i) => i > first && !line.startsWith("|"));
  const [header = [], , ...rows] = lines.slice(first, last).map(toCells);
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
}

function toCells(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
