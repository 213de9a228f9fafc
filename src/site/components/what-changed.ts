import type { Judging } from "./change-verdict.ts";
import { changedSentences, judgedItems, type Naming } from "./changed-sentences.js";
import { elementsOf, nothing } from "./element.js";
import { type ChronicRows, newestYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { toGradeItems } from "./grade-items.js";
import { toGroupItems } from "./group-items.js";
import { groupPhrase } from "./group-phrase.js";
import { fill } from "./messages.js";
import { partsOf } from "./places.js";
import type { RatedItem } from "./rated-items.ts";
import { toSchoolItems } from "./school-items.js";
import type { Drawing, Site } from "./site.ts";

type Part = Naming & { readonly items: readonly RatedItem[] };

/** Returns which schools, grades and groups changed by more than chance since the year before. */
export function whatChanged(
  rows: ChronicRows,
  {
    deviations,
    document = globalThis.document,
    ...site
  }: Site & Drawing & Pick<Judging, "deviations">,
): Node {
  const { text, edition } = site;
  const { cds_code } = edition;
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const { year, before } = newestYears(rows, cds_code, site);
  if (year === undefined) return nothing(document);
  const inWords: Readonly<Record<string, string>> = text.grades.single;
  const parts: Part[] = [
    {
      kind: edition.level === "C" ? "districts" : "schools",
      items: toSchoolItems(partsOf(site), rows, { text, year, before }),
    },
    {
      kind: "grades",
      items: toGradeItems(rows, cds_code, site),
      phraseOf: ({ key, label }) => inWords[key] ?? label,
    },
    {
      kind: "groups",
      items: toGroupItems(rows, { ...site, cds_code }),
      phraseOf: (item) => groupPhrase(item, text),
    },
  ];
  const lines = parts.flatMap((part) =>
    changedSentences(
      { name: "chronic_absenteeism", year, items: part.items },
      { ...part, text, deviations, isShort: true },
    ).map((sentence) => [make("strong", {}, text.board.parts[part.kind].title), `: ${sentence}`]),
  );
  if (lines.length === 0) return nothing(document);
  const count = parts.flatMap(({ items }) => judgedItems(items, { deviations })).length;
  const alarms = { count: formats.count(count), alarms: formats.points(count * falseAlarms) };
  return make(
    "section",
    { class: "context what-changed" },
    make("h2", {}, fill(text.board.moved.title, { before: formats.schoolYear(year - 1) })),
    make(
      "ul",
      { class: "changes" },
      lines.map((line) => make("li", {}, line)),
    ),
    make(
      "p",
      {},
      `${text.board.words.terms.chance.meaning} ${fill(text.board.moved.alarms, alarms)}`,
    ),
  );
}

/** Of 100 comparisons in which nothing changed so many look clear, in tenths of one: 5%. */
const falseAlarms = 0.5;
