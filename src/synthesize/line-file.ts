import { closeSync, openSync, writeSync } from "node:fs";
import { toWindows1252 } from "./windows-1252.ts";

/** A text file that grows line by line and is never held in memory. */
export interface LineFile {
  readonly write: (line: string) => void;
  readonly close: () => void;
}

const flushLength = 1 << 17;

/** Returns a file that comes into being with its first line, after the header if there is one. */
export function createLineFile(
  path: string,
  format: {
    readonly header?: string;
    readonly encoding?: "utf-8" | "windows-1252";
    readonly lineEnd?: "\n" | "\r\n";
  } = {},
): LineFile {
  const { header, encoding = "utf-8", lineEnd = "\n" } = format;
  let descriptor: number | undefined;
  let waiting = header === undefined ? "" : header + lineEnd;
  const flush = () => {
    descriptor ??= openSync(path, "w");
    writeAll(descriptor, encoding === "utf-8" ? Buffer.from(waiting) : toWindows1252(waiting));
    waiting = "";
  };
  let hasLines = false;
  return {
    write: (line) => {
      hasLines = true;
      waiting += line + lineEnd;
      if (waiting.length > flushLength) flush();
    },
    close: () => {
      if (!hasLines) return;
      flush();
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}

function writeAll(descriptor: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}
