/** Days absent by reason, in hundredths; unexcused includes unverified. */
export type Reasons = {
  readonly excused: number;
  readonly unexcused: number;
  readonly suspension: number;
  readonly study: number;
};

/** The days of one student at one school in one year, in hundredths of a day; exempt ones are not here. */
export type StudentDays = {
  readonly student: string;
  readonly school: string;
  readonly expected: number;
  readonly attended: number;
  readonly absent: number;
  readonly reasons: Reasons;
};

/** The reason an absent category stands for; empty for a present one. */
export function reasonOf(category: string): string {
  const reasons: Readonly<Record<string, string>> = {
    suspension_out: "suspension",
    unexcused: "unexcused",
    unverified: "unexcused",
    excused: "excused",
    independent_study_incomplete: "study",
  };
  return reasons[category] ?? "";
}

/** The sum of several days. */
export function sumDays(days: readonly StudentDays[]) {
  const sum = (pick: (one: StudentDays) => number) =>
    days.reduce((total, one) => total + pick(one), 0);
  return {
    expected: sum((one) => one.expected),
    attended: sum((one) => one.attended),
    absent: sum((one) => one.absent),
    reasons: {
      excused: sum((one) => one.reasons.excused),
      unexcused: sum((one) => one.reasons.unexcused),
      suspension: sum((one) => one.reasons.suspension),
      study: sum((one) => one.reasons.study),
    },
  };
}
