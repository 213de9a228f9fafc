import { describe, expect, it } from "vitest";
import { type CountCell, keyOf } from "../../../src/privacy/release/count-cell.ts";
import {
  type CountSpec,
  countSpecs,
  type Nesting,
} from "../../../src/privacy/release/count-specs.ts";
import { listGivingWay, nestCount } from "../../../src/privacy/release/nest-count.ts";
import { makeCell } from "./small-frame.ts";

function specOf(nesting: Nesting): CountSpec {
  const spec = countSpecs.find(({ within }) => within?.nesting === nesting);
  if (!spec) throw new Error(`missing spec: ${nesting}`);
  return spec;
}

const outer = makeCell({ reporting_category: "RB", students: 100, count: 30 });

function nest(nesting: Nesting, own: CountCell, stars: ReadonlySet<string> = new Set()) {
  const { cells, stars: found } = nestCount([own], specOf(nesting), { cells: [outer], stars });
  return {
    sizes: cells.map(({ students, count }) => [students, count]),
    isStarred: found.size > 0,
  };
}

const own = (students: number, count: number) =>
  makeCell({ reporting_category: "RB", students, count });

it.each([
  ["beyond", own(120, 41), [20, 11]],
  ["part", own(100, 12), [30, 12]],
  ["apart", own(100, 18), [70, 18]],
  ["more", own(100, 80), [70, 50]],
] as const)(
  "protects the difference of a count that lies %s of another",
  (nesting, cell, sizes) => {
    expect(nest(nesting, cell)).toEqual({ sizes: [sizes], isStarred: false });
  },
);

it("stars a count where the other is starred, or where it differs by few students", () => {
  expect(nest("beyond", own(120, 41), new Set([keyOf(outer)])).isStarred).toBe(true);
  expect(nest("beyond", own(104, 31))).toEqual({ sizes: [[4, 1]], isStarred: true });
});

it("has nothing to protect where both counts are of the same students", () => {
  expect(nest("beyond", own(100, 30))).toEqual({ sizes: [], isStarred: false });
});

it("stars what is no part of the other after all", () => {
  expect(nest("part", own(100, 31))).toEqual({ sizes: [], isStarred: true });
});

it("finds the Dashboard's total within grades TK to 8", () => {
  const tk8 = makeCell({ reporting_category: "GRTK8", students: 90, count: 25 });
  const total = makeCell({ reporting_category: "TA", students: 78, count: 20 }, "locked");
  const { cells } = nestCount([total], specOf("inside"), { cells: [tk8], stars: new Set() });
  expect(cells.map(({ students, count }) => [students, count])).toEqual([[12, 5]]);
});

describe("a group of a district's Dashboard", () => {
  const { within } = specOf("inside");
  if (!within) throw new Error("missing nesting");
  const crossed = (students: number, count: number) =>
    makeCell({
      ...{ reporting_category: "GRTK8", reporting_category_2: "RB" },
      ...{ students, count },
    });
  const giveWay = (mine: CountCell, other: CountCell) => listGivingWay([mine], within, [other]);

  it("makes grades TK to 8 give way where few students differ, or it is not quite nested", () => {
    expect(giveWay(own(124, 33), crossed(133, 35))).toEqual([keyOf(crossed(133, 35))]);
    expect(giveWay(own(110, 36), crossed(133, 35))).toEqual([keyOf(crossed(133, 35))]);
  });

  it("leaves them printed where many differ, or none", () => {
    expect(giveWay(own(110, 31), crossed(133, 35))).toEqual([]);
    expect(giveWay(own(133, 35), crossed(133, 35))).toEqual([]);
  });

  it("is printed beside a star, unless it is one itself", () => {
    const other = crossed(133, 35);
    const beside = { cells: [other], stars: new Set([keyOf(other)]) };
    expect(nestCount([own(124, 33)], specOf("inside"), beside).stars).toEqual(new Set());
    const small = makeCell({ reporting_category: "RB", students: 9, count: 3 }, "starred");
    expect(nestCount([small], specOf("inside"), beside).stars).toEqual(new Set([keyOf(small)]));
  });
});
