import { type Encoding, readText } from "./read-text.ts";

/** Where the records of a text file begin. */
interface RecordStart {
  readonly line: number;
  readonly isBlank: boolean;
}

/** Follows the quotes of a text: those inside a field that does not begin with one are plain. */
function createQuoteWatch(): (character: string) => boolean {
  let [inQuotes, isFieldStart, hasClosed] = [false, true, false];
  return (character) => {
    const isQuote = character === '"';
    const closes = isQuote && inQuotes;
    inQuotes = isQuote ? !inQuotes && (isFieldStart || hasClosed) : inQuotes;
    hasClosed = closes;
    isFieldStart = character === "," || character === "\n" || character === "\r";
    return inQuotes;
  };
}

/** Yields the line on which each record begins; a quoted field may hold line ends. */
async function* walkRecords(
  pieces: AsyncIterable<string>,
  { isQuoted }: { isQuoted: boolean },
): AsyncGenerator<RecordStart> {
  let [line, start, inQuotes, isBlank, before] = [1, 1, false, true, ""];
  const watchQuotes = createQuoteWatch();
  for await (const piece of pieces) {
    for (const character of piece) {
      inQuotes = isQuoted && watchQuotes(character);
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
