import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { buildInTurn } from "../support/build-in-turn.ts";
import { readySite } from "../support/demo-sites.ts";
import { useSite } from "../support/use-site.ts";

const scratch = mkdtempSync(join(tmpdir(), "rollcall-site-"));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each([
  { edition: "an invented district", folder: await readySite("demo"), cdeOnly: false },
  { edition: "the state's figures only", folder: await readySite("state"), cdeOnly: true },
])("$edition", ({ folder, cdeOnly }) => {
  const getVisit = useSite(folder);

  test.skipIf(cdeOnly)(
    "a team finds the next day to reach out, and who needs it most",
    async () => {
      const { page, url } = getVisit();
      await page.goto(`${url}index.html`, { waitUntil: "load" });
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
    const { page, url } = getVisit();
    await page.goto(`${url}workshop.html`, { waitUntil: "load" });
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
