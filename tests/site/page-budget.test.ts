import { readdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedSite, serveSite } from "../../src/finish/serve-site.ts";
import { openBrowser } from "../support/open-browser.ts";
import { loadPage, shiftObserver } from "../support/page-load.ts";

/** The demo district as `npm run build` makes it. */
const folder = process.env.ROLLCALL_TEST_SITE ?? "dist";
const mostBytes = 350 * 1024;
const mostShift = 0.05;
let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  site = await serveSite(folder, { port: 0 });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Every page, wide and narrow in turn; of the schools, which have one source, the first and the last. */
function findPages(): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .sort();
  const schools = pages.filter((path) => /^schools\/\d/.test(path));
  const ends = [schools.at(0), schools.at(-1)];
  return pages.filter((path) => !schools.includes(path) || ends.includes(path));
}

test("every page is small, and nothing in it moves while it comes up", {
  timeout: 240_000,
}, async () => {
  const problems: Record<string, unknown> = {};
  for (const [i, path] of findPages().entries()) {
    const width = i % 2 === 0 ? 1280 : 375;
    const context = await browser.newContext();
    await context.addInitScript(shiftObserver);
    const { bytes, shift } = await loadPage(await context.newPage(), site.url + path, { width });
    if (bytes > mostBytes || shift > mostShift)
      problems[`${path} at ${width} px`] = { bytes, shift };
    await context.close();
  }
  expect(problems).toEqual({});
});
