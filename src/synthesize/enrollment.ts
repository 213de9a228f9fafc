import type { EpochDay } from "./epoch-days.ts";
import { calpadsGradeOf, type GradeNumber } from "./grades.ts";
import type { SchoolYear } from "./school-years.ts";
import type { School } from "./schools.ts";
import { localIdAt, type Standing } from "./standing.ts";

/** A stay at a school as it really happens, to its end even if that lies beyond what is known. */
export interface Stay {
  readonly school: School;
  readonly entryDay: EpochDay;
  readonly exitDay: EpochDay;
  readonly exitReason: string;
  readonly completion?: string;
  readonly status?: "10" | "20" | "30";
  readonly isExempt?: boolean;
}

/** A stay as the student system knows it: one SENR record. */
export interface Enrollment {
  readonly school: School;
  readonly localId: string;
  readonly gradeNumber: GradeNumber;
  /** CALPADS grade level of that year. */
  readonly grade: string;
  readonly status: "10" | "20" | "30";
  readonly entryDay: EpochDay;
  readonly exitDay?: EpochDay;
  readonly exitReason: string;
  readonly completion: string;
  readonly isExempt: boolean;
}

const daysKnownAhead = 6;

/** Returns what is known of the stays: in a running year no exit after the as-of date. */
export function listEnrollments(
  stays: readonly Stay[],
  student: { readonly year: SchoolYear; readonly standing: Standing; readonly index: number },
): readonly Enrollment[] {
  const { year, standing, index } = student;
  return stays
    .filter((stay) => stay.entryDay <= year.asOf + daysKnownAhead)
    .map((stay) => {
      const isOver = stay.exitDay <= year.asOf;
      return {
        school: stay.school,
        localId: localIdAt(stay.school, index, standing.isReturned),
        gradeNumber: standing.grade,
        grade: gradeLevelOf(standing, year.springYear),
        status: stay.status ?? "10",
        entryDay: stay.entryDay,
        exitDay: isOver ? stay.exitDay : undefined,
        exitReason: isOver ? stay.exitReason : "",
        completion: isOver ? (stay.completion ?? "") : "",
        isExempt: stay.isExempt ?? false,
      };
    });
}

/** Returns whether the enrollment counts: primary or short-term, TK-12, and the student came. */
export function isPopulation(enrollment: Enrollment): boolean {
  return (
    enrollment.status !== "20" &&
    enrollment.gradeNumber >= -1 &&
    !enrollment.exitReason.startsWith("N")
  );
}

function gradeLevelOf({ grade, isUngraded }: Standing, springYear: number): string {
  if (isUngraded && grade >= 1) return grade >= 9 ? "US" : "UE";
  return calpadsGradeOf(grade, springYear);
}
