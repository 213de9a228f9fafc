import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { chronicAbsenteeism } from "../../src/contracts/published/chronic-absenteeism.ts";
import {
  clearChronicAbsenteeism,
  type measuredChronicAbsenteeism,
} from "../../src/privacy/clear-chronic-absenteeism.ts";

type Measured = z.infer<typeof measuredChronicAbsenteeism>;

const finished: Measured = {
  school_year: 2025,
  level: "S",
  cds_code: "27999990000101",
  reporting_category: "TA",
  source: "STAS",
  as_of: null,
  eligible_students: 100,
  chronic_students: 20,
  suppression_threshold: 10,
  running_minimum_students: 30,
  running_fine_students: 300,
  is_running: false,
  is_applicable: true,
};
const running: Measured = {
  ...finished,
  school_year: 2026,
  source: "SIS",
  as_of: "2026-02-18",
  is_running: true,
};

/** What is shown of so many chronic of so many students: `enrolment count rate disclosure`. */
function show(cell: Measured, chronic: number, eligible: number, isStarred = false): string {
  const counts = { eligible_students: eligible, chronic_students: chronic };
  const cleared = clearChronicAbsenteeism({ ...cell, ...counts }, { isStarred });
  const { eligible_students, chronic_students, chronic_rate, disclosure } = cleared;
  return [eligible_students, chronic_students, chronic_rate]
    .map((figure) => `${figure ?? "*"}`)
    .concat(disclosure)
    .join(" ");
}

describe("a finished year", () => {
  it("hides up to 10 students and shows 11", () => {
    expect(show(finished, 0, 0)).toBe("* * * suppressed");
    expect(show(finished, 3, 10)).toBe("* * * suppressed");
    expect(show(finished, 3, 11)).toBe("11 3 0.273 exact");
  });

  it("shows rates to a tenth of a percent, half up, for any number", () => {
    expect(show(finished, 1, 2000)).toBe("2000 1 0.001 exact");
    expect(show(finished, 249, 2000)).toBe("2000 249 0.125 exact");
    expect(show(finished, 0, 29)).toBe("29 0 0 exact");
    expect(show(finished, 300, 300)).toBe("300 300 1 exact");
  });

  it("keeps the students of a cell that is starred for another's sake", () => {
    expect(show(finished, 3, 11, true)).toBe("11 * * suppressed");
    expect(show(finished, 3, 10, true)).toBe("* * * suppressed");
  });

  it("hides up to the raised threshold", () => {
    const raised = { ...finished, suppression_threshold: 19 };
    expect(show(raised, 3, 19)).toBe("* * * suppressed");
    expect(show(raised, 3, 20)).toBe("20 3 0.15 exact");
  });
});

describe("the running year", () => {
  it("hides below 30 students and never shows a count", () => {
    expect(show(running, 3, 10)).toBe("* * * suppressed");
    expect(show(running, 3, 11)).toBe("* * * suppressed");
    expect(show(running, 3, 29)).toBe("* * * suppressed");
    expect(show(running, 3, 30)).toBe("30 * 0.1 rounded");
    expect(show(running, 3, 35, true)).toBe("40 * * suppressed");
  });

  it("shows whole percents below 300 students and tenths from 300, by the true number", () => {
    expect(show(running, 37, 296)).toBe("300 * 0.13 rounded");
    expect(show(running, 37, 299)).toBe("300 * 0.12 rounded");
    expect(show(running, 37, 300)).toBe("300 * 0.123 rounded");
    expect(show(running, 38, 304)).toBe("300 * 0.125 rounded");
  });

  it("rounds enrolment to tens, fives up", () => {
    expect(show(running, 0, 34)).toBe("30 * 0 rounded");
    expect(show(running, 0, 35)).toBe("40 * 0 rounded");
    expect(show(running, 0, 1005)).toBe("1010 * 0 rounded");
  });

  it("hides up to the raised threshold where it lies above 29", () => {
    const raised = { ...running, suppression_threshold: 40 };
    expect(show(raised, 3, 40)).toBe("* * * suppressed");
    expect(show(raised, 4, 41)).toBe("40 * 0.1 rounded");
  });
});

describe("a cleared cell", () => {
  const cell = fc
    .record({
      eligible_students: fc.oneof(fc.nat(40), fc.nat(400), fc.nat(100_000)),
      suppression_threshold: fc.constantFrom(10, 10, 15, 40),
      is_running: fc.boolean(),
      is_applicable: fc.boolean(),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ share, ...facts }) => ({
      ...running,
      ...facts,
      as_of: facts.is_running ? "2026-02-18" : null,
      chronic_students: Math.round(share * facts.eligible_students),
    }));

  it("does not apply where the measure does not, whatever the numbers", () => {
    const away = { ...finished, is_applicable: false };
    expect(show(away, 20, 100)).toBe("* * * not_applicable");
    expect(show({ ...running, is_applicable: false }, 20, 100)).toBe("* * * not_applicable");
  });

  it("keeps the promise of its contract", () => {
    fc.assert(
      fc.property(cell, (measured) => {
        expect(
          chronicAbsenteeism.row.safeParse(clearChronicAbsenteeism(measured, { isStarred: false }))
            .error,
        ).toBe(undefined);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it("shows nothing of small groups, no policy number, and nothing else than its figures", () => {
    fc.assert(
      fc.property(cell, (measured) => {
        const cleared = clearChronicAbsenteeism(measured, { isStarred: false });
        const least = measured.is_running ? 30 : 11;
        const isSmall =
          measured.eligible_students < least ||
          measured.eligible_students <= measured.suppression_threshold;
        const shown = [cleared.eligible_students, cleared.chronic_students, cleared.chronic_rate];
        if (isSmall) expect(shown).toEqual([null, null, null]);
        if (measured.is_running) expect(cleared.chronic_students).toBeNull();
        expect(Object.keys(cleared).sort()).toEqual(
          Object.keys(chronicAbsenteeism.row.shape).sort(),
        );
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
