import { describe, expect, it } from "vitest";
import { listKnownSpans } from "../../../src/privacy/protect/known-spans.ts";
import { propagate, tighten } from "../../../src/privacy/protect/propagate.ts";
import { toPublicSystem } from "../../../src/privacy/protect/system.ts";
import { createRandom, isHit } from "../../../src/synthesize/random.ts";
import { listPossibleCounts } from "./possible-counts.ts";
import { KINDS, makeSystem } from "./random-systems.ts";

const sum = { cells: [0, 1, 2], coefficients: [1, 1, -1], low: 0, high: 0 };
const nobody = Number.NEGATIVE_INFINITY;

describe("adding and subtracting", () => {
  it("finds a part beside its whole and the other part", () => {
    const spans = [
      { low: 0, high: 9 },
      { low: 4, high: 4 },
      { low: 10, high: 10 },
    ];
    expect(propagate(spans, [sum])[0]).toEqual({ low: 6, high: 6 });
  });

  it("goes on from what it found, in any order of the relations", () => {
    const spans = [...[0, 0, 7, 0].map((low) => ({ low, high: low || 9 })), { low: 9, high: 9 }];
    const next = { cells: [1, 3, 4], coefficients: [1, 1, -1], low: 0, high: 0 };
    const known = { cells: [0], coefficients: [1], low: 5, high: 5 };
    for (const relations of [
      [sum, next, known],
      [known, next, sum],
    ]) {
      expect(propagate(spans, relations).slice(0, 4)).toEqual([
        ...[
          { low: 5, high: 5 },
          { low: 2, high: 2 },
          { low: 7, high: 7 },
        ],
        { low: 7, high: 7 },
      ]);
    }
  });

  it("takes one end alone, other factors than one, and cells that do not matter", () => {
    const spans = [
      { low: 0, high: 9 },
      { low: 0, high: 9 },
      { low: 0, high: 9 },
    ];
    const relation = { cells: [0, 1, 2], coefficients: [2, -1, 0], low: nobody, high: -5 };
    expect(propagate(spans, [relation])).toEqual([
      { low: 0, high: 2 },
      { low: 5, high: 9 },
      { low: 0, high: 9 },
    ]);
  });

  it("leaves a contradiction for the programs to find", () => {
    const spans = [5, 4, 10].map((count) => ({ low: count, high: count }));
    const found = propagate(spans, [sum]);
    expect(found.some(({ low, high }) => low > high)).toBe(true);
  });
});

describe.each(KINDS)("bounds of a random small system (%s)", (kind) => {
  it("leave no possible count out, and what locked figures leave is the wider", () => {
    for (let seed = 400; seed < 410; seed += 1) {
      const random = createRandom(seed, 7);
      const system = makeSystem(kind, seed);
      const stars = [...system.cells.keys()].filter(() => isHit(random, 0.35));
      const outside = toPublicSystem(system, new Set(stars));
      const bounds = propagate(listKnownSpans(outside.cells), outside.relations);
      const { cells } = tighten(outside);
      for (const star of stars) {
        const possible = listPossibleCounts(outside, star);
        const { low, high } = bounds[star] ?? { low: 0, high: 0 };
        expect(low).toBeLessThanOrEqual(possible[0] ?? 0);
        expect(high).toBeGreaterThanOrEqual(possible.at(-1) ?? 0);
        expect(cells[star]?.low).toBeLessThanOrEqual(low);
        expect(cells[star]?.high).toBeGreaterThanOrEqual(high);
      }
    }
  });
});
