import { group } from "d3";
import type { ReconciliationStatus } from "../../contracts/published/reconciliation.ts";
import { dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { reconciliationSentence } from "./reconciliation-line.js";
import type { Drawing, Site } from "./site.ts";

/** Returns year by year how many schools' figures are the state's, and what is so for the whole. */
export function stateAgreement(
  rows: readonly ReconciliationStatus[],
  { text, edition, document = globalThis.document }: Site & Pick<Drawing, "document">,
): Node {
  if (rows.length === 0) return nothing(document);
  const { agreement } = text.reconciliation;
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const years = [...group(rows, ({ school_year }) => school_year).values()]
    .filter(([row]) => !(edition.is_running && (row?.school_year ?? 0) >= edition.headline_year))
    .sort(([a], [b]) => (b?.school_year ?? 0) - (a?.school_year ?? 0));
  const schoolsWith = (status: ReconciliationStatus["status"]) => (of: ReconciliationStatus[]) =>
    formats.count(of.filter((row) => row.level === "S" && row.status === status).length);
  const whole = (of: ReconciliationStatus[]) => {
    const row = of.find(({ cds_code }) => cds_code === edition.cds_code);
    const sentence = row ? reconciliationSentence(row, text) : "-";
    return make("span", { class: "cell-words" }, sentence);
  };
  return make(
    "section",
    { class: "comparison" },
    make("h2", {}, agreement.title),
    make("p", {}, agreement.about),
    dataTable(years, {
      caption: agreement.caption,
      columns: [
        {
          title: text.reconciliation.table.year,
          cell: ([row]) => formats.schoolYear(row?.school_year ?? edition.headline_year),
        },
        { title: edition.district_name, cell: whole },
        { title: agreement.matches, cell: schoolsWith("matches"), isNumber: true },
        { title: agreement.differs, cell: schoolsWith("differs"), isNumber: true },
        { title: agreement.hidden, cell: schoolsWith("hidden"), isNumber: true },
        { title: agreement.none, cell: schoolsWith("not there yet"), isNumber: true },
      ],
      document,
    }),
  );
}
