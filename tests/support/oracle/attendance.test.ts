import { describe, expect, it } from "vitest";
import { listWeekdays } from "../micro-district.ts";
import {
  expectedAbsenteeismByReason,
  expectedAda,
  expectedAttendance,
  expectedAttendanceBands,
  expectedAttendanceByMonth,
  expectedAttendanceByWeekday,
} from "./index.ts";
import { away, figuresAt, fortyDays, pupils, writeYears } from "./micro-sis.ts";

const atDistrict = { level: "D", reporting_category: "TA" };
const atLincoln = { cds_code: "27660920100001", reporting_category: "TA" };

/** Thirty students at one school in a finished year, some of them away. */
function writeThirty(absences: readonly string[], more: readonly string[] = []) {
  return writeYears({ "2024-25": { enrollments: [...pupils("a", 30), ...more], absences } });
}

describe("expected attendance", () => {
  it("rounds student-days to five and takes the rate from the true ones", async () => {
    const rows = await expectedAttendance(writeThirty(away("a0", fortyDays.slice(0, 4))));
    expect(figuresAt(rows, atDistrict)).toBe("30 1200 1195 99.7");
    expect(figuresAt(rows, { ...atLincoln, reporting_category: "GR02" })).toBe("* * * *");
    expect(figuresAt(rows, { ...atLincoln, reporting_category: "GR09" })).toBe("- - - -");
    expect(figuresAt(rows, { ...atLincoln, reporting_category: "SD" })).toBe("- - - -");
  });

  it("counts a student of ten days, but shows nothing of 29 students", async () => {
    const short = `s,0100001,2024-08-12,${fortyDays[9]},01,10,T160,,N`;
    const [thirtyOne, twentyNine] = [
      await expectedAttendance(writeThirty([], [short])),
      await expectedAttendance(writeYears({ "2024-25": { enrollments: pupils("a", 29) } })),
    ];
    expect(figuresAt(thirtyOne, atDistrict)).toBe("31 1210 1210 100");
    expect(figuresAt(twentyNine, atDistrict)).toBe("* * * *");
  });

  it("rounds more coarsely in the running year", async () => {
    const days = listWeekdays("2025-08-11", 40);
    const folder = writeYears({
      "2025-26": {
        days: [...days, "2025-12-01"],
        enrollments: pupils("a", 34, { from: "2025-08-11" }),
        absences: [...away("a0", days.slice(0, 20)), ...away("a1", days.slice(39), "P")],
      },
    });
    expect(figuresAt(await expectedAttendance(folder), atDistrict)).toBe("30 1360 * 99");
    const months = await expectedAttendanceByMonth(folder);
    expect(figuresAt(months, { level: "D", month: "2025-08" })).toBe("510 * 97");
    expect(months.map(({ month }) => month)).not.toContain("2025-12");
  });
});

describe("expected attendance by month and weekday", () => {
  const absences = [...away("a0", fortyDays.slice(0, 4)), ...away("a1", ["2024-10-01"], "E")];

  it("gives a rate to a half point below 300 student-days", async () => {
    const rows = await expectedAttendanceByMonth(writeThirty(absences));
    expect(figuresAt(rows, { level: "D", month: "2024-08" })).toBe("450 445 99.1");
    expect(figuresAt(rows, { level: "D", month: "2024-09" })).toBe("630 630 100");
    expect(figuresAt(rows, { level: "S", month: "2024-10" })).toBe("120 120 99");
    expect(rows).toHaveLength(6);
  });

  it("counts weekdays from Monday", async () => {
    const rows = await expectedAttendanceByWeekday(writeThirty(absences));
    expect(figuresAt(rows, { level: "D", weekday: "1" })).toBe("240 240 99.5");
    expect(figuresAt(rows, { level: "D", weekday: "2" })).toBe("240 240 99");
    expect(figuresAt(rows, { level: "D", weekday: "5" })).toBe("240 240 100");
  });
});

describe("expected ADA", () => {
  it("divides days attended by days taught, by full school months and grade span", async () => {
    const days = listWeekdays("2024-08-12", 45);
    const folder = writeYears({
      "2024-25": {
        days,
        enrollments: pupils("a", 30),
        absences: [...away("a0", days.slice(0, 4)), ...away("a1", days.slice(40))],
      },
    });
    const rows = await expectedAda(folder);
    const at = (period: string, grade_span: string) =>
      figuresAt(rows, { cds_code: "27660920100001", period, grade_span });
    expect(at("P-1", "TK-3")).toBe("2024-10-04 40 29.9");
    expect(at("P-2", "all")).toBe("2024-10-04 40 29.9");
    expect(at("Annual", "all")).toBe("2024-10-11 45 29.8");
    expect(at("P-1", "7-8")).toBe("2024-10-04 40 *");
    expect(at("P-1", "9-12")).toBe("2024-10-04 40 -");
  });

  it("adds the schools of a district, whatever their calendars", async () => {
    const other = listWeekdays("2024-08-12", 20);
    const folder = writeYears({
      "2024-25": {
        calendar: [
          ...fortyDays.map((date) => `0100001,${date},instructional,`),
          ...other.map((date) => `0100003,${date},instructional,`),
        ],
        enrollments: [...pupils("a", 30), ...pupils("b", 5, { school: "0100003", grade: "06" })],
        absences: away("b0", other.slice(0, 10), "U", { school: "0100003" }),
      },
    });
    const rows = await expectedAda(folder);
    expect(figuresAt(rows, { level: "D", period: "P-1", grade_span: "all" })).toBe("- - 34.5");
    expect(figuresAt(rows, { cds_code: "27660920100003", period: "P-1", grade_span: "all" })).toBe(
      "2024-09-06 20 *",
    );
  });
});

describe("expected absenteeism by reason", () => {
  const at = (category: string) => ({ "Aggregate Level": "D", "Reporting Category": category });
  const three = (code: string, from: number, count: number) =>
    ["a0", "a1", "a2"].flatMap((id) => away(id, fortyDays.slice(from, from + count), code));

  it("gives average, shares and days of each reason", async () => {
    const folder = writeThirty([
      ...three("E", 0, 2),
      ...three("U", 4, 1),
      ...three("V", 5, 1),
      ...three("OUT", 6, 1),
      ...three("IN", 7, 1),
      ...away("a3", fortyDays.slice(0, 1), "E"),
    ]);
    const rows = await expectedAbsenteeismByReason(folder);
    const figures = figuresAt(rows, at("TA")).split(" ").slice(-12).join(" ");
    expect(figures).toBe("30 4 4.8 20 36.8 31.6 15.8 15.8 5 5 5 5");
    expect(figuresAt(rows, at("CAY"))).toContain(" * * * * * * * * * * * *");
    expect(Object.keys(rows[0] ?? {})).toHaveLength(23);
  });

  it("stars a reason of fewer than three students and a second one with it", async () => {
    const folder = writeThirty([
      ...three("E", 0, 2),
      ...three("U", 4, 1),
      ...three("IN", 5, 1),
      ...away("a0", fortyDays.slice(6, 7), "OUT"),
    ]);
    const figures = figuresAt(await expectedAbsenteeismByReason(folder), at("TA"));
    expect(figures.split(" ").slice(-12).join(" ")).toBe("30 3 4.3 15 46.2 * * 23.1 5 * * 5");
  });

  it("tells the chronically absent from the others", async () => {
    const chronic = pupils("a", 30).flatMap((row) =>
      away(row.split(",")[0] ?? "", fortyDays.slice(0, 4), "E"),
    );
    const folder = writeThirty([...chronic, ...away("b0", fortyDays.slice(0, 1))], pupils("b", 30));
    const rows = await expectedAbsenteeismByReason(folder);
    const twelve = (category: string) =>
      figuresAt(rows, at(category)).split(" ").slice(-12).join(" ");
    expect(twelve("CAY")).toBe("30 30 4 120 100 * * * 120 * * *");
    expect(twelve("CAN")).toBe("30 1 1 0 * * * * * * * *");
  });
});

describe("expected attendance bands", () => {
  const band = (band_scheme: string, name: string) => ({
    ...atDistrict,
    band_scheme,
    band: name,
  });

  it("puts a student at a limit where each scheme has it", async () => {
    const folder = writeYears({
      "2024-25": {
        enrollments: pupils("a", 20),
        absences: [
          ...away("a0", fortyDays.slice(0, 2)),
          ...away("a1", fortyDays.slice(0, 4)),
          ...away("a2", fortyDays.slice(0, 8)),
        ],
      },
    });
    const rows = await expectedAttendanceBands(folder);
    expect(figuresAt(rows, band("attendance_works", "satisfactory"))).toBe("17 85");
    expect(figuresAt(rows, band("attendance_works", "at_risk"))).toBe("1 5");
    expect(figuresAt(rows, band("attendance_works", "moderate_chronic"))).toBe("1 5");
    expect(figuresAt(rows, band("attendance_works", "severe_chronic"))).toBe("1 5");
    expect(figuresAt(rows, band("calpads_14_1", "up_to_5"))).toBe("18 90");
    expect(figuresAt(rows, band("calpads_14_1", "over_5_under_10"))).toBe("0 0");
    expect(figuresAt(rows, band("calpads_14_1", "20_or_more"))).toBe("1 5");
  });

  it("calls 96.0, 91.5 and 86.5 percent the lower limits of the protocol", async () => {
    const days = listWeekdays("2024-08-12", 200);
    const folder = writeYears({
      "2024-25": {
        days,
        enrollments: pupils("a", 12),
        absences: [8, 9, 17, 18, 27, 28].flatMap((count, at) =>
          away(`a${at}`, days.slice(0, count)),
        ),
      },
    });
    const rows = await expectedAttendanceBands(folder);
    expect(figuresAt(rows, band("protocol", "proficient_advanced"))).toBe("7 58.3");
    expect(figuresAt(rows, band("protocol", "basic"))).toBe("2 16.7");
    expect(figuresAt(rows, band("protocol", "below_basic"))).toBe("2 16.7");
    expect(figuresAt(rows, band("protocol", "far_below_basic"))).toBe("1 8.3");
  });
});
