import type { Policy } from "../../contracts/published/policies.ts";

const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** What a sentence needs of a policy number. */
export type PolicyNumber = Pick<Policy, "policy" | "value" | "unit" | "is_in_force">;

/**
 * Returns the text with each `[[policy]]` replaced by the number in force, in the words of its
 * unit: a share as `10%`, points as `3`; `[[words:policy]]` gives small numbers in words. An
 * unknown policy throws.
 */
export function fillPolicies(text: string, policies: readonly PolicyNumber[]): string {
  const inForce = new Map(policies.filter((x) => x.is_in_force).map((x) => [x.policy, x]));
  return text.replace(/\[\[(words:)?([a-z0-9_]+)\]\]/g, (_, inWords, name: string) => {
    const policy = inForce.get(name);
    if (policy === undefined) throw new Error(`unknown policy: ${name}`);
    return (inWords ? words[policy.value] : undefined) ?? formatNumber(policy);
  });
}

function formatNumber({ value, unit }: PolicyNumber): string {
  const percent = Number((value * 100).toFixed(2));
  if (unit === "share") return `${percent}%`;
  if (unit === "rate") return `${percent.toFixed(1)}%`;
  if (unit === "points") return `${percent}`;
  if (unit === "change") return value.toFixed(1);
  return `${value}`;
}
