import { elementsOf, type MakeElement } from "./element.js";
import type { Messages } from "./messages.ts";

/**
 * Returns what was drawn with a link from each of its figures and tables to where they are explained:
 * a page of the methods and a heading of it, like `dips#what-is-shown`.
 */
export type Made = (place: string, drawn: Node) => DocumentFragment;

/**
 * Returns what adds the links. One stands at the foot of each figure, in the caption of each table
 * that is not a figure's twin, else below the section or the cards. `root` is the address of the
 * folder of methods.
 */
export function methodLinks(
  root: string,
  { text, document = globalThis.document }: { text: Messages; document?: Document },
): Made {
  const make = elementsOf(document);
  return (place, drawn) => {
    const [page, heading] = place.split("#");
    const href = `${root}${page}.html#${heading}`;
    const toLink = (name: string) =>
      make(
        "a",
        { class: "how", href },
        text.figure.made,
        make("span", { class: "visually-hidden" }, `: ${name}`),
      );
    const whole = document.createDocumentFragment();
    whole.append(drawn);
    for (const figure of whole.querySelectorAll("figure")) {
      const foot = make("p", { class: "how-foot" }, toLink(nameOf(figure)));
      figure.insertBefore(foot, figure.querySelector(":scope > details"));
    }
    for (const caption of captionsOf(whole)) caption.append("\u2003", toLink(textOf(caption)));
    const box = whole.firstElementChild;
    if (box && whole.querySelector(".how") === null) addBelow(box, toLink(nameOf(box)), make);
    return whole;
  };
}

const captionsOf = (whole: DocumentFragment): Element[] =>
  [...whole.querySelectorAll("caption")].filter((x) => x.closest("figure, details") === null);

/** A figure and a section are known by their heading, cards by the first, a line by its beginning. */
const nameOf = (box: Element): string => {
  const words = textOf(box.querySelector("h2, h3, dt") ?? box);
  return words.split(/(?<=[.?!])\s/)[0] ?? words;
};

function addBelow(box: Element, link: HTMLElement, make: MakeElement): void {
  const foot = make("p", { class: "how-foot" }, link);
  if (box.matches("p")) box.append(" ", link);
  else if (box.matches("section")) box.append(foot);
  else box.after(foot);
}

const textOf = (element: Element): string => element.textContent ?? "";
