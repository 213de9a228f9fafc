import type { CalpadsLine } from "./read-folder.ts";

/** The lines that stand after CALPADS transactions: D deletes its key, R replaces what has its key, A adds. */
export function standingLines(
  lines: readonly CalpadsLine[],
  keyOf: (line: CalpadsLine) => string,
): readonly CalpadsLine[] {
  const byKey = new Map<string, CalpadsLine[]>();
  for (const line of lines) byKey.set(keyOf(line), [...(byKey.get(keyOf(line)) ?? []), line]);
  return [...byKey.values()].flatMap((sameKey) => {
    const having = (code: string) => sameKey.filter((line) => line[1] === code);
    if (having("D").length > 0) return [];
    return having("R").length > 0 ? having("R") : sameKey;
  });
}
