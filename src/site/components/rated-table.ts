import { type Column, dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import type { Formats } from "./formats.ts";
import type { Messages } from "./messages.ts";
import type { RatedItem } from "./rated-items.ts";
import { formatChange, formatCount, formatRate, isSmallGroup } from "./rates.js";

/** Returns items as a table: rate, change, what is added, and the numbers of students. */
export function ratedTable(
  items: readonly RatedItem[],
  {
    caption,
    first,
    more = [],
    text,
    formats,
    document,
  }: {
    caption: string;
    first: string;
    more?: readonly Column<RatedItem>[];
    text: Messages;
    formats: Formats;
    document: Document;
  },
): HTMLElement {
  const { table } = text;
  const make = elementsOf(document);
  const name = ({ label, href, now }: RatedItem) => [
    href ? make("a", { href }, label) : label,
    now && isSmallGroup(now) ? make("span", { class: "tag" }, table.small) : null,
  ];
  const change = ({ before, now }: RatedItem) => formatChange(before, now, formats);
  const count = (field: "eligible_students" | "chronic_students") => (item: RatedItem) =>
    formatCount(item.now, field, formats);
  const columns: Column<RatedItem>[] = [
    { title: first, cell: name },
    { title: table.rate, cell: (item) => formatRate(item.now, formats), isNumber: true },
    { title: table.change, cell: change, isNumber: true },
    ...more,
    { title: table.chronic, cell: count("chronic_students"), isNumber: true },
    { title: table.students, cell: count("eligible_students"), isNumber: true },
  ];
  return dataTable(items, { caption, columns, document });
}
