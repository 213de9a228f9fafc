import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { checkPage, findAnchors } from "./check-page.ts";
import { finishPage } from "./finish-page.ts";

/** How the site is finished: its language, and titles by page path (`schools/<cds>.html`). */
export interface FinishOptions {
  readonly language?: string;
  readonly titles?: ReadonlyMap<string, string>;
}

/**
 * Finishes every HTML file of a built folder in place (see `finishPage`), then checks the whole.
 * `.nojekyll` tells a host that would leave out folders like `_import` to leave none out.
 * Throws one error that lists every code error, foreign resource and broken internal link.
 * Returns the number of pages.
 */
export async function finishSite(
  folder: string,
  { language = "en", titles = new Map() }: FinishOptions = {},
): Promise<number> {
  const files = findFiles(folder);
  const pages = files.filter((path) => path.endsWith(".html"));
  const sources = new Map<string, string>();
  for (const path of pages) {
    const source = await readFile(join(folder, path), "utf8");
    const finished = finishPage(source, { language, title: titles.get(path) });
    await writeFile(join(folder, path), finished);
    sources.set(path, finished);
  }
  await writeFile(join(folder, ".nojekyll"), "");
  const problems = [...checkPages(sources, new Set(files)), ...(await checkStyles(folder, files))];
  if (problems.length > 0)
    throw new Error(["the built site is not sound:", ...problems].join("\n  "));
  return pages.length;
}

function checkPages(sources: ReadonlyMap<string, string>, files: ReadonlySet<string>): string[] {
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (path: string) => {
    const found = anchors.get(path) ?? findAnchors(sources.get(path) ?? "");
    anchors.set(path, found);
    return found;
  };
  return [...sources].flatMap(([path, source]) =>
    checkPage({ path, source }, { files, anchorsOf }),
  );
}

async function checkStyles(folder: string, files: readonly string[]): Promise<string[]> {
  const styles = files.filter((path) => path.endsWith(".css"));
  const texts = await Promise.all(styles.map((path) => readFile(join(folder, path), "utf8")));
  return styles.flatMap((path, i) =>
    (texts[i]?.match(/(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^"')\s]*/gi) ?? []).map(
      (address) => `${path}: a resource from elsewhere: ${address}`,
    ),
  );
}

function findFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
