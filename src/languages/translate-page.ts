import type { Messages } from "../site/components/messages.ts";
import { fillMessages } from "./fill-messages.ts";

/** What makes a page speak another language. */
export interface Translation {
  readonly language: string;
  readonly text: Messages;
  /** The page's name; without one that of its front matter stands. */
  readonly title?: string | undefined;
}

const cell = /^```js\n.*?^```$/gms;

/** An address in a cell of code that all languages share; `./downloads/` alone is a page. */
const shared = /(?<=["'`])(?:\.\/)?((?:\.\.\/)*)((?:components|data)\/|downloads\/(?=[^"'`]))/g;

/** Files that each language has in its own words: its messages, and tables that call things by name. */
const spoken =
  /(?<=\/data\/)((?:messages|data-dictionary|data-quality|policies|reporting-categories)\.json)(?=["'`])/g;

/** A link of the prose to a file, which all languages share. */
const fileLink = /\]\((?:\.\/)?((?:\.\.\/)*)(downloads\/[^)\s]+\.[a-z]+)\)/g;

/**
 * Returns the source of a page as it stands one folder deeper, in the folder of its language: the same
 * cells of code with the messages of that language, the sentences of its prose from these messages,
 * and addresses of what all languages share. Links between pages stay: they lead to the same language.
 */
export function translatePage(source: string, { language, text, title }: Translation): string {
  return fillMessages(named(source, title), text)
    .replace(fileLink, "](../$1$2)")
    .replace(cell, (code) =>
      code.replace(shared, "../$1$2").replace(spoken, `languages/${language}/$1`),
    );
}

function named(source: string, title: string | undefined): string {
  if (title === undefined) return source;
  return source.replace(/^(---\n(?:.*\n)*?)title: .*$/m, (_, before) => `${before}title: ${title}`);
}

/** Returns whether a page has sentences of its own, which a language must translate as a whole. */
export function hasProse(source: string): boolean {
  const rest = source
    .replace(/^---\n.*?\n---\n/s, "")
    .replace(cell, "")
    .replace(/\[\[text:[\w.]+\]\]/g, "")
    .replace(/<[^>]*>/g, "");
  return /\p{L}/u.test(rest);
}
