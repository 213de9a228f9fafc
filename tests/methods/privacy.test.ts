import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { attack } from "../../src/privacy/protect/attack.ts";
import { toPublicSystem } from "../../src/privacy/protect/system.ts";
import { looksLikeTruth } from "../../src/privacy/protect/verify-witnesses.ts";
import { type CountCell, EVERYBODY, keyOf } from "../../src/privacy/release/count-cell.ts";
import { countSpecs } from "../../src/privacy/release/count-specs.ts";
import { layOut } from "../../src/privacy/release/lay-out.ts";
import { loadSolver } from "../../src/privacy/release/load-solver.ts";
import { protectCount } from "../../src/privacy/release/protect-count.ts";
import { readCounts } from "../../src/privacy/release/read-counts.ts";
import { type ReleaseSystem, toSystem } from "../../src/privacy/release/to-system.ts";
import { project } from "../../src/project.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";

const page = await readFile(join(project.root, "src/site/methods/privacy.md"), "utf8");
const highs = await loadSolver();

const groups = { "group A": "RA", "group B": "RB", "group C": "RH", "group D": "RW" } as const;
const columns = { ...groups, "all groups": EVERYBODY } as const;
const lines = { "5": "GR05", "6": "GR06", "7": "GR07", "8": "GR08", "all grades": EVERYBODY };
const grades = Object.values(lines).slice(0, -1);
const place = { level: "D", cds_code: "27999900000000" };

/** The words of a table of the page by the name of their cell. */
function readGrid(heading: string, set?: string): ReadonlyMap<string, string> {
  const rows = readMarkdownTable(page, heading).filter(
    (row) => set === undefined || row.set === set,
  );
  return new Map(
    Object.entries(lines).flatMap(([grade, line]) => {
      const row = rows.find((x) => x.grade === grade);
      return Object.entries(columns).flatMap(([group, column]) => {
        const words = row?.[group]?.replace("\\", "");
        const [reporting_category, reporting_category_2] =
          line === EVERYBODY ? [column, EVERYBODY] : [line, column];
        const key = keyOf({ ...place, reporting_category, reporting_category_2 });
        return words === undefined ? [] : [[key, words] as const];
      });
    }),
  );
}

const smallHidden = readGrid("Small groups hidden");
const published = readGrid("What is published instead");

/** The counts of a set of the page; totals of groups are those of the tables above it. */
function countsOf(set: string): ReadonlyMap<string, number> {
  const totals = [...published].filter(([key]) => !grades.some((grade) => key.includes(grade)));
  return new Map(
    [...totals, ...readGrid("Two sets of numbers behind it", set)].map(([key, words]) => [
      key,
      Number(words.split(" ")[0]),
    ]),
  );
}

const truth = countsOf("one");

/** The rows that the measure would hold of the example. */
const rows = [...published].map(([key, words]) => {
  const [, reporting_category, reporting_category_2] = key.split("/");
  return {
    ...{ school_year: 2026, ...place, reporting_category, reporting_category_2 },
    ...{ eligible_students: Number(words.split(" of ")[1]), chronic_students: truth.get(key) },
    ...{ suppression_threshold: 10, running_minimum_students: 30, running_fine_students: 300 },
    ...{ is_running: false, is_applicable: true },
  };
});

function readCells(): readonly CountCell[] {
  const specs = countSpecs.filter(({ name }) => name === "chronic");
  const years = readCounts(
    specs.map((spec) => ({ ...spec, measures: ["example"] })),
    () => rows,
    () => new Map(),
  );
  return years.get(2026)?.get("chronic") ?? [];
}

const cells = readCells();
const rule = "dataquest";
const frame = {
  categories: [
    { reporting_category: EVERYBODY, family: "all" },
    ...grades.map((reporting_category) => ({ reporting_category, family: "grade" })),
    ...Object.values(groups).map((reporting_category) => ({ reporting_category, family: "race" })),
  ],
  grades: [],
  places: [],
  splits: [],
};

/** What a table would print. */
function print(isStarred: (cell: CountCell) => boolean): ReadonlyMap<string, string> {
  return new Map(
    cells.map((cell) => [keyOf(cell), `${isStarred(cell) ? "*" : cell.count} of ${cell.students}`]),
  );
}

function listPossible({ system, keys }: ReleaseSystem, stars: Iterable<number>) {
  const found = attack(toPublicSystem(system, new Set(stars)), { highs, isExhaustive: true });
  return new Map(found.stars.map(({ cell, ...span }) => [keys[cell] ?? "", span]));
}

const attacked = keyOf({ ...place, reporting_category: "GR06", reporting_category_2: "RH" });
const mended = protectCount(cells, frame, { highs, rule });

describe("the worked example", () => {
  test("hides the small groups first", () => {
    expect(print(({ state }) => state === "starred")).toEqual(smallHidden);
  });

  test("gives away the star of grade 6 and group C, as the pencil finds", () => {
    const first = toSystem(cells, layOut(cells, frame, { rule }));
    const found = listPossible(first, []);
    const [pencil] = /So that one hides 20 − 18 = (\d+)/.exec(page)?.slice(1).map(Number) ?? [];
    expect(found.get(attacked)).toMatchObject({ low: pencil, high: pencil, verdict: "fails" });
    expect([...found.values()].filter(({ verdict }) => verdict !== "passes")).toHaveLength(1);
    expect(truth.get(attacked)).toBe(pencil);
  });

  test("is published as the engine decides, with one more star", () => {
    expect(print((cell) => mended.stars.has(keyOf(cell)))).toEqual(published);
    expect([...mended.found.stars.values()].filter((reason) => reason !== "primary")).toEqual([
      "cycle",
    ]);
    expect(mended.found.open).toEqual([]);
  });

  test.each(["one", "two"])("looks the same with set %s behind it", (set) => {
    const counts = countsOf(set);
    const table = mended.keys.map((key) => counts.get(key ?? "") ?? Number.NaN);
    const stars = new Set(mended.found.stars.keys());
    expect(looksLikeTruth(mended.system, stars, table)).toBe(true);
  });

  test("moves four corners by five from one set to the other", () => {
    const other = countsOf("two");
    const moves = [...truth].map(([key, count]) => (other.get(key) ?? 0) - count);
    expect(moves.filter((move) => move !== 0).sort((a, b) => a - b)).toEqual([-5, -5, 5, 5]);
  });

  test("leaves the counts possible that the page says", () => {
    const found = listPossible(mended, mended.found.stars.keys());
    const words = [...readGrid("What stays possible").keys()].map((key) => {
      const span = found.get(key);
      return [key, span ? `${span.low} to ${span.high}` : `${truth.get(key)}`] as const;
    });
    expect(new Map(words)).toEqual(readGrid("What stays possible"));
    expect([...found.values()].filter(({ verdict }) => verdict !== "passes")).toEqual([]);
  });
});
