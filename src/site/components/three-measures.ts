import type { DashboardChronic } from "../../contracts/published/dashboard-chronic.ts";
import type { LcapChronic } from "../../contracts/published/lcap-chronic.ts";
import { dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { toGroupItems } from "./group-items.js";
import { measuresPlot } from "./measures-plot.js";
import { fill } from "./messages.js";
import { type Figures, formatCount, formatRate } from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** The three named measures of chronic absence, in the order of the page. */
export const measures = ["dataquest", "dashboard", "lcap"] as const;

/** The shape of each measure in the chart. */
const marks = { dataquest: "\u25cf", dashboard: "\u25a0", lcap: "\u25b2" } as const;

/** One of the three measures. */
export type Measure = (typeof measures)[number];

/** A group with its figure in each measure. */
export interface MeasuredGroup {
  readonly key: string;
  readonly label: string;
  readonly figures: Readonly<Record<Measure, Figures | undefined>>;
}

type MeasureOptions = Site &
  Drawing & {
    cds_code: string;
    dashboard: readonly DashboardChronic[];
    lcap: readonly LcapChronic[];
  };

/** Returns the three chronic measures side by side, each by its own name and population. */
export function threeMeasures(rows: ChronicRows, options: MeasureOptions): Node {
  const { text, cds_code } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const { year } = newestYears(rows, cds_code, options);
  const groups = year === undefined ? [] : measuredGroups(rows, year, options);
  const hasOthers = groups.some(({ figures }) => figures.dashboard ?? figures.lcap);
  if (year === undefined || !hasOthers) return nothing(document);
  const values = { year: formats.schoolYear(year), ...rateValues(groups[0], formats) };
  const words = text.three_measures;
  return figure(
    {
      title: fill(words.title, values),
      about: fill(words.about, values),
      chart: [
        definitions(groups[0], { ...options, document }, formats),
        resize((width) =>
          measuresPlot(groups, {
            ...{ document, width, formats, names: words.names },
            ariaLabel: fill(words.aria, values),
            axisLabel: text.axis.rate,
          }),
        ),
      ],
      note: words.note,
      table: measuresTable(groups, { ...options, document, caption: fill(words.caption, values) }),
    },
    { text, document },
  );
}

function measuredGroups(
  rows: ChronicRows,
  year: number,
  { cds_code, dashboard, lcap, ...site }: MeasureOptions,
): MeasuredGroup[] {
  const own = { year, cds_code };
  const isOwn = (row: { school_year: number; cds_code: string; reporting_category: string }) =>
    row.school_year === own.year && row.cds_code === own.cds_code;
  const groups = [
    { key: "TA", label: site.text.groups.all },
    ...toGroupItems(rows, { ...site, cds_code }),
  ];
  return groups
    .map(({ key, label }) => {
      const ofLcap = lcap.find((row) => isOwn(row) && row.reporting_category === key);
      const figures = {
        dataquest: findRow(rows, year, cds_code, key),
        dashboard: dashboard.find((row) => isOwn(row) && row.reporting_category === key),
        lcap: ofLcap && {
          eligible_students: ofLcap.denominator,
          chronic_students: ofLcap.count,
          chronic_rate: ofLcap.rate,
          disclosure: ofLcap.disclosure,
        },
      };
      return { key, label, figures };
    })
    .filter(({ figures }) => figures.dataquest?.disclosure !== "not_applicable");
}

function rateValues(group: MeasuredGroup | undefined, formats: Formats): Record<Measure, string> {
  const rate = (measure: Measure) => formatRate(group?.figures[measure], formats);
  return { dataquest: rate("dataquest"), dashboard: rate("dashboard"), lcap: rate("lcap") };
}

function definitions(
  all: MeasuredGroup | undefined,
  { text, document }: MeasureOptions & { document: Document },
  formats: Formats,
): HTMLElement {
  const make = elementsOf(document);
  const words = text.three_measures;
  const students = (measure: Measure) => {
    const count = all?.figures[measure]?.eligible_students;
    return count == null ? "*" : formats.count(count);
  };
  return make(
    "dl",
    { class: "rules" },
    measures.map((measure) =>
      make(
        "div",
        {},
        make(
          "dt",
          {},
          make("span", { class: `mark ${measure}`, "aria-hidden": "true" }, marks[measure]),
          words.names[measure],
        ),
        make("dd", { class: "value" }, formatRate(all?.figures[measure], formats)),
        make("dd", {}, fill(words.who[measure], { students: students(measure) })),
        make("dd", {}, words.charters[measure]),
        make("dd", {}, words.use[measure]),
      ),
    ),
  );
}

function measuresTable(
  groups: readonly MeasuredGroup[],
  { caption, text, document }: MeasureOptions & { caption: string; document: Document },
): HTMLElement {
  const formats = formatsOf(text.language);
  const words = text.three_measures;
  const columns = measures.flatMap((measure) => [
    {
      title: words.names[measure],
      cell: ({ figures }: MeasuredGroup) => formatRate(figures[measure], formats),
      isNumber: true,
    },
    {
      title: words.students,
      cell: ({ figures }: MeasuredGroup) => formatStudents(figures[measure], formats),
      isNumber: true,
    },
  ]);
  return dataTable(groups, {
    caption,
    columns: [{ title: text.table.group, cell: ({ label }) => label }, ...columns],
    document,
  });
}

function formatStudents(row: Figures | undefined, formats: Formats): string {
  return formatCount(row, "eligible_students", formats);
}
