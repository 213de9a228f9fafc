import { changeCell, findVerdict, type Judging } from "./change-verdict.js";
import { changedSentences, judgedItems } from "./changed-sentences.js";
import { type Column, dataTable } from "./data-table.js";
import { type Child, elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { rateBar } from "./rate-bar.js";
import { type ItemRates, type RatedItem, sortItems } from "./rated-items.js";
import {
  type Figures,
  formatChange,
  formatCount,
  formatRate,
  isSmallGroup,
  toTenths,
} from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** One rate by school, grade or group, and the whole place's figure. */
export interface BoardRates extends ItemRates {
  readonly whole: Figures | undefined;
}

type Options = Site &
  Drawing &
  Pick<Judging, "deviations"> & {
    /** What the rows are, the heading, and what else is said below the findings. */
    readonly kind: "schools" | "districts" | "grades" | "groups";
    readonly about?: readonly string[];
    /** Keep the order of the items instead of ranking them. */
    readonly isOrdered?: boolean;
    /** Names in a sentence, where they differ from those in the table. */
    readonly phraseOf?: (item: RatedItem) => string;
  };

/** Returns rates by school, grade or group with their changes as one table, and what it says. */
export function boardBreakdown(rates: readonly BoardRates[], options: Options): Node {
  const { text, kind, about = [], isOrdered = false } = options;
  const { document } = drawingOf(options);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const [first] = rates;
  if (!first || first.items.length === 0) return nothing(document);
  const sorted = sortItems(first.items);
  const ranked = [...sorted.ranked, ...sorted.small, ...sorted.masked, ...sorted.missing];
  const words = text.board.parts[kind];
  const leads = rates.flatMap((x) => [...rangeSentence(x, options, formats)]);
  const changes = rates.flatMap((x) => changedSentences(x, options));
  const judged = rates.flatMap((x) => judgedItems(x.items, options)).length;
  const alarms = { count: formats.count(judged), alarms: formats.points(judged * falseAlarms) };
  const notes = [
    ...about,
    text.board.bar_note,
    ...(judged > 0 ? [fill(text.board.moved.alarms, alarms)] : []),
  ];
  return make(
    "section",
    { class: "sheet" },
    make("h2", {}, words.title),
    leads.length > 0 ? make("p", { class: "sheet-lead" }, leads.join(" ")) : null,
    changes.length > 0
      ? make(
          "ul",
          { class: "changes" },
          changes.map((sentence) => make("li", {}, sentence)),
        )
      : null,
    make("p", { class: "sheet-note" }, notes.join(" ")),
    dataTable(isOrdered ? first.items : ranked, {
      caption: words.caption,
      columns: [
        { title: words.first, cell: (item) => nameCell(item, { text, document }) },
        ...rates.flatMap((x) => rateColumns(x, { ...options, formats, document })),
      ],
      document,
    }),
  );
}

function nameCell(
  { label, href, now }: RatedItem,
  { text, document }: { text: Site["text"]; document: Document },
): Child {
  const make = elementsOf(document);
  return [
    href ? make("a", { href }, label) : label,
    now && isSmallGroup(now) ? make("span", { class: "tag" }, text.table.small) : null,
  ];
}

function rateColumns(
  { name, year, items, whole }: BoardRates,
  { text, deviations, formats, document }: Options & { formats: Formats; document: Document },
): Column<RatedItem>[] {
  const find = ({ key }: RatedItem) => items.find((item) => item.key === key);
  const top = Math.max(1, ...items.map(({ now }) => toTenths(now) ?? 0), toTenths(whole) ?? 0);
  const years = { year: formats.schoolYear(year), before: formats.schoolYear(year - 1) };
  const { columns } = text.board;
  return [
    {
      title: fill(columns[name].rate, years),
      cell: (item) => {
        const now = find(item)?.now;
        const label = formatRate(now, formats);
        return rateBar(label, { tenths: toTenths(now), reference: toTenths(whole), top, document });
      },
      isNumber: true,
    },
    {
      title: columns[name].students,
      cell: (item) => formatCount(find(item)?.now, "eligible_students", formats),
      isNumber: true,
    },
    {
      title: fill(columns.change, years),
      cell: (item) => {
        const { before, now } = find(item) ?? {};
        const verdict = findVerdict(before, now, { deviations });
        return changeCell(formatChange(before, now, formats), verdict, { text, document });
      },
    },
  ];
}

/** From the lowest to the highest rate, of what is large enough to be ranked. */
function rangeSentence(
  { name, year, items }: BoardRates,
  { text, phraseOf = ({ label }) => label }: Options,
  formats: Formats,
): string[] {
  const { ranked, masked } = sortItems(items);
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (!highest || !lowest || highest === lowest) return [];
  const values = {
    year: formats.schoolYear(year),
    highest: phraseOf(highest),
    highest_rate: formatRate(highest.now, formats),
    lowest: phraseOf(lowest),
    lowest_rate: formatRate(lowest.now, formats),
  };
  const { range, range_shown } = text.board;
  return [fill((masked.length > 0 ? range_shown : range)[name], values)];
}

/** Of 100 comparisons in which nothing changed so many look clear, in tenths of one: 5%. */
const falseAlarms = 0.5;
