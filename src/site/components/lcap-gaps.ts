import { elementsOf } from "./element.js";
import { figure } from "./figure.js";
import { isFinishedYear } from "./finished-year.js";
import { type Formats, formatsOf } from "./formats.js";
import { groupPhrase } from "./group-phrase.js";
import { type IntervalRow, intervalPlot } from "./interval-plot.js";
import { isHigherBetter, type LcapFigure, type LcapMeasure } from "./lcap-figures.js";
import { type LcapGap, lcapGapRows } from "./lcap-gap-rows.js";
import { gapTable } from "./lcap-gap-table.js";
import { fill, type Messages } from "./messages.js";
import { toTenths } from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type GapOptions = Site & Drawing & { readonly measure: LcapMeasure; readonly deviations: number };

/** Returns the student groups of one measure by their gap to all students, with its interval. */
export function lcapGaps(figures: readonly LcapFigure[], options: GapOptions): Node {
  const { measure, text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const words = text.lcap.gaps;
  const year = newestYear(figures, options);
  const rows = year === undefined ? [] : lcapGapRows(figures, { ...options, year });
  if (year === undefined || rows.length === 0) {
    return elementsOf(document)("p", { class: "level-note" }, words.none);
  }
  const name = text.lcap.measures[measure];
  const values = { year: formats.schoolYear(year), measure: name };
  const title = gapTitle(rows, { measure, values, text, formats });
  const shown = rows.filter((row) => row.tenths !== undefined && !row.isSmall);
  return figure(
    {
      title,
      about: fill(isHigherBetter(measure) ? words.about_higher : words.about_lower, values),
      chart: resize((width) =>
        intervalPlot(
          [...shown, ...rows.filter((row) => row.tenths === undefined)].map((row) =>
            toInterval(row, formats),
          ),
          {
            document,
            width,
            ariaLabel: title,
            axisLabel: words.axis,
            reference: { at: 0, label: text.groups.all },
          },
        ),
      ),
      note: measure === "attendance" ? words.note_days : words.note,
      table: gapTable(rows, { ...options, values, formats, document }),
    },
    { text, document },
  );
}

/** The newest finished year in which the measure has a figure of all students. */
function newestYear(
  figures: readonly LcapFigure[],
  { measure, edition }: Pick<GapOptions, "measure" | "edition">,
): number | undefined {
  const years = figures
    .filter((row) => row.measure === measure && row.reporting_category === "TA")
    .filter((row) => toTenths(row) !== undefined && isFinishedYear(row.school_year, edition))
    .map((row) => row.school_year);
  return years.sort((a, b) => a - b).at(-1);
}

function gapTitle(
  rows: readonly LcapGap[],
  {
    measure,
    values,
    text,
    formats,
  }: { measure: LcapMeasure; values: Record<string, string>; text: Messages; formats: Formats },
): string {
  const words = text.lcap.gaps;
  const [first] = rows.filter((row) => !row.isSmall);
  const isWorse = isHigherBetter(measure) ? (first?.tenths ?? 0) < 0 : (first?.tenths ?? 0) > 0;
  if (!first || first.tenths === undefined || !isWorse) return fill(words.title_plain, values);
  return fill(isHigherBetter(measure) ? words.title_below : words.title_above, {
    ...{ ...values, name: groupPhrase(first, text) },
    points: formats.points(first.tenths),
  });
}

/** A filled dot: the interval leaves zero out. The mark is the gap of the year before. */
function toInterval(
  { key, label, tenths, before, interval }: LcapGap,
  formats: Formats,
): IntervalRow {
  if (tenths === undefined) return { key, label, value: "*", isMasked: true };
  return {
    ...{ key, label, value: formats.signedPoints(tenths), dot: tenths / 10 },
    ...(interval ? { low: interval.low, high: interval.high } : {}),
    ...(before === undefined ? {} : { tick: before / 10 }),
    isFilled: interval !== undefined && (interval.low > 0 || interval.high < 0),
  };
}
