import { describe, expect, it } from "vitest";
import { listWeekdays } from "../micro-district.ts";
import {
  expectedChronicAbsenteeism,
  expectedChronicAbsenteeismCrossed,
  expectedDashboardChronic,
  expectedLcapChronic,
} from "./index.ts";
import { away, figuresAt, fortyDays, pupils, writeYears } from "./micro-sis.ts";

const lastYear = listWeekdays("2023-08-14", 40);
const fourDays = fortyDays.slice(0, 4);

describe("expected LCAP rule", () => {
  const atDistrict = { level: "D", reporting_category: "TA" };

  it("counts secondary, exempt and short enrollments", async () => {
    const folder = writeYears({
      "2024-25": {
        enrollments: [
          ...pupils("a", 12),
          ...pupils("exempt", 1, { end: ",10,,,Y" }),
          ...pupils("second", 1, { end: ",20,,,N" }),
          `short,0100001,2024-08-12,${fortyDays[9]},01,10,T160,,N`,
        ],
        absences: [...away("second0", fourDays), ...away("short", fourDays.slice(0, 1))],
      },
    });
    const rows = await expectedLcapChronic(folder);
    expect(figuresAt(rows, atDistrict)).toBe("15 2 13.3");
  });

  it("leaves charters out of the district, where only the secondary enrollment remains", async () => {
    const folder = writeYears({
      "2024-25": {
        enrollments: [
          ...pupils("a", 11),
          ...pupils("b", 11, { school: "0100002", grade: "09" }),
          ...pupils("x", 1, { school: "0100002", grade: "09" }),
          ...pupils("x", 1, { grade: "08", end: ",20,,,N" }),
        ],
        absences: away("x0", fourDays),
      },
    });
    const rows = await expectedLcapChronic(folder);
    expect(figuresAt(rows, atDistrict)).toBe("12 1 8.3");
    expect(
      figuresAt(rows, { level: "S", cds_code: "27660920100002", reporting_category: "TA" }),
    ).toBe("12 0 0");
    expect(figuresAt(rows, { level: "D", reporting_category: "GR78" })).toBe("* * *");
    expect(figuresAt(rows, { level: "D", reporting_category: "GR912" })).toBe("- - -");
  });
});

describe("expected Dashboard", () => {
  const at = (cds: string, studentgroup: string) => ({
    cds,
    studentgroup,
    reportingyear: "2025",
  });
  const district = "27660920000000";
  const figures = (row: string) => row.split(" ").slice(-19, -5).join(" ");

  it("gives status, folded change, color and box", async () => {
    const folder = writeYears({
      "2023-24": {
        days: lastYear,
        enrollments: pupils("a", 30, { from: "2023-08-14" }),
        absences: ["a0", "a1", "a2"].flatMap((id) => away(id, lastYear.slice(0, 4))),
      },
      "2024-25": { enrollments: pupils("a", 30), absences: away("a0", fourDays) },
    });
    const rows = await expectedDashboardChronic(folder);
    expect(figures(figuresAt(rows, at(district, "ALL")))).toBe(
      "1 30 3.3 3 30 10 -6.7 4 4 4 90 Y Y Y",
    );
    expect(Object.keys(rows[0] ?? {})).toHaveLength(29);
    expect(figuresAt(rows, at("27660920100001", "EL"))).toContain(
      " - - - - - - - - - - - - - - - ",
    );
  });

  it("masks ten students, this year's or last year's, and leaves out charters and grade 9", async () => {
    const charter = { school: "0100002", grade: "08" };
    const folder = writeYears({
      "2023-24": {
        days: lastYear,
        enrollments: pupils("a", 10, { from: "2023-08-14" }),
      },
      "2024-25": {
        enrollments: [
          ...pupils("a", 11),
          ...pupils("nine", 5, { school: "0100003", grade: "09" }),
          ...pupils("c", 10, charter),
        ],
        absences: away("a0", fourDays),
      },
    });
    const rows = await expectedDashboardChronic(folder);
    expect(figuresAt(rows, at(district, "ALL"))).toContain(
      "1 11 9.1 * * * * 3 * * * Y nothing * *",
    );
    expect(figuresAt(rows, at("27660920100002", "ALL"))).toContain(
      "* * * nothing nothing nothing * * * * * * * nothing *",
    );
    expect(rows.filter(({ cds }) => cds === "27660920100004")).toEqual([]);
  });
});

describe("expected crossed categories", () => {
  const cross = (first: string, second: string) => ({
    "Reporting Category": first,
    "Reporting Category 2": second,
  });

  it("crosses grades with groups and runs of grades with everybody", async () => {
    const folder = writeYears({
      "2024-25": {
        enrollments: [...pupils("a", 12), ...pupils("b", 11, { grade: "02" })],
        absences: away("a0", fourDays),
        extra: {
          "student_groups.csv": [
            "local_student_id,group_code,start_date,end_date",
            ...Array.from({ length: 12 }, (_, at) => `a${at},BAND,,`),
          ],
        },
      },
    });
    const rows = await expectedChronicAbsenteeismCrossed(folder);
    const figures = (first: string, second: string) =>
      figuresAt(rows, cross(first, second)).split(" ").slice(-5, -2).join(" ");
    expect(figures("GR01", "BAND")).toBe("12 1 8.3");
    expect(figures("GR02", "BAND")).toBe("* * *");
    expect(figures("GRTK5", "TA")).toBe("23 1 4.3");
    expect(figures("GRTK", "BAND")).toBe("- - -");
    expect(figures("GR01", "SE")).toBe("- - -");
  });

  it("crosses race with program groups", async () => {
    const folder = writeYears({
      "2024-25": {
        enrollments: pupils("a", 12),
        extra: {
          "students.csv": [
            "local_student_id,birth_date,gender,hispanic,race_1,el_status",
            ...Array.from({ length: 12 }, (_, at) => `a${at},,F,${at === 0 ? "N" : "Y"},700,EL`),
          ],
        },
      },
    });
    const rows = await expectedChronicAbsenteeismCrossed(folder);
    expect(figuresAt(rows, cross("RH", "SE"))).toContain(" 11 0 0 SIS");
    expect(figuresAt(rows, cross("RW", "SE"))).toContain(" * * * SIS");
    expect(figuresAt(rows, cross("RH", "SD"))).toContain(" - - - SIS");
    expect(rows.some((row) => row["Aggregate Level"] !== "D")).toBe(false);
  });
});

describe("expected students in transition", () => {
  const inTransition = async (folder: string, school: string) =>
    figuresAt(await expectedChronicAbsenteeism(folder), {
      "Academic Year": "2024-25",
      "School Code": school,
      "Reporting Category": "TRANSITION",
    })
      .split(" ")
      .slice(-5, -2)
      .join(" ");

  it("are new to the district where its earlier year is known", async () => {
    const folder = writeYears({
      "2023-24": { days: lastYear, enrollments: pupils("a", 11, { from: "2023-08-14" }) },
      "2024-25": {
        enrollments: [...pupils("a", 11, { grade: "02" }), ...pupils("new", 12, { grade: "02" })],
        absences: away("new0", fourDays),
      },
    });
    expect(await inTransition(folder, "0100001")).toBe("12 1 8.3");
    expect(await inTransition(folder, "")).toBe("12 1 8.3");
  });

  it("enter grade 6 where a school begins with it, or grade 9 anywhere", async () => {
    const folder = writeYears({
      "2024-25": {
        enrollments: [
          ...pupils("a", 11, { grade: "06" }),
          ...pupils("b", 12, { school: "0100003", grade: "06" }),
          ...pupils("c", 13, { school: "0100003", grade: "07" }),
          ...pupils("d", 2, { school: "0100003", grade: "09" }),
        ],
      },
    });
    expect(await inTransition(folder, "0100001")).toBe("* * *");
    expect(await inTransition(folder, "0100003")).toBe("14 0 0");
    expect(await inTransition(folder, "")).toBe("14 0 0");
  });
});
