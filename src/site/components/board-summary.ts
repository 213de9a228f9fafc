import { type BoardMeasure, type BoardMeasureName, boardMeasureNames } from "./board-measures.js";
import { isComparable, newestYear, verdictOf } from "./board-verdict.js";
import { changeCell, type Judging, type Verdict } from "./change-verdict.js";
import { type Column, dataTable } from "./data-table.js";
import { type Child, elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { comparedWith, placeName } from "./places.js";
import { formatChange, formatCount, toTenths } from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type Options = Site &
  Drawing &
  Pick<Judging, "deviations"> & {
    /** Address of the folder of methods; without it a measure's name is no link. */
    readonly methodsHref?: string;
  };

/** Where each measure is explained. */
const places: Readonly<Record<BoardMeasureName, string>> = {
  attendance: "attendance.html#how-attendance-is-counted",
  chronic_absenteeism: "chronic-absence.html#who-is-counted",
  truancy: "truancy.html#what-is-an-event",
  middle_school_dropout: "engagement.html#middle-school-dropout",
  high_school_dropout: "engagement.html#a-class-of-four-years",
  high_school_graduation: "engagement.html#a-class-of-four-years",
};

/** Returns every measure of the whole place: newest finished year, change, the places beside it. */
export function boardSummary(measures: readonly BoardMeasure[], options: Options): Node {
  const { text, edition } = options;
  const { document } = drawingOf(options);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const { summary } = text.board;
  if (measures.length === 0) return nothing(document);
  const columns: Column<BoardMeasure>[] = [
    { title: text.table.measure, cell: (x) => nameCell(x, { ...options, document }) },
    {
      title: summary.newest,
      cell: (x) => newestCell(x, edition.cds_code, { text, formats, document }),
      isNumber: true,
    },
    {
      title: summary.before,
      cell: (x) => x.format(newestYear(x) - 1, edition.cds_code),
      isNumber: true,
    },
    { title: summary.change, cell: (x) => judgedChange(x, { ...options, document }, formats) },
    ...comparedWith(options, edition.cds_code).map((place) => ({
      title: placeName(place, options),
      cell: (x: BoardMeasure) => x.format(newestYear(x), place.cds_code),
      isNumber: true,
    })),
  ];
  return make(
    "section",
    { class: "sheet" },
    make("h2", {}, summary.title),
    make("p", { class: "sheet-lead" }, verdictSentence(measures, options, formats)),
    make("p", { class: "sheet-note" }, summary.about),
    dataTable(measures, { caption: summary.caption, columns, document }),
    missingNote(measures, { text, formats, document }),
  );
}

function nameCell(
  { name }: BoardMeasure,
  { text, methodsHref, document }: Options & { document: Document },
) {
  const make = elementsOf(document);
  const label = text.board.measures[name];
  const href = methodsHref && `${methodsHref}${places[name]}`;
  return [
    href ? make("a", { href }, label) : label,
    make("small", { class: "cell-note meaning" }, text.board.meanings[name]),
  ];
}

function newestCell(
  measure: BoardMeasure,
  cds_code: string,
  { text, formats, document }: { text: Site["text"]; formats: Formats; document: Document },
) {
  const make = elementsOf(document);
  const year = newestYear(measure);
  const row = measure.find(year, cds_code);
  const isCounted =
    measure.isOfStudents && row?.disclosure === "exact" && !measure.isEstimate(year);
  const counts = {
    count: formatCount(row, "chronic_students", formats),
    all: formatCount(row, "eligible_students", formats),
  };
  return [
    make("strong", {}, measure.format(year, cds_code)),
    make("small", { class: "cell-note" }, formats.schoolYear(year)),
    isCounted && toTenths(row) !== undefined
      ? make("small", { class: "cell-note" }, fill(text.board.summary.counts, counts))
      : null,
  ];
}

/** The change and what may be said of it; figures made in different ways are not compared. */
function judgedChange(
  measure: BoardMeasure,
  { text, deviations, document }: Options & { document: Document },
  formats: Formats,
): Child {
  if (!isComparable(measure)) return "-";
  const { find, own } = measure;
  const year = newestYear(measure);
  const change = formatChange(find(year - 1, own), find(year, own), formats);
  return changeCell(change, verdictOf(measure, deviations), { text, document });
}

/** Names the measures without any figure. */
function missingNote(
  measures: readonly BoardMeasure[],
  { text, formats, document }: { text: Site["text"]; formats: Formats; document: Document },
): Child {
  const missing = boardMeasureNames.filter((name) => !measures.some((x) => x.name === name));
  if (missing.length === 0) return null;
  const list = formats.list(missing.map((name) => text.board.names[name]));
  return elementsOf(document)(
    "p",
    { class: "sheet-note" },
    fill(text.board.summary.missing, { list }),
  );
}

/** Returns which measures are better, worse, or not clearly changed. */
function verdictSentence(
  measures: readonly BoardMeasure[],
  { text, deviations }: Options,
  formats: Formats,
): string {
  const { summary, names } = text.board;
  const judged = measures.flatMap((measure) => {
    const verdict = verdictOf(measure, deviations);
    return verdict === undefined ? [] : [{ verdict, name: names[measure.name] }];
  });
  const say = (verdict: Verdict) => {
    const found = judged.filter((x) => x.verdict === verdict).map(({ name }) => name);
    return found.length === 0 ? [] : [fill(summary[verdict], { list: formats.list(found) })];
  };
  const sentences = (["better", "worse", "unclear"] as const).flatMap(say);
  return sentences.length === 0 ? summary.none : sentences.join(" ");
}
