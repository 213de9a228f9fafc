import type { Judging } from "./change-verdict.ts";
import { elementsOf, nothing } from "./element.js";
import { fill, pluralForm } from "./messages.js";
import type { QuestionTables } from "./question.ts";
import { findQuestions } from "./question-rules.js";
import type { Drawing, Site } from "./site.ts";

/** Returns up to three questions for a site council, each with the figure that it comes from. */
export function schoolQuestions(
  tables: QuestionTables,
  {
    document = globalThis.document,
    ...site
  }: Site & Drawing & Pick<Judging, "deviations"> & { cds_code: string },
): Node {
  const { text } = site;
  const { title, about, asked } = text.school.questions;
  const make = elementsOf(document);
  const questions = findQuestions(tables, site);
  if (questions.length === 0) return nothing(document);
  const count = new Intl.NumberFormat(text.language).format(questions.length);
  return make(
    "section",
    { class: "questions" },
    make("h2", {}, fill(pluralForm(title, questions.length, text.language), { count })),
    make("p", { class: "questions-about" }, about),
    make(
      "ol",
      {},
      questions.map(({ name, values }) =>
        make(
          "li",
          {},
          make("p", {}, capitalized(fill(asked[name].fact, values))),
          make("p", { class: "question" }, fill(asked[name].question, values)),
        ),
      ),
    ),
  );
}

/** A sentence may begin with the name of a grade, which is written small elsewhere. */
function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
