/** A message and where it stands, like `frame.site`. */
export interface MessageLeaf {
  readonly place: string;
  readonly message: string;
}

/** Returns every message of a language, and of what data names the name in that language. */
export function messageLeaves(messages: unknown, place: readonly string[] = []): MessageLeaf[] {
  if (typeof messages === "string") return [{ place: place.join("."), message: messages }];
  if (typeof messages !== "object" || messages === null) return [];
  return Object.entries(messages).flatMap(([key, inner]) => messageLeaves(inner, [...place, key]));
}

/** Returns what a sentence leaves to be filled in: `{rate}` and `[[policy]]`, in the order of names. */
export function placeholdersOf(message: string): string[] {
  return (message.match(/\{\w+\}|\[\[[\w:.]+\]\]/g) ?? []).sort();
}
