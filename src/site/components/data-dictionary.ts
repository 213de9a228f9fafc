import type { Edition } from "../../contracts/published/edition.ts";
import type { ReportingCategory } from "../../contracts/published/reporting-categories.ts";
import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { fill, type Messages } from "./messages.js";

/** One column of a download and what it says. */
export interface DictionaryColumn {
  readonly name: string;
  readonly title: string;
}

interface DictionaryOptions {
  readonly text: Messages;
  readonly edition: Edition;
  readonly categories: readonly ReportingCategory[];
  readonly document?: Document;
}

/** Returns what the marks, the columns and the codes of the downloads mean. */
export function dataDictionary(
  columns: readonly DictionaryColumn[],
  { text, edition, categories, document = globalThis.document }: DictionaryOptions,
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
    make("h2", {}, downloads.columns_title),
    dataTable(columns, {
      caption: downloads.columns_caption,
      columns: [
        { title: table.column, cell: (x) => make("code", {}, x.name) },
        { title: table.meaning, cell: (x) => x.title },
      ],
      document,
    }),
    make("h2", {}, downloads.codes_title),
    dataTable(categories, {
      caption: downloads.codes_caption,
      columns: [
        { title: table.code, cell: (x) => make("code", {}, x.reporting_category) },
        { title: table.meaning, cell: (x) => x.name },
      ],
      document,
    }),
  );
}
