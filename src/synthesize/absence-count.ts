import { toCsvLine } from "./csv-line.ts";
import type { School } from "./schools.ts";
import { type StasFigures, sumAbsent } from "./stas-difference.ts";

/** Counts the students of each school for CALPADS report 14.1. */
export interface AbsenceCount {
  readonly add: (school: School, figures: StasFigures) => void;
  /** Returns the lines of the report, the header first, schools by code. */
  readonly listLines: () => readonly string[];
}

const header =
  "SchoolCode,SchoolName,TotalStudents,AbsentUpTo5,AbsentOver5Under10,Absent10Under20,Absent20OrMore";
const bands = 4;

/** Returns a count without students. */
export function createAbsenceCount(): AbsenceCount {
  const counts = new Map<School, number[]>();
  return {
    add: (school, figures) => {
      const of = counts.get(school) ?? Array.from({ length: bands }, () => 0);
      counts.set(school, of);
      const band = bandOf(figures);
      of[band] = (of[band] ?? 0) + 1;
    },
    listLines: () => [
      header,
      ...[...counts]
        .toSorted(([one], [other]) => one.code.localeCompare(other.code, "en"))
        .map(([{ code, name }, of]) => {
          const total = of.reduce((sum, count) => sum + count, 0);
          return toCsvLine([code, name, total, ...of]);
        }),
    ],
  };
}

// The first band ends with exactly 5 percent, the others before their limit.
function bandOf({ expected, days }: StasFigures): number {
  const absent = sumAbsent(days);
  if (20 * absent <= expected) return 0;
  if (10 * absent < expected) return 1;
  return 5 * absent < expected ? 2 : 3;
}
