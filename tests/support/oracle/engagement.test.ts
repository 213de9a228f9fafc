import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listWeekdays } from "../micro-district.ts";
import { expectedEngagement } from "./index.ts";
import { away, figuresAt, fortyDays, pupils, writeYears } from "./micro-sis.ts";

const daysOf = (schoolYear: number) => listWeekdays(`${schoolYear - 1}-08-12`, 40);
const labelOf = (schoolYear: number) => `${schoolYear - 1}-${String(schoolYear % 100)}`;

describe("expected engagement", () => {
  it("repeats attendance and chronic absenteeism with their source", async () => {
    const folder = writeYears({
      "2024-25": { enrollments: pupils("a", 30), absences: away("a0", fortyDays.slice(0, 4)) },
    });
    const rows = await expectedEngagement(folder);
    const at = (measure: string) =>
      figuresAt(rows, { level: "D", reporting_category: "TA", measure });
    expect(at("attendance")).toBe("1200 1195 99.7 nothing nothing SIS");
    expect(at("chronic_absenteeism")).toBe("30 1 3.3 nothing nothing SIS");
  });
});

describe("expected middle school dropout", () => {
  const first = daysOf(2024);
  const last = first[39];
  const eighth = (id: string, exit: string) => `${id},0100001,2023-08-14,${exit},,N`;
  const exits = (reasons: readonly string[]) =>
    reasons.map((reason, at) => eighth(`c${at}`, `${last},08,10,${reason}`));
  const at = { level: "D", reporting_category: "TA", measure: "middle_school_dropout" };
  const ninth = (id: string) => `${id},0100004,2024-08-12,,09,10,,,N`;

  it("is sure where nobody is seen again, and at most what was lost", async () => {
    const reasons = ["E140", "E400", "T160", "T160", ...Array(8).fill("E155")];
    const seen = ["c1", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10"];
    const folder = writeYears({
      "2023-24": { days: first, enrollments: exits(reasons) },
      "2024-25": { enrollments: [...seen.map(ninth), ...pupils("other", 3)] },
    });
    const rows = await expectedEngagement(folder);
    const found = figuresAt(rows, { ...at, academic_year: "2023-24" });
    expect(found).toBe("12 1 8.3 8.3 25 SENR");
  });

  it("takes only transfers as lost in the newest year, and grade 9 where it is a school's highest", async () => {
    const folder = writeYears({
      "2023-24": { days: first, enrollments: pupils("z", 1, { from: "2023-08-14" }) },
      "2024-25": {
        enrollments: [
          ...pupils("b", 8, { school: "0100003", grade: "08" }),
          ...pupils("d", 1, { school: "0100003", grade: "09" }),
          `n0,0100003,2024-08-12,${fortyDays[9]},09,10,E300,,N`,
          `n1,0100003,2024-08-12,${fortyDays[9]},09,10,T160,,N`,
          `n2,0100003,2024-08-12,${fortyDays[39]},09,10,E155,,N`,
        ],
      },
    });
    const rows = (await expectedEngagement(folder)).filter(
      (row) => row.academic_year === "2024-25",
    );
    const atOak = { ...at, level: "S", cds_code: "27660920100003" };
    expect(figuresAt(rows, atOak)).toBe("12 1 8.3 8.3 16.7 SENR");
    expect(figuresAt(rows, at)).toBe("* * * * * SENR");
    expect(figuresAt(rows, { ...atOak, reporting_category: "SD" })).toBe("- - - - - SENR");
  });
});

describe("expected four-year cohort", () => {
  const grades = ["09", "10", "11", "12"];
  const diploma = "E230,100";

  /** The enrollments of a student from a grade on, one a year, the last of them ended. */
  function career(id: string, from: number, to: number, reason: string): readonly string[] {
    return grades.slice(from, to + 1).map((grade, at) => {
      const days = daysOf(2022 + from + at);
      const end = from + at === to ? reason : "E155,";
      return `${id},0100004,${days[0]},${days[39]},${grade},10,${end},N`;
    });
  }

  function writeCohort(careers: readonly (readonly string[])[], years = [2022, 2023, 2024, 2025]) {
    const rows = careers.flat();
    return writeYears(
      Object.fromEntries(
        years.map((year) => {
          const days = daysOf(year);
          const enrollments = rows.filter((row) => row.includes(`,${days[0]},`));
          return [labelOf(year), { days, enrollments }];
        }),
      ),
    );
  }

  const careers = [
    ...Array.from({ length: 8 }, (_, at) => career(`g${at}`, 0, 3, diploma)),
    career("truant", 0, 2, "E140,"),
    career("transfer", 0, 1, "T160,"),
    career("emigrant", 0, 1, "T240,"),
    career("finisher", 0, 3, "E230,360"),
    career("newcomer", 2, 3, diploma),
  ];
  const at = { level: "D", reporting_category: "TA", academic_year: "2024-25" };

  it("counts graduates and dropouts of those who started or came, lost transfers both ways", async () => {
    const rows = await expectedEngagement(writeCohort(careers));
    expect(figuresAt(rows, { ...at, measure: "high_school_graduation" })).toBe(
      "11 9 81.8 75 81.8 SENR",
    );
    expect(figuresAt(rows, { ...at, measure: "high_school_dropout" })).toBe(
      "11 2 18.2 18.2 25 SENR",
    );
    expect(rows.some((row) => row.reporting_category === "GR12" && row.source === "SENR")).toBe(
      false,
    );
  });

  it("puts the state's published figure first", async () => {
    const folder = writeCohort(careers);
    const header = "level,cds,name,cohort_year,reporting_category,cohort,count,rate";
    mkdirSync(join(folder, "cde"));
    const rows = [
      header,
      "D,27660920000000,Rincón,2024-25,TA,12,10,83.3",
      "D,27660920000000,Rincón,2024-25,RH,*,*,*",
    ];
    writeFileSync(join(folder, "cde", "acgr_graduation.csv"), rows.join("\n"));
    const found = await expectedEngagement(folder);
    const graduation = { ...at, measure: "high_school_graduation" };
    expect(figuresAt(found, graduation)).toBe("12 10 83.3 nothing nothing CDE");
    expect(figuresAt(found, { ...graduation, reporting_category: "RH" })).toBe(
      "* * * nothing nothing CDE",
    );
    expect(figuresAt(found, { ...at, measure: "high_school_dropout" })).toBe(
      "11 2 18.2 18.2 25 SENR",
    );
  });

  it("says why where four years are not in the folder", async () => {
    const rows = await expectedEngagement(writeCohort(careers, [2023, 2024, 2025]));
    const found = rows.filter(
      ({ level, academic_year, measure }) =>
        level === "D" && academic_year === "2024-25" && measure === "high_school_graduation",
    );
    expect(found).toEqual([
      {
        ...{ academic_year: "2024-25", level: "D", cds_code: "27660920000000" },
        ...{ reporting_category: "TA", measure: "high_school_graduation" },
        ...{ denominator: "-", count: "-", rate: "-", low: "-", high: "-" },
        source: "not available: the cohort's four years are not in the folder",
      },
    ]);
  });
});
