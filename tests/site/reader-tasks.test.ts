import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { ascending, csvParse, type DSVRowString } from "d3";
import sirv from "sirv";
import { expect, test } from "vitest";
import { z } from "zod";
import { edition } from "../../src/contracts/published/edition.ts";
import { groupGaps } from "../../src/contracts/published/group-gaps.ts";
import { toGroupCells } from "../../src/site/components/group-cells.ts";
import { compareGroups } from "../../src/site/components/group-comparison.ts";
import { readySite } from "../support/demo-sites.ts";
import { useSite } from "../support/use-site.ts";

/** The demo district as `npm run build` makes it. */
const folder = await readySite("demo");
const readDownload = (name: string) =>
  csvParse(readFileSync(join(folder, "downloads", `${name}.csv`), "utf8"));

const getVisit = useSite(folder);
let clicks = 0;

async function beginAtOverview(): Promise<void> {
  clicks = 0;
  const { page, url } = getVisit();
  await page.goto(`${url}index.html`, { waitUntil: "load" });
  await allDrawn();
}

const allDrawn = () =>
  getVisit().page.waitForFunction(
    () => document.readyState === "complete" && !document.querySelector("observablehq-loading"),
  );

async function click(selector: string): Promise<void> {
  clicks += 1;
  await getVisit().page.locator(selector).first().click();
}

/** Choosing in a menu is one step of a reader, as a click is. */
async function choose(menu: string, value: string): Promise<void> {
  clicks += 1;
  const { page } = getVisit();
  const shown = await page.locator(".group-answer h2").textContent();
  await page
    .locator(".group-controls label", { hasText: menu })
    .locator("select")
    .selectOption(value);
  await page.waitForFunction(
    (before) => document.querySelector(".group-answer h2")?.textContent !== before,
    shown,
  );
  await allDrawn();
}

async function readFile(selector: string): Promise<string> {
  const waiting = getVisit().page.waitForEvent("download");
  await click(selector);
  const download = await waiting;
  return readFileSync(await download.path(), "utf8");
}

/** Figures as the published file prints them, by year and group. */
function publishedFigures(group: string, years: readonly string[]) {
  const key = (row: DSVRowString) =>
    [row["Reporting Category"], row["Reporting Category 2"]].join();
  return readDownload("chronic_absenteeism_crossed")
    .filter((row) => key(row) === `GR68,${group}` && years.includes(row["Academic Year"] ?? ""))
    .sort((one, other) => ascending(one["Academic Year"], other["Academic Year"]))
    .map((row) => [
      row["Academic Year"],
      row.ChronicAbsenteeismEligibleCumulativeEnrollment,
      row.ChronicAbsenteeismCount,
      row.ChronicAbsenteeismRate,
    ]);
}

const plain = (rate: string | undefined) => rate?.replace(/\.0$/, "");

test("a planner compares English learners with all students in grades 6 to 8 and takes the file along", async () => {
  const { page } = getVisit();
  await beginAtOverview();
  await click('nav.wide a[href="./groups.html"]');
  await page.locator(".group-answer").waitFor();
  await choose("Grades", "GR68");
  const file = await readFile(".group-file a[download]");
  expect(clicks).toBeLessThanOrEqual(3);

  const [table = "", notes = ""] = file.split("\n\n");
  const rows = csvParse(table);
  const years = [...new Set(rows.map((row) => row.academic_year ?? ""))];
  expect(years).toHaveLength(3);
  for (const group of ["TA", "SE"]) {
    const found = rows
      .filter((row) => row.reporting_category === group)
      .map((row) => [row.academic_year, row.students, row.count, plain(row.rate)]);
    const published = publishedFigures(group, years);
    expect(found).toEqual(
      published.map(([year, students, count, rate]) => [year, students, count, plain(rate)]),
    );
  }
  expect(notes).toContain("A star never means zero.");
});

test("what a planner sees has an address, and the back button undoes a choice", async () => {
  const { browser, page, url } = getVisit();
  await beginAtOverview();
  await page.goto(`${url}groups.html`, { waitUntil: "load" });
  await page.locator(".group-answer").waitFor();
  const heading = page.locator(".group-answer h2");
  const before = (await heading.textContent()) ?? "";
  await choose("Grades", "GR68");
  const after = (await heading.textContent()) ?? "";
  expect(new URL(page.url()).searchParams.get("grades")).toBe("GR68");
  expect(after).toContain("Grades 6 to 8");

  const other = await browser.newPage();
  await other.goto(page.url(), { waitUntil: "load" });
  await other.locator(".group-answer").waitFor();
  expect(await other.locator(".group-answer h2").textContent()).toBe(after);
  await other.close();

  await page.goBack();
  await page.waitForFunction(
    (text) => document.querySelector(".group-answer h2")?.textContent === text,
    before,
  );
  const grades = page.locator(".group-controls label", { hasText: "Grades" }).locator("select");
  expect(await grades.inputValue()).toBe("TA");
});

test("a board member finds the school with the largest rise and the county's figure", async () => {
  const { page } = getVisit();
  await beginAtOverview();
  const overview = (await page.locator("main").textContent()) ?? "";
  const [, name = "", points = ""] =
    /Largest rise: (.+?), \+([\d.]+) points\./.exec(overview) ?? [];
  const rise = largestRise();
  expect([name, Number(points)]).toEqual([rise.name, rise.points]);

  await click(`main svg a[*|href]:has-text("${name}")`);
  await page.waitForURL(/schools\/\d{14}/);
  await allDrawn();
  expect(clicks).toBeLessThanOrEqual(3);
  const cards = (await page.locator(".cards").first().textContent()) ?? "";
  expect(cards).toContain(`${rise.points.toFixed(1)} points higher`);
  expect(cards).toContain(`${countyRate(rise.year)} there`);
});

/** The school whose printed rate rose most in the newest finished year, of 30 students or more. */
function largestRise() {
  const rows = readDownload("chronic_absenteeism").filter(
    (row) => row["Aggregate Level"] === "S" && row["Reporting Category"] === "TA",
  );
  const finished = rows
    .filter((row) => row["As Of"] === "")
    .map((row) => row["Academic Year"] ?? "");
  const year = finished.sort().at(-1) ?? "";
  const before = `${Number(year.slice(0, 4)) - 1}-${year.slice(2, 4)}`;
  const rateOf = (school: string, of: string) => {
    const row = rows.find((x) => x["School Code"] === school && x["Academic Year"] === of);
    const isRanked = Number(row?.ChronicAbsenteeismEligibleCumulativeEnrollment) >= 30;
    const rate = row?.ChronicAbsenteeismRate ?? "*";
    return isRanked && rate !== "*" ? Number(rate) : undefined;
  };
  const [first] = rows
    .filter((row) => row["Academic Year"] === year)
    .flatMap((row) => {
      const [now, then] = [year, before].map((of) => rateOf(row["School Code"] ?? "", of));
      if (now === undefined || then === undefined) return [];
      return [{ name: row["School Name"] ?? "", points: Math.round((now - then) * 10) / 10 }];
    })
    .sort((a, b) => b.points - a.points);
  if (!first) throw new Error("missing school: none has two printed rates");
  return { ...first, year };
}

/** The county's rate as the state prints it. */
function countyRate(year: string): string {
  const row = readDownload("state_chronic_absenteeism").find(
    (x) =>
      x["Aggregate Level"] === "C" &&
      x["Reporting Category"] === "TA" &&
      x["Academic Year"] === year,
  );
  return `${Number(row?.ChronicAbsenteeismRate).toFixed(1)}%`;
}

test("an attendance team finds the next day to reach out and the grade behind it", async () => {
  const { page } = getVisit();
  await beginAtOverview();
  await click('main a[href^="./dips.html?break="]');
  await page.locator(".dip-answer").waitFor();
  expect(clicks).toBeLessThanOrEqual(3);
  const answer = (await page.locator(".dip-answer").textContent()) ?? "";
  const forecast = readDownload("dip_forecast").filter((row) => row.level === "D");
  const dates = forecast.flatMap((row) => [row.outreach_before, row.outreach_after]);
  const said = /When to reach out\?On (\w+ \d+, \d{4})/.exec(answer)?.[1] ?? "";
  const iso = new Date(`${said} UTC`).toISOString().slice(0, 10);
  expect(dates).toContain(iso);
  expect(answer).toMatch(/Which grades\?Most in [\w ,–]*(grade|kindergarten)/i);
});

test("every page can be reached from the overview with one click, without a script", async () => {
  const { browser, url } = getVisit();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${url}index.html`, { waitUntil: "load" });
  const guide = await still
    .locator(".guide li a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const menu = await still
    .locator(".narrow a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(menu.filter((href) => href !== "./index.html" && href !== "./").sort()).toEqual(
    guide.sort(),
  );
  await still.setViewportSize({ width: 375, height: 800 });
  await still.locator(".narrow summary").focus();
  await still.keyboard.press("Enter");
  await still.keyboard.press("Tab");
  expect(await still.locator(":focus").getAttribute("href")).toMatch(/^\.\/(index\.html)?$/);
  expect(await still.locator(":focus").getAttribute("aria-current")).toBe("page");
  await context.close();
});

test("a reader finds a page, a school and a word by searching, without another site", async () => {
  const { page, url } = getVisit();
  await page.goto(`${url}search.html`, { waitUntil: "load" });
  await allDrawn();
  const field = page.locator(".site-search input");
  const find = async (words: string) => {
    await field.fill(words);
    return page.locator(".found a").first();
  };
  await expect.poll(async () => (await find("wilson star")).count()).toBe(0);
  await expect
    .poll(async () => (await (await find("truan")).getAttribute("href")) ?? "")
    .toMatch(/truancy/);
  await expect
    .poll(async () => (await (await find("chronic abs")).getAttribute("href")) ?? "")
    .toMatch(/glossary\.html#chronic-absence|chronic-absence\.html/);
  const school = readDownload("chronic_absenteeism").find((row) => row["Aggregate Level"] === "S");
  const link = await find(school?.["School Name"] ?? "");
  expect(await link.getAttribute("href")).toMatch(/schools\/\d{14}\.html/);
});

test("the site works below a path of another site", async () => {
  const { browser } = getVisit();
  const handOut = sirv(folder);
  const server = createServer((request, response) => {
    const isBelow = request.url?.startsWith("/our/attendance/");
    request.url = isBelow ? request.url?.slice("/our/attendance".length) : "/elsewhere";
    handOut(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const visitor = await browser.newPage();
  const problems: string[] = [];
  visitor.on("response", (response) => {
    if (response.status() >= 400) problems.push(response.url());
  });
  visitor.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await visitor.goto(`http://127.0.0.1:${port}/our/attendance/`, { waitUntil: "load" });
  await visitor.locator('nav.wide a[href="./groups.html"]').click();
  await visitor.locator(".group-answer").waitFor();
  await visitor.locator(".search-link").click();
  await visitor.locator(".site-search input").fill("truancy");
  await visitor.locator(".found a").first().click();
  await visitor.waitForLoadState("load");
  expect(new URL(visitor.url()).pathname).toMatch(/^\/our\/attendance\/./);
  expect(problems).toEqual([]);
  await visitor.close();
  await new Promise((resolve) => server.close(resolve));
});

test("gaps that the page of groups works out are the published ones", () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));
  const snapshots = readdirSync(join(folder, "_file/data"));
  const find = (name: string) => snapshots.find((file) => file.startsWith(`${name}.`)) ?? "";
  const { cds_code } = edition.row.parse(read(`_file/data/${find("edition")}`));
  const published = z
    .array(groupGaps.row)
    .parse(read(`_file/data/${find("group-gaps")}`))
    .filter((row) => row.cds_code === cds_code);
  const file = readFileSync(join(folder, `data/groups/${cds_code}.json`), "utf8");
  const compared = compareGroups(
    toGroupCells(JSON.parse(file)),
    { measure: "chronic", grades: "TA", from: 2000, to: 2100 },
    { deviations: 1.96 },
  );
  const found = new Map(compared.map((row) => [`${row.school_year} ${row.group}`, row]));
  expect(published.length).toBeGreaterThan(50);
  for (const row of published) {
    const own = found.get(`${row.school_year} ${row.reporting_category}`);
    const tenths = (points: number | null) =>
      points === null ? undefined : Math.round(points * 10);
    expect({
      ...{ toAll: own?.toAll, toBest: own?.toBest, best: own?.best ?? null },
      ...{ excessToAll: own?.excessToAll ?? null, excessToBest: own?.excessToBest ?? null },
      isBeyondChance: own?.isBeyondChance ?? null,
    }).toEqual({
      ...{ toAll: tenths(row.points_to_all), toBest: tenths(row.points_to_best) },
      ...{ best: row.best_category, excessToAll: row.excess_to_all },
      ...{ excessToBest: row.excess_to_best, isBeyondChance: row.is_beyond_chance },
    });
  }
});
