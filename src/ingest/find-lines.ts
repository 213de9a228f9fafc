import { type Encoding, readText } from "./read-text.ts";

/** Where the records of a text file begin. */
interface RecordStart {
  readonly line: number;
  readonly isBlank: boolean;
}

/** Yields the line on which each record begins; a quoted field may hold line ends. */
async function* walkRecords(
  pieces: AsyncIterable<string>,
  { isQuoted }: { isQuoted: boolean },
): AsyncGenerator<RecordStart> {
  let [line, start, inQuotes, isBlank, before] = [1, 1, false, true, ""];
  for await (const piece of pieces) {
    for (const character of piece) {
      if (isQuoted && character === '"') inQuotes = !inQuotes;
      const endsLine = character === "\n" || before === "\r";
      if (endsLine) {
        line++;
        if (!inQuotes) {
          yield { line: start, isBlank };
          [start, isBlank] = [line, true];
        }
      }
      if (character !== "\n" && character !== "\r") isBlank = false;
      before = character === "\r" ? "\r" : "";
    }
  }
  if (!isBlank) yield { line: start, isBlank };
}

/** Returns the line on which each of the wanted records stands; records are counted from 1. */
export async function findLines(
  file: { readonly path: string; readonly encoding: Encoding; readonly isQuoted: boolean },
  wanted: ReadonlySet<number>,
  { countsBlank = false }: { countsBlank?: boolean } = {},
): Promise<Map<number, number>> {
  const lines = new Map<number, number>();
  let ordinal = 0;
  for await (const record of walkRecords(readText(file.path, file.encoding), file)) {
    if (record.isBlank && !countsBlank) continue;
    ordinal++;
    if (wanted.has(ordinal)) lines.set(ordinal, record.line);
    if (lines.size === wanted.size) break;
  }
  return lines;
}
