import { parse, serialize } from "parse5";
import { alignAnchors } from "./align-anchors.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import {
  appendLink,
  elementsBelow,
  findAttribute,
  getElement,
  insertMeta,
  setAttribute,
  setText,
  textOf,
} from "./html-tree.ts";

/** The same page in a language: how browsers call the language, and the address of the page. */
export interface Alternate {
  readonly tag: string;
  readonly href: string;
}

/** How a page is finished. */
export interface FinishPageOptions {
  /** The language of the page, as browsers call it. */
  readonly tag: string;
  /** What the site is called in that language. */
  readonly site?: string;
  /** Its title where the page itself has none of its own. */
  readonly title?: string | undefined;
  /** The page in all languages of the site, itself too; none where there is one language only. */
  readonly alternates?: readonly Alternate[];
  /** The built page that this one is a translation of. */
  readonly translated?: string | undefined;
}

/**
 * Returns a built page with language, title, a zoomable viewport, stamps that do not change from build
 * to build, links to its other languages, and a Content-Security-Policy that names each inline script
 * by its hash.
 */
export function finishPage(
  source: string,
  { tag, site = "", title, alternates = [], translated }: FinishPageOptions,
): string {
  const document = parse(source);
  const head = getElement(document, "head");
  setAttribute(getElement(document, "html"), "lang", tag);
  const name = getElement(document, "title");
  setText(name, [title ?? textOf(name), site].filter((part) => part !== "").join(" | "));
  if (translated !== undefined) alignAnchors(document, parse(translated));
  for (const { tag: hreflang, href } of alternates) {
    appendLink(head, { rel: "alternate", hreflang, href });
  }
  const inlineScripts = elementsBelow(document).filter(
    (x) => x.tagName === "script" && findAttribute(x, "src") === undefined,
  );
  for (const script of inlineScripts) setText(script, fixStamps(textOf(script)));
  for (const meta of elementsBelow(head)) {
    if (findAttribute(meta, "name") !== "viewport") continue;
    setAttribute(meta, "content", "width=device-width, initial-scale=1");
  }
  const policy = contentSecurityPolicy({
    inlineScripts: inlineScripts.map(textOf),
    isCompiling: /\/arquero[@/]/.test(source),
  });
  insertMeta(head, "Content-Security-Policy", policy);
  return serialize(document);
}

/** Framework stamps each file with its time of making, so that two builds would differ. */
function fixStamps(script: string): string {
  return script.replace(/"lastModified":[\d.]+/g, '"lastModified":0');
}
