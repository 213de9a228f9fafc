import type { AttendanceDay } from "../../contracts/published/attendance-by-day.ts";
import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import type { CalendarDay } from "./school-days.ts";

/** Classes of the heat map, lightest first. */
const classes = 7;

/** Where the shades of a year begin and how wide each is, percent of students absent. */
export interface DayScale {
  readonly from: number;
  readonly step: number;
}

/** Classes of whole or half percents from the least to the most absence. */
export function dayScale(days: readonly AttendanceDay[]): DayScale {
  const rates = days.flatMap((day) => day.absence_rate ?? []).map((rate) => rate * 100);
  if (rates.length === 0) return { from: 0, step: 1 };
  const from = Math.floor(Math.min(...rates));
  return { from, step: Math.max(0.5, Math.ceil(((Math.max(...rates) - from) / classes) * 2) / 2) };
}

/** Returns the shade of a rate, 1 the lightest. */
export function dayStep(rate: number, { from, step }: DayScale): number {
  return Math.min(classes, Math.max(1, Math.floor((rate * 100 - from) / step + 1e-9) + 1));
}

/** Returns what the shades and borders of the days mean, of those that are there. */
export function calendarLegend(
  cells: readonly CalendarDay[],
  { from, step }: DayScale,
  { text, document }: { text: Messages; document: Document },
): HTMLElement {
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const { legend } = text.dips.calendar;
  const swatch = (kind: string, mark = "") =>
    make("span", { class: `swatch day-swatch ${kind}`, "aria-hidden": "true" }, mark);
  const item = (kind: string, mark: string, words: string) =>
    make("li", {}, swatch(kind, mark), words);
  const steps = Array.from({ length: classes }, (_, i) =>
    item(
      `heat-${i + 1}`,
      "",
      fill(i === classes - 1 ? text.heat.from : text.heat.between, {
        from: i === classes - 1 ? formats.share((from + i * step) / 100) : `${from + i * step}`,
        to: formats.share((from + (i + 1) * step) / 100),
      }),
    ),
  );
  const has = (kind: CalendarDay["kind"]) => cells.some((cell) => cell.kind === kind);
  return make(
    "ul",
    { class: "legend" },
    steps,
    item("near", "", legend.near),
    item("off", "\u00b7", legend.break),
    has("closure") ? item("off", "C", legend.closure) : null,
    has("hidden") ? item("masked", "*", legend.hidden) : null,
    cells.some((cell) => cell.isSome) ? item("some", "", legend.some) : null,
    has("coming") ? item("coming", "", legend.coming) : null,
    cells.some((cell) => cell.isNewest) ? item("newest", "", legend.newest) : null,
  );
}
