import type { Chance } from "../context/random.ts";

/** A simulated student. Grade 0 is kindergarten. */
export interface SimulatedStudent {
  readonly key: number;
  readonly grade: number;
  /** The place of the elementary and of the middle school that the student's home belongs to. */
  readonly elementary: number;
  readonly middle: number;
  readonly isEnglishLearner: boolean;
  readonly hasDisability: boolean;
  /** Lasting, on the log scale of the chance to be absent. */
  readonly propensity: number;
}

/** A run of school days, both ends included, at one school (its place in `schoolShares`). */
export interface Stay {
  readonly school: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Shares of the students of their grades: five elementary, two middle schools, one high school. */
export const schoolShares = [0.31, 0.25, 0.19, 0.15, 0.1, 0.6, 0.4, 1] as const;
const lastGrade = 12;

function pickFrom(chance: Chance, first: number, last: number): number {
  let left = chance.uniform();
  for (let school = first; school < last; school += 1) {
    left -= schoolShares[school] ?? 0;
    if (left < 0) return school;
  }
  return last;
}

/** Most students differ moderately; one in fourteen belongs to a long tail. */
function drawPropensity(chance: Chance): number {
  const tail = chance.uniform() < 0.07 ? -Math.log(1 - chance.uniform()) : 0;
  return 0.62 * chance.normal() + tail;
}

function newStudent(chance: Chance, key: number, grade: number): SimulatedStudent {
  return {
    key,
    grade,
    elementary: pickFrom(chance, 0, 4),
    middle: pickFrom(chance, 5, 6),
    isEnglishLearner: chance.uniform() < 0.24,
    hasDisability: chance.uniform() < 0.13,
    propensity: drawPropensity(chance),
  };
}

/** Returns the students of the first year. */
export function enrollFirstYear(chance: Chance, studentsOfGrade: number): SimulatedStudent[] {
  return Array.from({ length: studentsOfGrade * (lastGrade + 1) }, (_, key) =>
    newStudent(chance, key + 1, Math.floor(key / studentsOfGrade)),
  );
}

/** Returns next year's students: a grade on, some gone, some new, a new kindergarten. */
export function promote(
  chance: Chance,
  students: readonly SimulatedStudent[],
  { nextKey, studentsOfGrade }: { readonly nextKey: number; readonly studentsOfGrade: number },
): SimulatedStudent[] {
  const staying = students
    .filter(({ grade }) => grade < lastGrade && chance.uniform() > 0.06)
    .map((student) => ({ ...student, grade: student.grade + 1 }));
  const arrivals = Math.round(staying.length * 0.06);
  const grades = [
    ...Array.from({ length: studentsOfGrade }, () => 0),
    ...Array.from({ length: arrivals }, () => Math.floor(chance.uniform() * (lastGrade + 1))),
  ];
  return [...staying, ...grades.map((grade, at) => newStudent(chance, nextKey + at, grade))];
}

/** Returns the school that a student attends. */
export function schoolOf({ grade, elementary, middle }: SimulatedStudent): number {
  if (grade <= 5) return elementary;
  return grade <= 8 ? middle : schoolShares.length - 1;
}

/** Returns where a student is in a year: some come late, leave early or change schools. */
export function drawStays(chance: Chance, student: SimulatedStudent, days: number): Stay[] {
  const school = schoolOf(student);
  const kind = chance.uniform();
  const turn = 1 + Math.floor(chance.uniform() * (days - 2));
  const pull = Math.exp(0.4 * student.propensity);
  if (kind < 0.035) return [{ school, firstDay: turn, lastDay: days - 1 }];
  if (kind < 0.035 + 0.035 * pull) return [{ school, firstDay: 0, lastDay: turn }];
  const other = student.grade <= 5 ? (school + 1) % 5 : 5 + ((school - 4) % 2);
  if (student.grade > 8 || kind < 0.97) return [{ school, firstDay: 0, lastDay: days - 1 }];
  return [
    { school, firstDay: 0, lastDay: turn - 1 },
    { school: other, firstDay: turn, lastDay: days - 1 },
  ];
}
