import type { ReconciliationCause } from "../../contracts/published/reconciliation.ts";
import { dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import type { Drawing, Site } from "./site.ts";

/** Returns why students' days differ between two sources in the newest year, and what to mend. */
export function differenceCauses(
  rows: readonly ReconciliationCause[],
  { text, edition, document = globalThis.document }: Site & Pick<Drawing, "document">,
): Node {
  const { ranked, causes, fixes, sources } = text.reconciliation;
  const ours = rows.filter(({ cds_code }) => cds_code === edition.cds_code);
  const newest = Math.max(...ours.map(({ school_year }) => school_year));
  const shown = ours.filter(({ school_year }) => school_year === newest);
  const [first] = shown;
  if (!first) return nothing(document);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const nameOf = (cause: ReconciliationCause["cause"]) =>
    cause === "charter" ? causes["charters not supplied"] : causes[cause];
  const year = formats.schoolYear(newest);
  return make(
    "section",
    { class: "comparison" },
    make("h2", {}, fill(ranked.title, { cause: nameOf(first.cause), year })),
    make("p", {}, ranked.about),
    dataTable(shown, {
      caption: fill(ranked.caption, { year }),
      columns: [
        { title: ranked.cause, cell: ({ cause }) => nameOf(cause) },
        { title: ranked.source, cell: (row) => sources[row.other_source] },
        {
          title: ranked.students,
          cell: ({ students }) => (students === null ? "*" : formats.count(students)),
          isNumber: true,
        },
        {
          title: ranked.fix,
          cell: ({ cause }) => make("span", { class: "cell-words" }, fixes[cause]),
        },
      ],
      document,
    }),
  );
}
