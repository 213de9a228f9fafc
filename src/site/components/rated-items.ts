import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import type { DotRow } from "./dot-plot.ts";
import type { Formats } from "./formats.ts";
import type { Messages } from "./messages.ts";
import { formatRate, isRanked, isSmallGroup, toTenths } from "./rates.js";

/** A school, group or grade with its row of one year and of the year before. */
export interface RatedItem {
  readonly key: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly now: ChronicAbsenteeism | undefined;
  readonly before: ChronicAbsenteeism | undefined;
}

/** One rate by school, grade or group in its newest finished year. */
export interface ItemRates {
  readonly name: "chronic_absenteeism" | "truancy";
  readonly year: number;
  readonly items: readonly RatedItem[];
}

/** Items by what may be said of them. */
export interface SortedItems {
  readonly ranked: readonly RatedItem[];
  readonly small: readonly RatedItem[];
  readonly masked: readonly RatedItem[];
  readonly missing: readonly RatedItem[];
}

/** Returns ranked items by rate, highest first; small, masked and missing ones by name. */
export function sortItems(items: readonly RatedItem[]): SortedItems {
  const byName = [...items].sort((a, b) => a.label.localeCompare(b.label));
  return {
    ranked: byName
      .filter((item) => isRanked(item.now))
      .sort((a, b) => (toTenths(b.now) ?? 0) - (toTenths(a.now) ?? 0)),
    small: byName.filter(({ now }) => now && toTenths(now) !== undefined && isSmallGroup(now)),
    masked: byName.filter(({ now }) => now?.disclosure === "suppressed"),
    missing: byName.filter(({ now }) => !now || now.disclosure === "not_applicable"),
  };
}

/** Returns the lines of a dot plot: ranked items, then small and masked ones under a heading each. */
export function toDotRows(
  { ranked, small, masked }: SortedItems,
  { text, formats }: { text: Messages; formats: Formats },
): DotRow[] {
  const section = (key: string, label: string, items: readonly RatedItem[]): DotRow[] =>
    items.length === 0
      ? []
      : [{ key, label, isHeading: true }, ...items.map((item) => toDotRow(item, formats))];
  return [
    ...ranked.map((item) => toDotRow(item, formats)),
    ...section("small groups", text.dots.small, small),
    ...section("masked groups", text.dots.masked, masked),
  ];
}

/** Returns one line of a dot plot. */
export function toDotRow({ key, label, href, now, before }: RatedItem, formats: Formats): DotRow {
  const isMasked = now?.disclosure === "suppressed";
  return {
    key,
    label,
    href,
    tenths: toTenths(now),
    before: toTenths(before),
    value: isMasked ? "*" : formatRate(now, formats),
    isMasked,
  };
}
