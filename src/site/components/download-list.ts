import type { Edition } from "../../contracts/published/edition.ts";
import { elementsOf } from "./element.js";
import { fill, type Messages } from "./messages.js";

/** Returns the files under `/downloads/` with what each holds. */
export function downloadList(
  { district_name }: Edition,
  { text, document = globalThis.document }: { text: Messages; document?: Document },
): HTMLElement {
  const make = elementsOf(document);
  const files = Object.entries(text.downloads.files);
  return make(
    "ul",
    { class: "files" },
    files.map(([name, about]) =>
      make(
        "li",
        {},
        make("a", { class: "file-name", href: `./${name}.csv` }, `${name}.csv`),
        make("p", {}, fill(about, { name: district_name })),
      ),
    ),
  );
}
