import type { Edition } from "../contracts/published/edition.ts";
import { fill, type Messages } from "../site/components/messages.ts";

/** What the frame around every page needs to know. */
export interface Frame {
  readonly edition: Edition;
  readonly text: Messages;
}

/** What readers come for, in the order of the menu. */
const topics = [
  ["overview", "/"],
  ["schools", "/schools/"],
  ["groups", "/groups"],
  ["attendance", "/attendance"],
  ["dips", "/dips"],
  ["absences", "/absences"],
  ["truancy", "/truancy"],
  ["engagement", "/engagement"],
  ["context", "/context"],
] as const;

/** Where the figures come from, for whoever wants to check or use them. */
const sources = [
  ["downloads", "/downloads/"],
  ["methods", "/methods/"],
  ["reconciliation", "/reconciliation"],
] as const;

/** Returns what stands in the head of a page: its fonts, and the colours of the browser's frame. */
export function frameHead(path: string): string {
  const root = "../".repeat(path.split("/").length - 2) || "./";
  return `<link rel="external preload" href="${root}fonts/source-sans-3-latin.woff2" as="font" type="font/woff2" crossorigin>
<link rel="external stylesheet" href="${root}fonts/source-sans-3.css">
<meta name="color-scheme" content="light dark">`;
}

/** Returns the top of every page: skip link, whose site this is, the menu, the notices. */
export function frameHeader(path: string, { edition, text }: Frame): string {
  return `<a class="skip" href="#content">${text.frame.skip}</a>
<div class="bar">
<a class="brand" href="/"><strong>${escapeHtml(edition.district_name)}</strong> <span>${text.frame.site}</span></a>
<nav aria-label="${text.frame.menu}">${menu(topics, path, text, "menu")}${menu(sources, path, text, "menu sources")}</nav>
</div>
${notice(edition, text)}<noscript><p class="notice">${text.frame.no_script}</p></noscript>
<span id="content" tabindex="-1"></span>`;
}

function menu(
  pages: typeof topics | typeof sources,
  path: string,
  text: Messages,
  kind: string,
): string {
  const links = pages.map(([name, href]) => {
    const isHere = isWithin(path, href);
    return `<li><a href="${href}"${isHere ? ' aria-current="page"' : ""}>${text.pages[name]}</a></li>`;
  });
  return `<ul class="${kind}">${links.join("")}</ul>`;
}

/** Returns the bottom of every page: what a star means, how this was made; no date. */
export function frameFooter({ edition, text }: Frame): string {
  const threshold = String(edition.suppression_threshold);
  const methods = `<a href="/methods/">${text.frame.methods_link}</a>`;
  const star_link = `<a href="/methods/privacy">${text.frame.star_link}</a>`;
  return `<p>${fill(text.frame.star, { threshold, star_link })}</p>
<p>${fill(text.frame.about, { methods })}</p>`;
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

function isWithin(path: string, href: string): boolean {
  const page = path.replace(/index$/, "");
  return href.length > 1 && href.endsWith("/") ? page.startsWith(href) : page === href;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
