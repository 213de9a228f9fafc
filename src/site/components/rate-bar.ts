import { type Child, elementsOf } from "./element.js";
import { palette } from "./palette.js";

const [width, height] = [88, 12];
const namespace = "http://www.w3.org/2000/svg";

/**
 * Returns the text of a rate with a bar beside it for the eye: as long as the rate, with a line where
 * all students of the place are. Screen readers hear the text alone. Tenths of a percent.
 */
export function rateBar(
  label: string,
  {
    tenths,
    reference,
    top,
    document,
  }: {
    readonly tenths: number | undefined;
    readonly reference: number | undefined;
    /** The rate at the full width. */
    readonly top: number;
    readonly document: Document;
  },
): Child {
  const make = elementsOf(document);
  const shape = (name: string, attributes: Readonly<Record<string, string | number>>) => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
    return element;
  };
  const x = (value: number) => Math.round((value / top) * (width - 2) * 10) / 10;
  const svg = shape("svg", {
    ...{ class: "rate-bar", width, height, viewBox: `0 0 ${width} ${height}` },
    ...{ preserveAspectRatio: "none", "aria-hidden": "true" },
  });
  if (tenths !== undefined)
    svg.append(
      shape("rect", { y: 2, width: x(tenths), height: height - 4, fill: palette.subject }),
    );
  if (tenths !== undefined && reference !== undefined)
    svg.append(shape("rect", { x: x(reference), width: 1.5, height, fill: palette.ink }));
  return make("span", { class: "with-bar" }, make("span", {}, label), svg);
}
