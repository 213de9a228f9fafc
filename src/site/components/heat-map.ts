import { elementsOf } from "./element.js";

/** One square of a heat map: what it says and how dark it is, 1 to 7; 0 without a figure. */
export interface HeatCell {
  readonly text: string;
  readonly step: number;
  readonly isMasked?: boolean;
}

/** A row of a heat map; a heading stands alone. */
export interface HeatRow {
  readonly label: string;
  readonly cells: readonly HeatCell[];
  readonly isHeading?: boolean;
}

/**
 * Returns a heat map as a table: every square holds its figure, so that it reads without colour, with
 * a keyboard, aloud and on paper. It scrolls sideways in a box of its own.
 */
export function heatMap(
  rows: readonly HeatRow[],
  {
    caption,
    first,
    columns,
    document,
  }: { caption: string; first: string; columns: readonly string[]; document: Document },
): HTMLElement {
  const make = elementsOf(document);
  const head = [first, ...columns].map((title) => make("th", { scope: "col" }, title));
  const line = ({ label, cells, isHeading }: HeatRow) =>
    isHeading
      ? make("tr", {}, make("th", { scope: "rowgroup", colspan: `${columns.length + 1}` }, label))
      : make(
          "tr",
          {},
          make("th", { scope: "row" }, label),
          cells.map(({ text, step, isMasked }) =>
            make("td", { class: isMasked ? "heat-masked" : `heat-${step}` }, text),
          ),
        );
  return make(
    "div",
    { class: "table-box", role: "region", "aria-label": caption, tabindex: "0" },
    make(
      "table",
      { class: "heat" },
      make("caption", {}, caption),
      make("thead", {}, make("tr", {}, head)),
      make("tbody", {}, rows.map(line)),
    ),
  );
}
