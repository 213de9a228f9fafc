import type { Edition } from "../contracts/published/edition.ts";
import { fill, type Messages } from "../site/components/messages.ts";
import { findMethod, findSection, isWithin, type MenuPage, sections } from "./site-menu.ts";

/** What the frame around every page needs to know. */
export interface Frame {
  readonly edition: Edition;
  readonly text: Messages;
}

/** Returns what stands in the head of a page: its fonts, and the colours of the browser's frame. */
export function frameHead(path: string): string {
  const root = "../".repeat(path.split("/").length - 2) || "./";
  return `<link rel="external stylesheet" href="${root}fonts/source-sans-3.css">
<meta name="color-scheme" content="light dark">`;
}

/** Returns the top of every page: skip link, whose site this is, the menu, the notices. */
export function frameHeader(path: string, { edition, text }: Frame): string {
  return `<a class="skip" href="#content">${text.frame.skip}</a>
<div class="bar">
<a class="brand" href="/"><strong>${escapeHtml(edition.district_name)}</strong> <span>${text.frame.site}</span></a>
<a class="search-link" href="/search"${currentOf(path, "/search")}>${text.pages.search}</a>
<nav class="wide" aria-label="${text.frame.menu}">${sectionLinks(path, text)}${sectionPages(path, text)}</nav>
<nav class="narrow" aria-label="${text.frame.menu}"><details class="menu-box"><summary class="menu-summary">${text.menu.open}</summary>${everyPage(path, text)}</details></nav>
</div>
${notice(edition, text)}${madeLinks(path, text)}<noscript><p class="notice">${text.frame.no_script}</p></noscript>
<span id="content" tabindex="-1"></span>`;
}

const currentOf = (path: string, href: string): string =>
  isWithin(path, href) ? ' aria-current="page"' : "";

/** The sections, each a link to its first page. */
function sectionLinks(path: string, text: Messages): string {
  const here = findSection(path);
  const links = sections.map((section) => {
    const [first] = section.pages;
    const isOne = section.pages.length === 1;
    const current = section === here ? ` aria-current="${isOne ? "page" : "true"}"` : "";
    return `<li><a href="${first?.href}"${current}>${text.menu.sections[section.name]}</a></li>`;
  });
  return `<ul class="menu">${links.join("")}</ul>`;
}

/** The pages of the section that the reader is in. */
function sectionPages(path: string, text: Messages): string {
  const here = findSection(path);
  if (!here || here.pages.length === 1) return "";
  const label = text.menu.sections[here.name];
  return `<ul class="menu pages" aria-label="${label}">${pageLinks(here.pages, path, text)}</ul>`;
}

function pageLinks(pages: readonly MenuPage[], path: string, text: Messages): string {
  return pages
    .map(
      ({ name, href }) =>
        `<li><a href="${href}"${currentOf(path, href)}>${text.pages[name]}</a></li>`,
    )
    .join("");
}

/** Every page under the name of its section. */
function everyPage(path: string, text: Messages): string {
  const columns = sections.map(({ name, pages }) => {
    const links = `<ul>${pageLinks(pages, path, text)}</ul>`;
    if (pages.length === 1) return `<div>${links}</div>`;
    return `<div><p>${text.menu.sections[name]}</p>${links}</div>`;
  });
  return `<div class="every-page">${columns.join("")}</div>`;
}

/** What each page answers, by reader: the guide below the overview. */
function guide(text: Messages): string {
  const questions: Readonly<Record<string, string>> = text.menu.questions;
  const groups = sections
    .filter(({ name }) => name !== "overview")
    .map(({ name, pages }) => {
      const lines = pages.map(
        (page) => `<li><a href="${page.href}">${questions[page.name]}</a></li>`,
      );
      return `<div><h3>${text.menu.readers[name]}</h3><ul>${lines.join("")}</ul></div>`;
    });
  return `<nav class="guide" aria-labelledby="guide"><h2 id="guide">${text.menu.guide}</h2><div class="guide-parts">${groups.join("")}</div></nav>`;
}

/**
 * Returns the bottom of every page: how its numbers are made, what a star means, every page by name,
 * below the overview by question; no date.
 */
export function frameFooter({ edition, text }: Frame, path = ""): string {
  const threshold = String(edition.suppression_threshold);
  const star_link = `<a href="/methods/privacy">${text.frame.star_link}</a>`;
  const glossary = `<a href="/glossary">${text.frame.glossary_link}</a>`;
  const every = isWithin(path, "/")
    ? guide(text)
    : `<nav class="site-map" aria-label="${text.menu.all}">${everyPage(path, text)}</nav>`;
  return `${every}
<p>${fill(text.frame.made, { methods: methodLink(path, text), glossary })}</p>
<p>${fill(text.frame.star, { threshold, star_link })}</p>
<p>${text.frame.about}</p>`;
}

function methodLink(path: string, text: Messages): string {
  return `<a href="${findMethod(path) ?? "/methods/"}">${text.frame.methods_link}</a>`;
}

/** Beside a page's figures: how they are made and what the words mean. */
function madeLinks(path: string, text: Messages): string {
  const method = findMethod(path);
  if (method === undefined) return "";
  return `<p class="made"><a href="${method}">${text.frame.made_link}</a> <a href="/glossary">${text.frame.words_link}</a></p>\n`;
}

function notice(
  { is_synthetic, has_student_files, district_name }: Edition,
  text: Messages,
): string {
  const name = escapeHtml(district_name);
  if (is_synthetic) return `<p class="notice">${fill(text.frame.synthetic, { name })}</p>\n`;
  if (has_student_files) return "";
  return `<p class="notice quiet">${fill(text.frame.state_only, { name })}</p>\n`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
