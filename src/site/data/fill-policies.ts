import type { Policy } from "../../contracts/published/policies.ts";
import english from "../messages/en.json" with { type: "json" };

/** What a sentence needs of a policy number. */
export type PolicyNumber = Pick<Policy, "policy" | "value" | "unit" | "is_in_force">;

/** How a language writes numbers, and its words for small ones. */
export interface NumberWords {
  readonly language: string;
  readonly small_numbers: readonly string[];
}

/**
 * Returns the text with each `[[policy]]` replaced by the number in force, in the words of its
 * unit: a share as `10%`, points as `3`; `[[words:policy]]` gives small numbers in words. An
 * unknown policy throws.
 */
export function fillPolicies(
  text: string,
  policies: readonly PolicyNumber[],
  { language, small_numbers: words }: NumberWords = english,
): string {
  const inForce = new Map(policies.filter((x) => x.is_in_force).map((x) => [x.policy, x]));
  return text.replace(/\[\[(words:)?([a-z0-9_]+)\]\]/g, (_, inWords, name: string) => {
    const policy = inForce.get(name);
    if (policy === undefined) throw new Error(`unknown policy: ${name}`);
    return (inWords ? words[policy.value] : undefined) ?? formatNumber(policy, language);
  });
}

function formatNumber({ value, unit }: PolicyNumber, language: string): string {
  const format = (number: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(language, { useGrouping: false, ...options }).format(number);
  const decimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  if (unit === "share") return format(value, { style: "percent", maximumFractionDigits: 2 });
  if (unit === "rate") return format(value, { style: "percent", ...decimal });
  if (unit === "points") return format(value * 100, { maximumFractionDigits: 2 });
  if (unit === "change") return format(value, decimal);
  return format(value, { maximumFractionDigits: 20 });
}
