import type { Messages } from "./messages.ts";

/** Returns what a language calls something that data names in English; else that name itself. */
export function sayName(name: string, { names }: Pick<Messages, "names">): string {
  const own: Readonly<Record<string, string>> = names;
  return own[name] ?? name;
}
