import type {
  DashboardAgreement,
  DashboardDifference,
} from "../../contracts/published/dashboard-agreement.ts";
import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill, type Messages, pluralForm } from "./messages.js";

interface AgreementOptions {
  readonly text: Messages;
  readonly differences: readonly DashboardDifference[];
  readonly document?: Document;
}

function differencesTable(
  differences: readonly DashboardDifference[],
  { text, document }: Required<Pick<AgreementOptions, "text" | "document">>,
): HTMLElement {
  const { agreement, table } = text;
  return dataTable(differences, {
    caption: agreement.differences_caption,
    columns: [
      { title: table.code, cell: (row) => row.cds_code },
      { title: table.group, cell: (row) => row.student_group },
      { title: agreement.year, cell: (row) => String(row.school_year) },
      { title: agreement.figure, cell: (row) => agreement.figures[row.figure] },
      { title: agreement.reason, cell: (row) => agreement.reasons[row.reason] },
    ],
    document,
  });
}

function someSentence(differences: number, { agreement, language }: Messages): string {
  const { count } = formatsOf(language);
  return fill(pluralForm(agreement.some, differences, language), { count: count(differences) });
}

/** Returns how many figures of the state's Dashboard files our rules reproduce, and which they do not. */
export function dashboardAgreement(
  rows: readonly DashboardAgreement[],
  { text, differences, document = globalThis.document }: AgreementOptions,
): HTMLElement {
  const { agreement } = text;
  const make = elementsOf(document);
  const { count } = formatsOf(text.language);
  if (rows.length === 0)
    return make("section", { class: "agreement" }, make("p", {}, agreement.none));
  const isSame = differences.length === 0;
  return make(
    "section",
    { class: "agreement" },
    make("p", {}, isSame ? agreement.all : someSentence(differences.length, text)),
    dataTable(rows, {
      caption: agreement.caption,
      columns: [
        { title: agreement.figure, cell: (row) => agreement.figures[row.figure] },
        { title: agreement.year, cell: (row) => String(row.school_year) },
        { title: agreement.compared, cell: (row) => count(row.rows_compared), isNumber: true },
        { title: agreement.reproduced, cell: (row) => count(row.rows_reproduced), isNumber: true },
      ],
      document,
    }),
    isSame ? null : differencesTable(differences, { text, document }),
  );
}
