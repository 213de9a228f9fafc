import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { fill, type Messages } from "./messages.js";

/** A download and its columns, each with what it says. */
export interface DictionaryFile {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly title: string }[];
}

/** Returns what the columns of a file mean, closed until asked for. */
export function fileColumns(
  { name, columns }: DictionaryFile,
  { text: { downloads, table }, document }: { text: Messages; document: Document },
): HTMLElement {
  const make = elementsOf(document);
  const file = `${name}.csv`;
  const caption = fill(downloads.columns_caption, { file });
  return make(
    "details",
    {},
    make("summary", {}, caption),
    dataTable(columns, {
      caption,
      columns: [
        { title: table.column, cell: (x) => make("code", {}, x.name) },
        { title: table.meaning, cell: (x) => x.title },
      ],
      document,
    }),
  );
}
