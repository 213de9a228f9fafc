import type { Policy } from "../../contracts/published/policies.ts";
import { getPolicy } from "./get-policy.js";
import type { WorkshopPolicies } from "./workshop-cell.ts";

/** Returns the policy numbers that suggested targets rest on; throws where one is missing. */
export function workshopPolicies(policies: readonly Policy[]): WorkshopPolicies {
  return {
    trendYears: getPolicy(policies, "goal_trend_years"),
    shareOfWay: getPolicy(policies, "goal_suggestion_share"),
    usualStep: getPolicy(policies, "goal_usual_step"),
    largeStep: getPolicy(policies, "goal_large_step"),
  };
}
