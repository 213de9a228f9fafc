import type { DataQuality } from "../../contracts/published/data-quality.ts";
import { dataTable } from "./data-table.js";
import { type Child, elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill, type Messages, pluralForm } from "./messages.js";

/** Returns what the checks of the data found: those with rows and what to do, then the others. */
export function dataQualityTable(
  rows: readonly DataQuality[],
  { text, document = globalThis.document }: { text: Messages; document?: Document },
): HTMLElement {
  const { quality, language } = text;
  const make = elementsOf(document);
  const formats = formatsOf(language);
  const found = rows.filter((row) => row.rows !== 0);
  const clean = rows.filter((row) => row.rows === 0);
  const sentence =
    found.length === 0 ? quality.none : pluralForm(quality.some, found.length, language);
  const values = { count: formats.count(found.length), checks: formats.count(rows.length) };
  const words = (sentence: string) => make("span", { class: "cell-words" }, sentence);
  const list = ({ check, explanation }: DataQuality): Child =>
    make("li", {}, make("strong", {}, check), `. ${explanation}`);
  return make(
    "section",
    { class: "quality" },
    make("h2", {}, quality.title),
    make("p", {}, fill(sentence, values)),
    found.length === 0
      ? null
      : dataTable(found, {
          caption: quality.caption,
          columns: [
            { title: quality.check, cell: (row) => row.check },
            { title: quality.severity, cell: (row) => quality.severities[row.severity] },
            {
              title: quality.rows,
              cell: (row) => (row.rows === null ? "*" : formats.count(row.rows)),
              isNumber: true,
            },
            { title: quality.explanation, cell: (row) => words(row.explanation) },
            { title: quality.how_to_fix, cell: (row) => words(row.how_to_fix) },
          ],
          document,
        }),
    make(
      "details",
      {},
      make("summary", {}, fill(quality.clean, { count: formats.count(clean.length) })),
      make("ul", {}, clean.map(list)),
    ),
  );
}
