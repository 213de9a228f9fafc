import { readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { edition } from "../contracts/published/edition.ts";
import { entities } from "../contracts/published/entities.ts";
import { rootLanguage } from "../languages/list-languages.ts";
import { listPages } from "../languages/list-pages.ts";
import { makePage } from "../languages/make-page.ts";
import { toAddress } from "../languages/page-language.ts";
import { project } from "../project.ts";
import { readPublished } from "../warehouse/snapshot.ts";
import { schoolsOf } from "./schools-of.ts";
import { languagesOf } from "./site-texts.ts";
import { cacheFolder } from "./snapshot-cache.ts";

/** `name.json.ts` prints `name.json`; modules that several scripts share have one ending only. */
const SCRIPT = /\.(json|csv|zip|ics)\.ts$/;

const site = join(project.root, "src/site");

/** Runs a script in this program and returns what it printed. */
async function capture(script: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const write = process.stdout.write;
  process.stdout.write = (chunk: string | Uint8Array) => {
    chunks.push(Buffer.from(chunk));
    return true;
  };
  try {
    await import(pathToFileURL(join(site, script)).href);
  } finally {
    process.stdout.write = write;
  }
  return Buffer.concat(chunks);
}

async function keep(target: string, printed: Buffer | string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, printed);
}

/** Returns every page in the other languages of the site by its address, like `/es/board`. */
async function translatePages(): Promise<Map<string, string>> {
  const [subject] = await readPublished(edition);
  const others = (subject ? languagesOf(subject) : []).filter((x) => x !== rootLanguage);
  const pages = listPages(schoolsOf(await readPublished(entities)));
  const made = new Map<string, string>();
  for (const language of others) {
    for (const page of pages.map((name) => `/${name}`)) {
      made.set(toAddress({ language, page }), await makePage({ language, page }));
    }
  }
  return made;
}

const scripts = ["data", "downloads"].flatMap((folder) =>
  readdirSync(join(site, folder))
    .filter((file) => SCRIPT.test(file))
    .map((file) => join(folder, file))
    .sort(),
);
for (const script of scripts) {
  const target = join(cacheFolder, script.replace(/\.ts$/, ""));
  const printed = await capture(script);
  await keep(target, printed);
  process.stdout.write(`${script}\n`);
}
for (const [address, page] of await translatePages()) {
  await keep(join(cacheFolder, `${address}.md`), page);
}
