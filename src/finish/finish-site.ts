import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { dirname, relative as relativePath } from "node:path/posix";
import { rootLanguage } from "../languages/list-languages.ts";
import { readAddress, toAddress } from "../languages/page-language.ts";
import { checkPage, findAnchors } from "./check-page.ts";
import { type FinishPageOptions, finishPage } from "./finish-page.ts";
import type { SiteTitles } from "./page-titles.ts";

const alone: SiteTitles = {
  languages: [{ language: rootLanguage, tag: rootLanguage, site: "" }],
  titles: new Map(),
};

/**
 * Finishes every HTML file of a built folder in place (see `finishPage`), then checks the whole.
 * `.nojekyll` tells a host that would leave out folders like `_import` to leave none out.
 * Throws one error that lists every code error, foreign resource and broken internal link.
 * Returns the number of pages.
 */
export async function finishSite(folder: string, names: SiteTitles = alone): Promise<number> {
  const files = findFiles(folder);
  const pages = files.filter((path) => path.endsWith(".html"));
  const built = new Map<string, string>();
  for (const path of pages) built.set(path, await readFile(join(folder, path), "utf8"));
  const sources = new Map<string, string>();
  for (const [path, source] of built) {
    const finished = finishOne(source, path, optionsOf(path, built, names));
    await writeFile(join(folder, path), finished);
    sources.set(path, finished);
  }
  await writeFile(join(folder, ".nojekyll"), "");
  const problems = [...checkPages(sources, new Set(files)), ...(await checkStyles(folder, files))];
  if (problems.length > 0)
    throw new Error(["the built site is not sound:", ...problems].join("\n  "));
  return pages.length;
}

function finishOne(source: string, path: string, options: FinishPageOptions): string {
  try {
    return finishPage(source, options);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** What is known of a page from the pages beside it. */
function optionsOf(
  path: string,
  built: ReadonlyMap<string, string>,
  { languages, titles }: SiteTitles,
): FinishPageOptions {
  const { language, page } = readAddress(
    path,
    languages.map((x) => x.language),
  );
  const { tag, site } = languages.find((x) => x.language === language) ?? {
    tag: language,
    site: "",
  };
  const pathIn = (other: string) => toAddress({ language: other, page }).slice(1);
  const others = languages.filter((x) => built.has(pathIn(x.language)));
  const alternates = others.map((x) => ({
    tag: x.tag,
    href: relativePath(dirname(path), pathIn(x.language)),
  }));
  return {
    ...{ tag, site, title: titles.get(path) },
    alternates: alternates.length > 1 ? alternates : [],
    translated: language === rootLanguage ? undefined : built.get(pathIn(rootLanguage)),
  };
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
