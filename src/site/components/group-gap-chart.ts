import { type Column, dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { formatsOf } from "./formats.js";
import type { ComparedGroup } from "./group-comparison.ts";
import { groupGapPlot } from "./group-gap-plot.js";
import type { GroupOptions } from "./group-panels.ts";
import { groupPhrase } from "./group-phrase.js";
import { colourOfCell } from "./group-record.js";
import { intervalOf } from "./group-series.js";
import { groupViewName } from "./group-words.js";
import type { IntervalRow } from "./interval-plot.ts";
import { fill } from "./messages.js";
import { formatRate, isSmallGroup } from "./rates.js";
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
      about: view.measure === "attendance" ? gaps.about_days : gaps.about,
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

/** A group is worse off above all students; by attendance below them. */
function sortGaps(rows: readonly ComparedGroup[], { view, categories }: GroupOptions) {
  const sign = view.measure === "attendance" ? -1 : 1;
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

type Named = {
  readonly nameOf: (code: string) => string;
  readonly options: GroupOptions;
};

function toLine(
  { group, cell, toAll, isBeyondChance }: ComparedGroup,
  { nameOf, options: { text, deviations } }: Named,
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
    isFilled: isBeyondChance === true || cell.measure === "attendance",
  };
}

function gapTable(
  rows: readonly ComparedGroup[],
  { nameOf, options, document }: Named & { document: Document },
): HTMLElement {
  const { text, view } = options;
  const { columns, gaps } = text.compare;
  const formats = formatsOf(text.language);
  const make = elementsOf(document);
  const hiddenOr = (value: string | undefined, { cell }: ComparedGroup) =>
    value ?? (cell.tenths === undefined ? "*" : "-");
  const points = (value: number | undefined) =>
    value === undefined ? undefined : formats.signedPoints(value);
  const students = (value: number | undefined) =>
    value === undefined ? undefined : formats.count(value);
  const best = rows.find((row) => row.best !== undefined)?.best;
  const counts: Column<ComparedGroup>[] = [
    {
      title: columns.excess_to_all,
      cell: (row) => hiddenOr(students(row.excessToAll), row),
      isNumber: true,
    },
    {
      title: columns.excess_to_best,
      cell: (row) => hiddenOr(students(row.excessToBest), row),
      isNumber: true,
    },
    {
      title: text.in_context.gaps.beyond,
      cell: ({ isBeyondChance: beyond, cell }) =>
        cell.tenths === undefined
          ? "*"
          : beyond === undefined
            ? "-"
            : beyond
              ? text.in_context.gaps.yes
              : text.in_context.gaps.no,
    },
  ];
  return dataTable(rows, {
    caption: fill(gaps.caption, {
      measure: groupViewName(options),
      year: formats.schoolYear(view.to),
    }),
    columns: [
      {
        title: text.table.group,
        cell: ({ group, cell }) => [
          nameOf(group),
          isSmallGroup(cell) ? make("span", { class: "tag" }, text.table.small) : null,
        ],
      },
      { title: text.table.rate, cell: ({ cell }) => formatRate(cell, formats), isNumber: true },
      {
        title: columns.to_all,
        cell: (row) => hiddenOr(points(row.toAll), row),
        isNumber: true,
      },
      {
        title: best ? fill(columns.to_best, { best: nameOf(best) }) : columns.to_best_plain,
        cell: (row) => hiddenOr(points(row.toBest), row),
        isNumber: true,
      },
      ...(view.measure === "attendance" ? [] : counts),
      ...(view.measure === "dashboard"
        ? [
            {
              title: text.table.colour,
              cell: ({ cell }: ComparedGroup) => colourOfCell(cell, options),
            },
          ]
        : []),
    ],
    document,
  });
}
