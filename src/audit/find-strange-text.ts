import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { policies } from "../contracts/published/policies.ts";
import { project } from "../project.ts";
import { readPageSource, readSpoken, type Spoken } from "./page-sources.ts";
import type { ArtefactRows } from "./read-artefact.ts";
import type { SiteFile } from "./site-files.ts";
import { joinVocabularies, listStrange, type Vocabulary, vocabularyOf } from "./vocabulary.ts";

const site = join(project.root, "src/site");
const packages = join(project.root, "node_modules");
const read = (path: string) => readFile(path, "utf8");

/** Hashes, and what Framework registers of a file that stands beside the page. */
const MADE_UP = [
  /'sha256-[A-Za-z0-9+/=]+'/g,
  /Observable Framework v[\d.]+/g,
  /registerFile\([^\n]*\);/g,
  /[\w./@-]*\.[0-9a-f]{8}\.(js|css|json|woff2)/g,
  /[\w./@-]*\/_?(node|observablehq|import)\/[\w./@-]*/g,
  /\bid: "[0-9a-f]{8}(-\d+)?"/g,
  /:[0-9a-f]{8}(-\d+)?:/g,
];

const withoutHashes = (text: string) =>
  MADE_UP.reduce((left, pattern) => left.replaceAll(pattern, " "), text);

/** Elements and attributes that Markdown becomes, and what Framework's template writes. */
const TEMPLATE = vocabularyOf(
  "equiv v outputs display block loading table thead tbody tr th td h1 h2 h3 h4 p a ul ol li em strong code pre blockquote hr br href id tabindex states observablehq",
);

/** Returns the words of everything that frames pages: Framework's template, ours, and the messages. */
async function readFrame(
  tables: readonly ArtefactRows[],
  languages: readonly Spoken[],
): Promise<Vocabulary> {
  const sources = await Promise.all(
    [
      join(packages, "@observablehq/framework/dist/render.js"),
      join(packages, "@observablehq/framework/package.json"),
      join(project.root, "observablehq.config.ts"),
      join(project.root, "src/finish/page-frame.ts"),
      join(project.root, "src/finish/language-links.ts"),
      join(project.root, "src/finish/site-menu.ts"),
      join(project.root, "src/finish/finish-page.ts"),
      join(project.root, "src/finish/content-security-policy.ts"),
    ].map(read),
  );
  const names = tables.filter(({ table }) => table === "entities" || table === "edition");
  const messages = vocabularyOf(...languages.map(({ text }) => JSON.stringify(text)));
  const places = vocabularyOf(JSON.stringify(names.map(({ rows }) => rows)));
  const footers = languages.map(({ text, fill }) => fill(JSON.stringify(text.frame)));
  const frame = vocabularyOf(...sources, ...footers);
  return {
    words: joinVocabularies(frame, messages, places, TEMPLATE).words,
    numbers: frame.numbers,
  };
}

async function findInPages(
  files: readonly SiteFile[],
  tables: readonly ArtefactRows[],
): Promise<readonly string[]> {
  const rows = tables.flatMap((one) => (one.table === "policies" ? one.rows : []));
  const languages = await readSpoken(z.array(policies.row).parse(rows));
  const frame = await readFrame(tables, languages);
  const found = files
    .filter(({ name }) => name.endsWith(".html"))
    .map(async ({ path, name, bytes }): Promise<readonly string[]> => {
      const source = await readPageSource(name, languages);
      if (source === undefined) return [`${path}: no source is known for the page`];
      // An anchor is made of a heading's words without their apostrophes; _so_ is a word set apart.
      const variants = [source.replaceAll(/['’]/g, ""), source.replaceAll("_", " ")];
      const own = vocabularyOf(source, ...variants, name);
      const known = joinVocabularies(frame, own);
      return describe(path, listStrange(withoutHashes(bytes.toString("utf8")), known));
    });
  return (await Promise.all(found)).flat();
}

function describe(path: string, strange: { readonly words: number; readonly numbers: number }) {
  const { words, numbers } = strange;
  if (words + numbers === 0) return [];
  return [`${path}: ${numbers} numbers and ${words} words that its source does not hold`];
}

/** What a transpiler writes that the source says otherwise. */
const WRITTEN = vocabularyOf(
  "void 0 1 __pure__ xb7 import export as from function const let return var js",
);

/** Returns what a module of ours is made of. */
async function readModuleSource(name: string): Promise<string | undefined> {
  const path = join(site, name.replace(/^_import\//, ""));
  if (name === "_import/style.css") {
    return `${await read(path)}${await read(join(packages, "@observablehq/inputs/dist/index.css"))}`;
  }
  const found = [path.replace(/\.js$/, ".ts"), path].find((one) => existsSync(one));
  return found && read(found);
}

async function findInModules(files: readonly SiteFile[]): Promise<readonly string[]> {
  const found = files
    .filter(({ name }) => name.startsWith("_import/"))
    .map(async ({ path, name, bytes }): Promise<readonly string[]> => {
      const source = await readModuleSource(name);
      if (source === undefined) return [`${path}: no source is known for the module`];
      const known = joinVocabularies(WRITTEN, vocabularyOf(source));
      return describe(path, listStrange(withoutHashes(bytes.toString("utf8")), known));
    });
  return (await Promise.all(found)).flat();
}

const cache = join(site, ".observablehq/cache");

/** Returns files below a folder by name, Framework's hashes left out. */
function listBundles(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replace(/\.[0-9a-f]{8}(\.[a-z0-9]+)$/, "$1"), path];
    }),
  );
}

/** Packages' bundles are the same for every district: those that Framework keeps from build to build. */
async function findInBundles(files: readonly SiteFile[]): Promise<readonly string[]> {
  const bundles = listBundles(join(cache, "_node"));
  const found = files
    .filter(({ name }) => name.startsWith("_node/"))
    .map(async ({ path, name, bytes }): Promise<readonly string[]> => {
      const bundle = bundles.get(name.slice("_node/".length));
      if (!bundle) return [`${path}: not one of the project's packages`];
      const plain = (text: string) => text.replaceAll(/\.[0-9a-f]{8}\.(js|css)/g, ".$1");
      const [own, kept] = [plain(bytes.toString("utf8")), plain(await read(bundle))];
      const known = vocabularyOf(kept);
      return own === kept ? [] : describe(path, listStrange(withoutHashes(own), known));
    });
  return (await Promise.all(found)).flat();
}

const OTHERS = [
  /^\.nojekyll$/,
  /^_import\//,
  /^_node\//,
  /^_observablehq\//,
  /^fonts\//,
  /\.(html|json|csv|ics)$/,
];

/** Returns files that are no part of a site. */
function listUnknown(files: readonly SiteFile[]): readonly string[] {
  return files
    .filter(({ name }) => !OTHERS.some((pattern) => pattern.test(name)))
    .map(({ path }) => `${path}: not a part of a site`);
}

/**
 * Returns every file that says something its source does not: pages, modules, bundles. Pages and modules
 * are the same for any data, so that each of their words and numbers stands in the project itself, in
 * the names of places or in the policies.
 */
export async function findStrangeText(
  files: readonly SiteFile[],
  tables: readonly ArtefactRows[],
): Promise<readonly string[]> {
  return [
    ...listUnknown(files),
    ...(await findInPages(files, tables)),
    ...(await findInModules(files)),
    ...(await findInBundles(files)),
  ];
}
