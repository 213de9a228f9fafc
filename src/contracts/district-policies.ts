import { z } from "zod";

const count = (least: number, most: number) => z.int().min(least).max(most).optional();
const share = z.number().gt(0).lt(1).optional();

/** A number of students that protects them: the district may ask for more, never for fewer. */
const atLeast = (least: number, error: string) => z.int().min(least, { error }).max(100).optional();

/** Bands of absence by scheme, from the least absent on; the first begins at 0 and cannot move. */
export const attendanceBands = {
  attendance_works: ["satisfactory", "at_risk", "moderate_chronic", "severe_chronic"],
  protocol: ["proficient_advanced", "basic", "below_basic", "far_below_basic"],
  calpads_14_1: ["up_to_5", "over_5_under_10", "10_under_20", "20_or_more"],
} as const;

function limitsOf([, ...bands]: readonly string[]) {
  return z.strictObject(Object.fromEntries(bands.map((band) => [band, share]))).nullish();
}

const bands = z.strictObject({
  attendance_works: limitsOf(attendanceBands.attendance_works),
  protocol: limitsOf(attendanceBands.protocol),
  calpads_14_1: limitsOf(attendanceBands.calpads_14_1),
});

/** `policy` of `district.yaml`: each key replaces a number of the reference data. */
export const districtPolicies = z.looseObject({
  chronic_threshold: share,
  minimum_days: count(1, 180),
  exit_date_inclusive: z.boolean().optional(),
  suppression_threshold: atLeast(10, "may only be raised above the state's 10"),
  max_rejected_share: z.number().min(0).max(0.1).optional(),
  day_figures_minimum_students: atLeast(30, "may only be raised above 30"),
  reason_minimum_students: atLeast(3, "may only be raised above 3"),
  truancy_events: count(1, 180),
  truancy_clearing_days: count(0, 366),
  truancy_partial_hours: z.number().min(0).max(24).optional(),
  habitual_truancy_events: count(1, 180),
  chronic_truant_threshold: share,
  compulsory_age_from: count(3, 10),
  compulsory_age_to: count(14, 22),
  excellent_attendance: share,
  improved_attendance: share,
  recovery_cap_days: count(0, 180),
  count_recovered_days: z.boolean().optional(),
  break_minimum_weekdays: count(2, 10),
  instructional_hours_per_day: z.number().gt(0).max(12).optional(),
  outreach_days_before: count(0, 60),
  outreach_days_after: count(1, 3),
  dollars_per_day: z.number().gt(0).max(1000).optional(),
  bands: bands.nullish(),
});

/** Keys of `policy` that replace a policy number of the reference data. */
export const policyOverrides = [
  "chronic_threshold",
  "minimum_days",
  "exit_date_inclusive",
  "suppression_threshold",
  "day_figures_minimum_students",
  "reason_minimum_students",
  "truancy_events",
  "truancy_clearing_days",
  "truancy_partial_hours",
  "habitual_truancy_events",
  "chronic_truant_threshold",
  "compulsory_age_from",
  "compulsory_age_to",
  "excellent_attendance",
  "improved_attendance",
  "recovery_cap_days",
  "count_recovered_days",
  "dollars_per_day",
  "break_minimum_weekdays",
  "instructional_hours_per_day",
  "outreach_days_before",
  "outreach_days_after",
] as const;
