import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3";
import { beforeAll, describe, expect, it } from "vitest";
import { type Demo, makeDemo } from "./read-demo.ts";
import { readStas } from "./read-stas.ts";

let demo: Demo;
const year = "2024-25";
const columns = {
  "14.1":
    "SchoolCode SchoolName TotalStudents AbsentUpTo5 AbsentOver5Under10 Absent10Under20 Absent20OrMore",
  "14.2":
    "SSID StudentName SchoolCode SchoolName Grade Gender DaysExpectedA DaysAttendedB DaysAbsentOSSC " +
    "DaysInSchoolSuspensionD DaysAbsentExcusedE DaysAbsentUnexcusedF DaysIncompleteISG DaysAbsentCEFG",
} as const;
const names = {
  "14.1": "14.1_StudentAbsencesCount.csv",
  "14.2": "14.2_StudentAbsencesStudentList.csv",
} as const;

beforeAll(async () => {
  demo = await makeDemo({ students: 4000, years: 2 });
}, 60_000);

function readReport(report: "14.1" | "14.2") {
  return csvParse(readFileSync(join(demo.folder, "extracts", year, names[report]), "utf8"));
}

describe("the CALPADS reports of a made-up district", () => {
  it("have the columns of the reports, the student's name in one", () => {
    for (const report of ["14.1", "14.2"] as const) {
      expect(readReport(report).columns).toEqual(columns[report].split(" "));
    }
    expect(
      readReport("14.2").every(({ StudentName: name }) => /^[^,]+, [^,]+$/.test(name ?? "")),
    ).toBe(true);
  });

  it("list the days of STAS, planted differences apart", () => {
    const ids = new Map(
      demo.readSenr(year).map((one) => [`${one.student}|${one.school}`, one.localId]),
    );
    const stas = readStas(join(demo.folder, "extracts", year));
    const planted = new Set(
      csvParse(readFileSync(join(demo.folder, ".truth", "report_differences.csv"), "utf8")).map(
        (row) => `${row.local_student_id}|${row.school_code}`,
      ),
    );
    const listed = new Map(
      readReport("14.2").map((row) => [
        `${ids.get(`${row.SSID}|${row.SchoolCode}`)}|${row.SchoolCode}`,
        { expected: Number(row.DaysExpectedA) * 100, absent: Number(row.DaysAbsentCEFG) * 100 },
      ]),
    );
    const differing = [...stas]
      .filter(([key, days]) => {
        const row = listed.get(key);
        return (
          Math.round(row?.expected ?? 0) !== days.expected ||
          Math.round(row?.absent ?? 0) !== days.absent
        );
      })
      .map(([key]) => key);
    expect([...listed.keys()].filter((key) => !stas.has(key))).toEqual([]);
    expect(planted.size).toBeGreaterThan(1);
    expect([...planted].filter((key) => !differing.includes(key))).toEqual([]);
    const withoutSsid = new Set(
      demo
        .readSenr(year)
        .filter((one) => one.student === one.localId)
        .map((one) => one.localId),
    );
    const unexplained = differing.filter(
      (key) => !planted.has(key) && !withoutSsid.has(key.split("|")[0] ?? ""),
    );
    expect(unexplained).toEqual([]);
  });

  it("add up: attended, suspended in school and absent make expected", () => {
    for (const row of readReport("14.2")) {
      const sum =
        Number(row.DaysAttendedB) +
        Number(row.DaysInSchoolSuspensionD) +
        Number(row.DaysAbsentCEFG);
      expect(sum).toBeCloseTo(Number(row.DaysExpectedA), 6);
    }
  });

  it("count in 14.1 the students that 14.2 lists", () => {
    const list = readReport("14.2");
    for (const row of readReport("14.1")) {
      const here = list.filter(({ SchoolCode: code }) => code === row.SchoolCode);
      const least = here.filter(
        (one) => 20 * Number(one.DaysAbsentCEFG) <= Number(one.DaysExpectedA),
      );
      const most = here.filter(
        (one) => 5 * Number(one.DaysAbsentCEFG) >= Number(one.DaysExpectedA),
      );
      expect(Number(row.TotalStudents)).toBe(here.length);
      expect(Number(row.AbsentUpTo5)).toBe(least.length);
      expect(Number(row.Absent20OrMore)).toBe(most.length);
    }
  });
});
