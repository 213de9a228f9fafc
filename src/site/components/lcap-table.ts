import type { LcapMetric } from "../../contracts/published/lcap-metrics.ts";
import { dataTable } from "./data-table.js";
import { type Child, elementsOf } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { goalSubject, metricName } from "./goal-subject.js";
import { fill, type Messages } from "./messages.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** The five things that priority 5 asks for; chronic absence counts by any of its rules. */
const required = [
  ["attendance", /^attendance$/],
  ["chronic_absenteeism", /^chronic_/],
  ["middle_school_dropout", /^middle_school_dropout$/],
  ["high_school_dropout", /^high_school_dropout$/],
  ["high_school_graduation", /^high_school_graduation$/],
] as const;

/** Returns the LCAP's table of metrics: a row for each goal that has a number in the plan. */
export function lcapTable(rows: readonly LcapMetric[], options: Site & Drawing): HTMLElement {
  const { text } = options;
  const { document } = drawingOf(options);
  const make = elementsOf(document);
  const words = text.lcap.table;
  const cycle = rows[0]?.lcap_cycle;
  const title = cycle === undefined ? words.title_none : fill(words.title, { cycle });
  return make(
    "section",
    { class: "context lcap-table" },
    make("h2", {}, title),
    make("p", {}, cycle === undefined ? words.none : words.about),
    cycle === undefined ? null : metricTable(rows, { ...options, document, caption: title }),
    cycle === undefined ? null : missingSentence(rows, options, make),
  );
}

function metricTable(
  rows: readonly LcapMetric[],
  { caption, document, ...site }: Site & { caption: string; document: Document },
): HTMLElement {
  const { text } = site;
  const words = text.lcap.table;
  const formats = formatsOf(text.language);
  const cell = cellMaker({ text, formats, document });
  return dataTable(rows, {
    caption,
    columns: [
      { title: words.number, cell: (row) => row.metric_number },
      {
        title: words.metric,
        cell: (row) => metricCell(row, site, document),
      },
      {
        title: words.baseline,
        cell: (row) =>
          cell({
            ...{ value: row.baseline, year: row.baseline_year, source: row.baseline_source },
            disclosure: row.baseline_disclosure,
          }),
        isNumber: true,
      },
      {
        title: words.year_1,
        cell: (row) =>
          cell({
            ...{ value: row.year_1_outcome, year: row.year_1, source: row.year_1_source },
            disclosure: row.year_1_disclosure,
          }),
        isNumber: true,
      },
      {
        title: words.year_2,
        cell: (row) =>
          cell({
            ...{ value: row.year_2_outcome, year: row.year_2, source: row.year_2_source },
            disclosure: row.year_2_disclosure,
          }),
        isNumber: true,
      },
      {
        title: words.target,
        cell: (row) =>
          cell({
            ...{ value: row.target_year_3, year: row.year_3, source: words.goal_source },
            disclosure: "exact",
          }),
        isNumber: true,
      },
      {
        title: words.difference,
        cell: (row) => difference(row, { text, formats, document }),
        isNumber: true,
      },
    ],
    document,
  });
}

function metricCell(row: LcapMetric, site: Site, document: Document): Child {
  const make = elementsOf(document);
  return [
    metricName(row.metric, site.text),
    make("small", { class: "source" }, goalSubject(row, site)),
  ];
}

interface Words {
  readonly text: Messages;
  readonly formats: Formats;
  readonly document: Document;
}

/** One figure of a metric: its value, its school year, where it comes from. */
interface Outcome {
  readonly value: number | null;
  readonly year: number | null;
  readonly source: string;
  readonly disclosure: LcapMetric["baseline_disclosure"];
}

/** A figure with its school year and source under it; a year that is not over has neither. */
function cellMaker({ text, formats, document }: Words) {
  const make = elementsOf(document);
  return ({ value, year, source, disclosure }: Outcome): Child => {
    const small = (words: string) => make("small", { class: "source" }, words);
    const school = year === null ? "" : formats.schoolYear(year);
    if (value !== null || disclosure === "suppressed") {
      const shown = value === null ? "*" : formats.rate(Math.round(value * 1000));
      return [shown, small([school, source].filter((x) => x !== "").join(", "))];
    }
    return ["-", school === "" ? null : small(fill(text.lcap.table.not_yet, { year: school }))];
  };
}

function difference(row: LcapMetric, { text, formats, document }: Words): Child {
  const { difference_from_baseline: value, difference_year: year } = row;
  if (value === null) return row.difference_disclosure === "suppressed" ? "*" : "-";
  const of = year === null ? "" : fill(text.lcap.table.of_year, { year: formats.schoolYear(year) });
  const small = elementsOf(document)("small", { class: "source" }, of);
  return [formats.signedPoints(Math.round(value * 1000)), small];
}

/** Which of the required measures no goal of the plan names. */
function missingSentence(
  rows: readonly LcapMetric[],
  { text }: Site,
  make: ReturnType<typeof elementsOf>,
): Child {
  const missing = required.filter(
    ([, pattern]) => !rows.some(({ metric }) => pattern.test(metric)),
  );
  if (missing.length === 0) return null;
  const names = missing.map(([measure]) => text.engagement.names[measure]);
  const list = formatsOf(text.language).list(names);
  return make("p", {}, fill(text.lcap.table.missing, { list }));
}
