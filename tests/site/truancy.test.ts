// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { AttendanceRecovery } from "../../src/contracts/published/attendance-recovery.ts";
import type { Recognition } from "../../src/contracts/published/recognition.ts";
import type { Truancy, TruancyOverlap } from "../../src/contracts/published/truancy.ts";
import { absenceStreaks } from "../../src/site/components/absence-streaks.ts";
import { attendanceRecovery } from "../../src/site/components/attendance-recovery.ts";
import { chronicBySchool } from "../../src/site/components/chronic-by-school.ts";
import { recognition } from "../../src/site/components/recognition.ts";
import { truancyCards } from "../../src/site/components/truancy-cards.ts";
import { truancyCoverage } from "../../src/site/components/truancy-coverage.ts";
import { truancyFinding } from "../../src/site/components/truancy-finding.ts";
import { truancyOverlap } from "../../src/site/components/truancy-overlap.ts";
import { toTruancyRows } from "../../src/site/components/truancy-rows.ts";
import { withWords } from "../../src/site/components/with-words.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site, rows } = siteFixture(inventedPublished());
const { cds_code } = site;
const nothing = {
  students: null,
  truant_students: null,
  truancy_rate: null,
  chronic_truant_students: null,
} as const;
const truancy: readonly Truancy[] = rows
  .filter((row) => row.source !== "CDE")
  .map((row) => ({
    ...{ school_year: row.school_year, level: row.level, cds_code: row.cds_code },
    ...{ reporting_category: row.reporting_category, as_of: row.as_of },
    students: row.eligible_students,
    truant_students: row.chronic_students,
    truancy_rate: row.chronic_rate,
    habitual_truant_students: null,
    chronic_truant_students: row.chronic_students === null ? null : 3,
    has_conference_records: false,
    disclosure: row.disclosure,
  }));
const withoutDays = (isWithout: (row: Truancy) => boolean): readonly Truancy[] =>
  truancy.map((row) =>
    isWithout(row) ? { ...row, ...nothing, disclosure: "not_applicable" } : row,
  );
const place = { school_year: 2025, level: "D", cds_code, as_of: null } as const;

describe("the finding", () => {
  test("compares the newest finished year with the year before", () => {
    expect(truancyFinding(truancy, site)).toMatch(
      /^Better than the year before: [\d.]+% of students aged 6 to 17 were truant in 2024-25/,
    );
  });

  test("tells of the running year where finished years have no daily records", () => {
    const running = withoutDays((row) => row.as_of === null);
    expect(truancyFinding(running, site)).toMatch(/^So far in 2025-26, [\d.]+% of students/);
  });

  test("says plainly that truancy needs daily records", () => {
    const none = withoutDays(() => true);
    expect(truancyFinding(none, site)).toBe(site.text.truancy.none);
    expect(truancyFinding([], site)).toBe(site.text.truancy.none);
    expect(truancyCoverage(none, site).textContent).toBe(site.text.truancy.needs_days);
    expect(truancyCards(none, site).textContent).toBe("");
    expect(chronicBySchool(toTruancyRows(none), site).textContent).toBe("");
  });
});

test("years without daily records are named and left out", () => {
  const some = withoutDays((row) => row.school_year < 2025);
  expect(truancyCoverage(some, site).textContent).toContain("2022-23 and 2023-24");
  expect(truancyCoverage(truancy, site).textContent).toBe("");
  expect(new Set(toTruancyRows(some).map((row) => row.school_year))).toEqual(new Set([2025, 2026]));
});

test("habitual truants are a dash where no conference is on record", () => {
  const drawn = truancyCards(truancy, site).textContent ?? "";
  expect(drawn).toContain("Habitual truants-not available");
  expect(drawn).toContain("Truant so far, 2025-26");
});

test("the charts of rates speak of truancy", () => {
  const text = withWords(site.text, site.text.truancy.words);
  const drawn = chronicBySchool(toTruancyRows(truancy), { ...site, text }).textContent;
  expect(drawn).toContain("Truancy by school, 2024-25");
  expect(drawn).not.toMatch(/chronic/i);
});

test("the overlap is told in words, figures and a table", () => {
  const part = (population: TruancyOverlap["population"], count: number): TruancyOverlap => ({
    ...{ ...place, population, students: 1000, students_in_population: count },
    ...{ share: count / 1000, disclosure: "exact" },
  });
  const parts = [
    part("truant_only", 300),
    part("both", 150),
    part("chronic_only", 25),
    part("neither", 525),
  ];
  const drawn = truancyOverlap(parts, site).textContent;
  expect(drawn).toContain("15.0% of students are both truant and chronically absent");
  expect(drawn).toContain("Neither52.5%5251,000");
  expect(truancyOverlap([], site).textContent).toBe("");
});

test("streaks are listed by reason and length", () => {
  const streaks = (["any", "excused", "unexcused"] as const).flatMap((excusal) =>
    [3, 5, 10].map((streak_days) => ({
      ...{ ...place, excusal, streak_days, students: 1000 },
      ...{ students_with_streak: 100, share: 0.1, disclosure: "exact" as const },
    })),
  );
  const drawn = absenceStreaks(streaks, site).textContent;
  expect(drawn).toContain("10.0% of students missed 3 or more school days in a row in 2024-25");
  expect(drawn).toContain("All unexcused or not verified1010.0%1001,000");
});

test("recognition prefers the running year, whose days are compared with the same ones", () => {
  const row = (change: Partial<Recognition>): Recognition => ({
    ...{ ...place, reporting_category: "TA", recognition: "much_improved", students: 1000 },
    ...{ recognised_students: 200, share: 0.2, disclosure: "exact" },
    ...change,
  });
  const running = { school_year: 2026, as_of: "2026-03-13", disclosure: "rounded" } as const;
  const drawn = recognition(
    [row({}), row({ ...running, recognised_students: null, share: 0.25 })],
    site,
  ).textContent;
  expect(drawn).toContain("25.0% of students attend at least 3 points better");
  expect(drawn).toContain("2025-26 so far");
});

describe("attendance recovery", () => {
  const row: AttendanceRecovery = {
    ...{ ...place, students: 1000, recovering_students: 40, recovering_share: 0.04 },
    ...{ days_recovered: 60, hours_recovered: 240, eligible_students: null },
    ...{ chronic_students: null, chronic_rate: null, disclosure: "exact" },
    chronic_students_without_recovered_days: null,
    chronic_rate_without_recovered_days: null,
    counts_recovered_days: false,
  };

  test("is told in days, without a second chronic rate", () => {
    const drawn = attendanceRecovery([row], site).textContent;
    expect(drawn).toContain("Students made up about 60 missed days in 2024-25");
    expect(drawn).not.toContain("unverified");
  });

  test("marks the second chronic rate as an unverified rule", () => {
    const both = {
      ...{ ...row, counts_recovered_days: true, eligible_students: 1000, chronic_rate: 0.2 },
      chronic_rate_without_recovered_days: 0.19,
    };
    const drawn = attendanceRecovery([both], site).textContent;
    expect(drawn).toContain("unverified rule");
    expect(drawn).toContain("20.0%19.0%");
  });

  test("says where no file tells of it", () => {
    expect(attendanceRecovery([], site).textContent).toContain(site.text.recovery.none);
  });
});
