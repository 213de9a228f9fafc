import { readdirSync } from "node:fs";

/** Returns the path of every page of a built site, sorted. */
export function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .sort();
}
