import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listLanguages, messagesFolder, rootLanguage } from "../../src/languages/list-languages.ts";
import { listPageSources, pagesFolder } from "../../src/languages/list-pages.ts";
import { hasProse } from "../../src/languages/translate-page.ts";

const others = listLanguages().filter((language) => language !== rootLanguage);
const readPage = (name: string) => readFileSync(join(pagesFolder, `${name}.md`), "utf8");
const prose = listPageSources().filter((name) => hasProse(readPage(name)));

/** What a translated page has in common with the page it translates, whatever its words. */
function skeletonOf(source: string) {
  const all = (pattern: RegExp, text = source) => text.match(pattern) ?? [];
  const text = source.replace(/^```.*?^```$/gms, "");
  const words = text.replace(/\]\([^)]*\)|<[^>]*>|\[\[[^\]]*\]\]/g, "");
  return {
    cells: all(/^```.*?^```$/gms),
    keys: all(/^\w+(?=:)/gm, /^---\n(.*?)\n---\n/s.exec(source)?.[1] ?? ""),
    headings: all(/^#+ /gm, text),
    policies: all(/\[\[[^\]]*\]\]/g, text).sort(),
    links: all(/(?<=\]\()[^)]*(?=\))/g, text).sort(),
    elements: all(/<\/?\w+/g, text),
    numbers: all(/(?<![\w.])\d+(?:[.,]\d+)*/g, words).sort(),
    rows: all(/^\|/gm, text).length,
  };
}

describe.each(others)("the pages of prose in %s", (language) => {
  const folder = join(messagesFolder, language);
  const readTranslation = (name: string) => readFileSync(join(folder, `${name}.markdown`), "utf8");

  test("are all there, and no others", () => {
    const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => existsSync(join(folder, path)) && path.includes("."))
      .sort();
    expect(found).toEqual(prose.map((name) => `${name}.markdown`).sort());
  });

  test.each(prose)("%s has the cells, numbers, links and headings of the English page", (name) => {
    expect(skeletonOf(readTranslation(name))).toEqual(skeletonOf(readPage(name)));
  });

  test.each(prose)("%s has no English paragraph", (name) => {
    const paragraphs = (source: string) =>
      source
        .replace(/^---\n.*?\n---\n/s, "")
        .replace(/^```.*?^```$/gms, "")
        .split(/\n+/)
        .filter((line) => line.split(" ").filter((word) => /^\p{L}{2,}$/u.test(word)).length > 3);
    const english = new Set(paragraphs(readPage(name)));
    expect(paragraphs(readTranslation(name)).filter((line) => english.has(line))).toEqual([]);
  });
});
