import type { ReportingCategory } from "../../contracts/published/reporting-categories.ts";
import { dotPlot } from "./dot-plot.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { type RatedItem, sortItems, toDotRow } from "./rated-items.js";
import { ratedTable } from "./rated-table.js";
import { formatRate, toTenths } from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Returns the grades of a place in their order: single grades, else the state's grade spans. */
export function chronicByGrade(
  rows: ChronicRows,
  { cds_code, ...options }: Site & Drawing & { cds_code: string },
): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const { year } = newestYears(rows, cds_code, options);
  const items = toGradeItems(rows, cds_code, options);
  if (year === undefined || items.length === 0) return nothing(document);
  const dots = items.map((item) => toDotRow(item, formats));
  const whole = toTenths(findRow(rows, year, cds_code));
  const values: Record<string, string> = {
    ...extremes(items, text, formats),
    year: formats.schoolYear(year),
  };
  const say = (full: string, plain: string) =>
    fill(values.highest === undefined ? plain : full, values);
  return figure(
    {
      title: say(text.grades.title, text.grades.title_plain),
      about: fill(text.grades.about, values),
      chart: resize((width) =>
        dotPlot(dots, {
          document,
          width,
          ariaLabel: say(text.grades.aria, text.grades.aria_plain),
          axisLabel: text.axis.rate_grade,
          labelWidth: 56,
          reference: whole === undefined ? undefined : { tenths: whole, label: text.groups.all },
          formats,
        }),
      ),
      note: gradeNote(items, text),
      table: ratedTable(items, {
        caption: fill(text.grades.caption, values),
        first: text.table.grade,
        text,
        formats,
        document,
      }),
    },
    { text, document },
  );
}

function gradeNote(items: readonly RatedItem[], { dots }: Messages): string | null {
  const { small, masked } = sortItems(items);
  const notes = [
    ...(small.length > 0 ? [dots.small_note] : []),
    ...(masked.length > 0 ? [dots.masked_note] : []),
  ];
  return notes.length > 0 ? notes.join(" ") : null;
}

function toGradeItems(rows: ChronicRows, cds_code: string, site: Site): RatedItem[] {
  const { year, before } = newestYears(rows, cds_code, site);
  const short: Record<string, string> = site.text.grades.short;
  const itemsOf = (family: ReportingCategory["family"]) =>
    site.categories
      .filter((category) => category.family === family && short[category.reporting_category])
      .sort((a, b) => gradeOrder(a, site) - gradeOrder(b, site))
      .map(({ reporting_category: key }) => ({
        key,
        label: short[key] ?? key,
        now: findRow(rows, year, cds_code, key),
        before: findRow(rows, before, cds_code, key),
      }))
      .filter(({ now }) => now !== undefined && now.disclosure !== "not_applicable");
  const single = itemsOf("grade");
  return single.length > 0 ? single : itemsOf("span");
}

const gradeOrder = ({ reporting_category }: ReportingCategory, { text }: Site): number =>
  Object.keys(text.grades.short).indexOf(reporting_category);

function extremes(
  items: readonly RatedItem[],
  { grades }: Messages,
  formats: Formats,
): Record<string, string> {
  const { ranked } = sortItems(items);
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (!highest || !lowest || highest === lowest) return {};
  const inWords: Record<string, string> = grades.single;
  return {
    highest: inWords[highest.key] ?? highest.label,
    highest_rate: formatRate(highest.now, formats),
    lowest: inWords[lowest.key] ?? lowest.label,
    lowest_rate: formatRate(lowest.now, formats),
  };
}
