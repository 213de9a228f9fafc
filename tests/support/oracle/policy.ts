import { z } from "zod";
import { type Fraction, toFraction } from "./fraction.ts";

/** `policy` of district.yaml, each key with the default of the reference data. */
export const policyYaml = z.object({
  exit_date_inclusive: z.boolean().default(true),
  suppression_threshold: z.number().default(10),
  chronic_threshold: z.number().default(0.1),
  minimum_days: z.number().default(31),
  day_figures_minimum_students: z.number().default(30),
  reason_minimum_students: z.number().default(3),
  truancy_events: z.number().default(3),
  truancy_clearing_days: z.number().default(10),
  truancy_partial_hours: z.number().default(0.5),
  habitual_truancy_events: z.number().default(5),
  chronic_truant_threshold: z.number().default(0.1),
  compulsory_age_from: z.number().default(6),
  compulsory_age_to: z.number().default(18),
});

/** The numbers a district may change; shares are exact. */
export type Policy = {
  readonly exitDateInclusive: boolean;
  readonly suppressionThreshold: number;
  readonly chronicThreshold: Fraction;
  readonly minimumDays: number;
  readonly dayMinimum: number;
  readonly reasonMinimum: number;
  readonly truancyEvents: number;
  readonly clearingDays: number;
  readonly partialHours: Fraction;
  readonly habitualEvents: number;
  readonly chronicTruantThreshold: Fraction;
  readonly ageFrom: number;
  readonly ageTo: number;
};

/** The policies of a folder. */
export function toPolicy(yaml: z.infer<typeof policyYaml>): Policy {
  const exact = (number: number) => toFraction(String(number));
  return {
    exitDateInclusive: yaml.exit_date_inclusive,
    suppressionThreshold: yaml.suppression_threshold,
    chronicThreshold: exact(yaml.chronic_threshold),
    minimumDays: yaml.minimum_days,
    dayMinimum: yaml.day_figures_minimum_students,
    reasonMinimum: yaml.reason_minimum_students,
    truancyEvents: yaml.truancy_events,
    clearingDays: yaml.truancy_clearing_days,
    partialHours: exact(yaml.truancy_partial_hours),
    habitualEvents: yaml.habitual_truancy_events,
    chronicTruantThreshold: exact(yaml.chronic_truant_threshold),
    ageFrom: yaml.compulsory_age_from,
    ageTo: yaml.compulsory_age_to,
  };
}
