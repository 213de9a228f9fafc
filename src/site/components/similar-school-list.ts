import type {
  SimilarSchool,
  SimilarSchoolsSummary,
} from "../../contracts/published/similar-schools.ts";
import { dataTable } from "./data-table.js";
import { dotPlot } from "./dot-plot.js";
import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { getEntity } from "./places.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/**
 * Returns a school beside the schools most like it, for its own page. `summaries` and `pairs` are the
 * rows of similar_schools_summary and similar_schools; nothing where the school is in neither.
 */
export function similarSchoolList(
  {
    summaries,
    pairs,
  }: {
    readonly summaries: readonly SimilarSchoolsSummary[];
    readonly pairs: readonly SimilarSchool[];
  },
  { cds_code, ...options }: Site & Drawing & { cds_code: string },
): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const words = text.in_context.similar;
  const formats = formatsOf(text.language);
  const summary = summaries.find((row) => row.cds_code === cds_code);
  if (!summary) return nothing(document);
  const similar = pairs.filter((row) => row.cds_code === cds_code);
  const name = getEntity(options, cds_code).name;
  if (summary.median_rate === null) return tooFew(summary, { name, text, document }, formats);
  const values = {
    ...{ name, count: formats.count(similar.length) },
    year: formats.schoolYear(summary.school_year),
    median: formatRate(summary.median_rate, formats),
    rate: formatRate(summary.chronic_rate, formats),
  };
  const title = fill(words.school_titles[summary.standing], values);
  return figure(
    {
      title,
      about: fill(words.school_about, values),
      chart: resize((width) =>
        dotPlot(toRows(summary, similar, { name, formats }), {
          ...{ document, width, formats, ariaLabel: title, axisLabel: text.axis.rate },
          reference: { tenths: toTenths(summary.median_rate ?? 0), label: words.median },
        }),
      ),
      table: similarTable(similar, { values, text, document }, formats),
    },
    { text, document },
  );
}

const toTenths = (rate: number): number => Math.round(rate * 1000);

const formatRate = (rate: number | null, formats: Formats): string =>
  rate === null ? "*" : formats.rate(toTenths(rate));

function toRows(
  summary: SimilarSchoolsSummary,
  similar: readonly SimilarSchool[],
  { name, formats }: { name: string; formats: Formats },
) {
  const own = summary.chronic_rate;
  const others = [...similar].sort((a, b) => b.chronic_rate - a.chronic_rate);
  return [
    {
      ...{ key: summary.cds_code, label: name, isMasked: own === null },
      ...(own === null ? {} : { tenths: toTenths(own) }),
      value: formatRate(own, formats),
    },
    ...others.map((row) => ({
      key: row.similar_cds_code,
      label: row.similar_school_name,
      tenths: toTenths(row.chronic_rate),
      value: formatRate(row.chronic_rate, formats),
    })),
  ];
}

function similarTable(
  rows: readonly SimilarSchool[],
  {
    values,
    text,
    document,
  }: { values: Record<string, string>; text: Site["text"]; document: Document },
  formats: Formats,
): HTMLElement {
  const words = text.in_context.similar;
  return dataTable(rows, {
    caption: fill(words.school_caption, values),
    columns: [
      { title: text.table.school, cell: (row) => row.similar_school_name },
      { title: text.table.district, cell: (row) => row.similar_district_name },
      {
        title: text.table.rate,
        cell: (row) => formatRate(row.chronic_rate, formats),
        isNumber: true,
      },
      {
        title: text.table.students,
        cell: (row) => formats.count(row.eligible_students),
        isNumber: true,
      },
      { title: words.distance, cell: (row) => row.distance.toFixed(2), isNumber: true },
    ],
    document,
  });
}

function tooFew(
  summary: SimilarSchoolsSummary,
  { name, text, document }: { name: string; text: Site["text"]; document: Document },
  formats: Formats,
): HTMLElement {
  const make = elementsOf(document);
  const words = text.in_context.similar;
  const values = {
    name,
    count: formats.count(summary.similar_schools),
    all: formats.count(summary.schools_of_kind),
  };
  return make(
    "section",
    { class: "context" },
    make("h2", {}, words.title_plain),
    make("p", {}, fill(words.school_few, values)),
  );
}
