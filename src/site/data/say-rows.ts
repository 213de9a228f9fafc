/** What a language calls things, by what data calls them. */
export type Names = Readonly<Record<string, string>>;

/** Returns rows with every text that a language has a name for in its words, and the names used. */
export function sayRows(
  rows: unknown,
  names: Names,
): { readonly rows: unknown; readonly used: ReadonlySet<string> } {
  const used = new Set<string>();
  const say = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(say);
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, say(inner)]));
    }
    if (typeof value !== "string" || !Object.hasOwn(names, value)) return value;
    used.add(value);
    return names[value];
  };
  return { rows: say(rows), used };
}
