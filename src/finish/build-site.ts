import { mkdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { finishSite } from "./finish-site.ts";
import { leaveNothing, removeLeftovers } from "./leave-nothing.ts";
import { readPageTitles } from "./page-titles.ts";
import {
  assertReplaceable,
  endReplacing,
  type Replacement,
  replaceTogether,
} from "./replace-together.ts";
import { runFramework } from "./run-framework.ts";
import { cacheFolder, deleteSnapshots } from "./snapshot-cache.ts";
import { withLock } from "./with-lock.ts";
import { writeSnapshots } from "./write-snapshots.ts";

/** From which tables a site is built and where it goes. */
export interface BuildSiteOptions {
  /** Path of `published.duckdb`. */
  readonly published: string;
  /** Folder of the site; replaced as a whole. */
  readonly out: string;
  /** Receives a line per file that is made, and the number of pages at the end. */
  readonly log?: (line: string) => void;
}

/** A site whose place is free and locked: it can be made, and put there by `replaceTogether`. */
export interface ReservedSite extends Replacement {
  /** Builds and finishes the pages beside their place. Returns their number. */
  readonly make: (published: string, options?: { log?: (line: string) => void }) => Promise<number>;
}

async function makeSite(
  next: string,
  published: string,
  { log = () => {} }: { log?: (line: string) => void } = {},
): Promise<number> {
  const tables = resolve(published);
  await deleteSnapshots();
  await writeSnapshots({ published: tables, onLine: log });
  await runFramework({ command: "build", published: tables, out: next, onLine: log });
  const pages = await finishSite(next, await readPageTitles(tables));
  log(`${pages} pages`);
  return pages;
}

function clearAway(folder: string): void {
  endReplacing(folder);
  removeLeftovers(dirname(folder), { begin: `${basename(folder)}.next-` });
}

/**
 * Calls `use` with a site that may be built: throws at once when `out` holds anything else than a
 * site or another build runs. What is not placed when `use` ends is removed.
 */
export async function reserveSite<Result>(
  out: string,
  use: (site: ReservedSite) => Promise<Result>,
): Promise<Result> {
  const target = resolve(out);
  const finished = `${target}.next-${process.pid}.partial`;
  assertReplaceable(target);
  return withLock(join(dirname(cacheFolder), "build.lock"), async () => {
    clearAway(target);
    await mkdir(dirname(target), { recursive: true });
    return leaveNothing(finished, () =>
      use({ finished, target, make: (...how) => makeSite(finished, ...how) }),
    );
  });
}

/**
 * Builds and finishes the public site. It is made beside `out` and renamed into place as the last
 * step: if anything fails, the site that stood before stands still. Two builds never run at once.
 * Returns the number of pages.
 */
export async function buildSite({ published, out, log }: BuildSiteOptions): Promise<number> {
  return reserveSite(out, async (site) => {
    const pages = await site.make(published, { log });
    replaceTogether([site]);
    return pages;
  });
}
