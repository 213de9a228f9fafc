import type { DistrictFiles } from "./small-district.ts";

/** The school of the story. */
export const STORY_SCHOOL = "27999990000102";

/** A school that nobody attends. */
export const EMPTY_SCHOOL = "27999990000103";

const SCHOOL_CODE = STORY_SCHOOL.slice(7);
const years = [2024, 2025, 2026] as const;
/** From this school day of the last year on, grade 9 stays away much less often. */
const TURN = 40;
const vacations = [
  ["11-22", "11-30"],
  ["12-20", "12-31"],
  ["01-01", "01-04"],
  ["03-28", "04-05"],
] as const;

type Part = "learner" | "other" | "tenth";
interface StoryStudent {
  readonly year: number;
  readonly id: string;
  readonly part: Part;
  /** Place among the hundred students of like kind, from the least absent. */
  readonly rank: number;
}

const labelOf = (year: number) => `${year - 1}-${String(year).slice(2)}`;

function listSchoolDays(year: number): readonly string[] {
  const days: string[] = [];
  const last = Date.UTC(year, 5, 5);
  for (let time = Date.UTC(year - 1, 7, 18); time <= last; time += 86_400_000) {
    const day = new Date(time);
    const date = day.toISOString().slice(0, 10);
    const isFree = vacations.some(([from, to]) => date.slice(5) >= from && date.slice(5) <= to);
    if (day.getUTCDay() % 6 !== 0 && !isFree) days.push(date);
  }
  return days;
}

function listStudents(year: number): readonly StoryStudent[] {
  return Array.from({ length: 400 }, (_, number) => ({
    year,
    id: `${year}${String(number).padStart(3, "0")}`,
    part: number < 100 ? "learner" : number < 300 ? "other" : "tenth",
    rank: number % 100,
  }));
}

/** The share of school days that a student misses in a usual year; the last ones a tenth and more. */
function usualShareOf({ part, rank }: StoryStudent): number {
  const chronic = part === "learner" ? 27 : 20;
  return rank < 100 - chronic
    ? (0.094 * (rank + 0.5)) / (100 - chronic)
    : 0.106 + (0.1 * (rank + chronic - 100)) / chronic;
}

function shareOf(student: StoryStudent, dayNumber: number): number {
  const { year, part } = student;
  const hasTurned = year === 2026 && part !== "tenth" && dayNumber > TURN;
  return usualShareOf(student) * (hasTurned ? (part === "learner" ? 0.7 : 0.1) : 1);
}

/** Returns the days that a student misses, spread evenly over the year. */
function listMissedDays(student: StoryStudent, days: readonly string[]): readonly string[] {
  let missed = ((student.rank * 37) % 100) / 100;
  return days.filter((_, index) => {
    const before = missed;
    missed += shareOf(student, index + 1);
    return Math.floor(missed) > Math.floor(before);
  });
}

function listYearFiles(year: number): DistrictFiles {
  const folder = `extracts/${labelOf(year)}`;
  const days = listSchoolDays(year);
  const students = listStudents(year);
  return {
    [`${folder}/calendar.csv`]: [
      "school_code,date,day_type",
      ...days.map((date) => `*,${date},instructional`),
    ],
    [`${folder}/attendance_codes.csv`]: ["code,category", "U,unexcused"],
    [`${folder}/absences.csv`]: [
      "local_student_id,school_code,date,code",
      ...students.flatMap((student) =>
        listMissedDays(student, days).map((date) => `${student.id},${SCHOOL_CODE},${date},U`),
      ),
    ],
    [`${folder}/enrollments.csv`]: [
      "local_student_id,school_code,entry_date,exit_date,grade",
      ...students.map(
        ({ id, part }) => `${id},${SCHOOL_CODE},${days[0]},,${part === "tenth" ? "10" : "09"}`,
      ),
    ],
    [`${folder}/students.csv`]: [
      "local_student_id,birth_date,gender,hispanic,race_1,el_status,el_start_date",
      ...students.map(({ id, part }) =>
        part === "learner" ? `${id},2010-01-01,F,Y,,EL,2015-08-01` : `${id},2010-01-01,F,Y,,EO,`,
      ),
    ],
    [`${folder}/student_groups.csv`]: [
      "local_student_id,group_code,start_date,end_date",
      ...students
        .filter(({ part, rank }) => part === "tenth" && rank < 8)
        .map(({ id }) => `${id},SH,${days[0]},`),
    ],
  };
}

/**
 * Three years of a high school: each year 100 English learners and 200 others in grade 9 and 100
 * students in grade 10 (8 of them homeless), other students every year. Everybody's absences are
 * spread evenly over the year, at shares from 0 up: 27 of 100 English learners are chronically
 * absent, 20 of 100 others, 20 of 100 in grade 10. In 2025-26, from the 41st school day on, grade 9
 * stays away much less often: the others nearly always come.
 */
export function tellGoalStory(goals: string): DistrictFiles {
  return {
    "district.yaml": [
      "name: Small Unified",
      'cds_code: "27999990000000"',
      "current_year: 2025-26",
      "certified: true",
      "synthetic: true",
    ],
    "schools.csv": [
      "cds_code,school_name,charter,dass,lowest_grade,highest_grade",
      `${STORY_SCHOOL},Birch High,N,N,09,12`,
      `${EMPTY_SCHOOL},Cedar High,N,N,09,12`,
    ],
    "goals.csv": goals.trim().split("\n"),
    ...Object.assign({}, ...years.map(listYearFiles)),
  };
}
