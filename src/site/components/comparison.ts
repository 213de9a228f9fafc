import type { Formats } from "./formats.ts";
import { fill } from "./messages.js";

/** Returns a difference in words: `2.6 points lower`. Tenths of a percentage point. */
export function differenceInWords(
  difference: number,
  words: { readonly lower: string; readonly higher: string; readonly same: string },
  formats: Formats,
  values: Readonly<Record<string, string>> = {},
): string {
  const sentence = difference < 0 ? words.lower : difference > 0 ? words.higher : words.same;
  return fill(sentence, { points: formats.points(difference), ...values });
}
