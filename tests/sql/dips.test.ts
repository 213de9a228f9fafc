import { readFileSync } from "node:fs";
import { join } from "node:path";
import { autoType, csvParse } from "d3";
import { describe, expect, it } from "vitest";
import { dipCalibration } from "../../src/contracts/published/dip-calibration.ts";
import { project } from "../../src/project.ts";
import { calibrateDips } from "../bench/dips/calibrate-dips.ts";
import { findMissedTargets } from "../bench/dips/dip-targets.ts";
import { dipScenarios } from "../bench/dips/scenarios.ts";
import type { BreakCalendar } from "../support/break-calendar.ts";
import { type DipSchool, type JudgedDip, readDips } from "../support/read-dips.ts";

const winter: BreakCalendar = {
  school: "0000101",
  first: "2025-09-01",
  last: "2026-03-20",
  off: [["2025-12-15", "2025-12-26", "break", "Winter Break"]],
};
const lastDays = ["2025-12-10", "2025-12-11", "2025-12-12"];

const school = (at: Partial<DipSchool> = {}): DipSchool => ({
  cdsCode: "27999990000101",
  calendar: winter,
  students: 1000,
  absentOn: () => 50,
  ...at,
});

const winterOf = (rows: readonly JudgedDip[], cdsCode = "27999990000000") =>
  rows
    .filter((row) => row.break_name === "Winter Break" && row.cds_code === cdsCode)
    .map(({ position, points }) => `${position} ${points}`);

describe("excess absence beside a break", () => {
  it("is what a day has above the ordinary days around it", async () => {
    const absentOn = (day: string) => 50 + ([10, 20, 60][lastDays.indexOf(day)] ?? 0);
    expect(winterOf(await readDips([school({ absentOn })]))).toEqual([
      "-3 1",
      "-2 2",
      "-1 6",
      "before 3",
      "1 0",
      "2 0",
      "3 0",
      "after 0",
    ]);
  });

  it("leaves out what a weekday always does", async () => {
    const absentOn = (_: string, weekday: number) => [60, 45, 45, 45, 55][weekday - 1] ?? 0;
    for (const line of winterOf(await readDips([school({ students: 20_000, absentOn })]))) {
      expect(Math.abs(Number(line.split(" ")[1]))).toBeLessThan(0.03);
    }
  });

  it("leaves out a wave of illness over the break", async () => {
    const absentOn = (day: string) => {
      const distance = (Date.parse(day) - Date.parse("2025-12-20")) / 86_400_000 / 24;
      return 50 + 40 * Math.exp((-distance * distance) / 2);
    };
    for (const line of winterOf(await readDips([school({ absentOn })]))) {
      expect(Math.abs(Number(line.split(" ")[1]))).toBeLessThan(0.2);
    }
  });

  it("adds up schools whose break of one name lies in different weeks", async () => {
    const later: BreakCalendar = {
      ...winter,
      school: "0000102",
      off: [["2025-12-22", "2026-01-02", "break", "Winter Break"]],
    };
    const laterDays = ["2025-12-17", "2025-12-18", "2025-12-19"];
    const rows = await readDips([
      school({ absentOn: (day) => (lastDays.includes(day) ? 70 : 50) }),
      school({
        cdsCode: "27999990000102",
        calendar: later,
        students: 3000,
        absentOn: (day) => (laterDays.includes(day) ? 330 : 150),
      }),
    ]);
    expect(winterOf(rows)).toContain("before 5");
  });

  it("is not judged with too few ordinary days", async () => {
    const short = { ...winter, first: "2025-12-01", last: "2026-01-09" };
    const rows = await readDips([school({ calendar: short })]);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(["too few days"]));
    expect(rows.every(({ points }) => points === null)).toBe(true);
  });
});

describe("what a school borrows from its district", () => {
  const noisy = (seed: number, students: number): DipSchool =>
    school({
      cdsCode: `2799999000010${seed}`,
      students,
      absentOn: (day) => {
        const turn = (Date.parse(day) / 86_400_000) * (seed + 3);
        return (
          students * (0.06 + (lastDays.includes(day) ? 0.03 : 0)) +
          Math.sqrt(students) * Math.sin(turn * turn) * 0.3
        );
      },
    });

  it("is more for a small school than for a large one", async () => {
    const rows = await readDips([noisy(1, 60), noisy(2, 400), noisy(3, 1600), noisy(4, 900)]);
    const weights = ["27999990000101", "27999990000102", "27999990000103"].map(
      (code) =>
        rows.find(
          (row) =>
            row.cds_code === code && row.position === "before" && row.break_name === "Winter Break",
        )?.own_weight ?? 0,
    );
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
    expect(weights[0]).toBeLessThan(0.3);
    const ofDistrict = rows.filter(({ cds_code }) => cds_code.endsWith("0000000"));
    expect(ofDistrict.every(({ own_weight }) => own_weight === null || own_weight === 1)).toBe(
      true,
    );
  });
});

describe("the calibration", () => {
  it("keeps its targets on a few districts, and finds dips of 5 points", async () => {
    const chosen = ["No dips", "Dips of 5 points"];
    const lines = await calibrateDips(
      [101, 102, 103, 104, 105, 106],
      dipScenarios.filter(({ name }) => chosen.includes(name)),
    );
    expect(lines.map(({ windows }) => windows)).toEqual([396, 396, 396, 132, 396, 396, 396, 132]);
    expect(findMissedTargets(lines)).toEqual([]);
    const found = lines.filter(({ planted_points }) => planted_points === 5);
    for (const { called_dip_percent } of found) expect(called_dip_percent).toBeGreaterThan(90);
  });

  it("is published for every scenario and size, and meets its targets there", () => {
    const lines = csvParse(
      readFileSync(join(project.reference, "dip_calibration.csv"), "utf8"),
      (row) => dipCalibration.row.parse({ ...autoType(row) }),
    );
    const names = dipScenarios.flatMap(({ name }) => Array<string>(4).fill(name));
    expect(lines.map(({ scenario }) => scenario)).toEqual(names);
    expect(findMissedTargets(lines)).toEqual([]);
  });

  it("says which targets are missed", () => {
    const line = {
      ...{ scenario: "No dips", school_size: "30 to 299", planted_points: 0, districts: 20 },
      ...{ windows: 1000, called_dip_percent: 6, bias_points: 0.4, covered_percent: 80 },
      has_target: true,
    };
    expect(findMissedTargets([line, { ...line, has_target: false }])).toEqual([
      "No dips, 30 to 299: 6% called a dip",
      "No dips, 30 to 299: bias of 0.4 points",
      "No dips, 30 to 299: 80% covered",
    ]);
  });
});
