import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { synthesizeDistrict } from "../../src/synthesize/synthesize-district.ts";
import { readCalpads } from "./read-lines.ts";
import { readStas } from "./read-stas.ts";
import { computeSisDays, type SisDays } from "./sis-days.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

const temporary = createTemporaryFolder();
const folder = join(temporary, "demo");
const asOf = "2026-02-18";
const yearFolder = (year: string) => join(folder, "extracts", year);

beforeAll(async () => {
  await synthesizeDistrict(folder, { cde: "../cde" });
}, 60_000);

function countChronic(days: Iterable<SisDays>): { eligible: number; rate: number } {
  const eligible = [...days].filter((one) => one.expected >= 3100 && one.expected > one.absent);
  const chronic = eligible.filter((one) => 10 * one.absent >= one.expected);
  return { eligible: eligible.length, rate: (100 * chronic.length) / eligible.length };
}

/** Sums a year's days over the schools of each student, known by the SSID where there is one. */
function sumByStudent(year: string, days: ReadonlyMap<string, SisDays>): Map<string, SisDays> {
  const ssids = new Map(
    readCalpads(yearFolder(year), "SENR.txt").map((fields) => [fields[8], fields[7]]),
  );
  const sums = new Map<string, SisDays>();
  for (const [key, { expected, absent }] of days) {
    const id = key.split("|")[0] ?? "";
    const student = ssids.get(id) || id;
    const sum = sums.get(student) ?? { expected: 0, absent: 0 };
    sums.set(student, { expected: sum.expected + expected, absent: sum.absent + absent });
  }
  return sums;
}

describe("the demo district", () => {
  it("is what the committed settings, schools and goals say", () => {
    for (const name of ["district.yaml", "schools.csv", "goals.csv"]) {
      const committed = readFileSync(join("data", "demo", name), "utf8");
      expect(readFileSync(join(folder, name), "utf8")).toBe(committed);
    }
  });

  it("has five school years and about 9,000 students in each", () => {
    const years = ["2021-22", "2022-23", "2023-24", "2024-25", "2025-26"];
    expect(readdirSync(join(folder, "extracts"))).toEqual(years);
    for (const year of years) {
      const students = new Set(readCalpads(yearFolder(year), "SENR.txt").map((row) => row[8]));
      expect(Math.abs(students.size - 9300)).toBeLessThan(300);
    }
  });

  it("keeps interventions of the newest two years, and the state's reports of the finished one", () => {
    const years = readdirSync(join(folder, "extracts"));
    const having = (name: string) =>
      years.filter((year) => existsSync(join(yearFolder(year), name)));
    expect(having("interventions.csv")).toEqual(["2024-25", "2025-26"]);
    expect(having("attendance_recovery.csv")).toEqual(["2024-25", "2025-26"]);
    expect(having("14.2_StudentAbsencesStudentList.csv")).toEqual(["2024-25"]);
    expect(having("14.1_StudentAbsencesCount.csv")).toEqual(["2024-25"]);
  });

  it("sees chronic absence fall from about 31 to about 20 percent", () => {
    const rates = ["2021-22", "2022-23", "2023-24", "2024-25"].map(
      (year) => countChronic(sumByStudent(year, readStas(yearFolder(year))).values()).rate,
    );
    const running = sumByStudent("2025-26", computeSisDays(yearFolder("2025-26"), asOf));
    const planned = [31, 25, 21, 20, 19];
    for (const [index, rate] of [...rates, countChronic(running.values()).rate].entries()) {
      expect(Math.abs(rate - (planned[index] ?? 0))).toBeLessThan(1);
    }
  });

  it("has the gaps between groups that California has", () => {
    const year = "2024-25";
    const sums = sumByStudent(year, readStas(yearFolder(year)));
    const rateOf = (ids: ReadonlySet<string>) =>
      countChronic([...sums].filter(([id]) => ids.has(id)).map(([, days]) => days)).rate;
    const sinf = readCalpads(yearFolder(year), "SINF.txt");
    const ofRace = (code: string) =>
      new Set(sinf.filter((row) => row[22] === "N" && row[24] === code).map((row) => row[8] ?? ""));
    const programs = readCalpads(yearFolder(year), "SPRG.txt");
    const homeless = programs.filter((row) => row[12] === "191").map((row) => row[6] ?? "");
    const all = countChronic(sums.values()).rate;
    expect(rateOf(ofRace("600"))).toBeGreaterThan(all);
    expect(rateOf(ofRace("400"))).toBeLessThan(all - 5);
    expect(rateOf(new Set(homeless))).toBeGreaterThan(all + 10);
  });

  it("peaks in kindergarten and in grade 12", () => {
    const days = readStas(yearFolder("2024-25"));
    const grades = new Map(
      readCalpads(yearFolder("2024-25"), "SENR.txt").map((row) => [row[8], row[23]]),
    );
    const rateOf = (grade: string) =>
      countChronic(
        [...days].filter(([key]) => grades.get(key.split("|")[0]) === grade).map((one) => one[1]),
      ).rate;
    expect(rateOf("KN")).toBeGreaterThan(rateOf("04") + 5);
    expect(rateOf("12")).toBeGreaterThan(rateOf("09") + 5);
  });
});
