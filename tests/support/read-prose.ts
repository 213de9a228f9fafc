import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publishedTables } from "../../src/contracts/published/index.ts";
import { listPageSources } from "../../src/languages/list-pages.ts";
import messages from "../../src/site/messages/en.json" with { type: "json" };

const site = "src/site";
const pages = listPageSources().map((name) => `${name}.md`);

/** A sentence or paragraph that readers of the site see, and where it is written. */
export interface Prose {
  readonly place: string;
  readonly text: string;
}

/** Returns every message, every paragraph of the pages, and every meaning of a download's column. */
export function readProse(): Prose[] {
  return [...readMessages("en.json", messages), ...pages.flatMap(readPage), ...columnTitles()];
}

function readMessages(place: string, value: unknown): Prose[] {
  if (typeof value === "string") return [{ place, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => readMessages(`${place} ${key}`, inner));
}

/** The paragraphs of a page, without code and without its examples: those have numbers of their own. */
function readPage(path: string): Prose[] {
  const source = readFileSync(join(site, path), "utf8")
    .replace(/^---\n.*?\n---\n/s, "")
    .replace(/^```.*?^```$/gms, "")
    .replace(/^<.*$/gm, "")
    .replace(/\[\[text:[\w.]+\]\]/g, "");
  return source
    .split(/^(?=#{2,} )/m)
    .filter((section) => !/^(###|## A worked example)/.test(section))
    .flatMap((section) => section.split(/\n\s*\n|\n(?=[-|] )/))
    .map((text) => ({ place: path, text: text.replace(/\s+/g, " ") }));
}

function columnTitles(): Prose[] {
  return publishedTables
    .filter(({ table }) => table.endsWith("_download"))
    .flatMap(({ table, row }) =>
      Object.entries(row.shape).map(([name, field]) => ({
        place: `${table} ${name}`,
        text: String(field.meta()?.title ?? ""),
      })),
    );
}
