import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Writes files (path in the folder to text or bytes) to a new temporary district folder and returns its path. */
export function writeMicroDistrict(
  files: Readonly<Record<string, string | readonly string[] | Uint8Array>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-micro-"));
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    const isText = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(target, isText ? content : `${content.join("\n")}\n`);
  }
  return folder;
}

/** So many weekdays from an ISO date on. */
export function listWeekdays(first: string, count: number): readonly string[] {
  const dates: string[] = [];
  for (let time = Date.parse(`${first}T00:00:00Z`); dates.length < count; time += 86_400_000) {
    const day = new Date(time);
    if (day.getUTCDay() % 6 !== 0) dates.push(day.toISOString().slice(0, 10));
  }
  return dates;
}

/** A `^` record of so many fields, those given by number, the others empty. */
export function caretLine(count: number, values: Readonly<Record<number, string>>): string {
  return Array.from({ length: count }, (_, at) => values[at + 1] ?? "").join("^");
}
