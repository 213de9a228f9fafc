import type { Entity } from "./entities.ts";
import { type Figures, notApplicable, printStudents } from "./figures.ts";
import { listMembers, type Member } from "./members.ts";
import { isApplicable } from "./offered-grades.ts";
import type { OpenFolder } from "./open-folder.ts";
import type { Policy } from "./policy.ts";
import type { Rule } from "./rules.ts";
import type { StudentYear } from "./year-of-students.ts";

type Days = Pick<Member, "expected" | "attended" | "absent">;

/** Expected on so many days and attended something. */
export function isEligible({ expected, attended }: Days, policy: Policy): boolean {
  return expected >= policy.minimumDays * 100 && attended > 0;
}

/** Absent on the chronic share of the days expected, or more. */
export function isChronic({ expected, absent }: Days, { chronicThreshold }: Policy): boolean {
  const { top, bottom } = chronicThreshold;
  return expected > 0 && BigInt(absent) * bottom >= BigInt(expected) * top;
}

/** The students that a rule counts at an entity: its denominator. */
export function listCounted(
  entity: Entity,
  year: StudentYear,
  rule: Rule,
  policy: Policy,
): readonly Member[] {
  const members = listMembers(entity, year, rule);
  return rule === "lcap" ? members : members.filter((member) => isEligible(member, policy));
}

/** Denominator and chronically absent of a category at an entity. */
export function tallyChronic(
  { folder }: OpenFolder,
  entity: Entity,
  year: StudentYear,
  rule: Rule,
  isIn: (member: Member) => boolean,
) {
  const { policy } = folder.settings;
  const counted = listCounted(entity, year, rule, policy).filter(isIn);
  const chronic = counted.filter((member) => isChronic(member, policy));
  return { students: counted.length, count: chronic.length };
}

/** The printed chronic cell of a category at an entity. */
export function chronicFigures(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  category: string,
  rule: Rule = "dataquest",
): Figures {
  if (!isApplicable(entity, year, category, rule)) return notApplicable;
  const isIn = ({ categories }: Member) => categories.has(category);
  const tally = tallyChronic(open, entity, year, rule, isIn);
  return printStudents(tally, year.status, open.folder.settings.policy);
}
