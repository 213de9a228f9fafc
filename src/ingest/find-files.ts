import { accessSync, constants, existsSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { InputError, type Problem } from "../contracts/input-error.ts";

/** A file of a district folder and the place that says what it may be. */
export interface FoundFile {
  /** Absolute path. */
  readonly path: string;
  /** Path as people see it, from the district folder. */
  readonly name: string;
  readonly area: "district" | "year" | "state";
  readonly schoolYear?: number;
}

/** Returns whether a file or folder is none of ours: hidden, a note, a lock file of an editor. */
function isIgnored(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || name.endsWith(".md");
}

/** Returns the spring year of a folder name like 2025-26, or undefined. */
export function findSchoolYear(name: string): number | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(name);
  const spring = Number(match?.[1]) + 1;
  return match && spring % 100 === Number(match[2]) ? spring : undefined;
}

async function listFiles(folder: string): Promise<{ files: string[]; folders: string[] }> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    ({ name }) => !isIgnored(name),
  );
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    files: sorted.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name)),
    folders: sorted.filter((entry) => entry.isDirectory()).map(({ name }) => name),
  };
}

async function findYearFiles(district: string, problems: Problem[]): Promise<FoundFile[]> {
  const extracts = join(district, "extracts");
  if (!existsSync(extracts)) return [];
  const found: FoundFile[] = [];
  const { files, folders } = await listFiles(extracts);
  for (const path of files) problems.push(misplaced(relative(district, path)));
  for (const folder of folders) {
    const schoolYear = findSchoolYear(folder);
    const name = `extracts/${folder}`;
    if (schoolYear === undefined) {
      problems.push({ file: name, rule: "must be named like a school year: 2025-26" });
      continue;
    }
    const inside = await listFiles(join(extracts, folder));
    for (const system of inside.folders) {
      problems.push({
        file: `${name}/${system}`,
        rule: "folders of a system's own tables are not supported; export the plain files instead",
      });
    }
    for (const path of inside.files) {
      found.push({ path, name: relative(district, path), area: "year", schoolYear });
    }
  }
  return found;
}

/** Pipes and links to nowhere would be waited for, or stop the run without a place. */
function findUnreadable(files: readonly FoundFile[]): Problem[] {
  const isUnreadable = ({ path }: FoundFile) =>
    !existsSync(path) || !statSync(path).isFile() || !isReadable(path);
  return files.filter(isUnreadable).map(({ name }) => ({
    file: name,
    rule: "cannot be read: a link to nowhere, not a file, or not yours to read",
  }));
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function misplaced(file: string): Problem {
  return { file, rule: "not recognised here; put extracts into a folder like extracts/2025-26" };
}

async function findStateFiles(district: string, folder: string | undefined): Promise<FoundFile[]> {
  const path = resolve(district, folder ?? "cde");
  if (!existsSync(path)) {
    if (folder === undefined) return [];
    throw new InputError([{ file: "district.yaml", column: "cde", rule: "names no folder" }]);
  }
  const { files } = await listFiles(path);
  return files.map((file) => ({ path: file, name: relative(district, file), area: "state" }));
}

/**
 * Returns every file of a district folder that must be recognised: those of the folder itself,
 * of each year of extracts and of the state's public files (`cde/`, or the folder `stateFolder`).
 * Throws an `InputError` for folders and files that can have no meaning where they are.
 */
export async function findFiles(district: string, stateFolder?: string): Promise<FoundFile[]> {
  const problems: Problem[] = [];
  const known = ["extracts", "cde", "build", "ledger"];
  const { files, folders } = await listFiles(district);
  for (const folder of folders.filter((name) => !known.includes(name))) {
    problems.push({
      file: folder,
      rule: "not a folder of a district: extracts, cde, build or ledger",
    });
  }
  const top = files
    .filter((path) => relative(district, path) !== "district.yaml")
    .map((path) => ({ path, name: relative(district, path), area: "district" as const }));
  const years = await findYearFiles(district, problems);
  const found = [...top, ...years, ...(await findStateFiles(district, stateFolder))];
  problems.push(...findUnreadable(found));
  if (problems.length > 0) throw new InputError(problems);
  return found;
}
