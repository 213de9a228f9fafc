import type { Messages } from "./messages.ts";
import type { RatedItem } from "./rated-items.ts";

/** Returns a group as a sentence says it: `Homeless students`; a local group by its name. */
export function groupPhrase(
  { key, label }: Pick<RatedItem, "key" | "label">,
  { group_phrases }: Messages,
): string {
  const phrases: Readonly<Record<string, string>> = group_phrases;
  return phrases[key] ?? label;
}
