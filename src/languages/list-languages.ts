import { readdirSync } from "node:fs";
import { join } from "node:path";
import { project } from "../project.ts";

/** The language in which pages are written by hand; they stand at the root of the site. */
export const rootLanguage = "en";

/** Where each language has its message file, and a folder with its prose. */
export const messagesFolder = join(project.root, "src/site/messages");

/** Returns the languages that the site can speak, the root's first: the names of the message files. */
export function listLanguages(folder = messagesFolder): string[] {
  const names = readdirSync(folder).flatMap((file) => /^(\w+)\.json$/.exec(file)?.[1] ?? []);
  return [rootLanguage, ...names.filter((name) => name !== rootLanguage).sort()];
}
