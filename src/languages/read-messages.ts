import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Messages } from "../site/components/messages.ts";
import { messagesFolder } from "./list-languages.ts";

/** Returns the messages of a language as they are written, with their policy numbers not filled in. */
export async function readMessages(language: string, folder = messagesFolder): Promise<Messages> {
  return JSON.parse(await readFile(join(folder, `${language}.json`), "utf8"));
}
