import type { GradeNumber } from "./grades.ts";
import { getAt } from "./random.ts";
import type { School, SchoolPlan } from "./schools.ts";

/** Where a student stands as a school year begins. */
export interface Standing {
  readonly grade: GradeNumber;
  /** From 0 to 1 over the district; decides the neighbourhood schools. */
  readonly home: number;
  readonly isInCharter: boolean;
  readonly isInContinuation: boolean;
  /** Special classes without a grade: UE or US. */
  readonly isUngraded: boolean;
  /** Whoever comes back after a year away gets a new local number. */
  readonly isReturned: boolean;
}

/** Returns the school that teaches a student of this standing. */
export function getSchoolOf(plan: SchoolPlan, standing: Standing): School {
  const { grade, home } = standing;
  if (standing.isInCharter && grade >= -1 && grade <= 8) return at(plan.charter, home);
  if (grade > 8) {
    const isAway = standing.isInContinuation && grade >= 10;
    return at(isAway ? plan.continuation : plan.high, home);
  }
  const elementary = at(plan.elementary, home);
  return grade <= elementary.highestGrade ? elementary : at(plan.middle, home);
}

/** Returns the student's number there: the charters keep their own books. */
export function localIdAt(school: School, index: number, isReturned: boolean): string {
  const number = 300_001 + index;
  if (school.kind === "charter") return `00${number}`;
  return isReturned ? `8${number}` : String(number);
}

function at(schools: readonly School[], home: number): School {
  return getAt(schools, Math.floor(home * schools.length));
}
