import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The text of a file: gunzipped when its name ends in `.gz`, UTF-8 with or without BOM, else Windows-1252. */
export function readText(path: string): string {
  const stored = readFileSync(path);
  const bytes = path.endsWith(".gz") ? gunzipSync(stored) : stored;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Node 20 decodes 0x80-0x9F wrongly unless it decodes a stream.
    return new TextDecoder("windows-1252").decode(bytes, { stream: true });
  }
}
