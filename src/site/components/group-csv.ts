import * as aq from "arquero";
import { formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import type { GroupOptions } from "./group-panels.ts";
import { colourOfCell } from "./group-record.js";
import { intervalOf, toSeries } from "./group-series.js";
import { everybody, type GroupView } from "./group-view.js";
import { groupViewName, viewedPlace } from "./group-words.js";
import { fill } from "./messages.js";

/** Returns the file's name: what is in it. */
export function csvName({ measure, place, grades, from, to }: GroupView): string {
  return `groups_${measure}_${place}_${grades}_${from}-${to}.csv`;
}

/** Returns the address of the file of what is shown; it holds the file itself. */
export function csvHref(cells: readonly GroupCell[], options: GroupOptions): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(groupCsv(cells, options))}`;
}

/**
 * Returns what is shown as CSV: a line for each group and year, rates in percent with one decimal,
 * `*` where a figure is hidden and `-` where there is none, and what the marks mean at the end.
 */
export function groupCsv(cells: readonly GroupCell[], options: GroupOptions): string {
  const { view, deviations, compared, text, edition } = options;
  const formats = formatsOf(text.language);
  const gaps = new Map(compared.map((row) => [`${row.school_year} ${row.group}`, row]));
  const rows = toSeries(cells, view, options).flatMap(({ label, cells: found }) =>
    found.flatMap((cell) => {
      if (!cell) return [];
      const row = gaps.get(`${cell.school_year} ${cell.group}`);
      const mark = cell.disclosure === "not_applicable" ? "-" : "*";
      const interval = intervalOf(cell, deviations);
      const none = cell.disclosure === "suppressed" ? "*" : "-";
      const apart = cell.group === everybody ? "-" : mark;
      return [
        {
          academic_year: formats.schoolYear(cell.school_year),
          cds_code: cell.cds_code,
          place: viewedPlace(options),
          measure: groupViewName(options),
          grades: view.grades,
          reporting_category: cell.group,
          group: label,
          students: cell.eligible_students ?? mark,
          ...(view.measure === "attendance" ? {} : { count: cell.chronic_students ?? mark }),
          rate: percent(cell.tenths) ?? mark,
          ...(view.measure === "attendance"
            ? {}
            : {
                interval_low: percent(interval?.low) ?? none,
                interval_high: percent(interval?.high) ?? none,
              }),
          gap_to_all: percent(row?.toAll) ?? apart,
          gap_to_best: percent(row?.toBest) ?? apart,
          ...(view.measure === "dashboard" ? { color: colourOfCell(cell, options) } : {}),
        },
      ];
    }),
  );
  const threshold = `${edition.suppression_threshold}`;
  const notes = [fill(text.downloads.star, { threshold }), text.downloads.dash];
  const running = edition.is_running && view.to >= edition.headline_year;
  const marks = [...notes, ...(running ? [text.downloads.rounded] : [])];
  return [aq.from(rows).toCSV(), "", ...marks.map(quoted), ""].join("\n");
}

const percent = (tenths: number | undefined): string | undefined =>
  tenths === undefined ? undefined : (tenths / 10).toFixed(1);

const quoted = (sentence: string): string => `"${sentence.replaceAll('"', '""')}"`;
