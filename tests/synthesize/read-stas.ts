import { readCalpads } from "./read-lines.ts";
import type { SisDays } from "./sis-days.ts";

const odsFields = 2;
const currentFields = 22;

/** Returns the fields of the year's STAS lines, without the two dates of an ODS extract. */
export function readStasLines(yearFolder: string): readonly (readonly string[])[] {
  return ["STAS_1.txt", "STAS_2.txt"]
    .flatMap((name) => readCalpads(yearFolder, name))
    .map((fields) => (fields.length > currentFields ? fields.slice(0, -odsFields) : fields));
}

/** Returns expected and absent days in hundredths by `local id|school`, replaced and deleted lines apart. */
export function readStas(yearFolder: string): Map<string, SisDays> {
  const days = new Map<string, SisDays>();
  for (const fields of readStasLines(yearFolder)) {
    const key = keyOf(fields);
    if (fields[1] === "D") days.delete(key);
    else days.set(key, toDays(fields));
  }
  return days;
}

/** Returns who is marked exempt, by `local id|school`. */
export function isExemptStas(yearFolder: string): Set<string> {
  const marked = readStasLines(yearFolder).filter((fields) => fields[12] === "Y");
  return new Set(marked.map(keyOf));
}

function keyOf(fields: readonly string[]): string {
  return `${fields[7]}|${fields[4]}`;
}

function toDays(fields: readonly string[]): SisDays {
  const at = (position: number) => Math.round(Number(fields[position - 1] ?? 0) * 100);
  const absent = at(17) + at(19) + at(20) + at(21);
  const isCurrent = fields.length === currentFields;
  return { expected: isCurrent ? at(15) + at(21) + at(22) : at(15), absent };
}
