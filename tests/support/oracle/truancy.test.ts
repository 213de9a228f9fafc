import { describe, expect, it } from "vitest";
import { listWeekdays } from "../micro-district.ts";
import { expectedTruancy } from "./index.ts";
import { away, figuresAt, fortyDays, pupils, writeYears } from "./micro-sis.ts";

const atDistrict = { level: "D", reporting_category: "TA" };
const day = (at: number, count = 1) => fortyDays.slice(at, at + count);

/** students.csv: everybody ten years old but for those given. */
function students(ids: readonly string[], born: Readonly<Record<string, string>> = {}) {
  return {
    "students.csv": [
      "local_student_id,birth_date,gender,hispanic,race_1",
      ...ids.map((id) => `${id},${born[id] ?? "2014-05-05"},,,`),
    ],
  };
}

function idsOf(rows: readonly string[]): readonly string[] {
  return rows.map((row) => row.split(",")[0] ?? "");
}

const interventions = (...rows: readonly string[]) => ({
  "interventions.csv": ["local_student_id,school_code,date,step,outcome,status", ...rows],
});

describe("expected truancy", () => {
  it("adds full days and late arrivals, one event a day, at compulsory age", async () => {
    const enrollments = pupils("a", 14);
    const folder = writeYears({
      "2024-25": {
        enrollments,
        absences: [
          ...away("a0", day(0, 3)),
          ...away("a1", day(0, 2)),
          ...away("a1", day(2), "T30"),
          ...away("a2", day(0, 2)),
          ...away("a2", day(1), "P30"),
          ...away("a3", day(0, 3), "E"),
          ...away("a3", day(5, 3), "TE"),
          ...away("a4", day(0, 3), "V"),
          ...away("a5", day(0, 5)),
          ...away("a6", day(0, 3)),
          ...away("a6", day(3, 2), "T30"),
          ...away("a7", day(0, 4)),
          ...away("a8", day(0, 3)),
          ...away("a9", day(0, 5)),
          ...away("a10", day(0, 5)),
          ...away("a11", day(0, 4)),
        ],
        extra: {
          ...students(
            idsOf(enrollments).filter((id) => id !== "a9"),
            {
              a7: "2018-08-14",
              a8: "2006-08-14",
              a10: "2020-01-01",
            },
          ),
          ...interventions("a5,0100001,2024-09-20,sart,,", "a6,0100001,2024-09-20,letter_1,,"),
        },
      },
    });
    const rows = await expectedTruancy(folder);
    expect(figuresAt(rows, atDistrict)).toBe("12 6 50 1 2");
    expect(figuresAt(rows, { level: "D", reporting_category: "SE" })).toBe("- - - - -");
  });

  it("sums the schools of a district, each school counting its own students", async () => {
    const enrollments = [
      ...pupils("a", 11),
      ...pupils("b", 11, { school: "0100003", grade: "06" }),
      `m,0100001,2024-08-12,${fortyDays[9]},05,10,T160,,N`,
      `m,0100003,${fortyDays[10]},,06,10,,,N`,
    ];
    const folder = writeYears({
      "2024-25": {
        enrollments,
        absences: [
          ...away("m", day(0, 2)),
          ...away("m", day(12), "U", { school: "0100003" }),
          ...away("m", day(20, 3)),
        ],
        extra: students([...new Set(idsOf(enrollments))]),
      },
    });
    const rows = await expectedTruancy(folder);
    expect(figuresAt(rows, atDistrict)).toBe("23 1 4.3 - 0");
    for (const school of ["0100001", "0100003"])
      expect(figuresAt(rows, { cds_code: `2766092${school}`, reporting_category: "TA" })).toBe(
        "12 1 8.3 - 0",
      );
  });

  it("waits ten days in the running year before an unverified absence counts", async () => {
    const days = listWeekdays("2026-02-16", 41);
    const enrollments = pupils("a", 30, { from: "2026-02-16" });
    const folder = writeYears({
      "2025-26": {
        days: [...days, "2026-06-10"],
        enrollments,
        absences: [
          ...away("a0", ["2026-03-03", "2026-03-04", "2026-04-03"], "V"),
          ...away("a1", ["2026-03-03", "2026-03-04", "2026-04-06"], "V"),
          ...away("a2", ["2026-04-13"], "P"),
        ],
        extra: students(idsOf(enrollments)),
      },
    });
    expect(figuresAt(await expectedTruancy(folder), atDistrict)).toBe("30 * 3 - *");
  });

  it("goes from the sixth birthday to before the eighteenth, 29 February being the 28th", async () => {
    const enrollments = pupils("a", 12, { from: "2022-02-14" });
    const folder = writeYears({
      "2021-22": {
        days: listWeekdays("2022-02-14", 40),
        enrollments,
        absences: [
          ...away("a0", ["2022-02-25", "2022-02-28", "2022-03-01", "2022-03-02"]),
          ...away("a1", ["2022-02-24", "2022-02-25", "2022-02-28"]),
          ...away("a2", ["2022-03-01", "2022-03-02", "2022-03-03"]),
          ...away("a3", ["2022-03-01", "2022-03-02", "2022-03-03"]),
        ],
        extra: students(idsOf(enrollments), {
          ...{ a0: "2016-02-29", a1: "2004-02-29", a2: "2016-03-01", a3: "2004-03-03" },
        }),
      },
    });
    expect(figuresAt(await expectedTruancy(folder), atDistrict)).toBe("12 2 16.7 - 0");
  });

  it("lets half an hour pass at an hourly school and weighs the day by its hours", async () => {
    const enrollments = pupils("x", 12, { school: "0100002", grade: "10" });
    const atLake = (hours: string) => ({ school: "0100002", hours });
    const folder = writeYears({
      "2024-25": {
        enrollments,
        absences: [
          ...away("x0", day(0, 5), "U", atLake("0.5,6")),
          ...away("x1", day(0, 3), "U", atLake("0.51,6")),
          ...away("x2", day(0, 8), "U", atLake("3,6")),
          ...away("x3", day(0, 7), "U", atLake("3,6")),
        ],
        extra: { ...students(idsOf(enrollments)), ...interventions() },
      },
    });
    expect(figuresAt(await expectedTruancy(folder), atDistrict)).toBe("12 3 25 0 1");
  });
});
