/** The single grades in order, TK lowest. */
export const singleGrades = [
  "TK",
  "KN",
  ...Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0")),
];

/** The published grade spans and the single grades in each. */
export const gradeSpans: ReadonlyMap<string, readonly string[]> = new Map([
  ["GRTKKN", ["TK", "KN"]],
  ["GR13", ["01", "02", "03"]],
  ["GR46", ["04", "05", "06"]],
  ["GR78", ["07", "08"]],
  ["GR912", ["09", "10", "11", "12"]],
  ["GRTK8", singleGrades.slice(0, 10)],
]);

/** Runs of adjacent grades of all students, beside the spans. */
export const gradeRuns: ReadonlyMap<string, readonly string[]> = new Map([
  ["GRTK5", singleGrades.slice(0, 7)],
  ["GR68", ["06", "07", "08"]],
]);

/** Every grade category with the single grades it counts. */
export const gradeCategories: ReadonlyMap<string, readonly string[]> = new Map([
  ...gradeSpans,
  ...singleGrades.map((grade) => [`GR${grade}`, [grade]] as const),
]);

const populationGrades = new Set([...singleGrades, "UE", "US"]);

/** Is this a grade of the chronic absenteeism population (TK-12, UE, US)? */
export function isPopulationGrade(grade: string): boolean {
  return populationGrades.has(grade);
}

/** A grade as CALPADS writes it: `K` is `KN`, `7` is `07`. */
export function toGrade(text: string): string {
  if (text === "K") return "KN";
  return /^\d$/.test(text) ? `0${text}` : text;
}

/** Place of a grade from lowest to highest; UE and US come last. */
export function gradeRank(grade: string): number {
  return [...singleGrades, "UE", "US"].indexOf(grade);
}
