import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { listLeftovers } from "./leave-nothing.ts";

/** A finished file or folder and the place of the old one that it takes. */
export interface Replacement {
  readonly finished: string;
  readonly target: string;
}

/**
 * Throws unless the folder may be replaced by a site: it does not exist, is empty, or is a site that
 * was built before. A wrong `--out` must not cost anybody their files.
 */
export function assertReplaceable(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (existsSync(join(folder, "index.html")) && existsSync(join(folder, "_observablehq"))) return;
  throw new Error(`${folder} holds files that are not a site; name an empty or a new folder`);
}

const previousOf = (target: string) => `${target}.previous-${process.pid}.partial`;

function replaceOne({ finished, target }: Replacement): () => void {
  const hadOne = existsSync(target);
  if (hadOne) renameSync(target, previousOf(target));
  const restore = () => {
    if (hadOne) renameSync(previousOf(target), target);
  };
  try {
    renameSync(finished, target);
  } catch (error) {
    restore();
    throw error;
  }
  return () => {
    renameSync(target, finished);
    restore();
  };
}

/**
 * Puts all that is finished in the places of the old: if one cannot be placed, all of the old stand
 * again. It waits for nothing between the renames, so that Ctrl+C cannot come between them.
 */
export function replaceTogether(replacements: readonly Replacement[]): void {
  const undos: (() => void)[] = [];
  try {
    for (const replacement of replacements) undos.push(replaceOne(replacement));
  } catch (error) {
    for (const undo of undos.toReversed()) undo();
    throw error;
  }
  for (const { target } of replacements) {
    rmSync(previousOf(target), { recursive: true, force: true });
  }
}

/** Ends what a program began that was killed between two renames: the old comes back or goes. */
export function endReplacing(target: string): void {
  const folder = dirname(target);
  for (const name of listLeftovers(folder, { begin: `${basename(target)}.previous-` })) {
    if (existsSync(target)) rmSync(join(folder, name), { recursive: true, force: true });
    else renameSync(join(folder, name), target);
  }
}
