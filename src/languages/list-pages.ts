import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { project } from "../project.ts";

/** Framework's root: each Markdown file below it is a page. */
export const pagesFolder = join(project.root, "src/site");

/** Returns the pages by the names of their sources: `board`, `schools/index`, `schools/[cds]`. */
export function listPageSources(): string[] {
  return readdirSync(pagesFolder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(".md") && !path.startsWith("."))
    .map((path) => path.replace(/\.md$/, ""))
    .sort();
}

/** Returns every page of a site: those with one source, and the page of each school. */
export function listPages(schools: readonly string[]): string[] {
  return listPageSources().flatMap((source) =>
    source.includes("[cds]") ? schools.map((cds) => source.replace("[cds]", cds)) : [source],
  );
}
