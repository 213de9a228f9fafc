import { elementsOf } from "./element.js";
import type { Messages } from "./messages.ts";

/** Writes text where a reader can paste it from; rejects where the browser does not let it. */
export type WriteText = (text: string) => Promise<void>;

/** Text to copy and what to call it. */
export interface Copied {
  readonly label: string;
  readonly text: string;
}

/**
 * Returns a text in a field with a button for it and for what else can be copied. Where the browser
 * keeps the clipboard to itself (a page without https), the text is selected for the reader to copy.
 */
export function copyBox(
  shown: string,
  {
    copies,
    label,
    text,
    write = (copied) => navigator.clipboard.writeText(copied),
    document = globalThis.document,
  }: {
    copies: readonly Copied[];
    label: string;
    text: Messages;
    write?: WriteText;
    document?: Document;
  },
): HTMLElement {
  const make = elementsOf(document);
  const field = document.createElement("textarea");
  Object.assign(field, { value: shown, readOnly: true, rows: 6 });
  field.setAttribute("aria-label", label);
  field.setAttribute("spellcheck", "false");
  const said = make("span", { class: "note", role: "status" });
  const copy = (copied: string) => async () => {
    try {
      await write(copied);
      said.textContent = text.workshop.copied;
    } catch {
      field.value = copied;
      field.focus();
      field.select();
      said.textContent = text.workshop.select;
    }
  };
  const buttons = copies.map((one) => {
    const button = make("button", { type: "button", class: "button" }, one.label);
    button.addEventListener("click", copy(one.text));
    return button;
  });
  return make(
    "div",
    { class: "copy-box" },
    field,
    make("p", { class: "copy-buttons" }, buttons, said),
  );
}
