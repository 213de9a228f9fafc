import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import { encodeText } from "./encode.ts";
import type { Encoding } from "./plan.ts";
import type { Random } from "./random.ts";

/** How one file is written. */
export type FileStyle = {
  readonly encoding: Encoding;
  readonly newline: "\n" | "\r\n";
  readonly endsWithNewline: boolean;
  readonly isZipped: boolean;
  readonly padsFields: boolean;
};

/** Draws the style of a file; the encoding may be forced. */
export function drawStyle(random: Random, encoding: Encoding | undefined): FileStyle {
  return {
    encoding: encoding ?? random.pick<Encoding>(["utf-8", "utf-8-bom", "windows-1252"]),
    newline: random.pick(["\n", "\r\n"] as const),
    endsWithNewline: random.chance(0.7),
    isZipped: random.chance(0.2),
    padsFields: random.chance(0.15),
  };
}

/** Writes lines to a file in a style; a zipped one gets `.gz` behind its name. */
export function writeLines(path: string, lines: readonly string[], style: FileStyle): void {
  const text = lines.join(style.newline) + (style.endsWithNewline ? style.newline : "");
  const bytes = encodeText(text, style.encoding);
  mkdirSync(dirname(path), { recursive: true });
  if (style.isZipped) writeFileSync(`${path}.gz`, gzipSync(bytes));
  else writeFileSync(path, bytes);
}

/** Rows in any order, in one to three parts, none of them empty. */
export function splitRows<Row>(random: Random, rows: readonly Row[]): readonly (readonly Row[])[] {
  const shuffled = random.shuffle(rows);
  const count = Math.max(1, Math.min(random.pick([1, 1, 1, 2, 3]), shuffled.length));
  const size = Math.ceil(shuffled.length / count);
  const parts = Array.from({ length: count }, (_, at) =>
    shuffled.slice(at * size, (at + 1) * size),
  );
  return parts.filter((part, at) => at === 0 || part.length > 0);
}
