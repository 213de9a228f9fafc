import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Messages } from "../site/components/messages.ts";
import { messagesFolder } from "./list-languages.ts";
import { pagesFolder } from "./list-pages.ts";
import type { PageInLanguage } from "./page-language.ts";
import { readMessages } from "./read-messages.ts";
import { hasProse, translatePage } from "./translate-page.ts";

/** Returns where the source of a page stands: schools share one. Undefined when there is none. */
export function findPageSource(page: string): string | undefined {
  return [page, page.replace(/^\/schools\/\d{14}$/, "/schools/[cds]")]
    .map((name) => join(pagesFolder, `${name}.md`))
    .find((path) => existsSync(path));
}

/**
 * Returns the Markdown of a page in another language than the root's. A page that is prose is the
 * language's own file, with the cells of code that the root's page has.
 * Throws when there is no such page, or no translation of its prose.
 */
export async function makePage(
  { language, page }: PageInLanguage,
  { folder = messagesFolder }: { readonly folder?: string } = {},
): Promise<string> {
  const path = findPageSource(page);
  if (path === undefined) throw new Error(`unknown page: ${page}`);
  const text = await readMessages(language, folder);
  const source = await readFile(path, "utf8");
  if (!hasProse(source))
    return translatePage(source, { language, text, title: nameOf(page, text) });
  const prose = join(folder, language, `${page}.markdown`);
  if (!existsSync(prose)) throw new Error(`missing translation: ${prose}`);
  return translatePage(await readFile(prose, "utf8"), { language, text });
}

/** The name that the menu has for a page; a school's page gets its title when it is finished. */
function nameOf(page: string, { pages }: Messages): string {
  const key = page === "/index" ? "overview" : (page.split("/")[1] ?? "");
  const names: Readonly<Record<string, string>> = pages;
  const name = names[key];
  if (name === undefined) throw new Error(`missing message: pages.${key}`);
  return name;
}
