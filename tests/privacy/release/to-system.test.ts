import { expect, it } from "vitest";
import type { CountCell } from "../../../src/privacy/release/count-cell.ts";
import { layOut } from "../../../src/privacy/release/lay-out.ts";
import { toSystem } from "../../../src/privacy/release/to-system.ts";
import { makeCell, SCHOOLS, smallFrame } from "./small-frame.ts";

function build(cells: readonly CountCell[], stars?: ReadonlySet<string>) {
  const layout = layOut(cells, smallFrame, { rule: "dataquest" });
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
