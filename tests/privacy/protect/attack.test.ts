import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { attack } from "../../../src/privacy/protect/attack.ts";
import { type PublicSystem, toPublicSystem } from "../../../src/privacy/protect/system.ts";
import { createRandom, isHit } from "../../../src/synthesize/random.ts";
import { listPossibleCounts } from "./possible-counts.ts";
import { KINDS, makeSystem } from "./random-systems.ts";

const highs = await loadHighs();

/** A random system of which a third is starred without any thought of protection. */
function starCarelessly(
  kind: (typeof KINDS)[number],
  seed: number,
  more: readonly number[] = [],
): PublicSystem {
  const system = makeSystem(kind, seed);
  const random = createRandom(seed, 7);
  const stars = [...[...system.cells.keys()].filter(() => isHit(random, 0.35)), ...more];
  return toPublicSystem(system, new Set(stars));
}

describe.each(KINDS)("the attack on a random small system (%s)", (kind) => {
  it("leaves no possible count out, and in a plain table no other in", () => {
    for (let seed = 100; seed < 120; seed += 1) {
      const outside = starCarelessly(kind, seed);
      const { stars } = attack(outside, { highs, isExhaustive: true });
      for (const { cell, low, high, isExact } of stars) {
        const possible = listPossibleCounts(outside, cell);
        const [least = 0, most = 0] = [possible[0], possible.at(-1)];
        expect(isExact).toBe(true);
        expect(low).toBeLessThanOrEqual(least);
        expect(high).toBeGreaterThanOrEqual(most);
        if (kind === "3 × 3" || kind === "4 × 4" || kind === "rounded") {
          expect([low, high], `seed ${seed}, cell ${cell}`).toEqual([least, most]);
        }
      }
    }
  });

  it("judges the same when it stops early, with no more programs", () => {
    const verdicts = (isExhaustive: boolean) =>
      Array.from({ length: 10 }, (_, at) =>
        attack(starCarelessly(kind, 200 + at), { highs, isExhaustive }),
      );
    const [early, full] = [verdicts(false), verdicts(true)];
    const judged = (found: typeof early) =>
      found.map(({ stars }) => stars.map(({ verdict }) => verdict));
    const programs = (found: typeof early) => found.reduce((sum, one) => sum + one.programs, 0);
    expect(judged(early)).toEqual(judged(full));
    expect(programs(early)).toBeLessThanOrEqual(programs(full));
  });

  it("finds no star less safe when more is hidden, so that safe ones need no second look", () => {
    const programs = { again: 0, short: 0 };
    for (let seed = 300; seed < 310; seed += 1) {
      const { stars } = attack(starCarelessly(kind, seed), { highs });
      const judged = new Map(
        stars.filter(({ verdict }) => verdict !== "fails").map((one) => [one.cell, one]),
      );
      for (const cell of [1, 4]) {
        const wider = starCarelessly(kind, seed, [cell]);
        const [again, short] = [attack(wider, { highs }), attack(wider, { highs, judged })];
        const failing = ({ stars: found }: typeof again) =>
          found.filter(({ verdict }) => verdict === "fails").map((one) => one.cell);
        expect(failing(short)).toEqual(failing(again));
        programs.again += again.programs;
        programs.short += short.programs;
      }
    }
    expect(programs.short).toBeLessThanOrEqual(programs.again);
  });
});

describe("attack", () => {
  const relations = [{ cells: [0, 1, 2], coefficients: [1, 1, -1], low: 0, high: 0 }];
  const shown = (students: number, low: number, high = low) => ({
    ...{ students, state: "printed" as const, shown: { low, high } },
  });
  const star = { students: 20, state: "starred" as const };

  it("finds a star by subtraction and tells it from what locked figures give away", () => {
    const all = shown(40, 19);
    const outside = { cells: [star, shown(20, 7), all], relations };
    expect(attack(outside, { highs }).stars).toEqual([
      { cell: 0, students: 20, low: 12, high: 12, verdict: "fails", isExact: true },
    ]);
    const locked = outside.cells.map((cell) => ({ ...cell, state: "locked" as const }));
    const explained = { cells: [star, ...locked.slice(1)], relations };
    expect(attack(explained, { highs }).stars[0]?.verdict).toBe("explained");
  });

  it("takes a rounded figure as the counts that give it", () => {
    const cells = [star, shown(20, 7, 8), shown(40, 19, 22)];
    const { stars, narrowest } = attack({ cells, relations }, { highs });
    expect(stars[0]).toMatchObject({ low: 11, high: 15, verdict: "fails" });
    expect(narrowest).toBe(undefined);
  });

  it("finds nothing where nothing is hidden", () => {
    const cells = [shown(20, 6), shown(20, 7), shown(40, 13)];
    const found = attack({ cells, relations }, { highs });
    expect(found).toEqual({
      ...{ stars: [], narrowest: undefined, programs: 0, isContradictory: false },
    });
  });

  it.each([
    ["figures that do not add up", [shown(20, 6), shown(20, 7), shown(40, 19)]],
    ["figures that leave a star no count", [star, shown(20, 7), shown(40, 39)]],
  ])("says of %s that they contradict each other", (_, cells) => {
    const found = attack({ cells, relations }, { highs });
    expect(found).toMatchObject({ isContradictory: true, stars: [] });
  });
});
