import type { SiteFile } from "./site-files.ts";

/** What would name a student: full names, and state and local numbers. */
export interface StudentNames {
  /** First and last names, as they would be printed together. */
  readonly names: readonly (readonly [first: string, last: string])[];
  /** Statewide student identifiers. */
  readonly numbers: readonly string[];
}

const WORD = /[\p{L}'’.-]+/gu;

/** Returns every pair of neighbouring words, in both orders of first and last. */
function listPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const words = text.toLowerCase().match(WORD) ?? [];
  for (const [at, word] of words.entries()) pairs.add(`${word} ${words[at + 1] ?? ""}`);
  return pairs;
}

/** Returns the files that hold a student's full name or number: file and rule, never the name. */
export function listForeignNames(
  files: readonly SiteFile[],
  { names, numbers }: StudentNames,
): readonly string[] {
  const isText = ({ name }: SiteFile) => /\.(json|csv|ics|html)$/.test(name);
  const pairs = new Set(
    names.flatMap(([first, last]) => {
      const [one, two] = [first.toLowerCase(), last.toLowerCase()];
      return [`${one} ${two}`, `${two} ${one}`];
    }),
  );
  const known = new Set(numbers);
  return files.filter(isText).flatMap(({ path, bytes }) => {
    const text = bytes.toString("utf8");
    const hasName = [...listPairs(text)].some((pair) => pairs.has(pair));
    const hasNumber = (text.match(/\d{10}/g) ?? []).some((number) => known.has(number));
    const isNumbered = (text.match(/(?<!\d)\d{10}(?!\d)/g) ?? []).some((number) =>
      known.has(number),
    );
    return [
      ...(hasName ? [`${path}: holds the name of a student`] : []),
      ...(hasNumber && isNumbered ? [`${path}: holds the number of a student`] : []),
    ];
  });
}
