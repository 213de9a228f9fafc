import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { InputError } from "../../contracts/input-error.ts";
import { emptyLedger, type Ledger, publishedYear, releaseLog } from "../../contracts/ledger.ts";

const LOG = "releases.json";
const YEAR = /^\d{4}\.json$/;

async function readOne<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
  } catch (cause) {
    const rule =
      "cannot be read; take it from a backup, or move the folder ledger away to begin anew";
    throw new InputError([{ file: `ledger/${name}`, rule }], { cause });
  }
}

/** Returns what a district has published; nothing where it has no folder `ledger/`. */
export async function readLedger(folder: string): Promise<Ledger> {
  if (!existsSync(join(folder, LOG))) return emptyLedger;
  const log = await readOne(folder, LOG, releaseLog);
  const names = (await readdir(folder)).filter((name) => YEAR.test(name)).sort();
  const years = await Promise.all(names.map((name) => readOne(folder, name, publishedYear)));
  return { ...log, years };
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Writes a ledger into a folder of its own; the same ledger always as the same text. */
export async function writeLedger(folder: string, { years, ...log }: Ledger): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, LOG), print(releaseLog.parse(log)));
  for (const year of years) {
    await writeFile(join(folder, `${year.school_year}.json`), print(publishedYear.parse(year)));
  }
}
