import type { Edition } from "../contracts/published/edition.ts";
import { readAddress, toAddress } from "../languages/page-language.ts";
import { fill, type Messages } from "../site/components/messages.ts";
import { languageLinks } from "./language-links.ts";
import { findMethod, findSection, isWithin, type MenuPage, sections } from "./site-menu.ts";
import { getText, type SiteTexts } from "./site-texts.ts";

/** What the frame around every page needs to know. */
export interface Frame {
  readonly edition: Edition;
  readonly texts: SiteTexts;
}

/**
 * Shows the page once its letters can be drawn, a few hundredths of a second later: drawn before, the
 * text would move. The letters are in the stylesheet, so that nothing more is waited for.
 */
const waitForLetters = `if (document.fonts) {
  document.documentElement.classList.add("waiting");
  document.fonts.load("1em 'Source Sans 3 Variable'").finally(() =>
    document.documentElement.classList.remove("waiting"));
}`;

/** Returns what stands in the head of a page: its fonts, and the colours of the browser's frame. */
export function frameHead(path: string): string {
  const root = "../".repeat(path.split("/").length - 2) || "./";
  return `<link rel="external stylesheet" href="${root}fonts/source-sans-3.css">
<script>${waitForLetters}</script>
<meta name="color-scheme" content="light dark">`;
}

/** Returns the top of every page: skip link, whose site this is, the menu, the notices. */
export function frameHeader(address: string, { edition, texts }: Frame): string {
  const { language, page: path } = readAddress(address, [...texts.keys()]);
  const text = getText(texts, language);
  const own = (html: string) => within(language, html);
  return `<a class="skip" href="#content">${text.frame.skip}</a>
<div class="bar">
${own(brand(edition, text))}
<div class="bar-links">${own(searchLink(path, text))}${languageLinks({ language, page: path }, texts)}</div>
${own(menus(path, text))}
</div>
${own(notices(path, edition, text))}
<span id="content" tabindex="-1"></span>`;
}

/** Links between pages stay within a language. */
function within(language: string, html: string): string {
  return html.replace(/href="(\/[^"]*)"/g, (_, page) => `href="${toAddress({ language, page })}"`);
}

function brand({ district_name }: Edition, { frame }: Messages): string {
  return `<a class="brand" href="/"><strong>${escapeHtml(district_name)}</strong> <span>${frame.site}</span></a>`;
}

function searchLink(path: string, { pages }: Messages): string {
  return `<a class="search-link" href="/search"${currentOf(path, "/search")}>${pages.search}</a>`;
}

function menus(path: string, text: Messages): string {
  const label = `aria-label="${text.frame.menu}"`;
  return `<nav class="wide" ${label}>${sectionLinks(path, text)}${sectionPages(path, text)}</nav>
<nav class="narrow" ${label}><details class="menu-box"><summary class="menu-summary">${text.menu.open}</summary>${everyPage(path, text)}</details></nav>`;
}

function notices(path: string, edition: Edition, text: Messages): string {
  return `${notice(edition, text)}${madeLinks(path, text)}<noscript><p class="notice">${text.frame.no_script}</p></noscript>`;
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
export function frameFooter({ edition, texts }: Frame, address = ""): string {
  const { language, page } = readAddress(address, [...texts.keys()]);
  return within(language, pageFoot(page, edition, getText(texts, language)));
}

function pageFoot(path: string, edition: Edition, text: Messages): string {
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
