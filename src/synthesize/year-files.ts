import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { absenceListHeader } from "./absence-report.ts";
import { absencesHeader } from "./absence-rows.ts";
import { enrollmentsHeader } from "./exempt-enrollment-lines.ts";
import { interventionsHeader } from "./intervention-lines.ts";
import { createLineFile, type LineFile } from "./line-file.ts";
import { recoveryHeader } from "./recovery-lines.ts";
import type { SchoolYear } from "./school-years.ts";
import { studentGroupsHeader } from "./student-group-lines.ts";

/** The files of one school year that grow student by student. */
export interface YearFiles {
  readonly senr: LineFile;
  readonly sinf: LineFile;
  readonly sprg: LineFile;
  readonly sela: LineFile;
  /** STAS comes in two parts, by school. */
  readonly stas: readonly [LineFile, LineFile];
  readonly absences: LineFile;
  readonly studentGroups: LineFile;
  readonly enrollments: LineFile;
  readonly interventions: LineFile;
  readonly recovery: LineFile;
  /** CALPADS report 14.2. */
  readonly absenceList: LineFile;
  readonly close: () => void;
}

/** Returns the files of a year in its folder, which is made. */
export function createYearFiles(extractsFolder: string, year: SchoolYear): YearFiles {
  const folder = join(extractsFolder, year.folder);
  mkdirSync(folder, { recursive: true });
  const opened: LineFile[] = [];
  const open = (name: string, format: Parameters<typeof createLineFile>[1] = {}) => {
    const file = createLineFile(join(folder, name), format);
    opened.push(file);
    return file;
  };
  return {
    senr: open("SENR.txt"),
    sinf: open("SINF.txt"),
    sprg: open("SPRG.txt"),
    // One vendor's SELA comes in the Windows code page.
    sela: open("SELA.txt", { encoding: "windows-1252", lineEnd: "\r\n" }),
    stas: [open("STAS_1.txt"), open("STAS_2.txt")],
    absences: open("absences.csv", { header: absencesHeader }),
    studentGroups: open("student_groups.csv", { header: studentGroupsHeader }),
    enrollments: open("enrollments.csv", { header: enrollmentsHeader }),
    interventions: open("interventions.csv", { header: interventionsHeader }),
    recovery: open("attendance_recovery.csv", { header: recoveryHeader }),
    absenceList: open("14.2_StudentAbsencesStudentList.csv", { header: absenceListHeader }),
    close: () => {
      for (const file of opened) file.close();
    },
  };
}
