import type { SimilarSchoolsSummary } from "../../contracts/published/similar-schools.ts";
import { dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { type IntervalRow, intervalPlot } from "./interval-plot.js";
import { fill, pluralForm } from "./messages.js";
import { getEntity } from "./places.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type Summaries = readonly SimilarSchoolsSummary[];
type Options = Site & Drawing & { schoolHref?: (cdsCode: string) => string };

/** Returns each school's rate beside the middle half of its similar schools; too few are named. */
export function similarSchools(rows: Summaries, options: Options): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const words = text.in_context.similar;
  const compared = sortByRate(rows.filter((row) => row.median_rate !== null));
  const others = rows.filter((row) => row.median_rate === null);
  const [first] = rows;
  if (!first) return nothing(document);
  const year = formats.schoolYear(first.school_year);
  if (compared.length === 0) {
    const make = elementsOf(document);
    return make(
      "section",
      { class: "context" },
      make("h2", {}, words.title_plain),
      make("p", {}, fill(words.none, { year })),
    );
  }
  const better = compared.filter((row) => row.standing === "below").length;
  const count = formats.count(compared.length);
  const values = { year, count, better: formats.count(better) };
  const title = fill(pluralForm(words.title, better, text.language), values);
  return figure(
    {
      title,
      about: fill(words.about, values),
      chart: resize((width) =>
        intervalPlot(
          compared.map((row) => toInterval(row, options, formats)),
          { document, width, ariaLabel: title, axisLabel: text.axis.rate },
        ),
      ),
      note: others.length > 0 ? fill(words.few, { list: namesOf(others, options, formats) }) : null,
      table: summaryTable([...compared, ...others], options, formats),
    },
    { text, document },
  );
}

const sortByRate = (rows: Summaries): Summaries =>
  [...rows].sort((a, b) => (b.chronic_rate ?? 2) - (a.chronic_rate ?? 2));

/** Returns a rate (0 to 1) in tenths of a percent. */
const toTenths = (rate: number): number => Math.round(rate * 1000);

function toInterval(row: SimilarSchoolsSummary, options: Options, formats: Formats): IntervalRow {
  const percent = (rate: number | null) => (rate === null ? undefined : toTenths(rate) / 10);
  return {
    key: row.cds_code,
    label: getEntity(options, row.cds_code).name,
    href: options.schoolHref?.(row.cds_code),
    low: percent(row.lower_quartile),
    high: percent(row.upper_quartile),
    tick: percent(row.median_rate),
    dot: percent(row.chronic_rate),
    value: formatOwn(row, formats),
    isFilled: row.standing !== "within",
    isMasked: row.chronic_rate === null,
  };
}

const formatOwn = ({ chronic_rate }: SimilarSchoolsSummary, formats: Formats): string =>
  chronic_rate === null ? "*" : formats.rate(toTenths(chronic_rate));

function namesOf(rows: Summaries, options: Options, formats: Formats): string {
  const name = (row: SimilarSchoolsSummary) =>
    `${getEntity(options, row.cds_code).name} (${formats.count(row.similar_schools)})`;
  return formats.list(rows.map(name));
}

function summaryTable(rows: Summaries, options: Options, formats: Formats): HTMLElement {
  const { text } = options;
  const words = text.in_context.similar;
  const rate = (value: number | null) => (value === null ? "-" : formats.rate(toTenths(value)));
  return dataTable(rows, {
    caption: fill(words.caption, { year: formats.schoolYear(rows[0]?.school_year ?? 0) }),
    columns: [
      { title: text.table.school, cell: (row) => getEntity(options, row.cds_code).name },
      { title: text.table.rate, cell: (row) => formatOwn(row, formats), isNumber: true },
      { title: words.lower, cell: (row) => rate(row.lower_quartile), isNumber: true },
      { title: words.median, cell: (row) => rate(row.median_rate), isNumber: true },
      { title: words.upper, cell: (row) => rate(row.upper_quartile), isNumber: true },
      {
        title: words.schools,
        cell: (row) => formats.count(row.similar_schools),
        isNumber: true,
      },
      { title: words.standing, cell: (row) => words.standings[row.standing] },
    ],
    ...(options.document ? { document: options.document } : {}),
  });
}
