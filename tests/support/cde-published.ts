import {
  type CdeRow,
  readCdeRows,
  readDashboard,
  readOutcomes,
  toChronicRow,
} from "./cde-figures.ts";
import { defaultPolicies } from "./default-policies.ts";
import { toDownloadRow } from "./download-rows.ts";
import { reportingCategoryRows } from "./reporting-category-rows.ts";
import type { PublishedRows } from "./write-published.ts";

const subject = "27660920000000";

/** The rows of a real district's edition that holds the state's published figures only. */
export function cdePublished(): PublishedRows {
  const isOurs = (cds: string) => cds.startsWith(subject.slice(0, 7));
  const isBenchmark = (cds: string) => /^(00|27)0{12}$/.test(cds);
  const ours = readCdeRows(isOurs);
  const all = [...ours, ...readCdeRows(isBenchmark)];
  const entities = [...new Map(all.map((row) => [row.cds_code, toEntity(row)])).values()];
  const rows = ours.map(toChronicRow);
  const stateRows = all.map(toChronicRow);
  const used = new Set(rows.map((row) => row.reporting_category));
  return {
    edition: [edition],
    policies: defaultPolicies,
    entities,
    reporting_categories: reportingCategoryRows.filter((x) => used.has(x.reporting_category)),
    chronic_absenteeism: rows,
    chronic_absenteeism_download: rows.map((row) => ({
      ...toDownloadRow(row, entities),
      Note: "",
    })),
    state_chronic_absenteeism: stateRows,
    state_chronic_absenteeism_download: stateRows.map((row) => toDownloadRow(row, entities)),
    state_dashboard: readDashboard(isOurs),
    state_cohort_outcomes: readOutcomes((cds) => isOurs(cds) || isBenchmark(cds)),
  };
}

const edition = {
  district_name: "Monterey Peninsula Unified",
  cds_code: subject,
  level: "D",
  is_synthetic: false,
  has_student_files: false,
  current_year: 2025,
  headline_year: 2025,
  is_running: false,
  as_of: null,
  days_taught: null,
  days_planned: null,
  languages: "en,es",
  suppression_threshold: 10,
  minimum_days: 31,
};

function toEntity({ cds_code, level, fields }: CdeRow) {
  const name = fields["School Name"] || fields["District Name"] || fields["County Name"];
  const isPart = level === "S";
  return {
    level,
    cds_code,
    name: level === "T" ? "California" : (name ?? ""),
    county_name: fields["County Name"] ?? "",
    district_name: fields["District Name"] ?? "",
    charter: fields["Charter School"] ?? "",
    dass: fields.DASS ?? "",
    lowest_grade: null,
    highest_grade: null,
    role: isPart ? "part" : cds_code === subject ? "subject" : "benchmark",
  };
}
