import type { Policy } from "../../contracts/published/policies.ts";

/** Returns the number in force of a policy; throws if there is none. */
export function getPolicy(policies: readonly Policy[], name: string): number {
  const found = policies.find(({ policy, is_in_force }) => policy === name && is_in_force);
  if (!found) throw new Error(`unknown policy: ${name}`);
  return found.value;
}
