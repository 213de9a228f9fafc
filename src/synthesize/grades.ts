import { getAt } from "./random.ts";

/** -2 preschool, -1 transitional kindergarten, 0 kindergarten, 1 to 12. */
export type GradeNumber = number;

export const preschool: GradeNumber = -2;
export const transitionalKindergarten: GradeNumber = -1;

const codes = [
  ...["PS", "TK", "KN", "01", "02", "03", "04", "05", "06"],
  ...["07", "08", "09", "10", "11", "12"],
] as const;

/** From this school year on TK is a grade code; before, it is KN with program 185. */
export const firstYearOfTkCode = 2024;

/** Returns the grade's code, `TK` and `KN` included. */
export function gradeCode(grade: GradeNumber): string {
  return getAt(codes, grade + 2);
}

/** Returns the grade level as CALPADS takes it in that school year. */
export function calpadsGradeOf(grade: GradeNumber, springYear: number): string {
  return grade === transitionalKindergarten && springYear < firstYearOfTkCode
    ? "KN"
    : gradeCode(grade);
}
