import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { TextDecoderStream } from "node:stream/web";
import { createGunzip } from "node:zlib";

/** The encodings that CALPADS and SIS exports come in. */
export type Encoding = "utf-8" | "windows-1252";

/** Returns the bytes of a file, unpacked when its name ends in `.gz`. */
function readBytes(path: string): Readable {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  if (!path.endsWith(".gz")) return file;
  const unpacked = createGunzip();
  file.on("error", (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

/** Returns whether a file is UTF-8 throughout; what is not is Windows-1252. */
export async function findEncoding(path: string): Promise<Encoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const bytes of readBytes(path)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "windows-1252";
    throw error;
  }
}

/** Yields the text of a file in pieces, without its byte order mark. */
export async function* readText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of readBytes(path)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** How a file begins. */
export interface Beginning {
  readonly encoding: Encoding;
  /** Its first lines that are not blank. */
  readonly lines: readonly string[];
  /** Blank lines before these. */
  readonly blankLines: number;
  /** False: the last line is perhaps cut off. */
  readonly endsInLineEnd: boolean;
}

async function readFirstLines(path: string, encoding: Encoding): Promise<string[]> {
  let text = "";
  for await (const piece of readText(path, encoding)) {
    text += piece;
    if (text.length > 1 << 16) break;
  }
  return text.split(/\r\n|\n|\r/);
}

async function hasLineEnd(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read({ position: Math.max(0, size - 1), length: 1 });
    return size > 0 && /[\r\n]/.test(buffer.toString("latin1", 0, 1));
  } finally {
    await file.close();
  }
}

function isDamagedGzip(error: unknown): boolean {
  return error instanceof Error && "code" in error && `${error.code}`.startsWith("Z_");
}

/** Returns how a file begins, with up to `count` lines, or undefined when it cannot be unpacked. */
export async function readBeginning(path: string, count: number): Promise<Beginning | undefined> {
  try {
    const encoding = await findEncoding(path);
    const lines = await readFirstLines(path, encoding);
    const isText = (line: string) => line.trim() !== "";
    const blankLines = lines.findIndex(isText);
    const endsInLineEnd = path.endsWith(".gz") || (await hasLineEnd(path));
    return { encoding, lines: lines.filter(isText).slice(0, count), blankLines, endsInLineEnd };
  } catch (error) {
    if (isDamagedGzip(error)) return undefined;
    throw error;
  }
}

/** Writes a Windows-1252 file again as UTF-8. */
export async function writeAsUtf8(path: string, target: string): Promise<void> {
  const decoded = Readable.toWeb(readBytes(path)).pipeThrough(
    new TextDecoderStream("windows-1252"),
  );
  await pipeline(Readable.fromWeb(decoded), createWriteStream(target, { encoding: "utf8" }));
}
