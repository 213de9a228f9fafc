import type { Newcomer } from "./arrivals.ts";
import { chooseStory } from "./choose-story.ts";
import type { District } from "./district.ts";
import type { EpochDay } from "./epoch-days.ts";
import { takeClasses, visit } from "./plain-stories.ts";
import { createRandom, getAt, isHit, type Random } from "./random.ts";
import { calendarOf, type SchoolYear } from "./school-years.ts";
import { getSchoolOf, type Standing } from "./standing.ts";
import type { Story, StudentYear } from "./story.ts";
import { createStudent, type Student } from "./student.ts";
import { writeStudentYear } from "./write-student-year.ts";

/** Lives through a student's years in the district and writes each into its files. */
export function liveStudent(district: District, newcomer: Newcomer): void {
  const student = createStudent(newcomer.index, newcomer, district.seed);
  const random = createRandom(district.seed, 0x1f, newcomer.index);
  let standing: Standing | undefined = drawFirstStanding(random, student, newcomer);
  let yearIndex = newcomer.yearIndex;
  while (standing && yearIndex < district.years.length) {
    const isFirst = yearIndex === newcomer.yearIndex;
    const year = getAt(district.years, yearIndex);
    const fromDay =
      isFirst && newcomer.arrivesMidYear ? newcomer.entryDay : firstDayAt(district, year, standing);
    const setting = { random, student, standing, plan: district.plan, year, fromDay };
    const story = chooseFor(newcomer, () => chooseStory(setting, isFirst));
    const outcome = story(setting);
    writeStudentYear(district, { student, year, standing, stays: outcome.stays, random, isFirst });
    yearIndex += outcome.next === "goes away" ? 2 : 1;
    standing = findNextStanding(outcome);
  }
}

function chooseFor({ kind }: Newcomer, choose: () => Story): Story {
  if (kind === "visitor") return visit;
  return kind === "guest" ? takeClasses : choose();
}

function firstDayAt({ plan }: District, year: SchoolYear, standing: Standing): EpochDay {
  return getAt(calendarOf(year, getSchoolOf(plan, standing)).instructionalDays, 0);
}

function drawFirstStanding(random: Random, student: Student, { grade, kind }: Newcomer): Standing {
  const isPupil = kind === "pupil";
  const pull = Math.exp(0.8 * student.propensity);
  return {
    grade,
    home: student.home,
    isInCharter: isHit(random, 0.055) && isPupil && grade >= -1 && grade <= 8,
    isInContinuation: isHit(random, 0.05 * pull) && isPupil && grade >= 10,
    isUngraded: isHit(random, student.circumstances.disabilityStart === undefined ? 0 : 0.004),
    isReturned: false,
  };
}

function findNextStanding({ standing, next }: StudentYear): Standing | undefined {
  const isAway = next === "goes away";
  const grade = standing.grade + (isAway ? 2 : 1);
  if (next === "leaves" || grade > 12) return undefined;
  const isInCharter = standing.isInCharter && grade <= 8;
  return { ...standing, grade, isInCharter, isReturned: standing.isReturned || isAway };
}
