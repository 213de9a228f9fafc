import type { Encoding } from "./plan.ts";

// Node 20 decodes 0x80-0x9F wrongly unless it decodes a stream.
const upperHalf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, at) => [
    new TextDecoder("windows-1252").decode(Uint8Array.of(at + 128), { stream: true }),
    at + 128,
  ]),
);

/** Text as bytes; letters that Windows-1252 does not have become `?` there. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "windows-1252")
    return Uint8Array.from([...text].map((letter) => toByte(letter)));
  return new TextEncoder().encode(encoding === "utf-8-bom" ? `\uFEFF${text}` : text);
}

function toByte(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 128 ? code : (upperHalf.get(letter) ?? "?".charCodeAt(0));
}
