import { existsSync, readdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Throws unless the folder may be replaced by a site: it does not exist, is empty, or is a site that
 * was built before. A wrong `--out` must not cost anybody their files.
 */
export function assertReplaceable(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (existsSync(join(folder, "index.html")) && existsSync(join(folder, "_observablehq"))) return;
  throw new Error(`${folder} holds files that are not a site; name an empty or a new folder`);
}

/** Puts the finished folder in the place of the old one; if that fails, the old one stands again. */
export async function replaceFolder(finished: string, folder: string): Promise<void> {
  if (!existsSync(folder)) return rename(finished, folder);
  const previous = `${folder}.previous-${process.pid}.partial`;
  await rename(folder, previous);
  try {
    await rename(finished, folder);
  } catch (error) {
    await rename(previous, folder);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}
