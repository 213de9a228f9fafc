// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { Ada } from "../../src/contracts/published/ada.ts";
import type {
  AttendanceByMonth,
  AttendanceByWeekday,
} from "../../src/contracts/published/attendance.ts";
import { adaTable } from "../../src/site/components/ada-table.ts";
import { attendanceBesideChronic } from "../../src/site/components/attendance-beside-chronic.ts";
import { attendanceByGrade } from "../../src/site/components/attendance-by-part.ts";
import { attendanceByMonth } from "../../src/site/components/attendance-by-season.ts";
import { attendanceByWeekday } from "../../src/site/components/attendance-by-weekday.ts";
import { attendanceCards } from "../../src/site/components/attendance-cards.ts";
import { attendanceFamilySections } from "../../src/site/components/attendance-family-sections.ts";
import { attendanceFinding } from "../../src/site/components/attendance-finding.ts";
import { toAttendanceRows } from "../../src/site/components/attendance-rows.ts";
import { averageExample } from "../../src/site/components/average-example.ts";
import { toAttendance } from "../support/attendance-rows.ts";
import { goldenHtml } from "../support/golden-html.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { hideFigures, siteFixture } from "../support/site-fixture.ts";

const { site, rows: chronic } = siteFixture(inventedPublished());
const options = { ...site, chronic, schoolHref: (code: string) => `./schools/${code}.html` };
const rows = toAttendanceRows(toAttendance(chronic));
const hidden = hideFigures(rows, (row) => row.school_year === 2025);
const golden = (name: string) => `../golden/components/${name}.html`;
const place = { level: "D", cds_code: site.cds_code, disclosure: "exact" } as const;

const months: AttendanceByMonth[] = [2024, 2025].flatMap((school_year) =>
  ["08", "09", "10", "12"].map((month, i) => ({
    ...{ ...place, school_year, month: `${school_year - 1}-${month}`, students: 1500 },
    ...{ days_expected: 30000, days_attended: 28000, attendance_rate: 0.95 - i / 100 },
  })),
);
const weekdays: AttendanceByWeekday[] = [1, 2, 3, 4, 5].map((weekday) => ({
  ...{ ...place, school_year: 2025, weekday, students: 1500, days_expected: 30000 },
  ...{ days_attended: 28000, attendance_rate: weekday === 5 ? 0.92 : 0.94 },
}));
const ada: Ada[] = (["P-1", "P-2"] as const).map((period) => ({
  ...{ ...place, school_year: 2025, period, grade_span: "all", days_taught: 80 },
  ...{ ada: period === "P-1" ? 1234.5 : null, last_date: "2024-12-20" },
  disclosure: period === "P-1" ? "exact" : "suppressed",
}));

describe("the finding", () => {
  test("tells attendance and, behind it, chronic absence", () => {
    expect(attendanceFinding(rows, options)).toMatch(
      /^Better than the year before: students attended [\d.]+% of their school days in 2024-25, [\d.]+ points more\. Still, [\d.]+% of students were chronically absent\.$/,
    );
  });

  test("names hidden figures and a missing year", () => {
    expect(attendanceFinding(hidden, options)).toBe(
      "Attendance in 2024-25 is hidden, because there are too few students to show it.",
    );
    expect(attendanceFinding([], options)).toBe(site.text.attendance.finding.none);
  });
});

const drawings: Readonly<Record<string, (from: typeof rows) => Node>> = {
  "attendance-cards": (from) => attendanceCards(from, options),
  "attendance-beside-chronic": (from) => attendanceBesideChronic(from, options),
  "attendance-by-grade": (from) => attendanceByGrade(from, options),
  "attendance-family-sections": (from) => attendanceFamilySections(from, options),
};

describe.each(Object.entries(drawings))("%s", (name, draw) => {
  test("draws a district", async () => {
    await expect(goldenHtml(draw(rows))).toMatchFileSnapshot(golden(name));
  });

  test("draws and names hidden figures, and stands without rows", async () => {
    const drawn = [draw(hidden), draw([])].map(goldenHtml);
    await expect(drawn.join("")).toMatchFileSnapshot(golden(`${name}-hidden`));
  });
});

test("two schools of the same attendance make the title", () => {
  const drawn = attendanceBesideChronic(rows, options);
  expect(drawn.textContent).toContain(site.text.attendance.beside.title_plain);
  const alike = rows.map((row) => ({ ...row, chronic_rate: row.chronic_rate && 0.94 }));
  expect(attendanceBesideChronic(alike, options).textContent).toMatch(
    /attendance 94\.0% and 94\.0%, but chronic absence [\d.]+% and [\d.]+%/,
  );
});

test("the playbook's example is told with its two rates", () => {
  const drawn = averageExample(site).textContent;
  expect(drawn).toContain("average attendance is 92.0%");
  expect(drawn).toContain("40.0% of the students are chronically absent");
});

test("months, weekdays and ADA are drawn", async () => {
  const drawn = [
    attendanceByMonth(months, site),
    attendanceByWeekday(weekdays, site),
    adaTable(ada, site),
  ];
  expect(drawn[0]?.textContent).toContain("lowest in December (92.0%) and highest in August");
  expect(drawn[1]?.textContent).toContain("Attendance on Friday was 2.0 points lower");
  await expect(drawn.map(goldenHtml).join("")).toMatchFileSnapshot(golden("attendance-periods"));
});
