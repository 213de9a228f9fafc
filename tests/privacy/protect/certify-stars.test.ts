import { expect, it } from "vitest";
import { certifyStars } from "../../../src/privacy/protect/certify-stars.ts";
import { startProtection } from "../../../src/privacy/protect/protection.ts";
import type { Cell, Span } from "../../../src/privacy/protect/system.ts";
import { verifyWitnesses } from "../../../src/privacy/protect/verify-witnesses.ts";

const cells: readonly Cell[] = [
  { students: 8, count: 3, state: "starred" },
  { students: 30, count: 9, state: "printed" },
  { students: 30, count: 9, state: "printed" },
];
const system = { cells, relations: [] };

/** Programs of which every search is given up, until so many cells are starred. */
function startBlind(starsNeeded: number) {
  const starred = new Set<number>();
  const moveTo = (star: number, value: number) => cells.map(({ count }) => count).with(star, value);
  const cycles = {
    findTable: (star: number) => ({ kind: "found" as const, table: moveTo(star, 3.5) }),
    findWholeTable: (star: number, { low }: Span) =>
      starred.size < starsNeeded
        ? { kind: "unknown" as const }
        : { kind: "found" as const, table: moveTo(star, low) },
    findSpreads: () => [],
    star: (cell: number) => void starred.add(cell),
    print: (cell: number) => void starred.delete(cell),
    countPrograms: () => 0,
    close: () => {},
  };
  const locked = { minimise: () => undefined, bounds: [], countPrograms: () => 0, close: () => {} };
  return { locked, protection: startProtection(system, cycles) };
}

it("withholds the groups of cells it is offered, in order, while a search is given up", () => {
  const start = startBlind(2);
  const listWithholdings = () => [[1], [2]];
  expect(certifyStars(start, { listWithholdings, onProgress: () => {} })).toEqual([]);
  expect([...start.protection.stars]).toEqual([
    [0, "primary"],
    [1, "withheld"],
    [2, "withheld"],
  ]);
});

it("names the stars for which nothing helped, withheld ones included", () => {
  const start = startBlind(2);
  const listWithholdings = () => [[1]];
  expect(certifyStars(start, { listWithholdings, onProgress: () => {} })).toEqual([0, 1]);
});

it("finds a witness that breaks a figure, and a star that lies too close", () => {
  const stars = new Set([0]);
  expect(verifyWitnesses(system, stars, [[8, 9, 9]])).toEqual({ wrongTables: [], narrowStars: [] });
  const broken = [
    [8, 10, 9],
    [9, 9, 9],
    [7.5, 9, 9],
    [8, 9],
  ];
  expect(verifyWitnesses(system, stars, broken)).toEqual({
    ...{ wrongTables: [0, 1, 2, 3], narrowStars: [0] },
  });
});
