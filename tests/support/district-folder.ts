import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { buildWarehouse } from "../../src/build.ts";
import { InputError } from "../../src/contracts/input-error.ts";
import { writeMicroDistrict } from "./micro-district.ts";
import type { DistrictFiles } from "./small-district.ts";

/** What to write into a folder instead; undefined removes the file. */
export type Changes = Readonly<Record<string, readonly string[] | string | Uint8Array | undefined>>;

/** A folder that was built once, to be spoiled again and again. */
export interface BuiltFolder {
  readonly path: string;
  /** Builds the spoiled folder, mends it again, and returns the error that the build stopped with. */
  readonly failWith: (changes: Changes, options?: { asOf?: string }) => Promise<InputError>;
  /** A hash of each file in `build/`. */
  readonly hashBuild: () => Readonly<Record<string, string>>;
  readonly remove: () => void;
}

function hash(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function write(folder: string, changes: Changes): void {
  for (const [name, content] of Object.entries(changes)) {
    const path = join(folder, name);
    rmSync(path, { recursive: true, force: true });
    if (content === undefined) {
      removeEmpty(dirname(path));
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    const isText = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(path, isText ? content : `${content.join("\n")}\n`);
  }
}

async function failBuild(path: string, asOf: string | undefined): Promise<InputError> {
  try {
    await buildWarehouse({ district: path, asOf });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("the build did not stop");
}

/** Writes a district, builds it, and returns the folder with what tests of bad input need. */
export async function buildFolder(files: DistrictFiles): Promise<BuiltFolder> {
  const path = writeMicroDistrict(files);
  await buildWarehouse({ district: path });
  const mend = (changes: Changes) =>
    write(path, Object.fromEntries(Object.keys(changes).map((name) => [name, files[name]])));
  return {
    path,
    failWith: async (changes, { asOf } = {}) => {
      write(path, changes);
      try {
        return await failBuild(path, asOf);
      } finally {
        mend(changes);
      }
    },
    hashBuild: () =>
      Object.fromEntries(
        readdirSync(join(path, "build"), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name))
          .map((file) => [relative(join(path, "build"), file), hash(file)]),
      ),
    remove: () => rmSync(path, { recursive: true }),
  };
}

/** Returns the text of a file in a folder, "" when there is none. */
export function readIfThere(...parts: readonly string[]): string {
  const path = join(...parts);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
