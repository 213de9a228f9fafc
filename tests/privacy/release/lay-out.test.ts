import { expect, it } from "vitest";
import { type CountCell, keyOf } from "../../../src/privacy/release/count-cell.ts";
import { type Layout, layOut } from "../../../src/privacy/release/lay-out.ts";
import { listSplits } from "../../../src/privacy/release/list-splits.ts";
import { DISTRICT, makeCell, SCHOOLS, smallFrame } from "./small-frame.ts";

const short = (key: string) => key.replace(`D${DISTRICT}/`, "").replace("/TA", "");

function nameOf({ cells }: Layout, index: number): string {
  const cell = cells[index];
  return cell?.key === undefined ? `rest of ${cell?.students}` : short(cell.key);
}

/** Returns the relations in words: `TA = GF + GM`. */
function listSums(cells: readonly CountCell[], frame = smallFrame): readonly string[] {
  const layout = layOut(cells, frame, { rule: "dataquest" });
  return layout.relations.map(({ cells: [whole = -1, ...parts] }) => {
    const right = parts.map((part) => nameOf(layout, part)).join(" + ");
    return `${nameOf(layout, whole)} = ${right}`;
  });
}

const cell = (reporting_category: string, students: number, reporting_category_2 = "TA") =>
  makeCell({ reporting_category, reporting_category_2, students, count: 0 });

it("adds grades, races and genders up to all students, and grades to their span", () => {
  const cells = [
    ...[cell("TA", 60), cell("GR01", 20), cell("GR02", 25), cell("GR03", 15), cell("GR13", 60)],
    ...[cell("GF", 31), cell("GM", 29), cell("RB", 40), cell("RW", 20)],
  ];
  expect(listSums(cells)).toEqual([
    "TA = GR01 + GR02 + GR03",
    "TA = RB + RW",
    "TA = GF + GM",
    "GR13 = GR01 + GR02 + GR03",
  ]);
});

it("names what parts leave of a whole, and the rest of a program group", () => {
  const cells = [cell("TA", 60), cell("GF", 31), cell("GM", 27), cell("SD", 22)];
  expect(listSums(cells)).toEqual(["TA = GF + GM + rest of 2", "TA = SD + rest of 38"]);
});

it("puts long-term English learners inside English learners", () => {
  const cells = [cell("TA", 60), cell("SE", 30), cell("LTEL", 12)];
  expect(listSums(cells)).toEqual(["TA = SE + rest of 30", "SE = LTEL + rest of 18"]);
});

it("adds a crossed table up along both of its lines", () => {
  const cells = [
    ...[cell("TA", 40), cell("GR01", 15), cell("GR02", 25), cell("RB", 22), cell("RW", 18)],
    ...[cell("GR01", 9, "RB"), cell("GR01", 6, "RW"), cell("GR02", 13, "RB")],
    ...[cell("GR02", 12, "RW")],
  ];
  expect(listSums(cells)).toEqual([
    "TA = GR01 + GR02",
    "TA = RB + RW",
    "RB = GR01/RB + GR02/RB",
    "RW = GR01/RW + GR02/RW",
    "GR01 = GR01/RB + GR01/RW",
    "GR02 = GR02/RB + GR02/RW",
  ]);
});

it("leaves empty cells out and ties a district to its schools under its rule alone", () => {
  const inSchool = (cds_code: string, students: number) =>
    makeCell({ level: "S", cds_code, reporting_category: "RB", students, count: 0 });
  const cells = [cell("RB", 30), inSchool(SCHOOLS[0], 18), inSchool(SCHOOLS[1], 12), cell("RD", 0)];
  const layout = layOut(cells, smallFrame, { rule: "dataquest" });
  expect(layout.cells.map(({ key }) => key)).toEqual(cells.slice(0, 3).map(keyOf));
  expect(layout.places).toEqual([{ whole: 0, parts: [1, 2] }]);
  expect(layOut(cells, smallFrame, { rule: "lcap" }).places).toEqual([]);
});

it("puts groups inside others that the rosters put there, together where nobody is in both", () => {
  const overlaps = (
    [
      ...[["SE", "SE", 30] as const, ["LTEL", "LTEL", 12] as const, ["NEW", "NEW", 9] as const],
      ...[["LTEL", "SE", 12] as const, ["NEW", "SE", 9] as const, ["SE", "SD", 4] as const],
      ...[["SD", "SD", 11] as const, ["LTEL", "SD", 4] as const],
    ] as const
  ).flatMap(([one, other, students]) => [
    { reporting_category: one, reporting_category_2: other, students },
    { reporting_category: other, reporting_category_2: one, students },
  ]);
  const splits = listSplits(overlaps);
  expect(splits).toEqual([{ whole: "SE", parts: ["LTEL", "NEW"] }]);
  const cells = [cell("TA", 60), cell("SE", 30), cell("LTEL", 12), cell("NEW", 9)];
  const categories = [
    ...smallFrame.categories,
    { reporting_category: "NEW", family: "local" as const },
  ];
  expect(listSums(cells, { ...smallFrame, categories, splits })).toEqual([
    ...["TA = SE + rest of 30", "SE = LTEL + rest of 18", "TA = NEW + rest of 51"],
    "SE = LTEL + NEW + rest of 9",
  ]);
});

const hidden = (cds_code: string, grade: string, group: string, students: number) =>
  makeCell(
    {
      ...{ level: "S", cds_code, reporting_category: grade, reporting_category_2: group },
      ...{ students, count: 0 },
    },
    "free",
  );

it("ties grades of groups of schools, which no table shows, to their school and their district", () => {
  const [one, two] = SCHOOLS;
  const inSchool = (cds_code: string, reporting_category: string, students: number) =>
    makeCell({ level: "S", cds_code, reporting_category, students, count: 0 });
  const cells = [
    ...[cell("GR01", 20, "RB"), inSchool(one, "RB", 14), inSchool(two, "RB", 9)],
    ...[hidden(one, "GR01", "RB", 12), hidden(two, "GR01", "RB", 8)],
  ];
  const layout = layOut(cells, smallFrame, { rule: "dataquest" });
  expect(layout.relations).toEqual([
    { cells: [1, 3], coefficients: [1, -1], low: 0, high: 2 },
    { cells: [2, 4], coefficients: [1, -1], low: 0, high: 1 },
  ]);
  expect(layout.places).toEqual([{ whole: 0, parts: [3, 4] }]);
});
