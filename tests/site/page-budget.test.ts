import type { Browser } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readySite } from "../support/demo-sites.ts";
import { listPages } from "../support/list-pages.ts";
import { loadPage, shiftObserver } from "../support/page-load.ts";
import { useSite } from "../support/use-site.ts";

const mostBytes = 350 * 1024;
const mostShift = 0.05;
const phone = 375;
const laptop = 1280;
/** Pages that come up at a time: most of a page's time is waiting. */
const atOnce = 3;

describe.each([
  { edition: "an invented district", folder: await readySite("demo"), isWhole: true },
  { edition: "the state's figures only", folder: await readySite("state"), isWhole: false },
])("$edition", ({ folder, isWhole }) => {
  const getVisit = useSite(folder);

  test("every page is small, and nothing in it moves while it comes up", {
    timeout: 240_000,
  }, async () => {
    const { browser, url } = getVisit();
    const loads = findPages(folder)
      .filter((path) => isWhole || !isText.test(path))
      .flatMap((path) => widthsOf(path).map((width) => ({ path, width })));
    const problems: Record<string, unknown> = {};
    const loadNext = async (): Promise<void> => {
      const next = loads.pop();
      if (next === undefined) return;
      const { bytes, shift } = await loadFresh(browser, url + next.path, next.width);
      if (bytes > mostBytes || shift > mostShift)
        problems[`${next.path} at ${next.width} px`] = { bytes, shift };
      return loadNext();
    };
    await Promise.all(Array.from({ length: atOnce }, loadNext));
    expect(problems).toEqual({});
  });
});

/** Pages that are the same in every site. */
const isText = /(methods|downloads)\/|(glossary|search)\.html/;

/** What a language changes is the length of its words: a phone shows it. */
function widthsOf(path: string): number[] {
  return /^[a-z]{2}\//.test(path) ? [phone] : [laptop, phone];
}

/** As a reader who has never been here: nothing is kept from page to page. */
async function loadFresh(browser: Browser, address: string, width: number) {
  const context = await browser.newContext();
  await context.addInitScript(shiftObserver);
  const load = await loadPage(await context.newPage(), address, { width });
  await context.close();
  return load;
}

/** Every page; of the schools, which have one source, the first and the last. */
function findPages(folder: string): string[] {
  const pages = listPages(folder);
  const schools = pages.filter((path) => /(^|\/)schools\/\d/.test(path));
  const ends = [schools.at(0), schools.at(-1)];
  return pages.filter((path) => !schools.includes(path) || ends.includes(path));
}
