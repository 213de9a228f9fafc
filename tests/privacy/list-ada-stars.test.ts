import { describe, expect, it } from "vitest";
import { adaKeyOf, listAdaStars } from "../../src/privacy/list-ada-stars.ts";

const district = "27999990000000";

/** Cells of a period from lines `place span students`; fewer than 30 students are too few. */
function cellsOf(lines: readonly string[]) {
  return lines.map((line) => {
    const [cds_code = "", grade_span = "", students = ""] = line.split(" ");
    const isSchool = cds_code !== district;
    return {
      ...{ school_year: 2025, period: "P-1", cds_code, grade_span },
      ...{ students: Number(students), isShown: Number(students) >= 30 },
      whole_cds_code: isSchool ? district : "",
    };
  });
}

const starsOf = (lines: readonly string[]) => {
  const stars = listAdaStars(cellsOf(lines));
  return cellsOf(lines).flatMap((cell, at) => (stars.has(adaKeyOf(cell)) ? [lines[at]] : []));
};

describe("estimates of attendance that may not be shown", () => {
  it("are none where all have enough students", () =>
    expect(starsOf(["A all 90", "A TK-3 50", "A 4-6 40"])).toEqual([]));

  it("are two spans of a school where one has few students", () =>
    expect(starsOf(["A all 130", "A TK-3 60", "A 4-6 50", "A 7-8 20"])).toEqual([
      "A 4-6 50",
      "A 7-8 20",
    ]));

  it("leave the total of a place in sight", () =>
    expect(starsOf(["A all 60", "A TK-3 50", "A 4-6 10"])).not.toContain("A all 60"));

  it("are two schools of a district where one is small", () =>
    expect(starsOf([`${district} all 220`, "A all 100", "B all 95", "C all 25"])).toEqual([
      "B all 95",
      "C all 25",
    ]));

  it("need no second one for a span without students", () =>
    expect(starsOf(["A all 90", "A TK-3 50", "A 4-6 40", "A 7-8 0"])).toEqual(["A 7-8 0"]));
});
