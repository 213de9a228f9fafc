import type { Edition } from "../../contracts/published/edition.ts";
import type { ReportingCategory } from "../../contracts/published/reporting-categories.ts";
import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { fill, type Messages } from "./messages.js";

interface DictionaryOptions {
  readonly text: Messages;
  readonly edition: Edition;
  readonly document?: Document;
}

/** Returns what the marks in the downloads and the codes of student groups mean. */
export function dataDictionary(
  categories: readonly ReportingCategory[],
  { text, edition, document = globalThis.document }: DictionaryOptions,
): HTMLElement {
  const { downloads, table } = text;
  const make = elementsOf(document);
  const threshold = String(edition.suppression_threshold);
  const marks = [fill(downloads.star, { threshold }), downloads.dash, downloads.rounded];
  return make(
    "section",
    { class: "dictionary" },
    make("h2", {}, downloads.marks_title),
    make(
      "ul",
      {},
      marks.map((mark) => make("li", {}, mark)),
    ),
    make("h2", {}, downloads.codes_title),
    make(
      "details",
      {},
      make("summary", {}, downloads.codes_caption),
      dataTable(categories, {
        caption: downloads.codes_caption,
        columns: [
          { title: table.code, cell: (x) => make("code", {}, x.reporting_category) },
          { title: table.meaning, cell: (x) => x.name },
        ],
        document,
      }),
    ),
  );
}
