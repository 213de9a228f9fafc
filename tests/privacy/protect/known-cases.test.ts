import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { attack } from "../../../src/privacy/protect/attack.ts";
import { protect } from "../../../src/privacy/protect/protect.ts";
import { type Cell, type System, toPublicSystem } from "../../../src/privacy/protect/system.ts";
import { buildTable, indexOf, type TableDraft } from "./build-table.ts";

const highs = await loadHighs();

function listFailing(system: System, stars: Iterable<number> = []): readonly number[] {
  const found = attack(toPublicSystem(system, new Set(stars)), { highs, isExhaustive: true });
  return found.stars.filter(({ verdict }) => verdict === "fails").map(({ cell }) => cell);
}

function expectMended(system: System): void {
  const { stars, open, explained } = protect(system, { highs });
  expect(open).toEqual([]);
  expect(explained.size).toBe(0);
  expect(listFailing(system, stars.keys())).toEqual([]);
}

/** Students and count of the inner cells; those with a star are hidden, two or more in every line. */
const FOUR_BY_FOUR = [
  ["10/4*", "9/3*", "20/8", "30/11"],
  ["8/5*", "10/6*", "7/2*", "25/9"],
  ["40/12", "22/7", "9/4*", "10/5*"],
  ["31/9", "28/10", "10/3*", "8/4*"],
];

function sumCells(cells: readonly Cell[], state: Cell["state"]): Cell {
  const sum = (key: "students" | "count") => cells.reduce((total, cell) => total + cell[key], 0);
  return { students: sum("students"), count: sum("count"), state, cost: 1_000 };
}

function draftFourByFour(): TableDraft {
  const inner = FOUR_BY_FOUR.map((row) =>
    row.map((text): Cell => {
      const [students = 0, count = 0] = text.replace("*", "").split("/").map(Number);
      return { students, count, state: text.endsWith("*") ? "starred" : "printed" };
    }),
  );
  const at = [0, 1, 2, 3];
  const columns = at.map((column) => inner.flatMap((row) => row[column] ?? []));
  const named = (prefix: string, cells: readonly (readonly [string, Cell])[]) =>
    cells.map(([name, cell]) => [`${prefix}${name}`, cell] as const);
  return {
    cells: Object.fromEntries([
      ...inner.flatMap((row, y) =>
        named(
          `${y}`,
          row.map((cell, x) => [`${x}`, cell] as const),
        ),
      ),
      ...named(
        "row",
        inner.map((row, y) => [`${y}`, sumCells(row, "printed")] as const),
      ),
      ...named(
        "column",
        columns.map((cells, x) => [`${x}`, sumCells(cells, "printed")] as const),
      ),
      ["all", sumCells(inner.flat(), "locked")] as const,
    ]),
    lines: [
      ...at.map((y) => [`row${y}`, at.map((x) => `${y}${x}`)] as const),
      ...at.map((x) => [`column${x}`, at.map((y) => `${y}${x}`)] as const),
      ["all", at.map((y) => `row${y}`)] as const,
      ["all", at.map((x) => `column${x}`)] as const,
    ],
  };
}

describe("a 4 × 4 table with two stars in every line where one star is exactly determined", () => {
  const draft = draftFourByFour();
  const system = buildTable(draft);

  it("is caught: rows 1 and 2 less columns 1 and 2 give the star in row 2, column 3", () => {
    const star = indexOf(draft, "12");
    const found = attack(toPublicSystem(system, new Set()), { highs, isExhaustive: true });
    const attacked = found.stars.find(({ cell }) => cell === star);
    expect(attacked).toMatchObject({ low: 2, high: 2, verdict: "fails" });
    expect(listFailing(system)).toContain(star);
  });

  it("is mended by more stars", () => expectMended(system));
});

/** One table of two grades: a group in each is starred, and so are the grades themselves. */
function draftTable(
  group: string,
  [first, second]: readonly [Cell, Cell],
  [grade1, grade2]: readonly [Cell, Cell],
): TableDraft {
  const rest = (grade: Cell, part: Cell): Cell => ({
    students: grade.students - part.students,
    count: grade.count - part.count,
    state: "printed",
  });
  const [rest1, rest2] = [rest(grade1, first), rest(grade2, second)];
  return {
    cells: {
      ...{ grade1, grade2, all: sumCells([grade1, grade2], "locked") },
      ...{ [`${group}1`]: first, [`${group}2`]: second },
      ...{ [`rest${group}1`]: rest1, [`rest${group}2`]: rest2 },
      [`${group}`]: sumCells([first, second], "locked"),
      [`rest${group}`]: sumCells([rest1, rest2], "printed"),
    },
    lines: [
      ["all", ["grade1", "grade2"]],
      ["all", [group, `rest${group}`]],
      ["grade1", [`${group}1`, `rest${group}1`]],
      ["grade2", [`${group}2`, `rest${group}2`]],
      [group, [`${group}1`, `${group}2`]],
      [`rest${group}`, [`rest${group}1`, `rest${group}2`]],
    ],
  };
}

describe("two linked tables, each safe alone and unsafe together", () => {
  const star = (students: number, count: number): Cell => ({ students, count, state: "starred" });
  const grades = [star(60, 20), star(55, 18)] as const;
  /** All in grade 1 count and none in grade 2: students can only move from 1 to 2 … */
  const learners = draftTable("learner", [star(7, 7), star(8, 0)], grades);
  /** … and here only from 2 to 1. */
  const foster = draftTable("foster", [star(8, 0), star(7, 7)], grades);
  const both = {
    cells: { ...learners.cells, ...foster.cells },
    lines: [...learners.lines, ...foster.lines.slice(1)],
  };

  it.each([
    ["learners", learners],
    ["foster youth", foster],
  ])("finds the table of %s safe", (_, draft) => {
    expect(listFailing(buildTable(draft))).toEqual([]);
  });

  it("is caught: together every star is exactly determined", () => {
    const found = attack(toPublicSystem(buildTable(both), new Set()), { highs });
    expect(found.stars.map(({ low, high }) => high - low)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(found.stars.every(({ verdict }) => verdict === "fails")).toBe(true);
  });

  it("is mended by more stars", () => expectMended(buildTable(both)));
});
