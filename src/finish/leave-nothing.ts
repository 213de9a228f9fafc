import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./is-alive.ts";
import { undoOnStop } from "./undo-on-stop.ts";

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}

/**
 * Runs while something unfinished may stand at the path, and removes it however that ends: done,
 * failed or stopped. Only a kill leaves it: see `listLeftovers`.
 */
export async function leaveNothing<Result>(
  path: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const undo = () => remove(path);
  try {
    return await undoOnStop(undo, run);
  } finally {
    undo();
  }
}

/** How the names of unfinished things begin, and how they end after their process number. */
export interface LeftoverName {
  readonly begin: string;
  readonly end?: RegExp;
}

/** Returns the entries of a folder that killed programs left. */
export function listLeftovers(
  folder: string,
  { begin, end = /^\.partial$/ }: LeftoverName,
): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => {
    const [, pid, rest] = /^(\d+)(.*)$/.exec(name.slice(begin.length)) ?? [];
    return name.startsWith(begin) && end.test(rest ?? "-") && !isAlive(Number(pid));
  });
}

/** Removes what killed programs left in a folder; what belongs to somebody else stays. */
export function removeLeftovers(folder: string, name: LeftoverName): void {
  for (const entry of listLeftovers(folder, name)) {
    try {
      remove(join(folder, entry));
    } catch {
      // The next run tries again.
    }
  }
}
