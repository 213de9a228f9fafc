import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clearDaysCell,
  type DaysDisclosureRule,
  findDaysDisclosure,
  roundDays,
} from "../../src/privacy/clear-days-cell.ts";

const finished: DaysDisclosureRule = {
  suppression_threshold: 10,
  running_minimum_students: 30,
  running_fine_students: 300,
  day_figures_minimum_students: 30,
  eligible_students: 30,
  is_running: false,
  is_applicable: true,
};
const running: DaysDisclosureRule = { ...finished, eligible_students: 0, is_running: true };

/** What is shown of the days of so many students: `students expected attended rate disclosure`. */
function show(
  rule: DaysDisclosureRule,
  days: { students: number; expected: number; attended: number },
): string {
  const cleared = clearDaysCell(
    {
      students: days.students,
      expected: Math.round(days.expected * 100),
      attended: Math.round(days.attended * 100),
    },
    rule,
  );
  return [cleared.students, cleared.days_expected, cleared.days_attended, cleared.attendance_rate]
    .map((figure) => `${figure ?? "*"}`)
    .concat(cleared.disclosure)
    .join(" ");
}

describe("a days cell of a finished year", () => {
  const days = { students: 30, expected: 5400, attended: 5000 };

  it("needs 30 students", () => {
    expect(show(finished, { ...days, students: 29 })).toBe("* * * * suppressed");
    expect(show(finished, days)).toBe("30 5400 5000 0.926 exact");
  });

  it("needs a printed count of eligible students beside it", () => {
    expect(show({ ...finished, eligible_students: 10 }, days)).toBe("* * * * suppressed");
    expect(show({ ...finished, eligible_students: 11 }, days)).toBe("30 5400 5000 0.926 exact");
    expect(show({ ...finished, suppression_threshold: 20, eligible_students: 20 }, days)).toBe(
      "* * * * suppressed",
    );
  });

  it("is hidden up to a threshold that was raised above 30", () => {
    const raised = { ...finished, suppression_threshold: 40, eligible_students: 50 };
    expect(show(raised, { ...days, students: 40 })).toBe("* * * * suppressed");
    expect(show(raised, { ...days, students: 41 })).toBe("41 5400 5000 0.926 exact");
  });

  it("rounds days to fives, halves up, and the rate from the true days", () => {
    expect(show(finished, { students: 31, expected: 5577.5, attended: 5102.49 })).toBe(
      "31 5580 5100 0.915 exact",
    );
  });

  it("prints half points below 300 student-days and tenths from 300, ties up", () => {
    expect(show(finished, { students: 30, expected: 299.99, attended: 280 })).toBe(
      "30 300 280 0.935 exact",
    );
    expect(show(finished, { students: 30, expected: 300, attended: 280 })).toBe(
      "30 300 280 0.933 exact",
    );
    expect(show(finished, { students: 40, expected: 200, attended: 190.5 })).toBe(
      "40 200 190 0.955 exact",
    );
    expect(show(finished, { students: 40, expected: 200, attended: 189.49 })).toBe(
      "40 200 190 0.945 exact",
    );
    expect(show(finished, { students: 40, expected: 2000, attended: 1801 })).toBe(
      "40 2000 1800 0.901 exact",
    );
  });

  it("says nothing where no day was expected", () => {
    expect(show(finished, { students: 30, expected: 0, attended: 0 })).toBe("* * * * suppressed");
  });
});

describe("a days cell of the running year", () => {
  it("asks for 30 students, not for eligible ones: before the 31st day nobody is", () => {
    const days = { expected: 600, attended: 570 };
    expect(show(running, { ...days, students: 29 })).toBe("* * * * suppressed");
    expect(show(running, { ...days, students: 30 })).toBe("30 600 * 0.95 rounded");
  });

  it("rounds students and expected days to tens and hides the attended ones", () => {
    expect(show(running, { students: 35, expected: 1004.99, attended: 900 })).toBe(
      "40 1000 * 0.9 rounded",
    );
    expect(show(running, { students: 44, expected: 1005, attended: 900 })).toBe(
      "40 1010 * 0.9 rounded",
    );
  });

  it("prints whole percents below 300 students and tenths from 300, ties up", () => {
    expect(show(running, { students: 299, expected: 2000, attended: 1810 })).toBe(
      "300 2000 * 0.91 rounded",
    );
    expect(show(running, { students: 300, expected: 2000, attended: 1811 })).toBe(
      "300 2000 * 0.906 rounded",
    );
  });
});

describe("roundDays", () => {
  it("takes hundredths and rounds them half-up to a multiple of the step", () => {
    expect([249, 250, 749, 750].map((hundredths) => roundDays(hundredths, 5))).toEqual([
      0, 5, 5, 10,
    ]);
    expect([499, 500].map((hundredths) => roundDays(hundredths, 10))).toEqual([0, 10]);
  });
});

describe("a days cell", () => {
  const cell = fc
    .record({
      students: fc.oneof(fc.nat(45), fc.integer({ min: 290, max: 310 }), fc.nat(50_000)),
      expected: fc.oneof(fc.nat(40_000), fc.nat(90_000_000)),
      eligible_students: fc.nat(60),
      suppression_threshold: fc.constantFrom(10, 29, 40),
      is_running: fc.boolean(),
      is_applicable: fc.boolean(),
    })
    .chain(({ students, expected, ...rule }) =>
      fc.record({
        days: fc.record({
          students: fc.constant(students),
          expected: fc.constant(expected),
          attended: fc.integer({ min: 0, max: expected }),
        }),
        rule: fc.constant({ ...finished, ...rule }),
      }),
    );

  it("that does not apply says so, whatever its days", () => {
    const days = { students: 0, expected: 0, attended: 0 };
    expect(show({ ...finished, is_applicable: false }, days)).toBe("* * * * not_applicable");
    expect(show({ ...running, is_applicable: false }, { ...days, students: 500 })).toBe(
      "* * * * not_applicable",
    );
  });

  it("shows all that its disclosure allows, in its steps, and nothing of few students", () => {
    fc.assert(
      fc.property(cell, ({ days, rule }) => {
        const cleared = clearDaysCell(days, rule);
        const figures = [cleared.students, cleared.days_expected, cleared.attendance_rate];
        const isShown = ["exact", "rounded"].includes(cleared.disclosure);
        expect(figures.map((figure) => figure !== null)).toEqual([isShown, isShown, isShown]);
        expect(cleared.days_attended !== null).toBe(cleared.disclosure === "exact");
        if (!isShown) return;
        const step = rule.is_running ? 10 : 5;
        expect(days.students).toBeGreaterThanOrEqual(30);
        expect(days.students).toBeGreaterThan(rule.suppression_threshold);
        expect(cleared.disclosure).toBe(findDaysDisclosure(days.students, rule));
        expect((cleared.days_expected ?? 0) % step).toBe(0);
        expect((cleared.days_attended ?? 0) % step).toBe(0);
      }),
      { numRuns: 500, seed: 14 },
    );
  });

  it("prints a rate within half a step of the true one, in exact arithmetic", () => {
    fc.assert(
      fc.property(cell, ({ days, rule }) => {
        const { attendance_rate: rate } = clearDaysCell(days, rule);
        if (rate === null) return;
        const isFine = rule.is_running ? days.students >= 300 : days.expected >= 30_000;
        const parts = isFine ? 1000n : rule.is_running ? 100n : 200n;
        const printed = BigInt(Math.round(rate * Number(parts)));
        const [attended, expected] = [BigInt(days.attended), BigInt(days.expected)];
        const twiceError = 2n * (printed * expected - parts * attended);
        expect(twiceError <= expected && twiceError > -expected).toBe(true);
      }),
      { numRuns: 500, seed: 15 },
    );
  });
});
