/** Words and numbers of a text. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

const WORD = /(?<!\p{N})[\p{L}_$][\p{L}\p{N}_$]*/gu;
const NUMBER = /(?<![\p{L}_$\p{N}])(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/gu;

/** Returns the words, in small letters, and the values of the numbers of some texts. */
export function vocabularyOf(...texts: readonly string[]): Vocabulary {
  const words = texts.flatMap((text) => text.toLowerCase().match(WORD) ?? []);
  const numbers = texts.flatMap((text) => text.toLowerCase().match(NUMBER) ?? []);
  return {
    words: new Set(words),
    numbers: new Set(numbers.map((number) => Number(number.replaceAll("_", "")))),
  };
}

/** Returns everything of several vocabularies. */
export function joinVocabularies(...all: readonly Vocabulary[]): Vocabulary {
  return {
    words: new Set(all.flatMap(({ words }) => [...words])),
    numbers: new Set(all.flatMap(({ numbers }) => [...numbers])),
  };
}

/** A bundler renames what would clash: `row` becomes `row2`. */
const plain = (word: string) => word.replace(/\d+$/, "");

/** Returns how many words and numbers of a text the vocabulary does not know. */
export function listStrange(
  text: string,
  { words, numbers }: Vocabulary,
): { readonly words: number; readonly numbers: number } {
  const own = vocabularyOf(text);
  return {
    words: [...own.words].filter((word) => !words.has(word) && !words.has(plain(word))).length,
    numbers: [...own.numbers].filter((number) => !numbers.has(number)).length,
  };
}
