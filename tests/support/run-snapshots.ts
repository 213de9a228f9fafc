import { readdirSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { project } from "../../src/project.ts";

const folders = ["src/site/data", "src/site/downloads"].map((path) => join(project.root, path));
const isScript = (name: string) => /\.(json|csv|zip|ics)\.ts$/.test(name);

/** Runs one script as Framework does, and returns what it prints. */
async function runScript(path: string): Promise<string> {
  const chunks: Buffer[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    chunks.push(Buffer.from(chunk));
    return true;
  });
  try {
    await import(/* @vite-ignore */ path);
  } finally {
    write.mockRestore();
  }
  return Buffer.concat(chunks).toString("base64");
}

/** Returns what every file that pages load and readers download holds, by its name. */
export async function runSnapshots(published: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  vi.stubEnv("ROLLCALL_PUBLISHED", published);
  vi.resetModules();
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter(isScript)) {
      files.set(name, await runScript(join(folder, name)));
    }
  }
  vi.unstubAllEnvs();
  return files;
}
