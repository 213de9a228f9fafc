import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** A file of a built site: its path, the same without Framework's hash, and its bytes. */
export interface SiteFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** Returns every file of a built site, by path. */
export async function readSiteFiles(site: string): Promise<readonly SiteFile[]> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      path,
      name: path.replace(/\.[0-9a-f]{8}(\.[a-z0-9]+)$/, "$1"),
      bytes: await readFile(join(site, path)),
    })),
  );
}
