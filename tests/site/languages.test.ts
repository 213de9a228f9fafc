import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { policies } from "../../src/contracts/published/policies.ts";
import { readMessages } from "../../src/languages/read-messages.ts";
import english from "../../src/site/messages/en.json" with { type: "json" };
import { readySite } from "../support/demo-sites.ts";
import { listPages } from "../support/list-pages.ts";
import { useSite } from "../support/use-site.ts";

/** The demo district speaks English and Spanish. */
const folder = await readySite("demo");
const getVisit = useSite(folder);

test("every page is there in both languages, and each names the other", () => {
  const all = listPages(folder);
  const spanish = all.filter((path) => path.startsWith("es/"));
  expect(spanish.map((path) => path.slice(3))).toEqual(all.filter((x) => !spanish.includes(x)));
  const strange = all.filter((path) => {
    const source = readFileSync(join(folder, path), "utf8");
    const [own, other] = path.startsWith("es/") ? ["es-US", "en"] : ["en", "es-US"];
    const isSaid = [`<html lang="${own}">`, `lang="${other}" hreflang="${other}">`];
    const links = source.match(/<link rel="alternate" hreflang="[^"]*"/g) ?? [];
    return !isSaid.every((words) => source.includes(words)) || links.length !== 2;
  });
  expect(strange).toEqual([]);
});

test("the other language shows the same choices", async () => {
  const { page, url } = getVisit();
  await page.goto(`${url}groups.html`, { waitUntil: "load" });
  await page.locator(".group-answer h2").waitFor();
  await page.selectOption(".group-controls select >> nth=2", { index: 2 });
  const chosen = new URL(page.url()).search;
  expect(chosen).not.toBe("");
  await page.click("a.language");
  await page.locator(".group-answer h2").waitFor();
  expect(new URL(page.url()).pathname).toBe("/es/groups.html");
  expect(new URL(page.url()).search).toBe(chosen);
  expect(await page.locator(".group-controls select >> nth=2").inputValue()).toBe(
    new URLSearchParams(chosen).get("grades"),
  );
  await page.click("a.language");
  expect(new URL(page.url()).pathname).toBe("/groups.html");
  expect(new URL(page.url()).search).toBe(chosen);
});

test("a search finds pages of its own language only", async () => {
  const { page, url } = getVisit();
  const search = async (address: string, word: string) => {
    await page.goto(`${url}${address}`, { waitUntil: "load" });
    await page.fill(".site-search input", word);
    await page.locator(".found-text").nth(4).waitFor();
    const links = page.locator(".found a");
    return links.evaluateAll((found) =>
      found.map((link) => new URL(link.getAttribute("href") ?? "", document.baseURI).pathname),
    );
  };
  const spanish = await search("es/search.html", "ausentismo");
  expect(spanish.filter((path) => !path.startsWith("/es/"))).toEqual([]);
  expect(spanish).toContain("/es/glossary.html");
  const own = await search("search.html", "absence");
  expect(own.filter((path) => path.startsWith("/es/"))).toEqual([]);
});

test("every check of the data and every source of a number has its name", async () => {
  const { names } = await readMessages("es");
  const read = (name: string) => {
    const files = readdirSync(join(folder, "_file/data"));
    const file = files.find((entry) => entry.startsWith(`${name}.`)) ?? "";
    return JSON.parse(readFileSync(join(folder, "_file/data", file), "utf8"));
  };
  const check = z.object({ check: z.string(), explanation: z.string(), how_to_fix: z.string() });
  const checks = z.array(check).parse(read("data-quality"));
  const shown = Object.values(english.policy_numbers.topics).flatMap((x) => Object.keys(x.names));
  const sources = z
    .array(policies.row)
    .parse(read("policies"))
    .flatMap(({ policy, source }) => (shown.includes(policy) && source !== null ? source : []));
  const said = new Set(Object.keys(names));
  const all = [...checks.flatMap((row) => Object.values(row)), ...sources];
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((name) => !said.has(name))).toEqual([]);
});
