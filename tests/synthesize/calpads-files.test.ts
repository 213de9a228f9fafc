import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { synthesizeDistrict } from "../../src/synthesize/synthesize-district.ts";
import { readCalpads, readCsv } from "./read-lines.ts";
import { readStasLines } from "./read-stas.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

const folder = join(createTemporaryFolder(), "district");
const years = ["2022-23", "2023-24", "2024-25", "2025-26"];
const yearFolder = (year: string) => join(folder, "extracts", year);

beforeAll(async () => {
  await synthesizeDistrict(folder, { students: 1500, years: 4, seed: 99 });
}, 60_000);

function distinct(lines: readonly (readonly string[])[], position: number): readonly string[] {
  return [...new Set(lines.map((fields) => fields[position - 1] ?? ""))].sort();
}

function linesOfAllYears(name: string): readonly (readonly string[])[] {
  return years.flatMap((year) => readCalpads(yearFolder(year), name, encodingOf(name)));
}

function encodingOf(name: string): "utf-8" | "windows-1252" {
  return name === "SELA.txt" ? "windows-1252" : "utf-8";
}

describe("the CALPADS files", () => {
  it("have the field counts of the submission and the ODS layout, one a file", () => {
    const counts = { "SENR.txt": 39, "SINF.txt": 42, "SPRG.txt": 26 };
    for (const [name, fields] of Object.entries(counts)) {
      const seen = years.map((year) => distinctLengths(readCalpads(yearFolder(year), name)));
      expect(new Set(seen.flat())).toEqual(new Set([fields, fields + 2]));
      for (const lengths of seen) expect(lengths).toHaveLength(1);
    }
    const sela = years.map((year) =>
      distinctLengths(readCalpads(yearFolder(year), "SELA.txt", "windows-1252")),
    );
    expect(new Set(sela.flat())).toEqual(new Set([16, 17]));
  });

  it("have STAS in the old layout to 2023-24 and in the current one after", () => {
    expect(distinctLengths(readStasLines(yearFolder("2022-23")))).toEqual([21]);
    expect(distinctLengths(readStasLines(yearFolder("2023-24")))).toEqual([21]);
    expect(distinctLengths(readStasLines(yearFolder("2024-25")))).toEqual([22]);
  });

  it("name their record type and the academic year of their folder on every line", () => {
    for (const year of years) {
      const label = `${year.slice(0, 4)}-20${year.slice(-2)}`;
      const senr = readCalpads(yearFolder(year), "SENR.txt");
      expect(distinct(senr, 1)).toEqual(["SENR"]);
      expect(distinct(senr, 7)).toEqual([label]);
      expect(distinct(readCalpads(yearFolder(year), "SINF.txt"), 8)).toEqual([label]);
      expect(distinct(readCalpads(yearFolder(year), "SPRG.txt"), 6)).toEqual([label]);
      expect(distinct(readCalpads(yearFolder(year), "SELA.txt", "windows-1252"), 6)).toEqual([
        label,
      ]);
    }
  });

  it("use the field's codes and no others", () => {
    const senr = linesOfAllYears("SENR.txt");
    expect(distinct(senr, 18)).toEqual(["F", "M", "X"]);
    expect(distinct(senr, 23)).toEqual(["10", "20", "30"]);
    const reasons =
      "E140 E150 E155 E170 E230 E300 E400 E410 E450 N420 N470 " +
      "T160 T165 T167 T180 T200 T240 T260 T280 T370 T380";
    expect(["", ...reasons.split(" ")]).toEqual(expect.arrayContaining([...distinct(senr, 26)]));
    expect(["", "100", "120", "320", "330", "360", "480", "485"]).toEqual(
      expect.arrayContaining([...distinct(senr, 27)]),
    );
    const programs = ["101", "127", "135", "181", "182", "185", "191", "192", "305"];
    expect(distinct(linesOfAllYears("SPRG.txt"), 13)).toEqual(programs);
    const statuses = ["EL", "EO", "IFEP", "RFEP", "TBD"];
    expect(distinct(linesOfAllYears("SELA.txt"), 13)).toEqual(statuses);
    expect(distinct(readStasLines(yearFolder("2024-25")), 13)).toEqual(["N", "Y"]);
    expect(distinct(readStasLines(yearFolder("2024-25")), 14)).toEqual(["N", "Y"]);
  });

  it("say completion only for a completer, and an exit reason with every exit date", () => {
    for (const fields of linesOfAllYears("SENR.txt")) {
      expect((fields[26] ?? "") !== "").toBe(fields[25] === "E230");
      expect((fields[25] ?? "") !== "").toBe((fields[24] ?? "") !== "");
    }
  });

  it("know TK as a grade from 2023-24 on, and as KN with program 185 before", () => {
    expect(distinct(readCalpads(yearFolder("2022-23"), "SENR.txt"), 24)).not.toContain("TK");
    expect(distinct(readCalpads(yearFolder("2022-23"), "SPRG.txt"), 13)).toContain("185");
    for (const year of years.slice(1)) {
      expect(distinct(readCalpads(yearFolder(year), "SENR.txt"), 24)).toContain("TK");
      expect(distinct(readCalpads(yearFolder(year), "SPRG.txt"), 13)).not.toContain("185");
    }
  });

  it("let the charter report for itself and place the others in the district", () => {
    const charters = readCsv(join(folder, "schools.csv")).filter((row) => row.charter === "Y");
    const charter = charters[0]?.cds_code?.slice(-7) ?? "";
    for (const fields of linesOfAllYears("SENR.txt")) {
      expect(fields[3]).toBe(fields[4] === charter ? charter : "2799990");
    }
  });

  it("spell names with diacritics, in SELA by the Windows code page", () => {
    const names = distinct(linesOfAllYears("SELA.txt"), 9);
    expect(names).toEqual(expect.arrayContaining(["Peña", "Núñez", "O’Neill"]));
    expect(distinct(linesOfAllYears("SENR.txt"), 12)).toEqual(expect.arrayContaining([...names]));
  });

  it("adds up: what a STAS record attends and misses is what it expects", () => {
    for (const year of years.slice(0, 3)) {
      for (const fields of readStasLines(yearFolder(year))) {
        const at = (position: number) => Math.round(Number(fields[position - 1]) * 100);
        const study = fields.length === 21 ? at(21) : 0;
        expect(at(16) + at(17) + at(18) + at(19) + at(20) + study).toBe(at(15));
      }
    }
  });

  it("gives one student one SSID, and one SSID no two people of a school", () => {
    const ssids = new Map<string, Set<string>>();
    for (const fields of linesOfAllYears("SENR.txt")) {
      const [ssid = "", id = ""] = [fields[7], fields[8]];
      if (ssid === "") continue;
      expect(ssid).toMatch(/^\d{10}$/);
      ssids.set(id, (ssids.get(id) ?? new Set()).add(ssid));
    }
    for (const known of ssids.values()) expect(known.size).toBe(1);
  });
});

function distinctLengths(lines: readonly (readonly string[])[]): readonly number[] {
  return [...new Set(lines.map((fields) => fields.length))];
}
