import { rootLanguage } from "./list-languages.ts";

/** A page by its language and by the address that it has at the root. */
export interface PageInLanguage {
  readonly language: string;
  /** Begins with a slash, like `/schools/index`. */
  readonly page: string;
}

/** Returns language and page of an address, like `/es/board` or `es/board.html`. */
export function readAddress(address: string, languages: readonly string[]): PageInLanguage {
  const path = address.startsWith("/") ? address : `/${address}`;
  const [, first = "", rest] = /^\/([^/]+)(\/.*)$/.exec(path) ?? [];
  if (rest === undefined || first === rootLanguage || !languages.includes(first)) {
    return { language: rootLanguage, page: path };
  }
  return { language: first, page: rest };
}

/** Returns the address of a page in a language: pages of the root's language stand at the root. */
export function toAddress({ language, page }: PageInLanguage): string {
  return language === rootLanguage ? page : `/${language}${page}`;
}
