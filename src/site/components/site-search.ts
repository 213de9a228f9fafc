import type { Entity } from "../../contracts/published/entities.ts";
import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill, type Messages, pluralForm } from "./messages.js";
import { findPassages, type Passage } from "./search-passages.js";
import { readPassages, toPagePassages } from "./site-passages.js";

/** What of a window the search needs: its address and its history. */
export interface SearchWindow {
  readonly location: { readonly search: string };
  readonly history: { replaceState(data: null, unused: string, url: string): void };
}

interface SearchOptions {
  readonly text: Messages;
  readonly entities: readonly Entity[];
  readonly document?: Document;
  readonly window?: SearchWindow;
  /** Loads a page of this site by its address. */
  readonly load?: (address: string) => Promise<string>;
}

const loadPage = (address: string): Promise<string> => fetch(address).then((file) => file.text());

/** The most lines of an answer. */
const most = 30;

/**
 * Returns a field and what is found for it while a reader types: pages by the question they answer,
 * schools by name, and what the explaining pages say. It reads the published pages themselves, from
 * this site alone; the words stand in the address.
 */
export function siteSearch({
  text,
  entities,
  document = globalThis.document,
  window = globalThis.window,
  load = loadPage,
}: SearchOptions): HTMLElement {
  const make = elementsOf(document);
  const words = text.search;
  const field = document.createElement("input");
  field.type = "search";
  field.setAttribute("autocomplete", "off");
  field.setAttribute("spellcheck", "false");
  const count = make("p", { class: "note", role: "status" });
  const list = make("ol", { class: "found" });
  let passages: readonly Passage[] = toPagePassages(document, { text, entities });
  const show = () => {
    const asked = field.value.trim();
    const found = findPassages(passages, asked);
    list.replaceChildren(...found.slice(0, most).map((passage) => line(passage, make)));
    count.textContent = asked === "" ? "" : countOf(found.length, text);
  };
  field.addEventListener("input", () => {
    const asked = new URLSearchParams({ q: field.value });
    window.history.replaceState(null, "", `?${asked}`);
    show();
  });
  field.value = new URLSearchParams(window.location.search).get("q") ?? "";
  show();
  readPassages(document, load).then((read) => {
    passages = [...passages, ...read];
    show();
  });
  return make(
    "div",
    { class: "site-search" },
    make("label", { class: "choice" }, make("span", {}, words.label), field),
    count,
    list,
  );
}

function countOf(count: number, { search, language }: Messages): string {
  if (count === 0) return search.nothing;
  const sentence = count > most ? search.many : pluralForm(search.some, count, language);
  const { count: format } = formatsOf(language);
  return fill(sentence, { count: format(count), most: format(most) });
}

function line(
  { title, page, text, href }: Passage,
  make: ReturnType<typeof elementsOf>,
): HTMLElement {
  return make(
    "li",
    { class: "found-place" },
    make("a", { href }, title),
    page ? make("span", { class: "note" }, ` ${page}`) : null,
    text ? make("p", { class: "found-text" }, text) : null,
  );
}
