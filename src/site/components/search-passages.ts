/** Something that can be found: its heading, its page, what it says. */
export interface Passage {
  readonly title: string;
  readonly page: string;
  readonly text: string;
  readonly href: string;
}

/** How much of a passage an answer shows, letters. */
const shown = 160;

/** Returns text in small letters without accents: `Peña` is found as `pena`. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * Returns the passages that hold every word of the question, at the beginning of a word of theirs;
 * those that say it in the heading first, then in the order of the site.
 */
export function findPassages(passages: readonly Passage[], question: string): Passage[] {
  const words = plain(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const starts = words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, "u"));
  const all = (text: string) => starts.every((start) => start.test(plain(text)));
  return passages
    .filter(({ title, page, text }) => all(`${title} ${page} ${text}`))
    .map((passage) => ({ passage, isTitled: all(passage.title) }))
    .sort((a, b) => Number(b.isTitled) - Number(a.isTitled))
    .map(({ passage }) => ({ ...passage, text: excerpt(passage.text, starts) }));
}

/** The part of a text around the first word that was asked for. */
function excerpt(text: string, starts: readonly RegExp[]): string {
  if (text.length <= shown) return text;
  const at = Math.max(0, ...starts.map((start) => plain(text).search(start)));
  const from = Math.max(0, text.lastIndexOf(" ", Math.max(0, at - shown / 3)));
  const until = text.indexOf(" ", from + shown);
  const part = text.slice(from, until === -1 ? undefined : until).trim();
  return `${from > 0 ? "… " : ""}${part}${until === -1 ? "" : " …"}`;
}
