import { policyNumbers } from "./policy-numbers.ts";

/** The policy numbers of a district that overrides none. */
export const defaultPolicies = await policyNumbers();
