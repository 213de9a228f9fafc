import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { synthesizeDistrict } from "../../src/synthesize/synthesize-district.ts";
import { readCsv } from "./read-lines.ts";
import { isExemptStas, readStas } from "./read-stas.ts";
import { computeSisDays, type SisDays } from "./sis-days.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

const folder = join(createTemporaryFolder(), "district");
const yearFolder = (year: string) => join(folder, "extracts", year);

beforeAll(async () => {
  await synthesizeDistrict(folder, { students: 1600, years: 4, seed: 1848 });
}, 60_000);

describe("the STAS files", () => {
  it("lets the state's file say what the school days say, planted differences apart", () => {
    let [plantedInAll, records] = [0, 0];
    for (const year of ["2022-23", "2023-24", "2024-25"]) {
      const planted = readPlanted(year);
      const stas = readStas(yearFolder(year));
      const sis = computeSisDays(yearFolder(year));
      const differing = [...sis].filter(([key, days]) => !isSame(days, stas.get(key)));
      const byReasonOnly = [...planted].filter(([, kind]) => kind === "reason").length;
      expect(differing.filter(([key]) => !planted.has(key))).toEqual([]);
      expect(differing.length).toBe(planted.size - byReasonOnly);
      expect([...stas.keys()].filter((key) => !sis.has(key))).toEqual([]);
      plantedInAll += planted.size;
      records += sis.size;
    }
    expect(plantedInAll / records).toBeGreaterThan(0.003);
    expect(plantedInAll / records).toBeLessThan(0.008);
  });

  it("marks exempt exactly who has no day that counts", () => {
    const days = computeSisDays(yearFolder("2024-25"));
    const planted = readPlanted("2024-25");
    const exempt = isExemptStas(yearFolder("2024-25"));
    expect(exempt.size).toBeGreaterThan(3);
    for (const key of exempt) if (!planted.has(key)) expect(days.get(key)?.expected).toBe(0);
  });
});

function readPlanted(year: string): Map<string, string> {
  const rows = readCsv(join(folder, ".truth", "stas_differences.csv"));
  return new Map(
    rows
      .filter((row) => row.academic_year === year)
      .map((row) => [`${row.local_student_id}|${row.school_code}`, row.kind ?? ""]),
  );
}

function isSame(days: SisDays, reported: SisDays | undefined): boolean {
  return days.expected === reported?.expected && days.absent === reported.absent;
}
