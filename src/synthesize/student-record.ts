import type { Enrollment } from "./enrollment.ts";
import type { GroupSpell } from "./group-spells.ts";
import type { Random } from "./random.ts";
import type { SchoolYear } from "./school-years.ts";
import type { Student } from "./student.ts";

/** All that the files of one year say about a student, attendance apart. */
export interface StudentRecord {
  readonly student: Student;
  readonly year: SchoolYear;
  readonly enrollments: readonly Enrollment[];
  readonly spells: readonly GroupSpell[];
  /** Empty while the state has not yet given one. */
  readonly ssid: string;
  readonly random: Random;
}
