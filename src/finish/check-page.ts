import { dirname, join, normalize } from "node:path/posix";
import { parse } from "parse5";
import { elementsBelow, findAttribute, type HtmlElement } from "./html-tree.ts";

/** A page of the built site: its path inside the folder and its HTML. */
export interface BuiltPage {
  readonly path: string;
  readonly source: string;
}

/**
 * Returns what is wrong with a page, one sentence each: code errors, resources from elsewhere, links
 * to pages or places that do not exist. `files` are the paths of all files of the site; `anchorsOf`
 * gives the ids of a page.
 */
export function checkPage(
  { path, source }: BuiltPage,
  {
    files,
    anchorsOf,
  }: { files: ReadonlySet<string>; anchorsOf: (path: string) => ReadonlySet<string> },
): string[] {
  const elements = elementsBelow(parse(source));
  const errors = source.includes("observablehq--error") ? [`${path}: an error box`] : [];
  const foreign = elements
    .flatMap(findResources)
    .filter((address) => /^(https?:)?\/\//i.test(address))
    .map((address) => `${path}: a resource from elsewhere: ${address}`);
  const broken = [...elements.flatMap(findLinks), ...elements.flatMap(findResources)]
    .filter((address) => !/^([a-z]+:|\/\/)/i.test(address))
    .filter((address) => !isTarget(path, address, files, anchorsOf))
    .map((address) => `${path}: a broken link: ${address}`);
  return [...errors, ...foreign, ...new Set(broken)];
}

/** Returns the ids of a page, which links may point at. */
export function findAnchors(source: string): Set<string> {
  return new Set(elementsBelow(parse(source)).flatMap((x) => findAttribute(x, "id") ?? []));
}

function findLinks(element: HtmlElement): string[] {
  const href = element.tagName === "a" ? findAttribute(element, "href") : undefined;
  return href === undefined ? [] : [href];
}

function findResources(element: HtmlElement): string[] {
  const names = element.tagName === "link" ? ["href"] : ["src", "data", "poster"];
  if (element.tagName === "a") return [];
  return names.flatMap((name) => findAttribute(element, name) ?? []);
}

function isTarget(
  path: string,
  address: string,
  files: ReadonlySet<string>,
  anchorsOf: (path: string) => ReadonlySet<string>,
): boolean {
  const [beforeHash = "", anchor] = address.split("#");
  const target = beforeHash.split("?")[0] ?? "";
  const resolved = target === "" ? path : normalize(join(dirname(path), decodeURI(target)));
  const file = resolved.endsWith("/") || resolved === "." ? join(resolved, "index.html") : resolved;
  if (!files.has(file)) return false;
  return !anchor || anchorsOf(file).has(anchor);
}
