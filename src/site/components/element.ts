/** What an element may contain; empty values are left out. */
export type Child = Node | string | null | undefined | readonly Child[];

/** Attributes by name; an undefined value is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an HTML element with attributes and children. */
export type MakeElement = (
  name: string,
  attributes?: Attributes,
  ...children: Child[]
) => HTMLElement;

/** Returns a maker of elements of the given document. */
export function elementsOf(document: Document): MakeElement {
  return (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, value);
    }
    append(element, children);
    return element;
  };
}

/** Returns a node that shows nothing, where a page has nothing to say. */
export function nothing(document: Document): Node {
  return document.createDocumentFragment();
}

function append(parent: HTMLElement, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined) continue;
    if (isList(child)) append(parent, child);
    else if (typeof child === "string")
      parent.append(...unbrokenYears(child, parent.ownerDocument));
    else parent.append(child);
  }
}

/** A school year like 2024-25 and grades like TK–K must not be torn apart at the end of a line. */
function unbrokenYears(text: string, document: Document): (Node | string)[] {
  return text.split(/(\d{4}-\d{2}|(?:TK|\d+)\u2013(?:K|\d+))/).map((part, i) => {
    if (i % 2 === 0) return part;
    const span = document.createElement("span");
    span.setAttribute("class", "year");
    span.textContent = part;
    return span;
  });
}

function isList(child: Node | string | readonly Child[]): child is readonly Child[] {
  return Array.isArray(child);
}
