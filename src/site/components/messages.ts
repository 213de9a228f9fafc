import type english from "../messages/en.json";

/** Every sentence the site says, in one language. */
export type Messages = typeof english;

/** A sentence with one form for one and one for several. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** Returns the sentence with each `{name}` replaced; an unknown name throws. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`missing value: ${name}`);
    return value;
  });
}

/** Returns the form of the sentence for a number. */
export function pluralForm(forms: Plural, count: number, language: string): string {
  return new Intl.PluralRules(language).select(count) === "one" ? forms.one : forms.other;
}
