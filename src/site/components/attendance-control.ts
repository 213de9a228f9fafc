import type { AttendanceControl } from "../../contracts/published/attendance-control.ts";
import type { Entity } from "../../contracts/published/entities.ts";
import { controlPanel } from "./control-panel.js";
import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { placeName } from "./places.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type Rows = readonly AttendanceControl[];

/** A place with its months. */
interface Chart {
  readonly place: Entity;
  readonly name: string;
  readonly rows: Rows;
}

/**
 * Returns a control chart for each place that has one, the subject's first; `cds_codes` limits them
 * (a school page gives its own). Says why where there is none.
 */
export function attendanceControl(
  rows: Rows,
  options: Site & Drawing & { cds_codes?: readonly string[] },
): Node {
  const { text, cds_codes } = options;
  const { document } = drawingOf(options);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const words = text.in_context.control;
  const charts = toCharts(rows, options).filter(
    ({ place }) => !cds_codes || cds_codes.includes(place.cds_code),
  );
  if (charts.length === 0) {
    return make(
      "section",
      { class: "context" },
      make("h2", {}, words.title_plain),
      make("p", {}, words.none),
    );
  }
  const highest = charts.flatMap((chart) => chart.rows.map((row) => row.absence_rate ?? 0));
  const top = Math.ceil(100 * Math.max(...highest));
  return figure(
    {
      title: titleOf(charts, text, formats),
      about: fill(words.about, { top: formats.count(top) }),
      chart: make(
        "ul",
        { class: "multiples control" },
        charts.map((chart) => panel(chart, { top, text, document }, formats)),
      ),
      note: words.note,
      table: monthsTable(charts, { text, document }, formats),
    },
    { text, document },
  );
}

function toCharts(rows: Rows, site: Site): Chart[] {
  const order = (place: Entity) => (place.cds_code === site.edition.cds_code ? 0 : 1);
  return site.entities
    .map((place) => ({
      place,
      name: placeName(place, site),
      rows: rows.filter((row) => row.cds_code === place.cds_code),
    }))
    .filter((chart) => chart.rows.some((row) => row.absence_rate !== null))
    .sort((a, b) => order(a.place) - order(b.place));
}

const isSignal = ({ signal }: AttendanceControl): boolean =>
  signal !== null && signal !== "none" && signal !== "not judged";

function titleOf(charts: readonly Chart[], { in_context }: Messages, formats: Formats): string {
  const schools = charts.filter(({ place }) => place.level === "S");
  const counted = schools.length > 0 ? schools : charts;
  const newest = Math.max(...counted.flatMap(({ rows }) => rows.map((row) => row.school_year)));
  const withSignal = counted.filter(({ rows }) =>
    rows.some((row) => row.school_year === newest && isSignal(row)),
  );
  const [only] = counted;
  const year = formats.schoolYear(newest);
  if (counted.length === 1 && only) {
    const { title_one, title_one_none } = in_context.control;
    return fill(withSignal.length > 0 ? title_one : title_one_none, { name: only.name, year });
  }
  return fill(in_context.control.title, {
    year,
    count: formats.count(withSignal.length),
    schools: formats.count(counted.length),
  });
}

function panel(
  { name, rows }: Chart,
  { top, text, document }: { top: number; text: Messages; document: Document },
  formats: Formats,
): HTMLElement {
  const make = elementsOf(document);
  const { control } = text.in_context;
  const newest = rows.filter((row) => row.absence_rate !== null).at(-1);
  const signal = newest?.signal ? control.signals[newest.signal] : "";
  const label = fill(control.aria, { name, signal, rate: formatRate(newest, formats) });
  return make(
    "li",
    {},
    make("p", { class: "panel-title" }, make("span", {}, name), make("strong", {}, signal)),
    controlPanel(rows, { document, top, ariaLabel: label }),
  );
}

function formatRate(row: AttendanceControl | undefined, formats: Formats): string {
  if (!row) return "-";
  if (row.absence_rate === null) return "*";
  const digits = row.signal === "not judged" ? 0 : 1;
  return formats.rate(Math.round(row.absence_rate * 1000), digits);
}

function monthsTable(
  charts: readonly Chart[],
  { text, document }: { text: Messages; document: Document },
  formats: Formats,
): HTMLElement {
  const { control } = text.in_context;
  const lines = charts.flatMap(({ name, rows }) => rows.map((row) => ({ name, row })));
  const rate = (value: number | null) =>
    value === null ? "*" : formats.rate(Math.round(value * 1000));
  type Line = (typeof lines)[number];
  return dataTable(lines, {
    caption: control.caption,
    columns: [
      { title: control.place, cell: ({ name, row }: Line) => `${name}, ${row.month}` },
      { title: control.rate, cell: ({ row }) => formatRate(row, formats), isNumber: true },
      { title: control.center, cell: ({ row }) => rate(row.center_rate), isNumber: true },
      { title: control.lower, cell: ({ row }) => rate(row.lower_limit), isNumber: true },
      { title: control.upper, cell: ({ row }) => rate(row.upper_limit), isNumber: true },
      {
        title: control.signal,
        cell: ({ row }) => (row.signal ? control.signals[row.signal] : "*"),
      },
    ],
    document,
  });
}
