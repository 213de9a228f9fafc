import type { PrintedRow } from "../privacy/audit/read-figures.ts";
import type { ArtefactRows } from "./read-artefact.ts";

type Text = Readonly<Record<string, unknown>>;

/** Which columns of a download are which fields of its table; rates are printed in percent. */
interface Columns {
  readonly table: string;
  readonly counts: Readonly<Record<string, string>>;
  readonly rates: Readonly<Record<string, string>>;
}

const state = {
  counts: { chronic_students: "ChronicAbsenteeismCount" },
  rates: { chronic_rate: "ChronicAbsenteeismRate" },
};

const downloads: Readonly<Record<string, Columns>> = {
  chronic_absenteeism_download: { table: "chronic_absenteeism", ...state },
  chronic_absenteeism_crossed_download: { table: "chronic_absenteeism_crossed", ...state },
  lcap_chronic_download: {
    table: "lcap_chronic",
    counts: { count: "count" },
    rates: { rate: "rate" },
  },
  dashboard_chronic_download: {
    table: "dashboard_chronic",
    counts: { chronic_students: "currnumer", prior_chronic_students: "priornumer" },
    rates: { chronic_rate: "currstatus", prior_chronic_rate: "priorstatus" },
  },
  dashboard_preview_download: {
    table: "dashboard_preview",
    counts: {},
    rates: { rate_to_date: "rate_to_date", prior_rate: "prior_rate" },
  },
  attendance_bands_download: {
    table: "attendance_bands",
    counts: { students: "students" },
    rates: { share: "share" },
  },
  absenteeism_by_reason_download: {
    table: "absenteeism_by_reason",
    counts: {
      absent_students: "Count of Students with One or More Absences",
      eligible_students: "Eligible Cumulative Enrollment",
    },
    rates: {},
  },
  truancy_download: {
    table: "truancy",
    counts: {
      truant_students: "truant",
      habitual_truant_students: "habitual_truant",
      chronic_truant_students: "chronic_truant",
    },
    rates: { truancy_rate: "truancy_rate" },
  },
  engagement_download: {
    table: "engagement",
    counts: { numerator: "count" },
    rates: { rate: "rate" },
  },
};

const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text);

/** Returns a printed percentage as a share: `12.3` is 0.123, with the same decimals as a snapshot's. */
function toShare(text: string): number | null {
  return isNumber(text) ? Math.round(Number(text) * 10) / 1000 : null;
}

function toYear(text: string): number {
  return /^\d{4}-\d{2}$/.test(text) ? Number(text.slice(0, 4)) + 1 : Number(text);
}

/** Returns the place of a row: CDE's own columns, the Dashboard's or ours. */
function toPlace(text: (column: string) => string) {
  const own = { level: text("level"), cds_code: text("cds_code") };
  if (own.cds_code !== "") return own;
  if (text("cds") !== "") return { level: text("rtype"), cds_code: text("cds") };
  const pad = (column: string, length: number) => text(column).padStart(length, "0");
  const cds_code = `${pad("County Code", 2)}${pad("District Code", 5)}${pad("School Code", 7)}`;
  return { level: text("Aggregate Level"), cds_code };
}

/** Reasons say that they are rounded by printing no days: those of the running year. */
function disclosureOf(isApplicable: boolean, days: string): string {
  if (!isApplicable) return "not_applicable";
  return days === "*" ? "rounded" : "printed";
}

function toRow(columns: Columns, row: Text): PrintedRow {
  const text = (column: string) => String(row[column] ?? "");
  const read = <Value>(fields: Readonly<Record<string, string>>, to: (text: string) => Value) =>
    Object.fromEntries(Object.entries(fields).map(([field, column]) => [field, to(text(column))]));
  const toCount = (value: string) => (isNumber(value) ? Number(value) : null);
  const marks = [...Object.values(columns.counts), ...Object.values(columns.rates)].map(text);
  const isApplicable = !marks.every((mark) => mark === "-" || mark === "");
  const or = (first: string, second: string) => text(first) || text(second) || undefined;
  return {
    ...row,
    ...toPlace(text),
    school_year: toYear(or("Academic Year", "academic_year") ?? text("reportingyear")),
    reporting_category: or("Reporting Category", "reporting_category"),
    reporting_category_2: or("Reporting Category 2", "reporting_category_2"),
    student_group: or("studentgroup", "student_group"),
    source: or("Source", "source"),
    disclosure: disclosureOf(isApplicable, text("Total Days Absent")),
    prior_disclosure: text("priordenom") === "" ? "none" : "printed",
    ...read(columns.counts, toCount),
    ...read(columns.rates, toShare),
  };
}

/** Returns the rows of a download as rows of the table it prints; those of a snapshot as they are. */
export function toTableRows({ table, rows, ...rest }: ArtefactRows): ArtefactRows {
  const columns = downloads[table];
  if (!columns) return { ...rest, table, rows };
  return { ...rest, table: columns.table, rows: rows.map((row) => toRow(columns, row)) };
}
