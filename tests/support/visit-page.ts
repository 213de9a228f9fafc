import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { z } from "zod";
import { rootLanguage } from "../../src/languages/list-languages.ts";
import { findEnglish, languageOf } from "./english-words.ts";
import { findHeavy } from "./page-load.ts";

const violations = z.array(z.string());

/**
 * Visits a page of a served site as a reader on a phone and at a desk; returns what is wrong. A page in
 * another language looks as the one it translates, but for its words: it is looked at in one theme.
 */
export async function visitPage(
  page: Page,
  path: string,
  { url, folder }: { url: string; folder: string },
): Promise<string[]> {
  const problems: string[] = [];
  page.removeAllListeners();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:"))
      problems.push(`a request elsewhere: ${request.url()}`);
  });
  await page.emulateMedia({ colorScheme: "light" });
  problems.push(...(await findHeavy(page, url + path, { width: 375 })));
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  problems.push(...(await findStructureProblems(page)));
  problems.push(...(await findBrokenLinks(page, url, folder)));
  if (hasFigures.test(path)) problems.push(...(await findUnexplained(page)));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(axe.source);
  problems.push(...(await findViolations(page, {})), ...(await findEnglish(page, path)));
  if (languageOf(path) === rootLanguage) {
    await page.emulateMedia({ colorScheme: "dark" });
    problems.push(...(await findViolations(page, { runOnly: ["color-contrast"] })));
  }
  return problems;
}

async function findStructureProblems(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth - window.innerWidth,
    headings: document.querySelectorAll("h1").length,
    boxes: document.querySelectorAll(".observablehq--error").length,
    language: document.documentElement.lang,
    placeholders: document.body.textContent.match(/\[\[\S*?\]\]|\{[a-z_]+\}/g) ?? [],
  }));
  return [
    ...(found.sideways > 0 ? [`scrolls sideways by ${found.sideways} px at 375 px`] : []),
    ...(found.headings === 1 ? [] : [`${found.headings} first headings`]),
    ...(found.boxes === 0 ? [] : [`${found.boxes} error boxes`]),
    ...(found.language ? [] : ["no language"]),
    ...found.placeholders.map((name) => `a placeholder without its number: ${name}`),
  ];
}

async function findBrokenLinks(page: Page, url: string, folder: string): Promise<string[]> {
  const addresses = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll("a[href]"),
      (link) => new URL(link.getAttribute("href") ?? "", document.baseURI).href,
    ),
  );
  const inside = [...new Set(addresses)].filter((address) => address.startsWith(url));
  const explained = inside.filter((address) => /\/methods\/.*#/.test(address));
  return [...findBrokenFiles(inside, folder), ...findBrokenHeadings(explained, folder)];
}

function findBrokenFiles(addresses: readonly string[], folder: string): string[] {
  return addresses
    .map((address) => decodeURI(new URL(address).pathname).slice(1))
    .filter(
      (path) => !existsSync(join(folder, path, path.endsWith("/") || !path ? "index.html" : "")),
    )
    .map((path) => `a broken link: ${path}`);
}

/** Headings of a page of the methods are in the page as it is built. */
function findBrokenHeadings(addresses: readonly string[], folder: string): string[] {
  return addresses
    .map((address) => new URL(address))
    .filter(({ pathname, hash }) => {
      const file = join(folder, decodeURI(pathname));
      return existsSync(file) && !readFileSync(file, "utf8").includes(`id="${hash.slice(1)}"`);
    })
    .map(({ pathname, hash }) => `a link to a heading that is not there: ${pathname}${hash}`);
}

/** Pages whose figures and tables each name where they are explained. */
const hasFigures = /^(?!.*(methods|downloads|glossary|search))/;

async function findUnexplained(page: Page): Promise<string[]> {
  const found = await page.evaluate(() =>
    Array.from(document.querySelectorAll("figure, caption"))
      .filter((box) => box.tagName === "FIGURE" || box.closest("figure, details") === null)
      .filter((box) => box.querySelectorAll(".how").length !== 1)
      .map((box) => box.textContent.slice(0, 60)),
  );
  return found.map((words) => `not explained once: ${words}`);
}

/** Axe must be in the page. What is right is not described, which saves time. */
async function findViolations(page: Page, options: axe.RunOptions): Promise<string[]> {
  const wanted: axe.RunOptions = { ...options, resultTypes: ["violations"] };
  const run = `axe.run(document, ${JSON.stringify(wanted)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + " at " + target)))`;
  return violations.parse(await page.evaluate(run));
}
