import type { Browser, Page } from "playwright-core";
import { openFreshPage } from "./page-load.ts";
import type { SiteVisit } from "./use-site.ts";
import { visitPage } from "./visit-page.ts";

/** Pages that come up at a time: much of a page's time is waiting. */
const atOnce = 2;

/** Looks at addresses, some at a time; returns what is wrong, by address. */
export async function lookAtPages(
  browser: Browser,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const left = [...paths];
  const problems: Record<string, string[]> = {};
  const lookOn = async (page: Page): Promise<void> => {
    const path = left.shift();
    if (path === undefined) return page.context().close();
    const found = await look(page, path);
    if (found.length > 0) problems[path] = found;
    return lookOn(page);
  };
  const pages = Array.from({ length: atOnce }, () => openFreshPage(browser).then(lookOn));
  await Promise.all(pages);
  return problems;
}

/** Visits pages of a served site; returns what is wrong, by path. */
export async function visitPages(
  { browser, url }: Pick<SiteVisit, "browser" | "url">,
  paths: readonly string[],
  { folder }: { folder: string },
): Promise<Record<string, string[]>> {
  return lookAtPages(browser, paths, (page, path) => visitPage(page, path, { url, folder }));
}
