// Bytes 0x80 to 0x9F of Windows-1252; a full stop stands where the code page has no character.
const upperControls = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

/** Returns the text in Windows-1252; throws for a character the code page does not have. */
export function toWindows1252(text: string): Buffer {
  const bytes = Buffer.alloc(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes[index] = isSame(code) ? code : findByte(text.charAt(index));
  }
  return bytes;
}

function isSame(code: number): boolean {
  return code < 0x80 || (code > 0x9f && code < 0x100);
}

function findByte(character: string): number {
  const position = upperControls.indexOf(character);
  if (position < 0) throw new RangeError("unsupported character in Windows-1252");
  return 0x80 + position;
}
