import type { Child } from "./element.ts";
import { formatsOf } from "./formats.js";
import { groupPhrase } from "./group-phrase.js";
import { judgeTarget } from "./judge-target.js";
import { fill, pluralForm } from "./messages.js";
import { formatRate } from "./rates.js";
import { studentsOfTarget } from "./students-of-target.js";
import type { WorkshopCell } from "./workshop-cell.ts";
import type { AnsweredCell, KnownCell } from "./workshop-known.ts";
import { baselineLine, similarLine, trendLine } from "./workshop-position.js";
import { groupName } from "./workshop-words.js";

/** Returns what a goal rests on, line by line: a name and an answer in words. */
export function workshopLines(lines: AnsweredCell): (readonly [name: string, answer: Child])[] {
  const { cell, options } = lines;
  const { text } = options;
  const { baseline, target } = cell;
  const words = text.workshop.lines;
  if (!baseline || baseline.tenths === undefined || target === undefined) {
    return [[words.instead, cell.years.length === 0 ? words.not_published : words.hidden]];
  }
  const known = {
    ...{ ...lines, target, text, formats: formatsOf(text.language) },
    baseline: { ...baseline, tenths: baseline.tenths },
  };
  return [
    [words.baseline, baselineLine(known)],
    [words.trend, trendLine(known)],
    [words.similar, similarLine(known)],
    [words.target, targetLine(known)],
    [words.students, studentsLine(known)],
    [words.judgement, judgementLine(known)],
    [words.equity, equityLine(known)],
  ];
}

function targetLine({ cell, target, text, formats, options }: KnownCell): string {
  const words = text.workshop.lines;
  const { suggested } = cell;
  if (!suggested) return "";
  const isOwn = options.view.target !== undefined && options.view.target !== suggested.tenths;
  const own = isOwn ? [fill(words.target_own, { rate: formats.rate(target) })] : [];
  const values = {
    rate: formats.rate(suggested.tenths),
    start: formats.rate(suggested.start),
    best: formats.rate(suggested.furthest),
  };
  const large = isLargeStep(cell, target, options.policies.largeStep) ? [words.large] : [];
  return [...own, fill(words[`suggested_${suggested.from}`], values), ...large].join(" ");
}

/** Whether a target leaves fewer behind than now by more than a share of them. */
function isLargeStep(
  { baseline, isHigherBetter }: WorkshopCell,
  target: number,
  largeStep: number,
): boolean {
  const lacking = (tenths: number) => (isHigherBetter ? 1000 - tenths : tenths);
  return lacking(target) < (1 - largeStep) * lacking(baseline?.tenths ?? 0);
}

function studentsLine({ cell, baseline, target, text, formats, options }: KnownCell): string {
  const words = text.workshop.lines;
  const values = { from: formatRate(baseline, formats), to: formats.rate(target) };
  const isBetter = cell.isHigherBetter ? target > baseline.tenths : target < baseline.tenths;
  if (!isBetter) return words.no_better;
  if (options.view.measure === "attendance") {
    const planned = options.edition.days_planned;
    const days = ((target - baseline.tenths) / 1000) * (planned ?? 0);
    if (planned === null || days <= 0)
      return fill(words.points, { ...values, points: formats.points(target - baseline.tenths) });
    return fill(words.days, {
      ...values,
      days: formats.decimal(days),
      planned: formats.count(planned),
    });
  }
  const count = studentsOfTarget(baseline, target, cell);
  if (count === undefined)
    return fill(words.points, { ...values, points: formats.points(target - baseline.tenths) });
  return fill(pluralForm(words.fewer, count, text.language), {
    ...values,
    count: formats.count(count),
  });
}

/** Ambitious: better than baseline and trend. Realistic: reached before, here or at similar schools. */
function judgementLine({ cell, target, text, formats }: KnownCell): string {
  const words = text.workshop.lines;
  const { marks } = cell;
  const judged = marks && judgeTarget(marks, target, cell);
  if (!judged?.isBetterThanBaseline) return words.no_better;
  const ambitious =
    judged.isBetterThanTrend === undefined
      ? words.ambitious_unknown
      : judged.isBetterThanTrend
        ? words.ambitious
        : words.not_ambitious;
  if (judged.reached.length === 0) {
    return `${ambitious} ${judged.hasMarks ? words.not_realistic : words.realistic_unknown}`;
  }
  const { level, pace } = marks ?? {};
  const values = {
    rate: formats.rate(level?.tenths ?? 0),
    year: formats.schoolYear(level?.year ?? 0),
    points: formats.points(pace?.step ?? 0),
    from: formats.schoolYear(pace?.from ?? 0),
    to: formats.schoolYear(pace?.to ?? 0),
  };
  const list = judged.reached.map((mark) => fill(words.reached[mark], values));
  return `${ambitious} ${fill(words.realistic, { list: formats.list(list) })}`;
}

function equityLine({ equity, text, formats, baseline, options }: KnownCell): string {
  const words = text.workshop.lines;
  if (!equity) return words.equity_none;
  return fill(words.equity_is, {
    name: groupPhrase({ key: equity.group, label: groupName(equity.group, options) }, text),
    ...{ gap: formats.points(equity.gap), target: formats.points(equity.target) },
    year: formats.schoolYear(baseline.school_year),
  });
}
