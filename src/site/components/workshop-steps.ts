import { type Column, dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import { judgeTarget } from "./judge-target.js";
import { fill } from "./messages.js";
import { formatRate } from "./rates.js";
import { drawingOf } from "./site.js";
import { studentsOfTarget } from "./students-of-target.js";
import type { WorkshopOptions } from "./workshop-answer.ts";
import { type WorkshopCell, workshopCell } from "./workshop-cell.js";

/** Lines of the table, at most. */
const mostLines = 9;

/** Returns what targets mean, from the baseline to the best that was reached: students, judgement. */
export function workshopSteps(cells: readonly GroupCell[], options: WorkshopOptions): Node {
  const { text } = options;
  const { document } = drawingOf(options);
  const formats = formatsOf(text.language);
  const words = text.workshop.steps;
  const cell = workshopCell(cells, options);
  const { baseline, marks, isHigherBetter } = cell;
  if (!baseline || baseline.tenths === undefined || !marks) return nothing(document);
  const from = baseline.tenths;
  const targets = listTargets(cell, from);
  const ofStudents: Column<number> = {
    title: words.students,
    cell: (target) => {
      const count = studentsOfTarget(baseline, target, cell);
      return count === undefined ? "*" : formats.count(count);
    },
    isNumber: true,
  };
  const judge = (target: number) => judgeTarget(marks, target, { isHigherBetter });
  const yes = (isTrue: boolean | undefined) =>
    isTrue === undefined ? "-" : isTrue ? words.yes : words.no;
  const tag = options.view.target === undefined ? words.suggested : words.own;
  const caption = fill(words.title, {
    ...{ rate: formatRate(baseline, formats), year: formats.schoolYear(baseline.school_year) },
  });
  const make = elementsOf(document);
  return make(
    "section",
    { class: "context workshop-steps" },
    make("h2", {}, caption),
    make("p", {}, words.about),
    dataTable(targets, {
      caption,
      columns: [
        {
          title: words.target,
          cell: (target) => [
            formats.rate(target, target % 10 === 0 ? 0 : 1),
            target === cell.target ? make("span", { class: "tag" }, tag) : null,
          ],
        },
        {
          title: words.points,
          cell: (target) => formats.signedPoints(target - from),
          isNumber: true,
        },
        ...(options.view.measure === "attendance" ? [] : [ofStudents]),
        { title: words.trend, cell: (target) => yes(judge(target).isBetterThanTrend) },
        {
          title: words.reached,
          cell: (target) => {
            const { hasMarks, reached } = judge(target);
            return hasMarks ? yes(reached.length > 0) : "-";
          },
        },
      ],
      document,
    }),
  );
}

/**
 * Whole percents from the baseline to the best that was reached and one step on, as close as the
 * lines allow, with the target that is being tried.
 */
function listTargets({ marks, suggested, target, isHigherBetter }: WorkshopCell, from: number) {
  const ends = [suggested?.furthest, suggested?.start, target].flatMap((x) => x ?? []);
  const reach = Math.max(30, ...(marks ? ends.map((x) => Math.abs(x - from)) : []));
  const step = [10, 20, 50, 100].find((x) => reach / x <= mostLines - 2) ?? 100;
  const side = isHigherBetter ? 1 : -1;
  const first = (isHigherBetter ? Math.floor(from / step) : Math.ceil(from / step)) * step;
  const whole = Array.from(
    { length: mostLines - 1 },
    (_, i) => first + side * step * (i + 1),
  ).filter((x) => x > 0 && x < 1000 && Math.abs(x - from) <= reach + step);
  const all = target === undefined ? whole : [...whole, target];
  return [...new Set(all)].sort((a, b) => side * (a - b));
}
