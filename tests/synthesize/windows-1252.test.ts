import { describe, expect, it } from "vitest";
import { toWindows1252 } from "../../src/synthesize/windows-1252.ts";

describe("toWindows1252(text)", () => {
  it("gives bytes that the code page reads back", () => {
    const text = "Peña^Íñigo^O’Neill^Š€—Ÿ\r\n";
    // Without `stream` Node 20 reads Windows-1252 as Latin-1.
    const decoder = new TextDecoder("windows-1252");
    expect(decoder.decode(toWindows1252(text), { stream: true })).toBe(text);
  });

  it("throws for a character the code page lacks", () => {
    expect(() => toWindows1252("Nguyễn")).toThrow("unsupported character");
  });
});
