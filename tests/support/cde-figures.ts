import { readFileSync } from "node:fs";
import { csvParse, tsvParse } from "d3";

const chronicFiles = [23, 24, 25].map((year) => `data/cde/chronicabsenteeism${year}.txt`);
const outcomeFiles = [
  ["graduation", "data/cde/acgr_graduation_state_counties_monterey.csv"],
  ["dropout", "data/cde/acgr_dropout_state_counties_monterey.csv"],
] as const;
const dashboardGroups: Record<string, string> = {
  ALL: "TA",
  AA: "RB",
  AI: "RI",
  AS: "RA",
  FI: "RF",
  HI: "RH",
  PI: "RP",
  WH: "RW",
  MR: "RT",
  EL: "SE",
  LTEL: "LTEL",
  SED: "SS",
  SWD: "SD",
  FOS: "SF",
  HOM: "SH",
};
const dashboardColours = [null, "red", "orange", "yellow", "green", "blue"];

/** One row of the state's chronic absenteeism files, as text, with its 14-digit code. */
export interface CdeRow {
  readonly cds_code: string;
  readonly level: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Returns the state's rows whose code passes, over all years. */
export function readCdeRows(isWanted: (cdsCode: string) => boolean): CdeRow[] {
  return chronicFiles
    .flatMap((file) => tsvParse(readFileSync(file, "latin1")).map(toCdeRow))
    .filter((row) => isWanted(row.cds_code));
}

function toCdeRow(fields: Record<string, string | undefined>): CdeRow {
  const text = Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, v?.trim() ?? ""]));
  const code = (name: string, width: number) => (text[name] ?? "").padStart(width, "0");
  return {
    cds_code: code("County Code", 2) + code("District Code", 5) + code("School Code", 7),
    level: text["Aggregate Level"] ?? "",
    fields: text,
  };
}

/** Returns a row of either table of chronic absenteeism. */
export function toChronicRow({ cds_code, level, fields }: CdeRow) {
  const count = fields.ChronicAbsenteeismCount ?? "*";
  const isShown = count !== "*";
  const eligible = Number(fields.ChronicAbsenteeismEligibleCumulativeEnrollment);
  return {
    school_year: Number(fields["Academic Year"]?.slice(0, 4)) + 1,
    level,
    cds_code,
    reporting_category: fields["Reporting Category"],
    eligible_students: isShown ? eligible : null,
    chronic_students: isShown ? Number(count) : null,
    chronic_rate: isShown ? Number(count) / eligible : null,
    source: "CDE",
    as_of: null,
    disclosure: isShown ? "exact" : "suppressed",
  };
}

/** Returns the cohort outcomes of the wanted codes. */
export function readOutcomes(isWanted: (cdsCode: string) => boolean) {
  return outcomeFiles.flatMap(([outcome, file]) =>
    csvParse(readFileSync(file, "utf8"))
      .filter((row) => isWanted(row.cds ?? ""))
      .map((row) => {
        const isShown = row.count !== "*" && row.count !== "";
        return {
          school_year: Number(row.cohort_year?.slice(0, 4)) + 1,
          level: row.level,
          cds_code: row.cds,
          reporting_category: row.reporting_category,
          outcome,
          cohort_students: isShown ? Number(row.cohort) : null,
          outcome_students: isShown ? Number(row.count) : null,
          outcome_rate: isShown ? Number(row.count) / Number(row.cohort) : null,
          disclosure: isShown ? "exact" : "suppressed",
        };
      }),
  );
}

/** Returns the Dashboard rows of the wanted codes. */
export function readDashboard(isWanted: (cdsCode: string) => boolean) {
  return tsvParse(readFileSync("data/cde/chronicdownload2024.txt", "utf8"))
    .filter((row) => isWanted(row.cds ?? ""))
    .map((row) => {
      const isShown = Number(row.currdenom) > 10 && row.currnumer !== "";
      return {
        school_year: 2024,
        level: row.rtype,
        cds_code: row.cds,
        student_group: row.studentgroup,
        reporting_category: dashboardGroups[row.studentgroup ?? ""] ?? null,
        eligible_students: isShown ? Number(row.currdenom) : null,
        chronic_students: isShown ? Number(row.currnumer) : null,
        chronic_rate: isShown ? Number(row.currstatus) / 100 : null,
        change_points: isShown && row.change ? Number(row.change) : null,
        status_level: isShown ? Number(row.statuslevel) || null : null,
        change_level: isShown ? Number(row.changeLevel) || null : null,
        colour: isShown ? (dashboardColours[Number(row.color)] ?? null) : null,
        disclosure: isShown ? "exact" : "suppressed",
      };
    });
}
