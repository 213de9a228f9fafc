import { readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { project } from "../project.ts";
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

const scripts = ["data", "downloads"].flatMap((folder) =>
  readdirSync(join(site, folder))
    .filter((file) => SCRIPT.test(file))
    .map((file) => join(folder, file))
    .sort(),
);
for (const script of scripts) {
  const target = join(cacheFolder, script.replace(/\.ts$/, ""));
  const printed = await capture(script);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, printed);
  process.stdout.write(`${script}\n`);
}
