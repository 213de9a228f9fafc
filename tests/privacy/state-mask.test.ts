import { expect, test } from "vitest";
import { clearStateChronicAbsenteeism } from "../../src/privacy/clear-state-figures.ts";

const cell = {
  ...{ school_year: 2025, level: "S", cds_code: "27660926026181", reporting_category: "RB" },
  ...{ eligible_students: 11, chronic_students: 2, chronic_rate: 0.182, suppression_threshold: 10 },
};

test.each([
  ["11 students are shown", cell, "exact"],
  ["10 students are hidden", { ...cell, eligible_students: 10 }, "suppressed"],
  [
    "a row whose count the state masks is hidden whole",
    { ...cell, eligible_students: 9, chronic_students: null, chronic_rate: null },
    "suppressed",
  ],
])("of the state's chronic absenteeism %s", (_, row, disclosure) => {
  const cleared = clearStateChronicAbsenteeism(row);
  expect(cleared.disclosure).toBe(disclosure);
  const figures = [cleared.eligible_students, cleared.chronic_students, cleared.chronic_rate];
  expect(figures.every((figure) => (figure === null) === (disclosure === "suppressed"))).toBe(true);
});
