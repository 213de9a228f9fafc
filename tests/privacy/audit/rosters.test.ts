import { describe, expect, it } from "vitest";
import { nothingWithheld } from "../../../src/contracts/district-disclosure.ts";
import { attackJoint } from "../../../src/privacy/audit/attack-joint.ts";
import { joinCounts } from "../../../src/privacy/audit/join-counts.ts";
import { mendFamily } from "../../../src/privacy/audit/mend-family.ts";
import { seeRelease } from "../../../src/privacy/audit/see-release.ts";
import { settleByTruth } from "../../../src/privacy/audit/settle-ties.ts";
import { type CountCell, keyOf } from "../../../src/privacy/release/count-cell.ts";
import { countSpecs } from "../../../src/privacy/release/count-specs.ts";
import { listWithheld } from "../../../src/privacy/release/list-withheld.ts";
import { loadSolver } from "../../../src/privacy/release/load-solver.ts";
import { protectCount } from "../../../src/privacy/release/protect-count.ts";
import { DISTRICT, makeCell, SCHOOLS, smallFrame } from "../release/small-frame.ts";

const highs = await loadSolver();
const specs = countSpecs.filter(({ name }) => name === "chronic");
const [lower, upper] = SCHOOLS;

type Sizes = readonly [students: number, count: number];

function place(level: "D" | "S", cds_code: string, sizes: Readonly<Record<string, Sizes>>) {
  return Object.entries(sizes).map(([name, [students, count]]): CountCell => {
    const [reporting_category = "", reporting_category_2 = "TA"] = name.split(" × ");
    const isCrossedInSchool = level === "S" && reporting_category_2 !== "TA";
    const isAll = name === "TA" || (cds_code === lower && name === "GR01");
    return makeCell(
      { level, cds_code, reporting_category, reporting_category_2, students, count },
      isCrossedInSchool ? "free" : isAll ? "locked" : "printed",
    );
  });
}

/** One school teaches grade 1 alone, the other grades 2 and 3. */
const cells = [
  ...place("D", DISTRICT, {
    ...{ TA: [100, 30], GR01: [40, 12], GR02: [35, 10], GR03: [25, 8], RB: [40, 14] },
    ...{ RH: [60, 16], "GR01 × RB": [18, 5], "GR01 × RH": [22, 7], "GR02 × RB": [12, 5] },
    ...{ "GR02 × RH": [23, 5], "GR03 × RB": [10, 4], "GR03 × RH": [15, 4] },
  }),
  ...place("S", lower, {
    ...{ TA: [40, 12], GR01: [40, 12], RB: [18, 5], RH: [22, 7] },
    ...{ "GR01 × RB": [18, 5], "GR01 × RH": [22, 7] },
  }),
  ...place("S", upper, {
    ...{ TA: [60, 18], GR02: [35, 10], GR03: [25, 8], RB: [22, 9], RH: [38, 9] },
    ...{ "GR02 × RB": [12, 5], "GR02 × RH": [23, 5], "GR03 × RB": [10, 4] },
    ...{ "GR03 × RH": [15, 4] },
  }),
];
const starred = ["GR01/RB", "GR01/RH", "GR02/RB", "GR02/RH"].map((name) => `D${DISTRICT}/${name}`);
const stars = new Map([["chronic", new Set(starred)]]);

function listFailed(known: readonly CountCell[]): readonly string[] {
  const seen = seeRelease(specs, new Map([["chronic", known]]), { stars });
  const joint = joinCounts(specs, seen, smallFrame);
  const settled = settleByTruth(joint, { movers: "known" });
  return attackJoint(joint, settled, { highs }).failed.map(({ key }) => key);
}

describe("a district's grades by group, and its schools' groups", () => {
  it("are safe from somebody who does not know which grades the groups of a school are in", () => {
    expect(listFailed(cells.filter(({ state }) => state !== "free"))).toEqual([]);
  });

  it("give stars away together to somebody with the rosters", () => {
    expect(listFailed(cells)).toEqual(starred);
  });

  it("are mended in the attack", () => {
    const mended = mendFamily(specs, new Map([["chronic", cells]]), smallFrame, { highs, stars });
    expect(mended.found.failed).toEqual([]);
    expect(mended.withheld).toEqual([]);
    expect(mended.stars.get("chronic")).toContain(`S${lower}/RB/TA`);
  });

  it("leave what no table shows out of what a district withholds", () => {
    const counts = new Map([["chronic", cells]]);
    const pooled = { ...nothingWithheld, pool_grades: true };
    const withheld = listWithheld(counts, smallFrame, pooled).get("chronic");
    expect(withheld).toContain(`D${DISTRICT}/GR01/RB`);
    expect(withheld).not.toContain(`S${lower}/GR01/RB`);
    const seen = seeRelease(specs, counts, {
      stars: new Map([["chronic", new Set(cells.map(keyOf))]]),
    });
    const states = (seen.counts.get("chronic") ?? []).map(({ state }) => state);
    expect(states.filter((state) => state === "unseen").length).toBe(6);
  });

  it("are protected together, and what no table shows is no star", () => {
    const done = protectCount(cells, smallFrame, {
      ...{ highs, rule: "dataquest", stars: new Set(starred) },
    });
    expect(done.found.open).toEqual([]);
    expect(done.stars).toContain(`S${lower}/RB/TA`);
    const hidden = cells.filter(({ state }) => state === "free").map(keyOf);
    expect(hidden.filter((key) => done.stars.has(key))).toEqual([]);
  });
});

describe("the Dashboard's group of a school with grades on both sides of its range", () => {
  const specs = countSpecs.filter(({ name }) => name === "chronic" || name === "chronic_dashboard");
  const families = { all: ["TA"], grade: ["GR01", "GR02"], program: ["SE"], span: ["GRTK8"] };
  const frame = {
    ...smallFrame,
    categories: Object.entries(families).flatMap(([family, codes]) =>
      codes.map((reporting_category) => ({ reporting_category, family })),
    ),
    grades: [{ reporting_category: "GRTK8", grade_category: "GR01" }],
  };
  const school = { TA: [90, 30], GR01: [50, 16], GR02: [40, 14], SE: [45, 19] } as const;
  const chronic = [
    ...place("D", DISTRICT, { ...school, "GR01 × SE": [25, 9], "GR02 × SE": [20, 10] }),
    ...place("S", lower, { ...school, "GR01 × SE": [25, 9], "GR02 × SE": [20, 10] }),
    ...place("S", lower, { "GRTK8 × SE": [25, 9] }),
  ];
  const dashboard = place("S", lower, { TA: [50, 16], SE: [25, 9] });
  const starred = new Map([
    ["chronic", new Set([`D${DISTRICT}/GR01/SE`])],
    ["chronic_dashboard", new Set([`S${lower}/SE/TA`])],
  ]);
  const listNarrow = (known: readonly CountCell[]) => {
    const counts = new Map([
      ["chronic", known],
      ["chronic_dashboard", dashboard],
    ]);
    const seen = seeRelease(specs, counts, { stars: starred });
    const joint = joinCounts(specs, seen, frame);
    const settled = settleByTruth(joint, { movers: "known" });
    const { failed } = attackJoint(joint, settled, { highs });
    return failed.map(({ count, key, kind }) => `${kind} ${count} ${key}`);
  };

  it("is given away by somebody's knowing who of them is in those grades", () => {
    const star = `difference chronic_dashboard S${lower}/SE/TA`;
    expect(listNarrow(chronic.filter(({ state }) => state !== "free"))).not.toContain(star);
    expect(listNarrow(chronic)).toContain(star);
  });
});
