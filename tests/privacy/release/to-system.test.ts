import { expect, it } from "vitest";
import type { CountCell } from "../../../src/privacy/release/count-cell.ts";
import { layOut } from "../../../src/privacy/release/lay-out.ts";
import { loadSolver } from "../../../src/privacy/release/load-solver.ts";
import { protectCount } from "../../../src/privacy/release/protect-count.ts";
import { toSystem } from "../../../src/privacy/release/to-system.ts";
import { makeCell, SCHOOLS, smallFrame } from "./small-frame.ts";

const highs = await loadSolver();

function build(cells: readonly CountCell[], stars?: ReadonlySet<string>, frame = smallFrame) {
  const layout = layOut(cells, frame, { rule: "dataquest" });
  return toSystem(cells, layout, stars ? { stars } : {});
}

it("stars a group whose rest is small, and protects the rest too", () => {
  const { system } = build([
    makeCell({ reporting_category: "TA", students: 60, count: 9 }, "locked"),
    makeCell({ reporting_category: "SD", students: 52, count: 8 }),
  ]);
  expect(system.cells.map(({ students, count, state }) => [students, count, state])).toEqual([
    [60, 9, "locked"],
    [52, 8, "starred"],
    [8, 1, "starred"],
  ]);
});

it("protects what two groups leave of a third, and leaves it open which of them is starred for it", () => {
  const frame = { ...smallFrame, splits: [{ whole: "SE", parts: ["LTEL", "SD"] }] };
  const cells = [
    makeCell({ reporting_category: "SE", students: 60, count: 22 }),
    makeCell({ reporting_category: "LTEL", students: 35, count: 14 }),
    makeCell({ reporting_category: "SD", students: 17, count: 5 }),
  ];
  const { system } = build(cells, undefined, frame);
  expect(system.cells.map(({ students, count, state }) => [students, count, state])).toEqual([
    ...[[60, 22, "printed"] as const, [35, 14, "printed"] as const, [17, 5, "printed"] as const],
    ...[[25, 8, "free"] as const, [8, 3, "starred"] as const],
  ]);
  const { found } = protectCount(cells, frame, { highs, rule: "dataquest" });
  expect(found.open).toEqual([]);
  expect([...found.stars]).toEqual([...[[4, "primary"] as const, [2, "cycle"] as const]]);
});

it("knows by how much movers make a district and its schools differ", () => {
  const inSchool = (cds_code: string, count: number) =>
    makeCell({ level: "S", cds_code, reporting_category: "TA", students: 30, count });
  const { system } = build([
    makeCell({ reporting_category: "TA", students: 59, count: 10 }),
    inSchool(SCHOOLS[0], 6),
    inSchool(SCHOOLS[1], 5),
  ]);
  expect(system.relations).toEqual([
    { cells: [0, 1, 2], coefficients: [-1, 1, 1], low: 1, high: 1 },
  ]);
});

it("leaves out a sum that the measures themselves do not keep", () => {
  const { system } = build([
    makeCell({ reporting_category: "TA", students: 60, count: 9 }, "locked"),
    makeCell({ reporting_category: "SD", students: 40, count: 12 }),
  ]);
  expect(system.relations).toEqual([]);
  expect(system.cells.at(-1)).toEqual({ students: 0, count: 0, state: "free" });
});

it("stars what it is told to, but never a locked total", () => {
  const cells = [
    makeCell({ reporting_category: "TA", students: 60, count: 9 }, "locked"),
    makeCell({ reporting_category: "RB", students: 60, count: 9 }),
  ];
  const names = new Set(["D27999990000000/TA/TA", "D27999990000000/RB/TA"]);
  const { system } = build(cells, names);
  expect(system.cells.map(({ state }) => state)).toEqual(["locked", "starred"]);
});
