import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { attack } from "../../../src/privacy/protect/attack.ts";
import { protect } from "../../../src/privacy/protect/protect.ts";
import {
  type Cell,
  type PublicSystem,
  type System,
  toPublicSystem,
  widthOf,
} from "../../../src/privacy/protect/system.ts";
import { verifyWitnesses } from "../../../src/privacy/protect/verify-witnesses.ts";
import { buildTable, indexOf } from "./build-table.ts";
import { inventRelease } from "./invented-release.ts";
import { listPossibleCounts } from "./possible-counts.ts";
import { KINDS, makeSystem } from "./random-systems.ts";

const highs = await loadHighs();
const seeds = Array.from({ length: 12 }, (_, seed) => seed);
const SAFE = { wrongTables: [], narrowStars: [] };

function protectAndAttack(system: System) {
  const done = protect(system, { highs });
  const stars = new Set(done.stars.keys());
  const outside = toPublicSystem(system, stars);
  return { done, stars, outside, found: attack(outside, { highs, isExhaustive: true }) };
}

/** The same release if nothing but locked cells were shown. */
function toLockedOnly({ cells, relations }: PublicSystem): PublicSystem {
  const hide = (state: Cell["state"]) => (state === "locked" ? state : "free");
  return { cells: cells.map((cell) => ({ ...cell, state: hide(cell.state) })), relations };
}

const known = new Map<string, ReturnType<typeof protectAndAttack>>();

/** Protects and attacks a random small system, once. */
function solveRandom(kind: (typeof KINDS)[number], seed: number) {
  const name = `${kind} ${seed}`;
  const solved = known.get(name) ?? protectAndAttack(makeSystem(kind, seed));
  known.set(name, solved);
  return solved;
}

describe.each(KINDS)("a random small system (%s)", (kind) => {
  it("leaves every star as many counts as promised, or all that locked figures leave", () => {
    for (const seed of seeds) {
      const system = makeSystem(kind, seed);
      const { done, stars, outside } = solveRandom(kind, seed);
      expect(done.open).toEqual([]);
      for (const star of stars) {
        const cell = system.cells[star];
        const promised = 1 + (cell ? widthOf(cell) : 0);
        const possible = listPossibleCounts(outside, star);
        if (possible.length >= promised) continue;
        const alone = listPossibleCounts(toLockedOnly(outside), star);
        expect(possible, `seed ${seed}, cell ${star}`).toEqual(alone);
        expect(done.explained.get(star)).toEqual({ low: alone[0], high: alone.at(-1) });
      }
    }
  });

  it("is attacked in vain, and its witnesses prove it by addition", () => {
    for (const seed of seeds) {
      const system = makeSystem(kind, seed);
      const { done, stars, found } = solveRandom(kind, seed);
      expect(found.isContradictory).toBe(false);
      expect(
        found.stars.filter(({ verdict }) => verdict === "fails"),
        `seed ${seed}`,
      ).toEqual([]);
      expect(verifyWitnesses(system, stars, done.witnesses, done)).toEqual(SAFE);
    }
  });

  it("fails the attack when an extra star is printed, or that star was not needed", () => {
    const verdicts = seeds.flatMap((seed) => {
      const system = makeSystem(kind, seed);
      const { done, stars } = solveRandom(kind, seed);
      const extra = [...stars].filter((star) => done.stars.get(star) !== "primary").slice(0, 3);
      return extra.map((star) => {
        const fewer = new Set([...stars].filter((other) => other !== star));
        const outside = toPublicSystem(system, fewer);
        const found = attack(outside, { highs, isExhaustive: true });
        if (found.stars.some(({ verdict }) => verdict === "fails")) return "caught";
        for (const other of fewer) {
          const cell = system.cells[other];
          const needed = done.explained.has(other) || !cell ? 0 : widthOf(cell);
          expect(listPossibleCounts(outside, other).length).toBeGreaterThan(needed);
        }
        return "redundant";
      });
    });
    expect(verdicts.filter((verdict) => verdict === "caught").length).toBeGreaterThan(10);
  });
});

describe("protect", () => {
  const star = (students: number, count: number): Cell => ({ students, count, state: "starred" });
  const printed = (students: number, count: number, cost?: number): Cell => ({
    ...{ students, count, cost, state: "printed" },
  });
  const locked = (students: number, count: number): Cell => ({ students, count, state: "locked" });

  it("prefers the stars that cost readers least", () => {
    const draft = {
      cells: { a: star(8, 3), b: printed(40, 12), c: printed(30, 9), d: printed(30, 9, 7) },
      lines: [["all", ["a", "b", "c", "d"]] as const],
    };
    const table = { ...draft, cells: { ...draft.cells, all: locked(108, 33) } };
    const { stars } = protect(buildTable(table), { highs });
    expect([...stars]).toEqual([
      [indexOf(table, "a"), "primary"],
      [indexOf(table, "d"), "cycle"],
    ]);
  });

  it("loses readers less when it knows what cells are worth to them", () => {
    const systems = [1, 2].map((seed) => inventRelease({ schools: 3, seed }).system);
    const costOfExtra = (costOf: (cell: Cell) => number | undefined) =>
      systems
        .flatMap(({ cells, relations }) => {
          const priced = cells.map((cell) => ({ ...cell, cost: costOf(cell) }));
          return [...protect({ cells: priced, relations }, { highs }).stars]
            .filter(([, reason]) => reason !== "primary")
            .map(([cell]) => cells[cell]?.cost ?? 0);
        })
        .reduce((sum, cost) => sum + cost, 0);
    expect(costOfExtra(({ cost }) => cost)).toBeLessThan(costOfExtra(() => 1) / 2);
  });

  it("never stars a locked cell and explains what locked cells give away", () => {
    const draft = {
      cells: { a: star(8, 8), b: star(12, 11), all: locked(20, 19) },
      lines: [["all", ["a", "b"]] as const],
    };
    const { stars, explained, open } = protect(buildTable(draft), { highs });
    expect([...stars.keys()]).toEqual([0, 1]);
    expect([...explained]).toEqual([
      [0, { low: 7, high: 8 }],
      [1, { low: 11, high: 12 }],
    ]);
    expect(open).toEqual([]);
  });

  it("takes the state's bounds as known", () => {
    const cells = [{ ...star(10, 4), low: 3, high: 6 }, star(20, 9), locked(30, 13)];
    const relations = [{ cells: [0, 1, 2], coefficients: [1, 1, -1], low: 0, high: 0 }];
    const { explained } = protect({ cells, relations }, { highs });
    expect([...explained.keys()]).toEqual([0, 1]);
  });

  it("searches for whole numbers where real ones are not enough", () => {
    const cells = [star(20, 6), { ...star(20, 3), state: "free" as const }];
    const relations = [{ cells: [0, 1], coefficients: [1, -2], low: 0, high: 0 }];
    const { witnesses, open } = protect({ cells, relations }, { highs });
    expect(open).toEqual([]);
    expect(witnesses.flat().every(Number.isInteger)).toBe(true);
    expect(verifyWitnesses({ cells, relations }, new Set([0]), witnesses)).toEqual(SAFE);
  });

  it("gives the same answer twice and says how far it is", () => {
    const { system } = inventRelease({ schools: 3, seed: 2 });
    const told: number[] = [];
    const onProgress = ({ stars, certified }: { stars: number; certified: number }) =>
      void told.push(stars - certified);
    const first = protect(system, { highs, onProgress });
    expect(protect(system, { highs })).toEqual(first);
    expect(told.at(-1)).toBe(0);
  });

  it("holds on a district of several schools, attacked from outside", () => {
    const { system } = inventRelease({ schools: 5, seed: 3 });
    const { done, stars, found } = protectAndAttack(system);
    expect(done.open).toEqual([]);
    expect(found.stars.filter(({ verdict }) => verdict === "fails")).toEqual([]);
    expect(verifyWitnesses(system, stars, done.witnesses, done)).toEqual(SAFE);
  });

  it("has nothing to do without stars", () => {
    const cells = [printed(20, 5), printed(20, 6), locked(40, 11)];
    const relations = [{ cells: [0, 1, 2], coefficients: [1, 1, -1], low: 0, high: 0 }];
    expect(protect({ cells, relations }, { highs }).stars.size).toBe(0);
    expect(protect({ cells: [], relations: [] }, { highs }).stars.size).toBe(0);
  });

  it.each([
    ["a bound", [{ ...star(10, 4), high: 3 }], "invalid cell: 0 breaks its public bounds"],
    ["a relation", [star(10, 4)], "invalid relation: 0 is not true"],
  ])("stops when the truth breaks %s", (_, cells, message) => {
    const relations = [{ cells: [0], coefficients: [1], low: 5, high: 5 }];
    expect(() => protect({ cells, relations }, { highs })).toThrow(message);
  });
});
