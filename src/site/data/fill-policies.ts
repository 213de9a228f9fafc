import type { Policy } from "../../contracts/published/policies.ts";

const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * Returns the text with each `[[policy]]` replaced by the number in force: shares (below 1) in percent,
 * others as they are; `[[words:policy]]` gives small numbers in words. An unknown policy throws.
 */
export function fillPolicies(text: string, policies: readonly Policy[]): string {
  const values = new Map(policies.map(({ policy, value }) => [policy, value]));
  return text.replace(/\[\[(words:)?([a-z0-9_]+)\]\]/g, (_, inWords, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`unknown policy: ${name}`);
    if (value < 1) return `${Number((value * 100).toFixed(2))}%`;
    return (inWords ? words[value] : undefined) ?? String(value);
  });
}
