import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import type { ComparedGroup } from "./group-comparison.ts";
import { groupGapPlot } from "./group-gap-plot.js";
import { type GapTableOptions, gapTable } from "./group-gap-table.js";
import type { GroupOptions } from "./group-panels.ts";
import { groupPhrase } from "./group-phrase.js";
import { intervalOf } from "./group-series.js";
import { isHighGood, isOutcome, type Measure } from "./group-view.js";
import { groupViewName } from "./group-words.js";
import type { IntervalRow } from "./interval-plot.ts";
import { fill, type Messages } from "./messages.js";
import { isSmallGroup } from "./rates.js";
import { drawingOf } from "./site.js";

/**
 * Returns every group's gap to all students in the last year of a view, the worst first; small and
 * hidden groups are drawn after them and are not ranked.
 */
export function groupGapChart(options: GroupOptions): Node {
  const { text, view, categories } = options;
  const { document, resize } = drawingOf(options);
  const { gaps } = text.compare;
  const formats = formatsOf(text.language);
  const nameOf = (code: string) =>
    categories.find((x) => x.reporting_category === code)?.name ?? code;
  const ofYear = options.compared.filter(
    ({ school_year, cell }) => school_year === view.to && cell.disclosure !== "not_applicable",
  );
  const { ranked, small, hidden } = sortGaps(ofYear, options);
  const [widest] = ranked;
  if (ofYear.length === 0) return nothing(document);
  const values = { measure: groupViewName(options), year: formats.schoolYear(view.to) };
  const title = widest
    ? fill(gaps.title, {
        name: groupPhrase({ key: widest.group, label: nameOf(widest.group) }, text),
        points: formats.points(widest.toAll ?? 0),
        side: (widest.toAll ?? 0) < 0 ? text.groups.below : text.groups.above,
        ...values,
      })
    : fill(gaps.title_plain, values);
  const rows = [...ranked, ...small, ...hidden];
  return figure(
    {
      title,
      about: aboutOf(view.measure, text),
      chart: resize((width) =>
        groupGapPlot(
          rows.map((row) => toLine(row, { nameOf, options })),
          {
            ...{ document, width, ariaLabel: title, axisLabel: gaps.axis },
            reference: text.groups.all,
          },
        ),
      ),
      note: hidden.length > 0 ? gaps.note_hidden : gaps.note,
      table: gapTable(rows, { nameOf, options, document }),
    },
    { text, document },
  );
}

function aboutOf(measure: Measure, { compare: { gaps } }: Messages): string {
  if (isOutcome(measure)) return isHighGood(measure) ? gaps.about_graduation : gaps.about_dropout;
  return measure === "attendance" ? gaps.about_days : gaps.about;
}

/** A group is worse off above all students; where a high rate is good below them. */
function sortGaps(rows: readonly ComparedGroup[], { view, categories }: GroupOptions) {
  const sign = isHighGood(view.measure) ? -1 : 1;
  const order = (row: ComparedGroup) =>
    categories.findIndex((x) => x.reporting_category === row.group);
  const shown = rows.filter((row) => row.toAll !== undefined);
  return {
    ranked: shown
      .filter((row) => !isSmallGroup(row.cell))
      .sort((a, b) => sign * ((b.toAll ?? 0) - (a.toAll ?? 0))),
    small: shown.filter((row) => isSmallGroup(row.cell)).sort((a, b) => order(a) - order(b)),
    hidden: rows.filter((row) => row.toAll === undefined).sort((a, b) => order(a) - order(b)),
  };
}

function toLine(
  { group, cell, toAll, isBeyondChance }: ComparedGroup,
  { nameOf, options: { text, deviations } }: Omit<GapTableOptions, "document">,
): IntervalRow {
  const formats = formatsOf(text.language);
  if (toAll === undefined || cell.tenths === undefined) {
    return { key: group, label: nameOf(group), value: "*", isMasked: true };
  }
  const interval = isSmallGroup(cell) ? undefined : intervalOf(cell, deviations);
  const shift = cell.tenths - toAll;
  return {
    key: group,
    label: isSmallGroup(cell)
      ? fill(text.compare.gaps.small, { name: nameOf(group) })
      : nameOf(group),
    dot: toAll / 10,
    low: interval && (interval.low - shift) / 10,
    high: interval && (interval.high - shift) / 10,
    value: formats.signedPoints(toAll),
    isFilled: isBeyondChance ?? isCounted(cell),
  };
}

/** A rate of days, or an outcome that is no estimate: nothing is said of chance. */
function isCounted({ measure, range }: GroupCell): boolean {
  return measure === "attendance" || (isOutcome(measure) && range === undefined);
}
