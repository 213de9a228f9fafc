import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { synthesizeDistrict } from "../../src/synthesize/synthesize-district.ts";
import { readCalpads, readCsv } from "./read-lines.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

const folder = join(createTemporaryFolder(), "district");
const yearFolder = (year: string) => join(folder, "extracts", year);

beforeAll(async () => {
  await synthesizeDistrict(folder, { students: 1000, years: 4, seed: 4 });
}, 60_000);

describe("the SIS files", () => {
  it("use only codes that attendance_codes.csv explains, several for one category", () => {
    const codes = readCsv(join(yearFolder("2024-25"), "attendance_codes.csv"));
    const known = new Set(codes.map((row) => row.code));
    const used = readCsv(join(yearFolder("2024-25"), "absences.csv")).map((row) => row.code);
    expect(used.filter((code) => !known.has(code))).toEqual([]);
    expect(codes.filter((row) => row.category === "unexcused").length).toBeGreaterThan(2);
    expect(new Set(codes.map((row) => row.category)).size).toBe(12);
  });

  it("teach 180 days less the days of a closure, by two calendars, into June", () => {
    for (const [year, days] of [
      ["2022-23", 179],
      ["2023-24", 180],
      ["2025-26", 180],
    ] as const) {
      const rows = readCsv(join(yearFolder(year), "calendar.csv"));
      for (const isCharter of [false, true]) {
        const own = rows.filter((row) => (row.school_code !== "*") === isCharter);
        const taught = own.filter((row) => row.day_type === "instructional");
        expect(taught).toHaveLength(days);
        expect(own.at(-1)?.date?.slice(5) ?? "").toMatch(/^05-31|06-0\d|06-1\d/);
      }
    }
  });

  it("let the charter's rows cover every date the district has a row for", () => {
    const rows = readCsv(join(yearFolder("2025-26"), "calendar.csv"));
    const charter = new Set(rows.filter((row) => row.school_code !== "*").map((row) => row.date));
    const district = rows.filter((row) => row.school_code === "*").map((row) => row.date);
    expect(district.filter((date) => !charter.has(date))).toEqual([]);
  });

  it("close all schools for a storm in one year and a single school for smoke in another", () => {
    const closures = (year: string) =>
      readCsv(join(yearFolder(year), "calendar.csv")).filter((row) => row.day_type === "closure");
    expect(closures("2022-23").map((row) => row.date)).toEqual(["2023-01-10", "2023-01-10"]);
    expect(closures("2024-25").map((row) => row.event)).toEqual(["Wildfire Smoke Closure"]);
    expect(closures("2025-26")).toEqual([]);
  });

  it("name the breaks", () => {
    const rows = readCsv(join(yearFolder("2025-26"), "calendar.csv"));
    const events = new Set(rows.map((row) => row.event));
    for (const event of ["Labor Day", "Thanksgiving Break", "Winter Break", "Memorial Day"]) {
      expect(events).toContain(event);
    }
  });

  it("give hours at the continuation school alone, never more than scheduled", () => {
    const schools = readCsv(join(folder, "schools.csv"));
    const hourly = schools.find((row) => row.hourly === "Y")?.cds_code?.slice(-7);
    const rows = readCsv(join(yearFolder("2023-24"), "absences.csv"));
    const withHours = rows.filter((row) => row.hours_absent !== "");
    expect(withHours.length).toBeGreaterThan(50);
    expect(new Set(withHours.map((row) => row.school_code))).toEqual(new Set([hourly]));
    for (const row of withHours) {
      expect(Number(row.hours_absent)).toBeLessThanOrEqual(Number(row.hours_scheduled));
    }
  });

  it("have days with two rows, and rows on days that are no school days", () => {
    const rows = readCsv(join(yearFolder("2024-25"), "absences.csv"));
    const calendar = readCsv(join(yearFolder("2024-25"), "calendar.csv"));
    const days = rows.map((row) => `${row.local_student_id}|${row.date}`);
    expect(days.length - new Set(days).size).toBeGreaterThan(20);
    const taught = new Set(
      calendar.filter((row) => row.day_type === "instructional").map((row) => row.date),
    );
    expect(rows.filter((row) => !taught.has(row.date)).length).toBeGreaterThan(0);
  });

  it("say every group code of the settings, with dates in order", () => {
    const rows = readCsv(join(yearFolder("2025-26"), "student_groups.csv"));
    const codes = ["LTEL", "MILITARY", "NEWCOMER", "SD", "SF", "SS"];
    expect([...new Set(rows.map((row) => row.group_code))].sort()).toEqual(codes);
    for (const { start_date = "", end_date = "" } of rows) {
      expect(end_date === "" || start_date <= end_date).toBe(true);
    }
  });

  it("repeat in enrollments.csv the SENR record of everybody exempt there", () => {
    const rows = readCsv(join(yearFolder("2023-24"), "enrollments.csv"));
    const senr = new Set(
      readCalpads(yearFolder("2023-24"), "SENR.txt").map((fields) =>
        [fields[8], fields[4], fields[21], fields[24], fields[23], fields[22]].join("|"),
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.exempt).toBe("Y");
      const dates = [row.entry_date, row.exit_date].map((date) => date?.replaceAll("-", ""));
      const key = [
        row.local_student_id,
        row.school_code,
        ...dates,
        row.grade,
        row.enrollment_status,
      ];
      expect(senr).toContain(key.join("|"));
    }
  });
});
