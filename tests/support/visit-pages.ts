import type { SiteVisit } from "./use-site.ts";
import { visitPage } from "./visit-page.ts";

/** Visits pages of a served site one after the other; returns what is wrong, by path. */
export async function visitPages(
  { page, url }: SiteVisit,
  paths: readonly string[],
  { folder }: { folder: string },
): Promise<Record<string, string[]>> {
  const problems: Record<string, string[]> = {};
  for (const path of paths) {
    const found = await visitPage(page, path, { url, folder });
    if (found.length > 0) problems[path] = found;
  }
  return problems;
}
