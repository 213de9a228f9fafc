import { elementsOf, nothing } from "./element.js";
import { type ChronicRows, findRow } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { formatRate, toTenths } from "./rates.js";
import type { Drawing, Site } from "./site.ts";

/** Returns the truancy of the running year in a sentence; `rows` as `toTruancyRows` gives them. */
export function truancySoFar(
  rows: ChronicRows,
  { text, edition, document = globalThis.document }: Site & Drawing,
): Node {
  const row = findRow(rows, edition.headline_year, edition.cds_code);
  if (!edition.is_running || !row?.as_of || toTenths(row) === undefined) return nothing(document);
  const formats = formatsOf(text.language);
  const values = { rate: formatRate(row, formats), date: formats.date(row.as_of) };
  return elementsOf(document)("p", { class: "level-note" }, fill(text.board.so_far, values));
}
