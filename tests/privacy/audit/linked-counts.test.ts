import { describe, expect, it } from "vitest";
import { attackJoint } from "../../../src/privacy/audit/attack-joint.ts";
import { joinCounts } from "../../../src/privacy/audit/join-counts.ts";
import { mendFamily } from "../../../src/privacy/audit/mend-family.ts";
import { seeRelease } from "../../../src/privacy/audit/see-release.ts";
import { settleByTruth } from "../../../src/privacy/audit/settle-ties.ts";
import { type CountCell, EVERYBODY } from "../../../src/privacy/release/count-cell.ts";
import { type CountSpec, countSpecs } from "../../../src/privacy/release/count-specs.ts";
import { loadSolver } from "../../../src/privacy/release/load-solver.ts";

const highs = await loadSolver();

const frame = {
  categories: [
    { reporting_category: "TA", family: "all" },
    { reporting_category: "GF", family: "gender" },
    { reporting_category: "GM", family: "gender" },
  ],
  grades: [],
  places: [],
  splits: [],
};

const specOf = (name: string): CountSpec => {
  const spec = countSpecs.find((one) => one.name === name);
  if (!spec) throw new Error(`unknown count: ${name}`);
  return spec;
};
const [chronic, lcap] = [specOf("chronic"), specOf("chronic_lcap")];

const cell = (reporting_category: string, students: number, count: number): CountCell => ({
  ...{ level: "D", cds_code: "27999900000000", reporting_category, students, count },
  reporting_category_2: EVERYBODY,
  state: reporting_category === "TA" ? "locked" : "printed",
  shown: { low: count, high: count },
});
const keyOf = (category: string) => `D27999900000000/${category}/TA`;

/** One more girl under the LCAP rule, chronically absent. */
const counts = new Map([
  ["chronic", [cell("TA", 100, 30), cell("GF", 50, 14), cell("GM", 50, 16)]],
  ["chronic_lcap", [cell("TA", 101, 31), cell("GF", 51, 15), cell("GM", 50, 16)]],
]);
const stars = new Map([
  ["chronic", new Set([keyOf("GF"), keyOf("GM")])],
  ["chronic_lcap", new Set<string>()],
]);

function attackAlone(specs: readonly CountSpec[]) {
  const joint = joinCounts(specs, seeRelease(specs, counts, { stars }), frame);
  return attackJoint(joint, settleByTruth(joint, { movers: "known" }), { highs });
}

describe("two linked counts", () => {
  it("are safe each by itself", () => {
    expect(attackAlone([chronic]).failed).toEqual([]);
    expect(attackAlone([{ ...lcap, within: undefined } as const]).failed).toEqual([]);
  });

  it("give a star away together, and the attack names its place", () => {
    const { failed } = attackAlone([chronic, lcap]);
    expect(failed.map(({ count, key, kind }) => `${kind} ${count} ${key}`)).toEqual([
      `cell chronic ${keyOf("GF")}`,
      `cell chronic ${keyOf("GM")}`,
    ]);
  });

  it("are mended by starring what gives it away, totals never", () => {
    const mended = mendFamily([chronic, lcap], counts, frame, { highs, stars });
    expect(mended.found.failed).toEqual([]);
    expect([...(mended.stars.get("chronic_lcap") ?? [])].sort()).toEqual([
      keyOf("GF"),
      keyOf("GM"),
    ]);
    expect(mended.withheld).toEqual([]);
  });

  it("keep what was printed before, which everybody knows", () => {
    const printed = { printed: new Set([keyOf("GF"), keyOf("GM")]) };
    const before = new Map([["chronic_lcap", printed]]);
    const mended = mendFamily([chronic, lcap], counts, frame, { highs, stars, before });
    expect(mended.stars.get("chronic_lcap")).toEqual(new Set());
    expect(mended.found.stars.map(({ verdict }) => verdict)).toContain("explained");
  });

  it("give a difference away beside what the state prints, and it is not explained by that", () => {
    const [all, girls, boys] = [cell("TA", 100, 30), cell("GF", 50, 14), cell("GM", 50, 16)];
    const known = new Map([
      ["chronic", [all, { ...girls, state: "locked" as const }, boys]],
      ["chronic_lcap", [cell("TA", 106, 33), cell("GF", 53, 15), cell("GM", 53, 18)]],
    ]);
    const hidden = new Map([["chronic_lcap", new Set([keyOf("GF")])]]);
    const joint = joinCounts(
      [chronic, lcap],
      seeRelease([chronic, lcap], known, { stars: hidden }),
      frame,
    );
    const { failed } = attackJoint(joint, settleByTruth(joint, { movers: "known" }), { highs });
    expect(failed.map(({ key, kind }) => `${kind} ${key}`)).toContain(`difference ${keyOf("GF")}`);
  });
});
