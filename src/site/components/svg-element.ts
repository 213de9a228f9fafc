/** Makes an element of a drawing with attributes and children; an undefined attribute is left out. */
export type MakeSvg = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: (Node | string)[]
) => Element;

/** Returns a maker of SVG elements of the given document. */
export function svgElementsOf(document: Document): MakeSvg {
  return (name, attributes, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, `${value}`);
    }
    element.append(...children);
    return element;
  };
}
