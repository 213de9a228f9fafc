import type { Messages } from "../site/components/messages.ts";

/** A page of the menu: its name in the messages and its address. */
export interface MenuPage {
  readonly name: keyof Messages["pages"];
  readonly href: string;
}

/** Pages of one kind of reader; a section of one page is that page. */
export interface MenuSection {
  readonly name: keyof Messages["menu"]["sections"];
  readonly pages: readonly MenuPage[];
}

/** Every page by who comes for it; the first of a section is where its readers begin. */
export const sections: readonly MenuSection[] = [
  { name: "overview", pages: [{ name: "overview", href: "/" }] },
  { name: "schools", pages: [{ name: "schools", href: "/schools/" }] },
  {
    name: "board",
    pages: [
      { name: "board", href: "/board" },
      { name: "context", href: "/context" },
      { name: "engagement", href: "/engagement" },
    ],
  },
  {
    name: "planning",
    pages: [
      { name: "groups", href: "/groups" },
      { name: "goals", href: "/goals" },
      { name: "workshop", href: "/workshop" },
      { name: "lcap", href: "/lcap" },
    ],
  },
  {
    name: "teams",
    pages: [
      { name: "dips", href: "/dips" },
      { name: "attendance", href: "/attendance" },
      { name: "absences", href: "/absences" },
      { name: "truancy", href: "/truancy" },
    ],
  },
  {
    name: "data",
    pages: [
      { name: "downloads", href: "/downloads/" },
      { name: "methods", href: "/methods/" },
      { name: "reconciliation", href: "/reconciliation" },
      { name: "changes", href: "/changes" },
      { name: "glossary", href: "/glossary" },
    ],
  },
];

/** Where a page's figures are explained, by the page's address. */
const methods: Readonly<Record<string, string>> = {
  "/": "/methods/chronic-absence",
  "/schools/": "/methods/chronic-absence",
  "/board": "/methods/chronic-absence",
  "/groups": "/methods/three-measures",
  "/goals": "/methods/goals",
  "/workshop": "/methods/goals",
  "/lcap": "/methods/three-measures",
  "/attendance": "/methods/attendance",
  "/dips": "/methods/dips",
  "/absences": "/methods/bands-and-reasons",
  "/truancy": "/methods/truancy",
  "/engagement": "/methods/engagement",
  "/context": "/methods/context",
  "/reconciliation": "/methods/reconciliation",
  "/changes": "/methods/privacy",
};

/** Returns whether a page stands at an address of the menu, or below it where that is a folder. */
export function isWithin(path: string, href: string): boolean {
  const page = path.replace(/index$/, "");
  return href.length > 1 && href.endsWith("/") ? page.startsWith(href) : page === href;
}

/** Returns the page that explains the figures of a page, if it has figures. */
export function findMethod(path: string): string | undefined {
  return Object.entries(methods).find(([href]) => isWithin(path, href))?.[1];
}

/** Returns the section that a page belongs to, if the menu has it. */
export function findSection(path: string): MenuSection | undefined {
  return sections.find(({ pages }) => pages.some(({ href }) => isWithin(path, href)));
}
