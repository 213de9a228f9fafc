import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParseRows } from "d3";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { findLines } from "../../src/ingest/find-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "rollcall-lines-"));
const path = join(folder, "file.csv");
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(text: string, { isQuoted = true, countsBlank = false } = {}) {
  writeFileSync(path, text);
  const all = new Set(Array.from({ length: 50 }, (_, i) => i + 1));
  const lines = await findLines({ path, encoding: "utf-8", isQuoted }, all, { countsBlank });
  return [...lines.values()];
}

describe("findLines", () => {
  it("counts records from 1 and leaves blank lines out", async () => {
    expect(await linesOf("a\n\nb\r\n\r\nc\n")).toEqual([1, 3, 5]);
  });

  it("counts blank lines where they count", async () => {
    expect(await linesOf("a\n\nb\n", { countsBlank: true })).toEqual([1, 2, 3]);
  });

  it("keeps a quoted field that holds line ends in one record", async () => {
    expect(await linesOf('a,"x\ny\n\nz"\nb,1\n"c\r\n""d"",",2\ne,3')).toEqual([1, 5, 6, 8]);
  });

  it("takes quotes inside an unquoted field for text", async () => {
    expect(await linesOf('a,5"\nb,2\n')).toEqual([1, 2]);
  });

  it("takes every quote of a CALPADS file for text", async () => {
    expect(await linesOf('a^"x\nb^y\n', { isQuoted: false })).toEqual([1, 2]);
  });

  it("finds nothing in an empty file", async () => {
    expect(await linesOf("\n\n")).toEqual([]);
  });

  it("finds as many records as a CSV reader", async () => {
    const field = fc.oneof(
      fc.constantFrom("", "x", "é"),
      fc
        .constantFrom("a\nb", 'say "hi"', ",", "\r\n", '"', '""\n')
        .map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    const record = fc.tuple(fc.constant("1"), field, field).map((fields) => fields.join(","));
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 8 }),
        fc.constantFrom("\n", "\r\n"),
        async (records, end) => {
          const starts = await linesOf(records.map((text) => `${text}${end}`).join(""));
          const lengths = records.map((text) => text.split("\n").length);
          const expected = lengths.map(
            (_, i) => 1 + lengths.slice(0, i).reduce((sum, length) => sum + length, 0),
          );
          expect(starts).toEqual(expected);
          expect(csvParseRows(records.join("\n"))).toHaveLength(records.length);
        },
      ),
      { seed: 5 },
    );
  });
});
