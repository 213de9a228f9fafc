import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AbsenceCount, createAbsenceCount } from "./absence-count.ts";
import { reportDifferencesHeader } from "./absence-report.ts";
import { listAttendanceCodeLines } from "./attendance-codes.ts";
import { listCalendarLines } from "./calendar-lines.ts";
import type { District } from "./district.ts";
import { printDistrictSettings } from "./district-settings.ts";
import { listGoalLines } from "./goals.ts";
import { createLineFile, type LineFile } from "./line-file.ts";
import { getAt } from "./random.ts";
import { listSchoolChangeLines } from "./school-changes.ts";
import type { SchoolYear } from "./school-years.ts";
import { listSchoolLines, type SchoolPlan } from "./schools.ts";
import { listDipLines, printParameters } from "./truth-lines.ts";
import { stasDifferencesHeader } from "./write-stas.ts";
import { createYearFiles } from "./year-files.ts";

interface Finish {
  readonly plan: SchoolPlan;
  readonly years: readonly SchoolYear[];
  readonly cde?: string;
  readonly options: Readonly<Record<"students" | "years" | "seed" | "asOfDay", number>>;
}

/** The files of a district while they are written beside their places. */
export interface DistrictFiles {
  readonly ofYear: District["filesOf"];
  readonly stasDifferences: LineFile;
  readonly reportDifferences: LineFile;
  readonly absenceCount: AbsenceCount;
  /** Writes what does not grow with the students and puts all in place. */
  readonly finish: (of: Finish) => void;
}

/** Returns the files, in folders beside those they will replace. */
export function createDistrictFiles(folder: string, years: readonly SchoolYear[]): DistrictFiles {
  refuseRealDistrict(folder);
  const extracts = createEmptyFolder(join(folder, "extracts.partial"));
  const truth = createEmptyFolder(join(folder, ".truth.partial"));
  const ofYears = years.map((year) => createYearFiles(extracts, year));
  const stasDifferences = createLineFile(join(truth, "stas_differences.csv"), {
    header: stasDifferencesHeader,
  });
  const reportDifferences = createLineFile(join(truth, "report_differences.csv"), {
    header: reportDifferencesHeader,
  });
  const absenceCount = createAbsenceCount();
  return {
    ofYear: (year) => getAt(ofYears, year.index),
    ...{ stasDifferences, reportDifferences, absenceCount },
    finish: (of) => {
      for (const files of [...ofYears, stasDifferences, reportDifferences]) files.close();
      for (const year of years) writeYearTables(join(extracts, year.folder), year, of.plan);
      const reported = years.find(({ yearsAgo }) => yearsAgo === 1);
      if (reported) {
        const report = join(extracts, reported.folder, "14.1_StudentAbsencesCount.csv");
        writeLines(report, absenceCount.listLines());
      }
      writeLines(join(truth, "dips.csv"), listDipLines(years, of.options.seed));
      writeLines(join(truth, "school_changes.csv"), listSchoolChangeLines(of.plan, years));
      writeFileSync(join(truth, "parameters.json"), printParameters(of.options));
      replaceFolder(truth, join(folder, ".truth"));
      replaceFolder(extracts, join(folder, "extracts"));
      // What was published of other students is nothing to these.
      rmSync(join(folder, "ledger"), { recursive: true, force: true });
      writeSettings(folder, of);
    },
  };
}

function writeYearTables(folder: string, year: SchoolYear, plan: SchoolPlan): void {
  writeLines(join(folder, "calendar.csv"), listCalendarLines(year, plan));
  writeLines(join(folder, "attendance_codes.csv"), listAttendanceCodeLines());
}

function writeSettings(folder: string, { plan, cde }: Finish): void {
  replaceFile(join(folder, "schools.csv"), toText(listSchoolLines(plan)));
  replaceFile(join(folder, "goals.csv"), toText(listGoalLines(plan)));
  replaceFile(join(folder, "district.yaml"), printDistrictSettings({ cde }));
}

function refuseRealDistrict(folder: string): void {
  const settings = join(folder, "district.yaml");
  if (!existsSync(settings) || /^synthetic: true$/m.test(readFileSync(settings, "utf8"))) return;
  throw new Error("invalid folder: its district.yaml is not that of a synthetic district");
}

function createEmptyFolder(path: string): string {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

function replaceFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  renameSync(from, to);
}

function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.partial`, text);
  renameSync(`${path}.partial`, path);
}

function writeLines(path: string, lines: readonly string[]): void {
  writeFileSync(path, toText(lines));
}

function toText(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
