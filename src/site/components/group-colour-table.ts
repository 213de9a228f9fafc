import { colourName } from "./dashboard-table.js";
import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import type { GroupOptions } from "./group-panels.ts";
import { colourOfCell } from "./group-record.js";
import { formatRate } from "./rates.js";

/** A school (in a county: a district) and its figures, one for each group that is drawn. */
export interface PlaceRow {
  readonly place: string;
  readonly isHere: boolean;
  readonly cells: readonly (GroupCell | undefined)[];
}

/** Returns the Dashboard's color and the rate of each group at each place. */
export function colourTable(
  rows: readonly PlaceRow[],
  {
    columns,
    caption,
    options,
    document,
  }: {
    columns: readonly string[];
    caption: string;
    options: GroupOptions;
    document: Document;
  },
): HTMLElement {
  const { text } = options;
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const toCell = (cell: GroupCell | undefined) => {
    if (!cell || cell.disclosure === "not_applicable") return "-";
    if (cell.isColourHidden) return make("span", {}, swatch("masked"), "*");
    const name = cell.colour === null ? colourName(null, text) : colourOfCell(cell, options);
    const rate = formatRate(cell, formats);
    return make("span", {}, cell.colour === null ? null : swatch(cell.colour), `${name} ${rate}`);
  };
  const swatch = (kind: string) => make("span", { class: `swatch ${kind}`, "aria-hidden": "true" });
  return dataTable(rows, {
    caption,
    columns: [
      { title: text.table.school, cell: ({ place }) => place },
      ...columns.map((title, i) => ({ title, cell: ({ cells }: PlaceRow) => toCell(cells[i]) })),
    ],
    document,
  });
}
