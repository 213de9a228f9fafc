import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** One SQL file: one select, one table. */
export interface Model {
  readonly schema: string;
  readonly table: string;
  /** File name from the folder `sql`. */
  readonly file: string;
  readonly sentence: string;
  /** Columns that identify a row; empty where rows need not be distinct. */
  readonly grain: readonly string[];
  readonly select: string;
}

/** Returns the schema of a folder: its name without the number. */
function toSchema(folder: string): string {
  return folder.replace(/^\d+_/, "");
}

/** Returns a model from the text of its file. Throws when its header lacks the sentence or the grain. */
export function parseModel(file: string, text: string): Model {
  const [folder = "", name = ""] = file.split("/");
  const comments = text.split("\n").filter((line) => line.startsWith("-- "));
  const sentence = comments
    .map((line) => line.slice(3))
    .filter((line) => !line.startsWith("grain:"))
    .join(" ");
  const grain = /^-- grain: (.+)$/m.exec(text)?.[1];
  if (!sentence || !grain) throw new Error(`missing header: ${file}`);
  return {
    schema: toSchema(folder),
    table: basename(name, ".sql"),
    file,
    sentence,
    grain: grain === "none" ? [] : grain.split(", "),
    select: text.trim().replace(/;$/, ""),
  };
}

/** Returns the models of a folder (`1_staging` ...) in the order in which they run. */
export async function readModels(sqlFolder: string, folder: string): Promise<Model[]> {
  const names = (await readdir(join(sqlFolder, folder))).filter((name) => name.endsWith(".sql"));
  return Promise.all(
    names.sort().map(async (name) => {
      const text = await readFile(join(sqlFolder, folder, name), "utf8");
      return parseModel(`${folder}/${name}`, text);
    }),
  );
}
