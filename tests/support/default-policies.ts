import type { Policy } from "../../src/contracts/published/policies.ts";

/** The policy numbers that sentences name, as a district without overrides has them. */
export const defaultPolicies: readonly Policy[] = [
  { policy: "chronic_threshold", value: 0.1 },
  { policy: "chronic_days_of_180", value: 18 },
  { policy: "minimum_days", value: 31 },
  { policy: "running_minimum_students", value: 30 },
  { policy: "day_figures_minimum_students", value: 30 },
  { policy: "reason_minimum_students", value: 3 },
  { policy: "similar_schools_minimum", value: 3 },
  { policy: "control_run_months", value: 8 },
  { policy: "truancy_events", value: 3 },
  { policy: "habitual_truancy_events", value: 5 },
  { policy: "chronic_truant_threshold", value: 0.1 },
  { policy: "compulsory_age_from", value: 6 },
  { policy: "compulsory_age_last", value: 17 },
  { policy: "excellent_attendance", value: 0.96 },
  { policy: "recovery_cap_days", value: 10 },
];
