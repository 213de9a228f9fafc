import {
  elementsBelow,
  findAttribute,
  getElement,
  type HtmlDocument,
  type HtmlElement,
  setAttribute,
} from "./html-tree.ts";

/** Returns the headings of a page's content that can be linked to, in their order. */
function findHeadings(document: HtmlDocument): HtmlElement[] {
  return elementsBelow(getElement(document, "main")).filter(
    (element) => /^h[1-6]$/.test(element.tagName) && findAttribute(element, "id") !== undefined,
  );
}

/**
 * Gives the headings of a translated page the ids of the root's page: a link to a place of a page leads
 * to the same place in every language. Throws when the two have not as many headings.
 */
export function alignAnchors(document: HtmlDocument, root: HtmlDocument): void {
  const [own, ids] = [findHeadings(document), findHeadings(root)];
  if (own.length !== ids.length) {
    throw new Error(`${own.length} headings, but the page that is translated has ${ids.length}`);
  }
  const moved = new Map(
    own.map((heading, i) => {
      const [from = "", to = ""] = [heading, ids[i]].map((x) => x && findAttribute(x, "id"));
      setAttribute(heading, "id", to);
      return [`#${from}`, `#${to}`];
    }),
  );
  for (const link of own.flatMap(elementsBelow)) {
    const to = moved.get(findAttribute(link, "href") ?? "");
    if (to !== undefined) setAttribute(link, "href", to);
  }
}
