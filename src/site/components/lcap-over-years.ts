import { type Column, dataTable } from "./data-table.js";
import { type Child, elementsOf, nothing } from "./element.js";
import { isFinishedYear } from "./finished-year.js";
import { type Formats, formatsOf } from "./formats.js";
import { findLcapFigure, type LcapFigure, type LcapMeasure, lcapMeasures } from "./lcap-figures.js";
import { fill, type Messages } from "./messages.js";
import { changeBetween, formatRate, toTenths } from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Finished years that stand in the table: the years of a plan and the one before it. */
const shownYears = 4;

/** Returns the measures that state law asks for over the years, a source under every figure. */
export function lcapOverYears(figures: readonly LcapFigure[], options: Site & Drawing): Node {
  const { text, edition } = options;
  const { document } = drawingOf(options);
  const formats = formatsOf(text.language);
  const make = elementsOf(document);
  const words = text.lcap.years;
  const all = figures.filter((row) => row.reporting_category === "TA");
  const years = [...new Set(all.filter(hasFigure).map((row) => row.school_year))].sort();
  const finished = years.filter((year) => isFinishedYear(year, edition)).slice(-shownYears);
  const running = years.filter((year) => !isFinishedYear(year, edition));
  const [first, last] = [finished[0], finished.at(-1)];
  if (first === undefined || last === undefined) return nothing(document);
  const cellOf = (year: number) => (measure: LcapMeasure) =>
    figureCell(findLcapFigure(all, { measure, year }), { text, formats, document });
  const columns: Column<LcapMeasure>[] = [
    { title: words.measure, cell: (measure) => measureName(measure, text) },
    ...finished.map((year) => ({
      ...{ title: formats.schoolYear(year), cell: cellOf(year), isNumber: true },
    })),
    ...running.map((year) => ({
      title: fill(text.table.so_far, { year: formats.schoolYear(year) }),
      ...{ cell: cellOf(year), isNumber: true },
    })),
    {
      title: fill(words.change, { first: formats.schoolYear(first) }),
      cell: (measure) => changeSince(all, { measure, first, last }, formats),
      isNumber: true,
    },
  ];
  return make(
    "section",
    { class: "context lcap-years" },
    make("h2", {}, words.title),
    make("p", {}, words.about),
    dataTable(lcapMeasures, { caption: words.caption, columns, document }),
  );
}

/** Returns the name of a measure with the number that the law gives it. */
export function measureName(measure: LcapMeasure, { lcap }: Messages): string {
  return fill(lcap.numbered, { number: lcap.numbers[measure], name: lcap.measures[measure] });
}

const hasFigure = (row: LcapFigure): boolean => row.disclosure !== "not_applicable";

/** Returns a figure with its source, or the reason why there is none, in small print under it. */
function figureCell(
  row: LcapFigure | undefined,
  { text, formats, document }: { text: Messages; formats: Formats; document: Document },
): Child {
  const { lcap } = text;
  if (!row) return "-";
  const small = elementsOf(document)(
    "small",
    { class: "source" },
    row.reason ? lcap.reasons[row.reason] : lcap.sources[row.source],
  );
  return [rateWithRange(row, lcap.years.range, formats), small];
}

function rateWithRange(row: LcapFigure, sentence: string, formats: Formats): string {
  const rate = formatRate(row, formats);
  if (row.low === null || row.high === null) return rate;
  const [low, high] = [row.low, row.high].map((x) => formats.points(Math.round(x * 1000)));
  return fill(sentence, { rate, low: low ?? "", high: high ?? "" });
}

/** An estimate and a published figure are made differently and are not compared. */
function changeSince(
  rows: readonly LcapFigure[],
  { measure, first, last }: { measure: LcapMeasure; first: number; last: number },
  formats: Formats,
): string {
  const before = findLcapFigure(rows, { measure, year: first });
  const after = findLcapFigure(rows, { measure, year: last });
  const isSameKind = (before?.source === "SENR") === (after?.source === "SENR");
  const change = isSameKind ? changeBetween(before, after) : undefined;
  if (change !== undefined) return formats.signedPoints(change);
  return [before, after].some((row) => row && hasFigure(row) && toTenths(row) === undefined)
    ? "*"
    : "-";
}
