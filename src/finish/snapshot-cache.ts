import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { project } from "../project.ts";

/** Where Framework keeps snapshots and bundled packages. */
export const cacheFolder = join(project.root, "src/site/.observablehq/cache");

/** Packages bundled once per version; they do not depend on any district. */
const bundles = ["_node", "_observablehq"];

/** Deletes cached snapshots: Framework would use them whatever their age. */
export async function deleteSnapshots(): Promise<void> {
  const entries = await readdir(cacheFolder).catch(() => []);
  const snapshots = entries.filter((entry) => !bundles.includes(entry));
  for (const entry of snapshots) await rm(join(cacheFolder, entry), { recursive: true });
}
