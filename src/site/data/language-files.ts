import { strToU8 } from "fflate";
import type english from "../messages/en.json";
import type { PolicyNumber } from "./fill-policies.ts";
import { messagesInForce } from "./messages-in-force.ts";
import { sayRows } from "./say-rows.ts";

/** From how many letters on a name is a sentence. */
const sentenceLength = 40;

/** What the pages of another language load in their own words. */
export interface SpokenTables {
  /** Rows by the name of their snapshot, in which data calls things by their English names. */
  readonly tables: Readonly<Record<string, unknown>>;
  readonly policies: readonly PolicyNumber[];
}

/**
 * Returns the files of a language by their address: its messages with the policy numbers in force, and
 * the tables in its words. Sentences that only these tables need are left out of the messages, which
 * every page loads; a shorter name may be one that components say, too.
 */
export function languageFiles(
  messages: typeof english,
  { tables, policies }: SpokenTables,
): Record<string, Uint8Array> {
  const { names, ...text } = messagesInForce(messages, policies);
  const said = Object.entries(tables).map(([name, rows]) => ({ name, ...sayRows(rows, names) }));
  const used = new Set(said.flatMap((table) => [...table.used]));
  const others = Object.entries(names).filter(
    ([name]) => !used.has(name) || name.length < sentenceLength,
  );
  const files = {
    messages: { ...text, names: Object.fromEntries(others) },
    ...Object.fromEntries(said.map(({ name, rows }) => [name, rows])),
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => [`${name}.json`, strToU8(JSON.stringify(file))]),
  );
}
