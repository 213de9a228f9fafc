import { dotPlot } from "./dot-plot.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { type GroupFamily, toGroupItems } from "./group-items.js";
import { groupPhrase } from "./group-phrase.js";
import { fill, type Messages } from "./messages.js";
import { type RatedItem, sortItems, toDotRows } from "./rated-items.js";
import { ratedTable } from "./rated-table.js";
import { changeBetween, formatChange, formatRate, toTenths } from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type GroupOptions = Site &
  Drawing & {
    cds_code: string;
    families?: readonly GroupFamily[];
    heading?: "h2" | "h3";
    maximum?: number;
    /** Name hidden groups below the chart instead of giving each a line of it. */
    isShort?: boolean;
  };

/** Returns student groups beside all students, sorted by rate; small and masked ones are named. */
export function chronicByGroup(
  rows: ChronicRows,
  { heading = "h2", maximum = 100, isShort = false, ...options }: GroupOptions,
): Node {
  const { cds_code, text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const { year } = newestYears(rows, cds_code, options);
  const sorted = sortItems(toGroupItems(rows, options));
  const listed = [...sorted.ranked, ...sorted.small, ...sorted.masked];
  if (year === undefined || listed.length === 0) return nothing(document);
  const whole = findRow(rows, year, cds_code);
  const values = { year: formats.schoolYear(year), all: formatRate(whole, formats) };
  const dots = toDotRows(isShort ? { ...sorted, masked: [] } : sorted, { text, formats });
  const reference = toTenths(whole);
  return figure(
    {
      title: groupTitle(sorted.ranked, whole, text, formats),
      about: fill(text.groups.chart_about, values),
      chart: resize((width) =>
        dotPlot(dots, {
          document,
          width,
          ariaLabel: ariaLabel(sorted.ranked, values, text, formats),
          axisLabel: text.axis.rate,
          maximum,
          reference:
            reference === undefined ? undefined : { tenths: reference, label: text.groups.all },
          formats,
        }),
      ),
      note: isShort ? maskedNote(sorted.masked, text, formats) : null,
      table: ratedTable(listed, {
        caption: caption(options, values),
        first: text.table.group,
        more: [gapColumn(whole, text, formats)],
        text,
        formats,
        document,
      }),
    },
    { text, heading, document },
  );
}

function maskedNote(
  masked: readonly RatedItem[],
  { dots }: Messages,
  formats: Formats,
): string | null {
  if (masked.length === 0) return null;
  return fill(dots.masked_list, { list: formats.list(masked.map(({ label }) => label)) });
}

function caption(
  { families = [], text: { groups } }: GroupOptions,
  values: { year: string },
): string {
  const [family, ...others] = families;
  if (!family || others.length > 0) return fill(groups.caption, values);
  return fill(groups.caption_family, { ...values, family: groups.families[family] });
}

function groupTitle(
  ranked: readonly RatedItem[],
  whole: RatedItem["now"],
  text: Messages,
  formats: Formats,
): string {
  const { groups } = text;
  const [first] = ranked;
  const gap = changeBetween(whole, first?.now);
  if (!first || gap === undefined || gap === 0) return groups.title_plain;
  return fill(groups.title, {
    name: groupPhrase(first, text),
    rate: formatRate(first.now, formats),
    points: formats.points(gap),
    side: gap > 0 ? groups.above : groups.below,
  });
}

function ariaLabel(
  ranked: readonly RatedItem[],
  { all }: { all: string },
  text: Messages,
  formats: Formats,
): string {
  const [first] = ranked;
  if (!first) return text.groups.aria_plain;
  const name = groupPhrase(first, text);
  return fill(text.groups.aria, { name, rate: formatRate(first.now, formats), all });
}

function gapColumn(whole: RatedItem["now"], { table }: Messages, formats: Formats) {
  return {
    title: table.gap,
    cell: ({ now }: RatedItem) => formatChange(whole, now, formats),
    isNumber: true,
  };
}
