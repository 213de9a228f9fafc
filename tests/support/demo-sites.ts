import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** The sites that the tests visit, by the variable of the environment that names their folder. */
export const demoSites = { demo: "ROLLCALL_TEST_SITE", state: "ROLLCALL_TEST_STATE_SITE" } as const;

/** Where the build says why it failed; beside the sites. */
export const failureFile = "failed.txt";

const pause = 250;

/**
 * Returns the folder of a built demo site, as soon as it is there: it is built while the other tests
 * run. Throws what the build said when it failed.
 */
export async function readySite(site: keyof typeof demoSites): Promise<string> {
  const folder = process.env[demoSites[site]];
  if (folder === undefined) throw new Error(`missing ${demoSites[site]}: the folder of a site`);
  const failure = join(dirname(folder), failureFile);
  while (!existsSync(join(folder, "index.html"))) {
    if (existsSync(failure)) throw new Error(readFileSync(failure, "utf8"));
    await setTimeout(pause);
  }
  return folder;
}
