import { daysMissed, type Stay } from "./attendance-plan.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";

/** One STAS record; counts in hundredths of a day, undefined where an exempt record leaves them blank. */
export type StasPlan = {
  readonly stay: EnrollmentPlan;
  readonly transaction: "A" | "R" | "D";
  readonly isExempt: boolean;
  readonly isHourly: boolean;
  readonly isCurrentLayout: boolean;
  readonly counts: StasCounts | undefined;
};

/** One record in twenty lacks a day attended, one in forty has one too many. */
const attendedErrors = [-100, -100, 100, ...Array.from({ length: 37 }, () => 0)];

export type StasCounts = {
  readonly expectedInPerson: number;
  readonly attendedInPerson: number;
  readonly suspendedOut: number;
  readonly suspendedIn: number;
  readonly excused: number;
  readonly unexcused: number;
  readonly studyNotEarning: number;
  readonly studyEarning: number;
};

/**
 * Draws STAS records: one per stay, some missing, sent twice, corrected or deleted, sometimes none of a charter, one
 * layout per school.
 */
export function drawStas(context: YearContext, stays: readonly Stay[]): readonly StasPlan[] {
  const { random, plan } = context;
  const layouts = new Map(plan.schools.map(({ code }) => [code, random.chance(0.6)]));
  const charters = plan.schools.filter(({ isCharter }) => isCharter);
  const left = charters.length > 0 && random.chance(0.3) ? random.pick(charters).code : "";
  return stays
    .filter(({ first }) => first.school !== left && !random.chance(0.02))
    .flatMap((stay) => {
      const isCurrentLayout = layouts.get(stay.first.school) ?? true;
      const record = drawRecord(context, stay, isCurrentLayout);
      if (random.chance(0.03)) return [record, { ...record, transaction: "D" as const }];
      if (!record.isExempt && random.chance(0.01)) return [record, record];
      if (!random.chance(0.03)) return [record];
      return [drawRecord(context, stay, isCurrentLayout), { ...record, transaction: "R" as const }];
    });
}

function drawRecord(context: YearContext, stay: Stay, isCurrentLayout: boolean): StasPlan {
  const { random, plan } = context;
  const school = plan.schools.find(({ code }) => code === stay.first.school);
  const isHourly = school?.isHourly === true;
  const isExempt = stay.first.isExempt
    ? !random.chance(0.1)
    : school === undefined && random.chance(0.7);
  const expected = stay.days.length * 100 - (isHourly && random.chance(0.3) ? 50 : 0);
  return {
    stay: stay.first,
    transaction: "A",
    isExempt,
    isHourly,
    isCurrentLayout,
    counts:
      isExempt && random.chance(0.5)
        ? undefined
        : drawCounts(context, stay, Math.max(0, expected), isHourly, isCurrentLayout),
  };
}

function drawCounts(
  { random }: YearContext,
  { first }: Stay,
  expected: number,
  isHourly: boolean,
  isCurrentLayout: boolean,
): StasCounts {
  const tenth = Math.ceil(expected / 10);
  const whole = daysMissed(first.attitude, Math.floor(expected / 100)) * 100;
  const atTie = first.attitude === "tie" ? tenth : Math.max(0, tenth - 1);
  const isNearTie = first.attitude === "tie" || first.attitude === "below";
  const absent = isHourly && isNearTie ? atTie : first.attitude === "all" ? expected : whole;
  const [suspendedOut, excused, unexcused, studyNotEarning] = split(random, absent);
  const present = expected - absent;
  const studyEarning = isCurrentLayout && random.chance(0.2) ? wholeShare(random, present) : 0;
  const suspendedIn = random.chance(0.1) ? wholeShare(random, present - studyEarning) : 0;
  const attended = present - studyEarning - suspendedIn;
  return {
    expectedInPerson: isCurrentLayout ? expected - studyNotEarning - studyEarning : expected,
    attendedInPerson: Math.max(0, attended + random.pick(attendedErrors)),
    suspendedOut,
    suspendedIn,
    excused,
    unexcused,
    studyNotEarning,
    studyEarning,
  };
}

/** A whole number of days, at most all of them. */
function wholeShare(random: YearContext["random"], hundredths: number): number {
  return random.chance(0.2) ? hundredths : random.integer(0, Math.floor(hundredths / 100)) * 100;
}

/** Four parts of whole days but for one, which sum to the whole. */
function split(
  random: YearContext["random"],
  hundredths: number,
): readonly [number, number, number, number] {
  const first = Math.floor(random.next() * (hundredths / 100)) * 100;
  const second = Math.floor(random.next() * ((hundredths - first) / 100)) * 100;
  const third = random.chance(0.7) ? hundredths - first - second : 0;
  const parts = random.shuffle([first, second, third, hundredths - first - second - third]);
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 0];
}
