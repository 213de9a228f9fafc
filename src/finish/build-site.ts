import { mkdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { finishSite } from "./finish-site.ts";
import { readPageTitles } from "./page-titles.ts";
import { assertReplaceable, replaceFolder } from "./replace-folder.ts";
import { runFramework } from "./run-framework.ts";
import { cacheFolder, deleteSnapshots } from "./snapshot-cache.ts";
import { withLock } from "./with-lock.ts";

/** From which tables a site is built and where it goes. */
export interface BuildSiteOptions {
  /** Path of `published.duckdb`. */
  readonly published: string;
  /** Folder of the site; replaced as a whole. */
  readonly out: string;
  /** Receives a line per file that is made, and the number of pages at the end. */
  readonly log?: (line: string) => void;
}

/**
 * Builds and finishes the public site. It is made beside `out` and renamed into place as the last
 * step: if anything fails, the site that stood before stands still. Two builds never run at once.
 * Returns the number of pages.
 */
export async function buildSite({
  published,
  out,
  log = () => {},
}: BuildSiteOptions): Promise<number> {
  const folder = resolve(out);
  const next = `${folder}.next-${process.pid}.partial`;
  assertReplaceable(folder);
  return withLock(join(dirname(cacheFolder), "build.lock"), async () => {
    try {
      await mkdir(dirname(folder), { recursive: true });
      await rm(next, { recursive: true, force: true });
      await deleteSnapshots();
      const tables = resolve(published);
      await runFramework({ command: "build", published: tables, out: next, onLine: log });
      const pages = await finishSite(next, { titles: await readPageTitles(tables) });
      await replaceFolder(next, folder);
      log(`${pages} pages`);
      return pages;
    } finally {
      await rm(next, { recursive: true, force: true });
    }
  });
}
