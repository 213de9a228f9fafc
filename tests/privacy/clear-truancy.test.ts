import { describe, expect, it } from "vitest";
import { clearAttendanceRecovery } from "../../src/privacy/clear-attendance-recovery.ts";
import { clearTruancy } from "../../src/privacy/clear-truancy.ts";
import { noStars } from "../support/no-stars.ts";

const place = {
  school_year: 2025,
  level: "S",
  cds_code: "27999990000101",
  as_of: null,
  suppression_threshold: 10,
  running_minimum_students: 30,
  running_fine_students: 300,
  is_running: false,
  is_applicable: true,
};

describe("truancy", () => {
  const cell = {
    ...place,
    reporting_category: "TA",
    students: 200,
    truant_students: 50,
    habitual_truant_students: 7,
    chronic_truant_students: 2,
    has_conference_records: true,
  };
  const show = (change: Partial<typeof cell>) => {
    const row = clearTruancy({ ...cell, ...change }, noStars);
    return [
      row.students,
      row.truant_students,
      row.truancy_rate,
      row.habitual_truant_students,
      row.chronic_truant_students,
      row.disclosure,
    ];
  };

  it("is exact in a finished year", () => {
    expect(show({})).toEqual([200, 50, 0.25, 7, 2, "exact"]);
  });

  it("keeps every count of the running year to itself", () => {
    expect(show({ is_running: true })).toEqual([200, null, 0.25, null, null, "rounded"]);
  });

  it("hides habitual and chronic truants with the others", () => {
    const hidden = [null, null, null, null, null, "suppressed"];
    expect(show({ students: 10, truant_students: 3 })).toEqual(hidden);
    expect(show({ students: 29, is_running: true })).toEqual(hidden);
  });

  it("knows no habitual truants where no conference is on record", () => {
    expect(show({ has_conference_records: false })[3]).toBeNull();
  });
});

describe("attendance recovery", () => {
  const cell = {
    ...place,
    students: 200,
    recovering_students: 20,
    recovered_hundredths: 5250,
    hour_hundredths: 18749,
    eligible_students: 190,
    chronic_students: 38,
    chronic_students_without_recovered_days: 19,
    day_figures_minimum_students: 30,
    reason_minimum_students: 3,
    counts_recovered_days: true,
  };
  const clear = (change: Partial<typeof cell>) => clearAttendanceRecovery({ ...cell, ...change });

  it("rounds days and hours to 5 and shows the chronic rate both ways", () => {
    expect(clear({})).toMatchObject({
      ...{ recovering_students: 20, days_recovered: 55, hours_recovered: 185 },
      ...{ chronic_rate: 0.2, chronic_rate_without_recovered_days: 0.1 },
    });
  });

  it("shows no chronic rate unless the district asks for it", () => {
    expect(clear({ counts_recovered_days: false })).toMatchObject({
      ...{ eligible_students: null, chronic_rate: null, recovering_students: 20 },
      chronic_rate_without_recovered_days: null,
    });
  });

  it("shows no days of fewer than 30 students, of one or two recovering ones, of a running year", () => {
    const hidden = { days_recovered: null, hours_recovered: null };
    expect(clear({ students: 29 })).toMatchObject({ ...hidden, recovering_students: 20 });
    expect(clear({ recovering_students: 2 })).toMatchObject(hidden);
    expect(clear({ eligible_students: 10 })).toMatchObject(hidden);
    expect(clear({ is_running: true })).toMatchObject({ ...hidden, recovering_students: null });
  });
});
