import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectedChronicAbsenteeism } from "./oracle/index.ts";
import { type RandomDistrictOptions, writeRandomDistrict } from "./random-district.ts";

async function writeDistrict(seed: number, options: RandomDistrictOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-random-"));
  return { folder, ...(await writeRandomDistrict(folder, seed, options)) };
}

function digest(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
  }
  return hash.digest("hex");
}

describe("a random district", () => {
  it("is the same for the same seed and another for another seed", async () => {
    const [first, again, other] = [
      await writeDistrict(5),
      await writeDistrict(5),
      await writeDistrict(6),
    ];
    expect(digest(again.folder)).toBe(digest(first.folder));
    expect(digest(other.folder)).not.toBe(digest(first.folder));
  });

  it("has the as-of date it was planned with, every row once, and all seventeen columns", async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { folder, outline } = await writeDistrict(seed, { running: true });
      const rows = await expectedChronicAbsenteeism(folder);
      const planned = / to (\S+):/.exec(outline.at(-1) ?? "")?.[1];
      const asOfs = new Set(rows.map((row) => row["As Of"]).filter((date) => date !== ""));
      expect([...asOfs]).toEqual([planned]);
      const places = rows.map((row) =>
        [row["Academic Year"], row["Aggregate Level"], row["District Code"], row["School Code"]]
          .concat(row["Reporting Category"])
          .join(" "),
      );
      expect(new Set(places).size).toBe(rows.length);
      expect(rows.every((row) => Object.keys(row).length === 17)).toBe(true);
    }
  });

  it("obeys its options", async () => {
    const county = await expectedChronicAbsenteeism(
      (await writeDistrict(3, { county: true })).folder,
    );
    expect(new Set(county.map((row) => row["Aggregate Level"]))).toEqual(new Set(["C", "D", "S"]));
    const finished = await writeDistrict(4, { running: false, source: "calpads" });
    const stas = await expectedChronicAbsenteeism(finished.folder);
    expect(new Set(stas.map((row) => row.Source))).toEqual(new Set(["STAS"]));
    const running = await writeDistrict(4, { running: true, source: "sis", county: false });
    const sis = await expectedChronicAbsenteeism(running.folder);
    expect(new Set(sis.map((row) => row.Source))).toEqual(new Set(["SIS"]));
  });
});
