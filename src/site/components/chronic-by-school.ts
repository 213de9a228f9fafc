import { dotPlot } from "./dot-plot.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { partsOf } from "./places.js";
import { type RatedItem, sortItems, toDotRows } from "./rated-items.js";
import { ratedTable } from "./rated-table.js";
import { changeBetween, formatRate, isRanked, toTenths } from "./rates.js";
import { toSchoolItems } from "./school-items.js";
import { type SchoolOrder, schoolOrders, sortedChart } from "./school-order.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/**
 * Returns every school (a county: every district) as a dot, sorted by rate or (`isSortable`) as the
 * reader chooses; small and masked ones stay named below the others.
 */
export function chronicBySchool(
  rows: ChronicRows,
  options: Site & Drawing & { schoolHref?: (cdsCode: string) => string; isSortable?: boolean },
): Node {
  const { edition, text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const { year, before } = newestYears(rows, edition.cds_code, options);
  if (year === undefined) return nothing(document);
  const items = toSchoolItems(partsOf(options), rows, { ...options, year, before });
  const sorted = sortItems(items);
  const whole = findRow(rows, year, edition.cds_code);
  const isCounty = edition.level === "C";
  const values = { ...extremes(sorted.ranked, formats), year: formats.schoolYear(year) };
  const draw = (order: SchoolOrder) => {
    const ranked = [...sorted.ranked].sort(schoolOrders[order]);
    const dots = toDotRows({ ...sorted, ranked }, { text, formats });
    return resize((width) =>
      dotPlot(dots, {
        document,
        width,
        ariaLabel: fillOr(text.schools.aria, text.schools.aria_plain, values),
        axisLabel: text.axis.rate,
        reference: toReference(toTenths(whole), options),
        formats,
      }),
    );
  };
  return figure(
    {
      title: fillOr(text.schools.title, text.schools.title_plain, values),
      about: [fill(text.schools.about, values), ...largestChanges(items, text, formats)].join(" "),
      chart: options.isSortable ? sortedChart(draw, { text, document }) : draw("rate"),
      table: ratedTable([...sorted.ranked, ...sorted.small, ...sorted.masked, ...sorted.missing], {
        caption: fill(isCounty ? text.schools.caption_district : text.schools.caption, values),
        first: isCounty ? text.table.district : text.table.school,
        text,
        formats,
        document,
      }),
    },
    { text, document },
  );
}

function toReference(tenths: number | undefined, site: Site) {
  if (tenths === undefined) return undefined;
  const { schools } = site.text;
  return {
    tenths,
    label: site.edition.level === "C" ? schools.reference_county : schools.reference,
  };
}

function extremes(ranked: readonly RatedItem[], formats: Formats): Record<string, string> {
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (!highest || !lowest || highest === lowest) return {};
  return {
    highest: highest.label,
    highest_rate: formatRate(highest.now, formats),
    lowest: lowest.label,
    lowest_rate: formatRate(lowest.now, formats),
  };
}

function fillOr(sentence: string, plain: string, values: Record<string, string>): string {
  return values.highest === undefined ? plain : fill(sentence, values);
}

function largestChanges(
  items: readonly RatedItem[],
  { schools }: Messages,
  formats: Formats,
): string[] {
  const changes = items
    .filter(({ now, before }) => isRanked(now) && isRanked(before))
    .map(({ label, now, before }) => ({ name: label, change: changeBetween(before, now) ?? 0 }))
    .sort((a, b) => b.change - a.change || a.name.localeCompare(b.name));
  const [rise, fall] = [changes[0], changes.at(-1)];
  const say = (sentence: string, { name, change }: { name: string; change: number }) =>
    fill(sentence, { name, points: formats.signedPoints(change) });
  return [
    ...(rise && rise.change > 0 ? [say(schools.rise, rise)] : []),
    ...(fall && fall.change < 0 ? [say(schools.fall, fall)] : []),
  ];
}
