import { elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import type { ComparedGroup } from "./group-comparison.ts";
import { csvHref, csvName } from "./group-csv.js";
import { groupMethod } from "./group-method.js";
import type { GroupOptions } from "./group-panels.ts";
import { type GroupSeries, toSeries, yearsOfView } from "./group-series.js";
import { everybody, isOutcome } from "./group-view.js";
import { viewPhrase } from "./group-words.js";
import { fill, pluralForm } from "./messages.js";
import { formatRate, isSmallGroup } from "./rates.js";

/** Returns what a view says in words, a line for each group, and the file of what is shown. */
export function groupAnswer(cells: readonly GroupCell[], options: GroupOptions): Node {
  const { text, view, document = globalThis.document } = options;
  const make = elementsOf(document);
  const words = options.text.compare.answer;
  if (cells.length === 0) return nothing(document);
  const head = make("h2", { "aria-live": "polite" }, viewPhrase(options));
  if (yearsOfView(cells, view).length === 0) {
    return make("section", { class: "dip-answer" }, head, make("p", {}, words.none_here));
  }
  const series = toSeries(cells, view, options);
  const lines = series.map((one) => [one.label, sentenceOf(one, options)] as const);
  const file = { download: csvName(view), href: csvHref(cells, options) };
  return make(
    "section",
    { class: "dip-answer group-answer" },
    head,
    make(
      "dl",
      {},
      lines.map(([name, sentence]) =>
        make("div", {}, make("dt", {}, name), make("dd", {}, sentence)),
      ),
    ),
    make(
      "p",
      { class: "group-file" },
      make("a", { class: "button", ...file }, words.download),
      make("span", { class: "note" }, words.share),
    ),
    make("p", { class: "note" }, words.made, make("a", { href: methodOf(view) }, words.method)),
    view.measure === "attendance" ? make("p", { class: "note" }, text.compare.days_note) : null,
    isOutcome(view.measure) ? make("p", { class: "note" }, text.compare.outcome_note) : null,
  );
}

const methodOf = (view: GroupOptions["view"]): string =>
  `./methods/${groupMethod(view).replace("#", ".html#")}`;

function sentenceOf({ group, cells }: GroupSeries, options: GroupOptions): string {
  const { text, compared } = options;
  const words = text.compare.answer;
  const formats = formatsOf(text.language);
  const cell = cells.at(-1);
  if (!cell || cell.disclosure === "not_applicable") return words.none;
  if (cell.tenths === undefined) return words.hidden;
  const before = cells.slice(0, -1).find((x) => x?.tenths !== undefined);
  const now = fill(words.now, {
    rate: formatRate(cell, formats),
    year: formats.schoolYear(cell.school_year),
    change: before ? changeFrom(before, cell, { words, formats }) : "",
  });
  if (group === everybody) return now;
  if (isSmallGroup(cell)) return `${now} ${words.small}`;
  const row = compared.find((x) => x.group === group && x.school_year === cell.school_year);
  return [now, ...(row ? comparisonOf(row, formats, options) : [])].join(" ");
}

/** `, down from 25.3% in 2022-23`. */
function changeFrom(
  before: GroupCell,
  cell: GroupCell,
  { words, formats }: { words: GroupOptions["text"]["compare"]["answer"]; formats: Formats },
): string {
  const change = (cell.tenths ?? 0) - (before.tenths ?? 0);
  const sentence = change < 0 ? words.down : change > 0 ? words.up : words.same;
  return fill(sentence, {
    rate: formatRate(before, formats),
    year: formats.schoolYear(before.school_year),
  });
}

function comparisonOf(row: ComparedGroup, formats: Formats, options: GroupOptions): string[] {
  const { text, categories, view } = options;
  const words = text.compare.answer;
  if (row.toAll === undefined) return [words.no_gap];
  const side = row.toAll > 0 ? words.above : row.toAll < 0 ? words.below : words.level;
  const chance =
    row.isBeyondChance === undefined ? "" : row.isBeyondChance ? words.beyond : words.within;
  const gap = fill(side, { points: formats.points(row.toAll), chance });
  const excess = row.excessToAll ?? 0;
  const closing =
    excess > 0
      ? [
          fill(pluralForm(words.excess, excess, text.language), {
            count: formats.count(excess),
            kind: view.measure === "truancy" ? words.truant : words.chronic,
          }),
        ]
      : [];
  const best = categories.find((x) => x.reporting_category === row.best)?.name;
  const bestSentence = (row.toBest ?? 0) < 0 ? words.below_best : words.above_best;
  const isBest = row.best === row.group;
  const toBest =
    best === undefined || row.toBest === undefined
      ? []
      : [isBest ? words.is_best : fill(bestSentence, { best, points: formats.points(row.toBest) })];
  return [gap, ...closing, ...toBest];
}
