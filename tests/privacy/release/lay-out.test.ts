import { expect, it } from "vitest";
import { type CountCell, keyOf } from "../../../src/privacy/release/count-cell.ts";
import { type Layout, layOut } from "../../../src/privacy/release/lay-out.ts";
import { DISTRICT, makeCell, SCHOOLS, smallFrame } from "./small-frame.ts";

const short = (key: string) => key.replace(`D${DISTRICT}/`, "").replace("/TA", "");

function nameOf({ cells }: Layout, index: number): string {
  const cell = cells[index];
  return cell?.key === undefined ? `rest of ${cell?.students}` : short(cell.key);
}

/** Returns the relations in words: `TA = GF + GM`. */
function listSums(cells: readonly CountCell[]): readonly string[] {
  const layout = layOut(cells, smallFrame, { rule: "dataquest" });
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
