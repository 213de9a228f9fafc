import type { Entity } from "../../contracts/published/entities.ts";
import { type Child, elementsOf } from "./element.js";
import type { Messages } from "./messages.ts";

/** Returns a school's name as a link, with what kind of school it is. */
export function schoolNameCell(
  { name, charter, dass }: Entity,
  {
    href,
    isSmall,
    text,
    document,
  }: { href: string; isSmall: boolean; text: Messages; document: Document },
): Child {
  const make = elementsOf(document);
  const kinds = [
    ...(charter === "Yes" ? [text.places.charter] : []),
    ...(dass === "Yes" ? [text.places.dass] : []),
    ...(isSmall ? [text.table.small] : []),
  ];
  return [make("a", { href }, name), kinds.map((kind) => make("span", { class: "tag" }, kind))];
}

/** Returns the grades that a school offers, like `TK–5`. */
export function gradesCell({ lowest_grade, highest_grade }: Entity, { grades }: Messages): string {
  const short: Record<string, string> = grades.short;
  const shown = [lowest_grade, highest_grade].flatMap((grade) =>
    grade === null ? [] : [short[`GR${grade}`] ?? grade],
  );
  return [...new Set(shown)].join("\u2013");
}
