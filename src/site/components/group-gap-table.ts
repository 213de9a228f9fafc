import { type Column, dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import type { ComparedGroup } from "./group-comparison.ts";
import type { GroupOptions } from "./group-panels.ts";
import { colourOfCell } from "./group-record.js";
import { yearMeasures } from "./group-view.js";
import { groupViewName } from "./group-words.js";
import { fill } from "./messages.js";
import { formatRate, isSmallGroup } from "./rates.js";

/** What a table of gaps is drawn from. */
export interface GapTableOptions {
  /** Name of a group by its code. */
  readonly nameOf: (code: string) => string;
  readonly options: GroupOptions;
  readonly document: Document;
}

/** Returns every group's rate and gaps; of students also how many fewer would close them. */
export function gapTable(
  rows: readonly ComparedGroup[],
  { nameOf, options, document }: GapTableOptions,
): HTMLElement {
  const { text, view } = options;
  const { columns, gaps } = text.compare;
  const isJudged = yearMeasures.some((x) => x === view.measure) && view.measure !== "attendance";
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
      ...(isJudged ? counts : []),
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
