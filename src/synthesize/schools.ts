import { type GradeNumber, gradeCode } from "./grades.ts";
import { nameSchool, type SchoolKind } from "./school-names.ts";

/** A school, or one of the codes that stand for a place that is no school of the district. */
export interface School {
  /** Position among the district's schools; -1 for the special codes. */
  readonly index: number;
  /** Position among the schools of its kind. */
  readonly order: number;
  /** Seven digits. */
  readonly code: string;
  readonly name: string;
  readonly kind: SchoolKind | "special";
  readonly lowestGrade: GradeNumber;
  readonly highestGrade: GradeNumber;
}

/** The district's schools, all and by kind. */
export interface SchoolPlan {
  readonly all: readonly School[];
  readonly elementary: readonly School[];
  readonly middle: readonly School[];
  readonly high: readonly School[];
  readonly continuation: readonly School[];
  readonly charter: readonly School[];
}

/** County 27 is Monterey; the district number is invented. */
export const districtCode = "2799990";

/** Where the district teaches without a school: independent study of the district itself. */
export const districtStudy = specialSchool(districtCode, "District Independent Study");

/** Nonpublic, nonsectarian schools: CALPADS has one code for all. */
export const nonpublicSchool = specialSchool("0000001", "Nonpublic School");

const studentsPerSchool = {
  elementary: 1100,
  middle: 4500,
  high: 4500,
  continuation: 9000,
  charter: 9000,
} as const;

/** Returns as many schools as this many students fill, at least one of each kind. */
export function planSchools(students: number): SchoolPlan {
  const all: School[] = [];
  const add = (kind: SchoolKind) => {
    const count = Math.max(1, Math.round(students / studentsPerSchool[kind]));
    const added = Array.from({ length: count }, (_, order) =>
      createSchool(kind, { index: all.length + order, order }),
    );
    all.push(...added);
    return added;
  };
  return {
    elementary: add("elementary"),
    middle: add("middle"),
    high: add("high"),
    continuation: add("continuation"),
    charter: add("charter"),
    all,
  };
}

/** Returns the 14-digit code of a school. */
export function cdsCodeOf(school: School): string {
  return `${districtCode}${school.code}`;
}

/** Returns the code by which the student system knows the school: the charters write it in full. */
export function codeInSis(school: School): string {
  return school.kind === "charter" ? cdsCodeOf(school) : school.code;
}

/** Returns the LEA that reports for the school: an independently reporting charter is its own. */
export function reportingLeaOf(school: School): string {
  return school.kind === "charter" ? school.code : districtCode;
}

/** Returns whether attendance is kept by the hour there. */
export function isHourly(school: School): boolean {
  return school.kind === "continuation";
}

/** Returns the lines of schools.csv, the header first. */
export function listSchoolLines(plan: SchoolPlan): readonly string[] {
  return [
    "cds_code,school_name,charter,dass,lowest_grade,highest_grade,hourly",
    ...plan.all.map((school) =>
      [
        cdsCodeOf(school),
        school.name,
        school.kind === "charter" ? "Y" : "N",
        school.kind === "continuation" ? "Y" : "N",
        gradeCode(school.lowestGrade),
        gradeCode(school.highestGrade),
        isHourly(school) ? "Y" : "N",
      ].join(","),
    ),
  ];
}

function createSchool(kind: SchoolKind, at: { index: number; order: number }): School {
  // Kinds begin at different names, so that in a small district no two schools sound alike.
  const number = { elementary: 0, middle: 8, high: 11, continuation: 14, charter: 16 }[kind];
  const code = String(9_900_101 + at.index * 7);
  const name = nameSchool(kind, number + at.order);
  return { ...at, code, name, kind, ...gradesOf(kind, at.order) };
}

// Every eighth elementary school keeps its sixth grade.
function gradesOf(kind: SchoolKind, order: number): { lowestGrade: number; highestGrade: number } {
  if (kind === "elementary") return { lowestGrade: -1, highestGrade: order % 8 === 2 ? 6 : 5 };
  if (kind === "charter") return { lowestGrade: -1, highestGrade: 8 };
  if (kind === "middle") return { lowestGrade: 6, highestGrade: 8 };
  return { lowestGrade: kind === "continuation" ? 10 : 9, highestGrade: 12 };
}

function specialSchool(code: string, name: string): School {
  return { index: -1, order: -1, code, name, kind: "special", lowestGrade: -1, highestGrade: 12 };
}
