import { isChronic, isEligible, listCounted } from "./chronic.ts";
import { makeCompulsoryAge } from "./compulsory-age.ts";
import { dashboardGroups, isElementary, isReported } from "./dashboard.ts";
import { engagementRows } from "./engagement.ts";
import type { Entity } from "./entities.ts";
import { isMasked } from "./figures.ts";
import { cutYear, listMembersToDate, usualDateOf } from "./goal-days.ts";
import type { Goal } from "./goal-rows.ts";
import { gradeCategories, gradeRank, gradeRuns, singleGrades } from "./grades.ts";
import { listMembers, type Member } from "./members.ts";
import { isApplicable } from "./offered-grades.ts";
import { entitiesOf, type OpenFolder } from "./open-folder.ts";
import { readTenths, roundHalfUp } from "./printing.ts";
import { makeMemory } from "./remember.ts";
import { toSchoolYear } from "./settings.ts";
import { hasSisDays } from "./sis-stays.ts";
import { stateOnlyFigures } from "./state-only.ts";
import { listTruancies } from "./truancy-events.ts";
import type { StudentYear } from "./year-of-students.ts";

/** What only the build itself knows: which counts disclosure control has starred, and its projections. */
export type GoalWitness = {
  readonly isStarred: (
    count: string,
    cell: {
      readonly school_year: number;
      readonly level: string;
      readonly cds_code: string;
      readonly reporting_category: string;
      readonly reporting_category_2: string;
    },
  ) => boolean;
  /** A goal's projection of its own figure or of one of its gap's, in hundredths of a percent. */
  readonly projectionOf: (goalId: string, role: GoalRole) => GoalProjection | undefined;
};
export type GoalRole = "goal" | "equity_group" | "equity_reference";
export type GoalProjection = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
};

/** A figure as the public may see it: hundredths of a percent, undefined where hidden. */
export type GoalFigure = {
  readonly shown: "exact" | "rounded" | "hidden" | "not offered";
  readonly value: number | undefined;
  /** Students, where they are known to the public. */
  readonly students: number | undefined;
  readonly source: string;
  readonly isFinished: boolean;
};

type Tally = { readonly students: number; readonly part: number; readonly whole: number };

const truancies = makeMemory<ReturnType<typeof listTruancies>>();
const studentsOfAge = makeMemory<ReadonlySet<string>>();
const engagement = makeMemory<ReturnType<typeof engagementRows>>();
/** The single grades of `06-08`; none of an empty text. */
function gradesIn(text: string): readonly string[] {
  const [low = "", high = low] = text.split("-");
  return text === ""
    ? []
    : singleGrades.filter(
        (grade) => gradeRank(low) <= gradeRank(grade) && gradeRank(grade) <= gradeRank(high),
      );
}

/** The figure of a group in a goal's place and grades for a whole year; undefined where there is none. */
export function figureOfYear(
  open: OpenFolder,
  goal: Goal,
  group: string,
  schoolYear: number,
  witness: GoalWitness,
): GoalFigure | undefined {
  if (goal.kind.figure === "outcome") return outcomeOf(open, goal, group, schoolYear, witness);
  const place = findPlace(open, goal, schoolYear);
  if (place === undefined) return stateFigure(open, goal, group, schoolYear);
  const { year, entity } = place;
  if (!isPublished(goal, group, year)) return undefined;
  const common = { source: year.status.source, isFinished: year.status.isFinished };
  if (!isOffered(goal, group, place))
    return { ...common, shown: "not offered", value: undefined, students: undefined };
  const tally = tallyOf(open, goal, group, place, membersOfYear(open, goal, entity, year));
  const isHidden =
    isTooSmall(open, goal, group, place, tally) || isStarred(goal, group, place, witness);
  const isSeen = !isTooFew(open, goal, place, tally);
  return {
    ...common,
    shown: isHidden ? "hidden" : year.status.isFinished ? "exact" : "rounded",
    value: isHidden ? undefined : toValue(goal, tally, year),
    students: isSeen ? tally.students : undefined,
  };
}

/** The figure so far, after as many school days as the goal's year had on the day it is looked at. */
export function figureSoFar(
  open: OpenFolder,
  goal: Goal,
  group: string,
  schoolYear: number,
  witness: GoalWitness,
): number | undefined {
  const place = findPlace(open, goal, schoolYear);
  const goalYear = open.years.find((year) => year.schoolYear === goal.goalYear);
  const whole = figureOfYear(open, goal, group, schoolYear, witness);
  if (goal.lookDate === undefined || place === undefined || goalYear === undefined)
    return undefined;
  if (goal.kind.figure === "outcome") return undefined;
  if (whole === undefined || whole.shown === "hidden" || whole.shown === "not offered")
    return undefined;
  const cut = cutYear(place.year, { goalYear, date: goal.lookDate });
  if (cut === undefined) return undefined;
  const { policy } = open.folder.settings;
  const { rule, figure } = goal.kind;
  const here = listMembersToDate(open, place.entity, rule, cut);
  const counted =
    figure === "chronic" && rule !== "lcap" ? here.filter((one) => isEligible(one, policy)) : here;
  const events = figure === "truancy" ? usualDateOf(cut) : undefined;
  if (figure === "truancy" && events === undefined) return undefined;
  const tally = tallyOf(open, goal, group, place, counted, events);
  if (tally.students < runningMinimum(open)) return undefined;
  const isEverybody = group === "TA" && goal.grades === "";
  const isOneSided = tally.part < 3 || tally.students - tally.part < 3;
  if (figure !== "attendance" && !isEverybody && isOneSided) return undefined;
  return round(tally, tally.students < 300 ? 100 : 1000);
}

type Place = { readonly year: StudentYear; readonly entity: Entity };

function findPlace(open: OpenFolder, goal: Goal, schoolYear: number): Place | undefined {
  const year = open.years.find((one) => one.schoolYear === schoolYear);
  const entity =
    year &&
    entitiesOf(open.folder, year).find(
      ({ level, cds }) => level === goal.level && cds === goal.cds,
    );
  return year && entity && { year, entity };
}

/** Do our tables have the metric for these students: crosses and odd ranges by DataQuest's rule only? */
function isPublished(goal: Goal, group: string, year: StudentYear): boolean {
  const { metric, level, grades } = goal;
  if (metric === "chronic_absenteeism" || metric === "attendance") return true;
  if (metric === "chronic_dashboard")
    return (
      level !== "C" &&
      grades === "" &&
      isReported(year.schoolYear) &&
      dashboardGroups(year).some(([, category]) => category === group)
    );
  const isInTables =
    grades === "" || group === "TA" || group === ""
      ? grades === "" || gradeCategories.has(toGradeCategory(grades))
      : false;
  return isInTables && (metric !== "chronic_lcap" || level !== "C");
}

function isOffered(goal: Goal, group: string, { year, entity }: Place): boolean {
  const { rule, figure } = goal.kind;
  const isGradeThere =
    goal.grades === "" ||
    gradesIn(goal.grades).some((grade) => isApplicable(entity, year, `GR${grade}`, rule));
  const isGroupThere = isApplicable(entity, year, group, rule);
  if (rule === "dashboard" && !isElementary(entity, year)) return false;
  return isGradeThere && isGroupThere && (figure !== "truancy" || hasSisDays(year.files));
}

/** Those whom the metric counts at the entity in the whole year. */
function membersOfYear(
  open: OpenFolder,
  { kind }: Goal,
  entity: Entity,
  year: StudentYear,
): readonly Member[] {
  if (kind.figure === "chronic")
    return listCounted(entity, year, kind.rule, open.folder.settings.policy);
  return listMembers(entity, year, kind.rule);
}

function tallyOf(
  open: OpenFolder,
  goal: Goal,
  group: string,
  { year, entity }: Place,
  members: readonly Member[],
  eventsTo?: string,
): Tally {
  const grades = gradesIn(goal.grades);
  const own = members.filter(
    ({ grade, categories }) =>
      categories.has(group) && (goal.grades === "" || grades.includes(grade)),
  );
  if (goal.kind.figure === "attendance") {
    const there = own.filter(({ expected }) => expected > 0);
    return {
      students: there.length,
      part: there.reduce((sum, { attended }) => sum + attended, 0),
      whole: there.reduce((sum, { expected }) => sum + expected, 0),
    };
  }
  const counted = goal.kind.figure === "truancy" ? own.filter(isOfAge(open, entity, year)) : own;
  const isHit =
    goal.kind.figure === "truancy"
      ? isTruant(open, entity, year, eventsTo)
      : (member: Member) => isChronic(member, open.folder.settings.policy);
  const part = counted.filter(isHit).length;
  return { students: counted.length, part, whole: counted.length };
}

function isOfAge({ folder }: OpenFolder, entity: Entity, year: StudentYear) {
  const ofAge = studentsOfAge(year, `${entity.level} ${entity.cds}`, () => {
    const stays = (year.stays ?? []).filter((stay) => entity.includes(stay, "dataquest"));
    return new Set(
      stays.flatMap(({ student, dates }) => {
        const born = year.demographics.birthDateOf(student);
        return [...dates].some(makeCompulsoryAge(born, folder.settings.policy)) ? [student] : [];
      }),
    );
  });
  return ({ student }: Member) => ofAge.has(student);
}

/** Truant by a date (by the end of the year or the as-of day) in one of the entity's districts. */
function isTruant({ folder }: OpenFolder, entity: Entity, year: StudentYear, to?: string) {
  const { policy } = folder.settings;
  const found = truancies(year, to ?? "", () => {
    const stays = (year.stays ?? []).map((stay) => ({
      ...stay,
      dates: new Set([...stay.dates].filter((date) => to === undefined || date <= to)),
    }));
    return listTruancies({ ...year, stays }, policy);
  });
  const truant = new Set(
    found.flatMap(({ student, district, isTruant: is }) =>
      is && (entity.level === "C" || district === entity.district) ? [student] : [],
    ),
  );
  return ({ student }: Member) => truant.has(student);
}

function runningMinimum({ folder }: OpenFolder): number {
  return Math.max(30, folder.settings.policy.suppressionThreshold + 1);
}

function isTooFew(open: OpenFolder, { kind }: Goal, { year }: Place, { students }: Tally): boolean {
  const { policy } = open.folder.settings;
  const isOfDays = kind.figure === "attendance";
  if (isOfDays && students < policy.dayMinimum) return true;
  if (isOfDays) return students <= policy.suppressionThreshold;
  return isMasked(students, year.status, policy);
}

/** Too few students; of days also where the count of chronically absent students is hidden. */
function isTooSmall(
  open: OpenFolder,
  goal: Goal,
  group: string,
  place: Place,
  tally: Tally,
): boolean {
  if (isTooFew(open, goal, place, tally)) return true;
  if (goal.kind.figure !== "attendance") return false;
  const { policy } = open.folder.settings;
  if (!place.year.status.isFinished) return tally.students < runningMinimum(open);
  const chronic: Goal = { ...goal, kind: { ...goal.kind, figure: "chronic", direction: "down" } };
  const members = membersOfYear(open, chronic, place.entity, place.year);
  const { students } = tallyOf(open, chronic, group, place, members);
  return students <= policy.suppressionThreshold;
}

const countNames: Readonly<Record<string, string>> = {
  chronic_absenteeism: "chronic",
  attendance: "chronic",
  truancy: "truant",
};

function isStarred(goal: Goal, group: string, { year }: Place, witness: GoalWitness): boolean {
  const { metric, level, cds: cds_code, grades } = goal;
  const category = grades === "" ? group : toGradeCategory(grades);
  return witness.isStarred(countNames[metric] ?? metric, {
    ...{ school_year: year.schoolYear, level, cds_code },
    ...{ reporting_category: category, reporting_category_2: grades === "" ? "TA" : group },
  });
}

function toGradeCategory(grades: string): string {
  const own = gradesIn(grades).join();
  const known = [...gradeCategories, ...gradeRuns].find(([, listed]) => listed.join() === own);
  return known?.[0] ?? `GR${grades.replace("-", "")}`;
}

function round({ part, whole }: Tally, parts: number): number {
  return (roundHalfUp(parts * part, whole) * 10_000) / parts;
}

/** Running: whole percents below 300 students. Days of fewer than 300 student-days: half percents. */
function toValue({ kind }: Goal, tally: Tally, { status }: StudentYear): number {
  if (!status.isFinished) return round(tally, tally.students < 300 ? 100 : 1000);
  return round(tally, kind.figure === "attendance" && tally.whole < 300_00 ? 200 : 1000);
}

/** The state's figure of a year of which there are no records of our own. */
function stateFigure(
  open: OpenFolder,
  goal: Goal,
  group: string,
  schoolYear: number,
): GoalFigure | undefined {
  if (goal.metric !== "chronic_absenteeism") return undefined;
  const category = goal.grades === "" ? group : toGradeCategory(goal.grades);
  if (goal.grades !== "" && group !== "TA") return undefined;
  const row = stateOnlyFigures(open).find(
    ({ label, level, cds, category: own }) =>
      toSchoolYear(label) === schoolYear &&
      level === goal.level &&
      cds === goal.cds &&
      own === category,
  );
  return row && toPrinted(row.rate, row.students, "CDE");
}

function outcomeOf(
  open: OpenFolder,
  goal: Goal,
  group: string,
  schoolYear: number,
  witness: GoalWitness,
): GoalFigure | undefined {
  if (goal.grades !== "") return undefined;
  const row = engagement(open, "rows", () => engagementRows(open)).find(
    (one) =>
      one.measure === goal.metric &&
      one.level === goal.level &&
      one.cds_code === goal.cds &&
      one.reporting_category === group &&
      toSchoolYear(one.academic_year ?? "") === schoolYear,
  );
  if (row === undefined || row.source?.startsWith("not available") === true) return undefined;
  const isOurs = row.source !== "CDE" && row.rate !== "-";
  const isHidden =
    isOurs &&
    witness.isStarred(goal.metric, {
      ...{ school_year: schoolYear, level: goal.level, cds_code: goal.cds },
      ...{ reporting_category: group, reporting_category_2: "TA" },
    });
  const rate = isHidden ? "*" : (row.rate ?? "-");
  return toPrinted(rate, row.denominator ?? "-", row.source ?? "");
}

function toPrinted(rate: string, students: string, source: string): GoalFigure {
  return {
    shown: rate === "-" ? "not offered" : rate === "*" ? "hidden" : "exact",
    value: /^[-*]$/.test(rate) ? undefined : 10 * readTenths(rate),
    students: /^\d+$/.test(students) ? Number(students) : undefined,
    source,
    isFinished: true,
  };
}
