import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundCount, roundRate } from "../../src/privacy/round-half-up.ts";

/** Rounds half up in whole numbers of any size: no binary fraction is involved. */
function exactParts(count: number, total: number, parts: number): bigint {
  const [top, bottom] = [BigInt(count) * BigInt(parts), BigInt(total)];
  return (2n * top + bottom) / (2n * bottom);
}

const fraction = fc
  .integer({ min: 1, max: 10_000_000 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

describe("roundRate", () => {
  it("agrees with exact arithmetic for every count of every total", () => {
    fc.assert(
      fc.property(fraction, fc.constantFrom(100, 1000), ([count, total], parts) => {
        expect(roundRate(count, total, parts)).toBe(
          Number(exactParts(count, total, parts)) / parts,
        );
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it("rounds an exact half up, which binary fractions do not", () => {
    const halves = [1, 3, 5, 7, 9, 21, 23, 201, 401, 1001, 1999];
    expect(halves.map((count) => roundRate(count, 2000, 1000))).toEqual(
      halves.map((count) => (count + 1) / 2000),
    );
    expect(roundRate(1, 8, 100)).toBe(0.13);
    expect(roundRate(23, 200, 100)).toBe(0.12);
    expect(roundRate(57, 200, 100)).toBe(0.29);
  });

  it("rounds just below a half down", () => {
    expect(roundRate(999, 2_000_000, 1000)).toBe(0);
    expect(roundRate(1_149_999, 10_000_000, 1000)).toBe(0.115);
  });

  it("keeps nobody at 0 and everybody at 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (total) => {
        expect([roundRate(0, total, 1000), roundRate(total, total, 1000)]).toEqual([0, 1]);
      }),
      { seed: 2 },
    );
  });

  it("never falls when the count grows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), (total) => {
        const rates = Array.from({ length: total }, (_, i) => roundRate(i, total, 1000));
        expect(rates.toSorted((a, b) => a - b)).toEqual(rates);
      }),
      { seed: 3 },
    );
  });
});

describe("roundCount", () => {
  it("rounds to tens, fives up", () => {
    expect([30, 34, 35, 44, 45, 299, 304, 305].map((count) => roundCount(count, 10))).toEqual([
      30, 30, 40, 40, 50, 300, 300, 310,
    ]);
  });

  it("lies within half a step, never more than half below", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.constantFrom(5, 10), (count, step) => {
        const rounded = roundCount(count, step);
        expect(rounded % step).toBe(0);
        expect(rounded - count).toBeLessThanOrEqual(step / 2);
        expect(count - rounded).toBeLessThan(step / 2);
      }),
      { seed: 4 },
    );
  });
});
