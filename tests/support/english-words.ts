import type { Page } from "playwright-core";
import { listLanguages, rootLanguage } from "../../src/languages/list-languages.ts";
import { readAddress } from "../../src/languages/page-language.ts";
import { readMessages } from "../../src/languages/read-messages.ts";
import english from "../../src/site/messages/en.json" with { type: "json" };
import { messageLeaves } from "./message-leaves.ts";

/** Code, values of files, and what is marked as being in another language. */
const others = "script, style, code, pre, textarea, .file td, .language, [lang]";

/** Returns the language of a page by its path in the site: that of its folder. */
export function languageOf(path: string): string {
  return readAddress(path, listLanguages()).language;
}

/** Returns the English sentences and names that a page in another language must not say. */
async function englishOf(language: string): Promise<string[]> {
  const { names, ...own } = await readMessages(language);
  const said = new Map(messageLeaves(own).map(({ place, message }) => [place, message]));
  const sentences = messageLeaves(english).map(({ place, message }) => [message, said.get(place)]);
  return [...Object.entries<string>(names), ...sentences].flatMap(([name = "", other = name]) => {
    const isWhole = !/[{[]/.test(name) && (name.match(/\p{L}{2,}/gu) ?? []).length > 1;
    return isWhole && !other.includes(name) ? name : [];
  });
}

const known = new Map<string, Promise<string[]>>();

/** Returns what a page in another language says in English though there are words for it. */
export async function findEnglish(page: Page, path: string): Promise<string[]> {
  const language = languageOf(path);
  if (language === rootLanguage) return [];
  const forbidden = known.get(language) ?? englishOf(language);
  known.set(language, forbidden);
  const texts = await page.evaluate((outside) => {
    const words = [...document.querySelectorAll("[aria-label]")]
      .filter((element) => !element.closest(`body :is(${outside})`))
      .map((element) => element.getAttribute("aria-label") ?? "");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement?.closest(`body :is(${outside})`)) words.push(textContent ?? "");
    }
    return words;
  }, others);
  const said = texts.join("\n");
  const isSaid = (name: string) => holds(said, name);
  return (await forbidden).filter(isSaid).map((name) => `says in English: ${name}`);
}

/** Whether a text holds a name as words of its own. */
function holds(text: string, name: string): boolean {
  const isLetter = (letter = "") => /\p{L}/u.test(letter);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
  }
  return false;
}
