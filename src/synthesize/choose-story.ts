import { preschool } from "./grades.ts";
import {
  addAdvancedClass,
  addClasses,
  goShortTerm,
  leaveAndReturn,
  moveToContinuation,
  moveWithinDistrict,
  stayInHospital,
  updateRecord,
} from "./moving-stories.ts";
import {
  attendNonpublicSchool,
  leave,
  neverCome,
  startLate,
  stayAllYear,
  studyWithDistrict,
} from "./plain-stories.ts";
import { pickWeighted } from "./random.ts";
import type { Setting, Story } from "./story.ts";

/** Returns how the student's year goes; weights are percent of the students they can happen to. */
export function chooseStory(setting: Setting, isArriving: boolean): Story {
  const { grade, isInCharter, isInContinuation } = setting.standing;
  if (grade === preschool) return stayAllYear;
  const pull = Math.exp(0.5 * setting.student.propensity);
  const inHighSchool = grade >= 9 && !isInContinuation;
  const hasDisability = setting.student.circumstances.disabilityStart !== undefined;
  return pickWeighted<Story>(setting.random, [
    [stayAllYear, 88],
    [leave, (grade >= 9 ? 3.1 : 2.9) * pull],
    [moveWithinDistrict, 2.9 * pull],
    [leaveAndReturn, 0.6 * pull],
    [updateRecord, 0.4],
    [stayInHospital, 0.3],
    [goShortTerm, 0.4],
    [studyWithDistrict, 0.15],
    [attendNonpublicSchool, hasDisability && !isInCharter ? 2.2 : 0],
    [startLate, isArriving ? 0 : 1.6],
    [neverCome, isArriving ? 0.8 : grade >= 9 ? 0.4 : 0.9],
    [moveToContinuation, grade >= 10 && inHighSchool ? 2 * pull * pull : 0],
    [addClasses, grade >= 10 && inHighSchool ? 1 : 0],
    [addAdvancedClass, isInCharter && (grade === 7 || grade === 8) ? 6 : 0],
  ]);
}
