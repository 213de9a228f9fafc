import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";

function phraseOf(words: string, { reconciliation }: Messages, formats: Formats): string {
  const phrases: Record<string, string> = reconciliation.causes;
  const [, cause = words, students] = /^(.+?)(?: \((\d+) students\))?$/.exec(words) ?? [];
  const phrase = phrases[cause] ?? cause;
  if (students === undefined) return phrase;
  return fill(reconciliation.cause_students, { cause: phrase, count: formats.count(+students) });
}

/** Returns the causes of an explanation (`other code (15 students); exempt`) as a reader reads them. */
export function causePhrases(explanation: string, text: Messages): string {
  const formats = formatsOf(text.language);
  const phrases = explanation.split("; ").map((words) => phraseOf(words, text, formats));
  return formats.list(phrases);
}
