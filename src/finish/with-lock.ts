import { readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Runs while holding a lock file; throws at once when another living program holds it. */
export async function withLock<Result>(file: string, run: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(file), { recursive: true });
  if (!(await tryLock(file))) {
    if (isHeld(file)) {
      throw new Error(
        `Another build of the site is running (process ${readHolder(file)}). Wait until it is done and run the command again. If no build is running, delete ${file}`,
      );
    }
    await rm(file, { force: true });
    if (!(await tryLock(file))) throw new Error(`Another build of the site took ${file} just now.`);
  }
  try {
    return await run();
  } finally {
    await rm(file, { force: true });
  }
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

/** A build that was killed leaves its lock behind: signal 0 asks whether its process still lives. */
function isHeld(file: string): boolean {
  const holder = Number(readHolder(file));
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
