import { type DefaultTreeAdapterMap, defaultTreeAdapter, html } from "parse5";

/** A node, an element, a document of parsed HTML. */
export type HtmlNode = DefaultTreeAdapterMap["node"];
export type HtmlElement = DefaultTreeAdapterMap["element"];
export type HtmlDocument = DefaultTreeAdapterMap["document"];

/** Returns every element below a node, in document order. */
export function elementsBelow(node: HtmlNode): HtmlElement[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...(defaultTreeAdapter.isElementNode(child) ? [child] : []),
    ...elementsBelow(child),
  ]);
}

/** Returns an attribute's value, if the element has it. */
export function findAttribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Sets an attribute of an element. */
export function setAttribute(element: HtmlElement, name: string, value: string): void {
  const existing = element.attrs.find((attribute) => attribute.name === name);
  if (existing) existing.value = value;
  else element.attrs.push({ name, value });
}

/** Returns the first element with a tag name; throws when there is none. */
export function getElement(document: HtmlDocument, tagName: string): HtmlElement {
  const element = elementsBelow(document).find((x) => x.tagName === tagName);
  if (!element) throw new Error(`missing element: ${tagName}`);
  return element;
}

/** Returns the text inside an element. */
export function textOf(element: HtmlElement): string {
  return element.childNodes
    .map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : ""))
    .join("");
}

/** Replaces what an element holds by text. */
export function setText(element: HtmlElement, text: string): void {
  element.childNodes = [];
  defaultTreeAdapter.insertText(element, text);
}

/** Inserts `<meta http-equiv>` after the character set, which must come first. */
export function insertMeta(head: HtmlElement, httpEquiv: string, content: string): void {
  const meta = defaultTreeAdapter.createElement("meta", html.NS.HTML, [
    { name: "http-equiv", value: httpEquiv },
    { name: "content", value: content },
  ]);
  const charset = elementsBelow(head).find((x) => findAttribute(x, "charset") !== undefined);
  const next = charset ? head.childNodes[head.childNodes.indexOf(charset) + 1] : head.childNodes[0];
  if (next) defaultTreeAdapter.insertBefore(head, meta, next);
  else defaultTreeAdapter.appendChild(head, meta);
}

/** Appends `<link>` to the head. */
export function appendLink(head: HtmlElement, attributes: Readonly<Record<string, string>>): void {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  defaultTreeAdapter.appendChild(
    head,
    defaultTreeAdapter.createElement("link", html.NS.HTML, attrs),
  );
}
