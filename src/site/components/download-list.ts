import type { Edition } from "../../contracts/published/edition.ts";
import { type Child, elementsOf } from "./element.js";
import { type DictionaryFile, fileColumns } from "./file-columns.js";
import { fill, type Messages } from "./messages.js";

/** Returns the files under `/downloads/` with what each holds and what its columns mean. */
export function downloadList(
  files: readonly DictionaryFile[],
  {
    text,
    edition: { district_name },
    fileHref,
    document = globalThis.document,
  }: {
    text: Messages;
    edition: Edition;
    /** Where a download stands, from the page: every language has the same. */
    fileHref: (file: string) => string;
    document?: Document;
  },
): HTMLElement {
  const make = elementsOf(document);
  const abouts: Readonly<Record<string, string>> = text.downloads.files;
  const item = (name: string, ending: string, columns: Child) =>
    make(
      "li",
      { class: "file" },
      make("a", { class: "file-name", href: fileHref(`${name}.${ending}`) }, `${name}.${ending}`),
      make("p", {}, fill(abouts[name] ?? "", { name: district_name })),
      columns,
    );
  return make(
    "ul",
    { class: "files" },
    files.map((file) => item(file.name, "csv", fileColumns(file, { text, document }))),
    item("outreach", "ics", null),
  );
}
