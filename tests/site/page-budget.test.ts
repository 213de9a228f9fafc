import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { rootLanguage } from "../../src/languages/list-languages.ts";
import { readySite } from "../support/demo-sites.ts";
import { languageOf } from "../support/english-words.ts";
import { listPages } from "../support/list-pages.ts";
import { findHeavy } from "../support/page-load.ts";
import { useSite } from "../support/use-site.ts";
import { lookAtPages } from "../support/visit-pages.ts";

/** On a phone and in other languages, every page is loaded by the walks. */
describe.each([
  { edition: "an invented district", folder: await readySite("demo"), isWhole: true },
  { edition: "the state's figures only", folder: await readySite("state"), isWhole: false },
])("$edition", ({ folder, isWhole }) => {
  const getVisit = useSite(folder);

  test("every page is small at a desk too, and nothing in it moves while it comes up", {
    timeout: 240_000,
  }, async () => {
    const { browser, url } = getVisit();
    const paths = findPages(folder).filter((path) => isWhole || !isText.test(path));
    const look = (page: Page, path: string) => findHeavy(page, url + path, { width: 1280 });
    expect(await lookAtPages(browser, paths, look)).toEqual({});
  });
});

/** Pages that are the same in every site. */
const isText = /(methods|downloads)\/|(glossary|search)\.html/;

/** Every page in the first language; of the schools, which have one source, the first and the last. */
function findPages(folder: string): string[] {
  const pages = listPages(folder).filter((path) => languageOf(path) === rootLanguage);
  const schools = pages.filter((path) => /^schools\/\d/.test(path));
  const ends = [schools.at(0), schools.at(-1)];
  return pages.filter((path) => !schools.includes(path) || ends.includes(path));
}
