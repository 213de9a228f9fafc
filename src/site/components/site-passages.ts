import type { Entity } from "../../contracts/published/entities.ts";
import type { Messages } from "./messages.ts";
import { placeName } from "./places.js";
import type { Passage } from "./search-passages.ts";

/** Returns the pages of the menu by the question they answer, and the schools by name. */
export function toPagePassages(
  document: Document,
  { text, entities }: { text: Messages; entities: readonly Entity[] },
): Passage[] {
  const names: Readonly<Record<string, string>> = text.pages;
  const questions: Readonly<Record<string, string>> = text.menu.questions;
  const keys = Object.keys(questions);
  const pages = menuLinks(document).flatMap((link) => {
    const title = link.textContent ?? "";
    const key = keys.find((name) => names[name] === title);
    const href = link.getAttribute("href");
    return href && key ? [{ title, page: "", text: questions[key] ?? "", href }] : [];
  });
  const schools = entities
    .filter(({ level, role }) => level === "S" && role === "part")
    .map((school) => ({
      title: placeName(school, { text }),
      page: text.table.school,
      text: school.district_name,
      href: `./schools/${school.cds_code}.html`,
    }));
  return [...pages, ...schools];
}

/** Pages that explain: what they say stands in the page itself and can be read. */
const explaining = /\/(methods\/.*|glossary\.html)$/;

/**
 * Reads the pages that explain, and returns each heading with what stands below it. Links from one of
 * them to another are followed, so that no list of them has to be kept.
 */
export async function readPassages(
  document: Document,
  load: (address: string) => Promise<string>,
): Promise<Passage[]> {
  const base = document.baseURI;
  const isExplaining = (address: string) => {
    const { origin, pathname } = new URL(address, base);
    return origin === new URL(base).origin && explaining.test(pathname);
  };
  const waiting = menuLinks(document).flatMap((link) => link.getAttribute("href") ?? []);
  const first = [...new Set(waiting.filter(isExplaining).map((x) => resolve(x, base)))];
  const read = new Map<string, Passage[]>();
  for (let next = first; next.length > 0; ) {
    const pages = await Promise.all(
      next.map(async (address) => ({ address, page: parse(await load(address), document) })),
    );
    for (const { address, page } of pages) read.set(address, toPassages(page, address));
    const links = pages.flatMap(({ address, page }) =>
      linksOf(page).map((link) => resolve(link, address)),
    );
    next = [...new Set(links)].filter((address) => isExplaining(address) && !read.has(address));
  }
  return [...read.values()].flat();
}

const resolve = (address: string, base: string): string => {
  const { origin, pathname } = new URL(address, base);
  return origin + (pathname.endsWith("/") ? `${pathname}index.html` : pathname);
};

function menuLinks(document: Document): Element[] {
  return [...document.querySelectorAll(".site-map a[href]")];
}

function linksOf(page: Document): string[] {
  const main = page.querySelector("main");
  return [...(main?.querySelectorAll("a[href]") ?? [])].flatMap(
    (link) => link.getAttribute("href") ?? [],
  );
}

function parse(source: string, document: Document): Document {
  const { DOMParser: Parser } = document.defaultView ?? globalThis;
  return new Parser().parseFromString(source, "text/html");
}

/** A heading begins a passage; the text up to the next heading belongs to it. */
function toPassages(page: Document, address: string): Passage[] {
  const main = page.querySelector("main");
  const name = main?.querySelector("h1")?.textContent?.trim() ?? "";
  const passages: { title: string; text: string[]; href: string }[] = [];
  for (const element of main?.children ?? []) {
    const text = element.textContent?.replace(/\s+/g, " ").trim() ?? "";
    if (/^H[1-3]$/.test(element.tagName)) {
      const href = element.id ? `${address}#${element.id}` : address;
      passages.push({ title: text, text: [], href });
    } else if (element.tagName !== "PRE") passages.at(-1)?.text.push(text);
  }
  return passages.map(({ title, text, href }) => ({
    title,
    page: title === name ? "" : name,
    text: text.join(" ").trim(),
    href,
  }));
}
