import { dataTable } from "./data-table.js";
import { dotPlot } from "./dot-plot.js";
import { elementsOf } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { type RatedItem, sortItems, toDotRow, toDotRows } from "./rated-items.js";
import { formatChange, formatCount, formatRate, toTenths } from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Where a scale begins and ends, tenths of a percent. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
}

interface AttendanceDotsOptions extends Site, Drawing {
  readonly title: string;
  readonly about: string;
  readonly caption: string;
  /** What names a row of the table. */
  readonly first: string;
  /** Keep the given order, such as grades or weekdays; else the lowest rate comes first. */
  readonly isOrdered?: boolean;
  readonly labelWidth?: number;
  readonly reference?: { readonly tenths: number; readonly label: string } | undefined;
  readonly heading?: "h2" | "h3";
  /** Where the scale begins and ends, so that several charts have the same. */
  readonly scale?: Scale;
}

/** Returns attendance rates as dots, the year before as rings, on a scale that need not begin at 0. */
export function attendanceDots(
  items: readonly RatedItem[],
  { title, about, caption, first, isOrdered = false, ...options }: AttendanceDotsOptions,
): HTMLElement {
  const { text, labelWidth, reference, heading } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const sorted = sortItems(items);
  const lowestFirst = { ...sorted, ranked: [...sorted.ranked].reverse() };
  const dots = isOrdered
    ? items.map((item) => toDotRow(item, formats))
    : toDotRows(lowestFirst, { text, formats });
  const scale = options.scale ?? scaleOf(items);
  const chart = resize((width) =>
    dotPlot(dots, {
      ...{ document, width, ...scale, labelWidth, reference, formats },
      ariaLabel: title,
      axisLabel: text.attendance.axis,
    }),
  );
  const listed = isOrdered
    ? items
    : [...lowestFirst.ranked, ...sorted.small, ...sorted.masked, ...sorted.missing];
  return figure(
    {
      title,
      about: `${about} ${scaleNote(scale.minimum, text, formats)}`,
      chart,
      note: isOrdered && sorted.masked.length > 0 ? text.dots.masked_note : null,
      table: attendanceTable(listed, { caption, first, text, document }),
    },
    { text, heading, document },
  );
}

/** Returns where a scale of attendance begins and ends, tenths of a percent, in whole percents. */
export function scaleOf(items: readonly RatedItem[]): Scale {
  const shown = items.flatMap(({ now, before }) => [toTenths(now) ?? [], toTenths(before) ?? []]);
  const tenths = shown.flat();
  if (tenths.length === 0) return { minimum: 0, maximum: 1000 };
  return scaleAround(tenths);
}

/** Returns a scale in whole percents that leaves some room around rates, tenths of a percent. */
export function scaleAround(tenths: readonly number[]): Scale {
  const minimum = Math.floor((Math.min(...tenths) - 5) / 10) * 10;
  const maximum = Math.ceil((Math.max(...tenths) + 2) / 10) * 10;
  return { minimum: Math.max(0, minimum), maximum: Math.min(1000, maximum) };
}

/** Returns that a scale does not begin at zero. */
export function scaleNote(minimum: number, { attendance }: Messages, formats: Formats): string {
  return minimum === 0 ? "" : fill(attendance.scale, { from: formats.rate(minimum, 0) });
}

function attendanceTable(
  items: readonly RatedItem[],
  {
    caption,
    first,
    text,
    document,
  }: { caption: string; first: string; text: Messages; document: Document },
): HTMLElement {
  const { table, attendance, language } = text;
  const formats = formatsOf(language);
  const make = elementsOf(document);
  const hasChange = items.some(({ before }) => before !== undefined);
  const change = {
    title: table.change,
    cell: ({ before, now }: RatedItem) => formatChange(before, now, formats),
    isNumber: true,
  };
  return dataTable(items, {
    caption,
    columns: [
      { title: first, cell: ({ label, href }) => (href ? make("a", { href }, label) : label) },
      { title: attendance.rate, cell: ({ now }) => formatRate(now, formats), isNumber: true },
      ...(hasChange ? [change] : []),
      {
        title: table.count,
        cell: ({ now }) => formatCount(now, "eligible_students", formats),
        isNumber: true,
      },
    ],
    document,
  });
}
