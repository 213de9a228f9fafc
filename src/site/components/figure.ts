import { type Child, elementsOf } from "./element.js";
import type { Messages } from "./messages.ts";

/** The parts of a figure: the finding, what is drawn, the chart, a note, the same as a table. */
export interface FigureParts {
  readonly title: string;
  readonly about?: Child;
  readonly chart: Child;
  readonly note?: Child;
  readonly table: Child;
}

/** Returns a chart with its finding above it and its table twin below it. */
export function figure(
  { title, about, chart, note, table }: FigureParts,
  {
    text,
    heading = "h2",
    document = globalThis.document,
  }: { text: Messages; heading?: "h2" | "h3"; document?: Document },
): HTMLElement {
  const make = elementsOf(document);
  return make(
    "figure",
    { class: "figure" },
    make("figcaption", {}, make(heading, {}, title), about ? make("p", {}, about) : null),
    make("div", { class: "chart" }, chart),
    note ? make("p", { class: "note" }, note) : null,
    make(
      "details",
      {},
      make(
        "summary",
        {},
        text.figure.table,
        make("span", { class: "visually-hidden" }, `: ${title}`),
      ),
      table,
    ),
  );
}
