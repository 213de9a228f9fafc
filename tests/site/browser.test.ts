import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedSite, serveSite } from "../../src/finish/serve-site.ts";
import { buildInTurn } from "../support/build-in-turn.ts";
import { readySite } from "../support/demo-sites.ts";
import { openBrowser } from "../support/open-browser.ts";
import { visitPage } from "../support/visit-page.ts";

const scratch = mkdtempSync(join(tmpdir(), "rollcall-site-"));
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe.each([
  { edition: "an invented district", folder: await readySite("demo"), cdeOnly: false },
  { edition: "the state's figures only", folder: await readySite("state"), cdeOnly: true },
])("$edition", ({ folder, cdeOnly }) => {
  let site: ServedSite;
  let page: Page;

  beforeAll(async () => {
    site = await serveSite(folder, { port: 0 });
    page = await browser.newPage();
  });

  afterAll(async () => {
    await page?.close();
    await site?.close();
  });

  test("every page works for every reader", { timeout: 300_000 }, async () => {
    const problems: Record<string, string[]> = {};
    for (const path of findPages(folder).filter((x) => !cdeOnly || !isTranslatedProse.test(x))) {
      const found = await visitPage(page, path, { url: site.url, folder });
      if (found.length > 0) problems[path] = found;
    }
    expect(problems).toEqual({});
  });

  test.skipIf(cdeOnly)(
    "a team finds the next day to reach out, and who needs it most",
    async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`${site.url}index.html`, { waitUntil: "load" });
      await page.click('a[href^="./dips.html?break="]');
      const answer = page.locator(".dip-answer");
      await answer.waitFor();
      const words = (await answer.textContent()) ?? "";
      expect(words).toMatch(/When to reach out\?On \w+ \d+, 2026/);
      expect(words).toMatch(/Which grades\?Most in [\w ,]*(grade|kindergarten)/);
      await page.click('svg a:has-text("Winter Break")');
      expect(new URL(page.url()).searchParams.get("break")).toBe("winter-break");
      await page.waitForFunction(() =>
        document.querySelector(".dip-answer h2")?.textContent.startsWith("Winter Break"),
      );
    },
  );

  test("a planner tries a target, and the address opens the same goal again", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site.url}workshop.html`, { waitUntil: "load" });
    const goal = page.locator(".workshop-answer h2");
    await goal.waitFor();
    await page.fill('.workshop-controls input[type="number"]', "9.5");
    await page.keyboard.press("Tab");
    await page.waitForFunction(() =>
      document.querySelector(".workshop-answer h2")?.textContent.endsWith(" to 9.5%."),
    );
    const row = await page.locator(".workshop-answer textarea").inputValue();
    expect(row.split("\n")[1]).toMatch(/^chronic-TA-\d{4},chronic_absenteeism,D,\d{14},,TA,/);
    const sentence = await goal.textContent();
    await page.goto(page.url(), { waitUntil: "load" });
    await goal.waitFor();
    expect(await goal.textContent()).toBe(sentence);
  });

  test("rules name their numbers in the page itself, for readers without scripts", () => {
    const page = readFileSync(join(folder, "methods/chronic-absence.html"), "utf8");
    expect(page).toContain("missing 10% or more of the school days");
    expect(page).toContain("at least 31 school days");
  });
});

test("the site that stood before stands when a build fails", { timeout: 120_000 }, async () => {
  const out = join(scratch, "standing");
  mkdirSync(join(out, "_observablehq"), { recursive: true });
  writeFileSync(join(out, "index.html"), "before");
  const published = join(scratch, "missing.duckdb");
  await expect(buildInTurn({ published, out })).rejects.toThrow("Writing the snapshots stopped");
  expect(readFileSync(join(out, "index.html"), "utf8")).toBe("before");
  expect(readdirSync(scratch).filter((name) => name.endsWith(".partial"))).toEqual([]);
});

/** Prose of another language, which is the same in every edition. */
const isTranslatedProse = /^[a-z]{2,3}\/(methods\/|glossary)/;

function findPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .sort();
}
