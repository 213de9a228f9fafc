import { shiftDate } from "./dates.ts";
import { enroll } from "./enrollment-plan.ts";
import { gradeReached } from "./grade-plan.ts";
import type { Scenario } from "./scene.ts";

/** The whole year at `a`, entered on the first day or in an earlier school year. */
export const clean: Scenario = ({ context, person, a, daysOfA }) => {
  const { random, year } = context;
  const first = daysOfA[0] ?? "";
  const entry = random.chance(0.85) ? first : `${year.schoolYear - 2}-08-20`;
  const reached = gradeReached(person, context.plan, year) ?? "";
  const grade = a.grades.includes(reached) ? reached : random.pick(a.grades);
  const isLast = grade === "08" || grade === "12";
  const last = random.chance(isLast ? 0.3 : 0.6) ? "" : (daysOfA.at(-1) ?? "");
  const isWell = context.plan.isWell && random.chance(0.9);
  const attitude = isWell
    ? random.pick(["none", "few", "below"] as const)
    : random.pick(["none", "few", "few", "below", "tie", "high"] as const);
  const track = random.pick(context.calendar.tracksOf(a.code));
  const isClean = track === "";
  return [enroll(context, person, a, entry, last, { isClean, track, grade, attitude })];
};

/** Exactly 30 or 31 school days at `a`. */
export const threshold: Scenario = ({ context, person, a, daysOfA }) => {
  const count = context.random.pick([30, 31]);
  const start = context.random.integer(0, Math.max(0, daysOfA.length - count));
  const [first = "", last = ""] = [daysOfA[start], daysOfA[start + count - 1]];
  return [enroll(context, person, a, first, last, { track: "" })];
};

/** Fewer than 31 days at each of two schools, 30 or 31 together. */
export const splitThreshold: Scenario = ({ context, person, a, b, daysOfA, daysOfB }) => {
  const [inA, inB] = context.random.pick([[20, 11] as const, [15, 15] as const, [1, 30] as const]);
  const lastInA = daysOfA[inA - 1] ?? "";
  const after = daysOfB.filter((date) => date > lastInA);
  const [firstInB = "", lastInB = ""] = [after[0], after[inB - 1]];
  return [
    enroll(context, person, a, daysOfA[0] ?? "", lastInA, { track: "" }),
    enroll(context, person, b, firstInB, lastInB, { track: "", attitude: "few" }),
  ];
};

/** Leaves `a` and enters `b` a day or a few days later. */
export const mover: Scenario = ({ context, person, a, b, daysOfA }) => {
  const cut = context.random.integer(1, daysOfA.length - 2);
  const last = daysOfA[cut - 1] ?? "";
  return [
    enroll(context, person, a, daysOfA[0] ?? "", last),
    enroll(context, person, b, shiftDate(last, context.random.pick([1, 1, 4])), ""),
  ];
};

/** Leaves `a` and comes back, perhaps to another grade or track. */
export const reenroller: Scenario = ({ context, person, a, daysOfA }) => {
  const out = context.random.integer(1, daysOfA.length - 3);
  const back = context.random.integer(out + 1, daysOfA.length - 1);
  return [
    enroll(context, person, a, daysOfA[0] ?? "", daysOfA[out - 1] ?? ""),
    enroll(context, person, a, daysOfA[back] ?? "", ""),
  ];
};

/** Two enrollments at `a` (or one at `a`, one at `b`) that share days. */
export const overlapping: Scenario = ({ context, person, a, b, daysOfA }) => {
  const start = context.random.integer(1, daysOfA.length - 2);
  const second = context.random.chance(0.6) ? a : b;
  const end = context.random.integer(start, daysOfA.length - 1);
  return [
    enroll(context, person, a, daysOfA[0] ?? "", daysOfA[end] ?? ""),
    enroll(context, person, second, daysOfA[start] ?? "", ""),
  ];
};

/** The same first day at both schools; the grade goes by the last day, then by the higher grade. */
export const concurrent: Scenario = ({ context, person, a, b, daysOfA }) => {
  const { random, calendar } = context;
  const first = daysOfA[0] ?? "";
  const early = daysOfA.filter((date) => date < calendar.asOf);
  const last = random.chance(0.5) ? random.pick(early) : "";
  const otherLast = last === "" || random.chance(0.4) ? last : random.pick(early);
  return [enroll(context, person, a, first, last), enroll(context, person, b, first, otherLast)];
};
