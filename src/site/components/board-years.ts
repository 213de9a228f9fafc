import type { BoardMeasure } from "./board-measures.ts";
import { dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { comparedWith, getEntity, placeName } from "./places.js";
import { rangeSpark } from "./range-spark.js";
import { changeBetween, toTenths } from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

interface Line {
  readonly measure: BoardMeasure;
  readonly place: string;
  readonly cds_code: string;
}

/** Returns every measure over the finished years: a panel each, and a table with the places beside. */
export function boardYears(measures: readonly BoardMeasure[], options: Site & Drawing): Node {
  const { text, edition } = options;
  const { document } = drawingOf(options);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const years = [...new Set(measures.flatMap((x) => x.years))].sort((a, b) => a - b);
  const places = [
    getEntity(options, edition.cds_code),
    ...comparedWith(options, edition.cds_code),
  ].map((place) => ({ place: placeName(place, options), cds_code: place.cds_code }));
  const lines: Line[] = measures.flatMap((measure) =>
    places
      .filter(({ cds_code }) => years.some((year) => measure.find(year, cds_code) !== undefined))
      .map((place) => ({ measure, ...place })),
  );
  if (years.length < 2 || lines.length === 0) return nothing(document);
  return make(
    "section",
    { class: "sheet" },
    make("h2", {}, text.board.years.title),
    make("p", { class: "sheet-lead" }, changesSentence(measures, edition.cds_code, text, formats)),
    make("p", { class: "sheet-note" }, text.board.years.about),
    make(
      "ul",
      { class: "multiples measures" },
      measures.map((measure) => panel(measure, years, { ...options, document, formats })),
    ),
    dataTable(lines, {
      caption: text.board.years.caption,
      columns: [
        { title: text.table.measure, cell: ({ measure, place }) => nameOf(measure, place, text) },
        ...years.map((year) => ({
          title: formats.schoolYear(year),
          cell: ({ measure, cds_code }: Line) => measure.format(year, cds_code),
          isNumber: true,
        })),
      ],
      document,
    }),
  );
}

const nameOf = ({ name }: BoardMeasure, place: string, { board }: Site["text"]): string =>
  fill(board.years.line, { measure: board.measures[name], place });

/** Each measure since its first shown year, in points; estimates are left out. */
function changesSentence(
  measures: readonly BoardMeasure[],
  cds_code: string,
  { board }: Site["text"],
  formats: Formats,
): string {
  const parts = measures.flatMap((measure) => {
    const shown = measure.years.filter(
      (year) => toTenths(measure.find(year, cds_code)) !== undefined && !measure.isEstimate(year),
    );
    const [first, last] = [shown[0], shown.at(-1)];
    if (first === undefined || last === undefined || first === last) return [];
    const change = changeBetween(measure.find(first, cds_code), measure.find(last, cds_code)) ?? 0;
    const values = { points: formats.points(change), first: formats.schoolYear(first) };
    const sentence = change < 0 ? board.years.down : change > 0 ? board.years.up : board.years.same;
    return [fill(sentence, { ...values, measure: board.names[measure.name] })];
  });
  return parts.length === 0
    ? board.years.none
    : fill(board.years.changes, { list: formats.list(parts) });
}

function panel(
  measure: BoardMeasure,
  years: readonly number[],
  { text, edition, formats, document }: Site & { formats: Formats; document: Document },
): HTMLElement {
  const make = elementsOf(document);
  const { cds_code } = edition;
  const name = text.board.measures[measure.name];
  const points = years.map((school_year) => {
    const figures = measure.find(school_year, cds_code);
    return {
      school_year,
      tenths: toTenths(figures),
      ...measure.range(school_year),
      isMasked: figures?.disclosure === "suppressed",
    };
  });
  const values = years.map((year) =>
    fill(text.trend.aria_value, {
      rate: measure.format(year, cds_code),
      year: formats.schoolYear(year),
    }),
  );
  const ariaLabel = fill(text.engagement.trend_aria, { name, values: values.join(", ") });
  const axisLabel = text.engagement.axis_short;
  return make(
    "li",
    {},
    make("p", { class: "panel-title" }, make("span", {}, name)),
    points.some(({ tenths, isMasked }) => tenths !== undefined || isMasked)
      ? rangeSpark(points, { document, ariaLabel, axisLabel, formats })
      : make("p", { class: "card-note" }, text.board.years.no_figure),
  );
}
