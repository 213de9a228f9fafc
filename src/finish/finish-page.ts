import { parse, serialize } from "parse5";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import {
  elementsBelow,
  findAttribute,
  getElement,
  insertMeta,
  setAttribute,
  setText,
  textOf,
} from "./html-tree.ts";

/** How a page is finished: its language, and its title where the page itself has none of its own. */
export interface FinishPageOptions {
  readonly language: string;
  readonly title?: string | undefined;
}

/**
 * Returns a built page with language, a zoomable viewport, stamps that do not change from build to
 * build, and a Content-Security-Policy that names each inline script by its hash.
 */
export function finishPage(source: string, { language, title }: FinishPageOptions): string {
  const document = parse(source);
  const head = getElement(document, "head");
  setAttribute(getElement(document, "html"), "lang", language);
  if (title !== undefined) setText(getElement(document, "title"), title);
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
