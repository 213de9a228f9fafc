import { dotPlot } from "./dot-plot.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { toGradeItems } from "./grade-items.js";
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
