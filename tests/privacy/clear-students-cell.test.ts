import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clearStudentsCell,
  type DisclosureRule,
  findDisclosure,
} from "../../src/privacy/clear-students-cell.ts";

const finished: DisclosureRule = {
  suppression_threshold: 10,
  running_minimum_students: 30,
  running_fine_students: 300,
  is_running: false,
  is_applicable: true,
};
const running: DisclosureRule = { ...finished, is_running: true };

/** What is shown of so many of so many students: `students count rate disclosure`. */
function show(rule: DisclosureRule, count: number, students: number): string {
  const cleared = clearStudentsCell({ students, count }, rule);
  return [cleared.students, cleared.count, cleared.rate]
    .map((figure) => `${figure ?? "*"}`)
    .concat(cleared.disclosure)
    .join(" ");
}

describe("a students cell of a finished year", () => {
  it("is hidden up to the threshold, nobody included, and exact above it", () => {
    expect(show(finished, 0, 0)).toBe("* * * suppressed");
    expect(show(finished, 10, 10)).toBe("* * * suppressed");
    expect(show(finished, 0, 11)).toBe("11 0 0 exact");
    expect(show(finished, 11, 11)).toBe("11 11 1 exact");
  });

  it("rounds exact ties of the rate up, where binary fractions would go down", () => {
    expect(show(finished, 1, 2000)).toBe("2000 1 0.001 exact");
    expect(show(finished, 23, 80)).toBe("80 23 0.288 exact");
    expect(show(finished, 201, 2000)).toBe("2000 201 0.101 exact");
    expect(show(finished, 203, 2000)).toBe("2000 203 0.102 exact");
  });

  it("prints tenths of a percent for groups of any size", () => {
    expect(show(finished, 1, 29)).toBe("29 1 0.034 exact");
    expect(show(finished, 1, 299)).toBe("299 1 0.003 exact");
    expect(show(finished, 1, 300)).toBe("300 1 0.003 exact");
  });
});

describe("a students cell of the running year", () => {
  it("is hidden below 30 students, or up to a threshold that was raised above that", () => {
    expect(show(running, 3, 29)).toBe("* * * suppressed");
    expect(show(running, 3, 30)).toBe("30 * 0.1 rounded");
    expect(show({ ...running, suppression_threshold: 30 }, 3, 30)).toBe("* * * suppressed");
    expect(show({ ...running, suppression_threshold: 30 }, 3, 31)).toBe("30 * 0.1 rounded");
  });

  it("prints whole percents up to 299 students and tenths from 300, ties up", () => {
    expect(show(running, 1, 200)).toBe("200 * 0.01 rounded");
    expect(show(running, 25, 200)).toBe("200 * 0.13 rounded");
    expect(show(running, 37, 299)).toBe("300 * 0.12 rounded");
    expect(show(running, 37, 300)).toBe("300 * 0.123 rounded");
    expect(show(running, 45, 400)).toBe("400 * 0.113 rounded");
  });

  it("judges by the true number of students, not by the rounded one", () => {
    expect(show(running, 29, 295)).toBe("300 * 0.1 rounded");
    expect(show(running, 3, 304)).toBe("300 * 0.01 rounded");
    expect(show(running, 4, 304)).toBe("300 * 0.013 rounded");
  });
});

describe("a students cell", () => {
  const cell = fc
    .record({
      students: fc.oneof(fc.nat(40), fc.integer({ min: 290, max: 310 }), fc.nat(100_000)),
      suppression_threshold: fc.constantFrom(10, 11, 29, 30, 40),
      is_running: fc.boolean(),
      is_applicable: fc.boolean(),
    })
    .chain(({ students, ...rule }) =>
      fc.record({
        students: fc.constant(students),
        count: fc.integer({ min: 0, max: students }),
        rule: fc.constant({ ...finished, ...rule }),
      }),
    );

  it("that does not apply says so, however small it is", () => {
    expect(show({ ...finished, is_applicable: false }, 3, 5)).toBe("* * * not_applicable");
    expect(show({ ...running, is_applicable: false }, 30, 500)).toBe("* * * not_applicable");
  });

  it("shows all that its disclosure allows and nothing else", () => {
    fc.assert(
      fc.property(cell, ({ students, count, rule }) => {
        const cleared = clearStudentsCell({ students, count }, rule);
        const isShown = ["exact", "rounded"].includes(cleared.disclosure);
        expect(cleared.disclosure).toBe(findDisclosure(students, rule));
        expect([cleared.students === null, cleared.rate === null]).toEqual([!isShown, !isShown]);
        expect(cleared.count === null).toBe(cleared.disclosure !== "exact");
        if (cleared.disclosure === "rounded") expect((cleared.students ?? 0) % 10).toBe(0);
      }),
      { numRuns: 500, seed: 12 },
    );
  });

  it("is exact only in finished years, and its rate lies within half a step of the truth", () => {
    fc.assert(
      fc.property(cell, ({ students, count, rule }) => {
        const { disclosure, rate } = clearStudentsCell({ students, count }, rule);
        if (disclosure === "exact") expect(rule.is_running).toBe(false);
        if (rate === null) return;
        const parts = rule.is_running && students < 300 ? 100n : 1000n;
        const printed = BigInt(Math.round(rate * Number(parts)));
        const twiceError = 2n * (printed * BigInt(students) - parts * BigInt(count));
        expect(twiceError <= BigInt(students) && twiceError > -BigInt(students)).toBe(true);
      }),
      { numRuns: 500, seed: 13 },
    );
  });
});
