import { readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isAlive } from "./is-alive.ts";
import { leaveNothing } from "./leave-nothing.ts";

/** Runs while holding a lock file; throws at once when another living program holds it. */
export async function withLock<Result>(
  file: string,
  run: () => Promise<Result>,
  { of = "the site" }: { of?: string } = {},
): Promise<Result> {
  await mkdir(dirname(file), { recursive: true });
  if (!(await tryLock(file))) {
    const holder = readHolder(file);
    if (isAlive(Number(holder))) {
      throw new Error(
        `Another build of ${of} is running (process ${holder}). Wait until it is done and run the command again. If no build is running, delete ${file}`,
      );
    }
    await rm(file, { force: true });
    if (!(await tryLock(file))) throw new Error(`Another build of ${of} took ${file} just now.`);
  }
  return leaveNothing(file, run);
}

async function tryLock(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
