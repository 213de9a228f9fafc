import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Returns the lines of a CALPADS file as fields; no lines when there is no file. */
export function readCalpads(
  yearFolder: string,
  name: string,
  encoding: "utf-8" | "windows-1252" = "utf-8",
): readonly (readonly string[])[] {
  return readText(join(yearFolder, name), encoding)
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split("^"));
}

/** Returns the rows of a CSV file that quotes nothing, by the names in its header. */
export function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = readText(path, "utf-8").split("\n");
  const names = header.split(",");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split(",");
      return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
    });
}

function readText(path: string, encoding: string): string {
  if (!existsSync(path)) return "";
  // Without `stream` Node 20 reads Windows-1252 as Latin-1.
  return new TextDecoder(encoding, { fatal: true }).decode(readFileSync(path), { stream: true });
}
