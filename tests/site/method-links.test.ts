// @vitest-environment jsdom
import { expect, test } from "vitest";
import { cards } from "../../src/site/components/cards.ts";
import { dataTable } from "../../src/site/components/data-table.ts";
import { elementsOf, nothing } from "../../src/site/components/element.ts";
import { figure } from "../../src/site/components/figure.ts";
import { methodLinks } from "../../src/site/components/method-links.ts";
import { text } from "../support/site-fixture.ts";

const make = elementsOf(document);
const made = methodLinks("./methods/", { text });
const table = dataTable([1], {
  caption: "Rates by school",
  columns: [{ title: "School", cell: String }],
});
const linksOf = (drawn: Node) => {
  const box = make("div", {}, made("dips#what-is-shown", drawn));
  return [...box.querySelectorAll("a")].map((link) => [
    link.parentElement?.localName,
    link.getAttribute("href"),
    link.textContent,
  ]);
};
const href = "./methods/dips.html#what-is-shown";

test("a figure is explained at its foot, and its table not again", () => {
  const drawn = figure({ title: "A dip of 3 points", chart: "", table }, { text });
  expect(linksOf(drawn)).toEqual([["p", href, "How this was made: A dip of 3 points"]]);
});

test("a table of its own is explained in its caption", () => {
  const drawn = make("section", {}, make("h2", {}, "By school"), table);
  expect(linksOf(drawn)).toEqual([["caption", href, "How this was made: Rates by school"]]);
});

test("cards, a section of words and a line are explained below, by their first words", () => {
  const card = { label: "Truant", value: "9.7%", note: "so far" };
  expect(linksOf(cards([card]))).toEqual([["p", href, "How this was made: Truant"]]);
  const section = make("section", {}, make("h2", {}, "What changed"), make("p", {}, "Nothing."));
  expect(linksOf(section)).toEqual([["p", href, "How this was made: What changed"]]);
  const line = make("p", {}, "At the end 15.9% is to be expected. That is better.");
  expect(linksOf(line)).toEqual([
    ["p", href, "How this was made: At the end 15.9% is to be expected."],
  ]);
});

test("nothing drawn needs no explanation", () => {
  expect(linksOf(nothing(document))).toEqual([]);
});
