import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attackRoster } from "../../../src/privacy/audit/attack-roster.ts";
import { joinCounts } from "../../../src/privacy/audit/join-counts.ts";
import type { Joint } from "../../../src/privacy/audit/joint.ts";
import { mendFamily } from "../../../src/privacy/audit/mend-family.ts";
import { openRoster, splitRoster } from "../../../src/privacy/audit/roster.ts";
import { seeRelease } from "../../../src/privacy/audit/see-release.ts";
import { attack } from "../../../src/privacy/protect/attack.ts";
import type { PublicCell } from "../../../src/privacy/protect/system.ts";
import { type CountCell, keyOf } from "../../../src/privacy/release/count-cell.ts";
import { countSpecs } from "../../../src/privacy/release/count-specs.ts";
import { loadSolver } from "../../../src/privacy/release/load-solver.ts";
import type { StudentProfile } from "../../../src/privacy/release/student-profile.ts";
import { DISTRICT, makeCell, SCHOOLS, smallFrame } from "../release/small-frame.ts";

const highs = await loadSolver();
const specs = countSpecs.filter(({ name }) => name === "chronic");
const GRADES = ["GR01", "GR02"] as const;
const RACES = ["RB", "RH"] as const;

/** Students of a school by grade, race and whether they learn English; none say where nobody is. */
interface Students {
  readonly school: number;
  readonly grade: (typeof GRADES)[number];
  readonly race: (typeof RACES)[number];
  readonly isLearner: boolean;
  readonly sizes: readonly [students: number, count: number];
}

function toProfile({ school, grade, race, isLearner, sizes }: Students): StudentProfile {
  const categories = ["TA", grade, race, ...(isLearner ? ["SE"] : [])];
  const places = [`D${DISTRICT}`, `S${SCHOOLS[school]}`];
  const memberships = places.flatMap((place) => categories.map((one) => `${place}/${one}`));
  return { students: sizes[0], count: sizes[1], memberships };
}

const CATEGORIES = ["TA", ...GRADES, "GR13", ...RACES, "SE"];
const CROSSED = GRADES.flatMap((grade) => [...RACES, "SE"].map((group) => [grade, group] as const));

/** Returns the cells that profiles add up to: of the district and its schools, and the crossed table. */
function countCells(profiles: readonly StudentProfile[]): readonly CountCell[] {
  const places = [
    { level: "D", cds_code: DISTRICT },
    ...SCHOOLS.map((cds_code) => ({ level: "S", cds_code })),
  ];
  const rows = places.flatMap((place) => [
    ...CATEGORIES.map((one) => ({ ...place, names: [one, "TA"] as const })),
    ...(place.level === "D" ? CROSSED : []).map((names) => ({ ...place, names })),
  ]);
  return rows.flatMap(({ names, level, cds_code }) => {
    const isGrade = (name: string) => name === "GR13";
    const own = profiles.filter(({ memberships }) =>
      names.every((name) => isGrade(name) || memberships.includes(`${level}${cds_code}/${name}`)),
    );
    const here = own.filter(({ memberships }) => memberships.includes(`${level}${cds_code}/TA`));
    const sum = (of: "students" | "count") => here.reduce((all, one) => all + one[of], 0);
    const [reporting_category, reporting_category_2] = names;
    const sizes = { students: sum("students"), count: sum("count") };
    const isAll = reporting_category === "TA" || reporting_category === "GR13";
    const name = { level, cds_code, reporting_category, reporting_category_2 };
    return sizes.students > 0
      ? [makeCell({ ...name, ...sizes }, isAll ? "locked" : "printed")]
      : [];
  });
}

function lookAt(profiles: readonly StudentProfile[], starred: readonly string[]) {
  const counts = new Map([["chronic", countCells(profiles)]]);
  const stars = new Map([["chronic", new Set(starred)]]);
  const joint = joinCounts(specs, seeRelease(specs, counts, { stars }), smallFrame);
  return { counts, stars, joint, roster: openRoster(joint, "chronic", profiles, smallFrame) };
}

const listFailed = (profiles: readonly StudentProfile[], starred: readonly string[]) => {
  const { joint, roster } = lookAt(profiles, starred);
  return attackRoster(joint, roster, { highs, safe: new Set() }).failed;
};

/** All learners of grade 1 are of one race, which only a list of the students shows. */
const profiles = (
  [
    [0, "GR01", "RB", true, [12, 5]],
    [0, "GR01", "RB", false, [2, 1]],
    [0, "GR01", "RH", false, [30, 8]],
    [0, "GR02", "RB", true, [9, 4]],
    [0, "GR02", "RB", false, [11, 4]],
    [0, "GR02", "RH", true, [10, 3]],
    [0, "GR02", "RH", false, [12, 5]],
    [1, "GR01", "RH", false, [20, 6]],
    [1, "GR02", "RB", false, [12, 3]],
    [1, "GR02", "RH", true, [11, 3]],
    [1, "GR02", "RH", false, [15, 4]],
  ] as const
).map(([school, grade, race, isLearner, sizes]) =>
  toProfile({ school, grade, race, isLearner, sizes }),
);
const starred = ["GR01/RB", "GR01/RH", "GR02/RB", "GR02/RH"].map((name) => `D${DISTRICT}/${name}`);
const atFirst = [...starred, `S${SCHOOLS[0]}/RB/TA`, `S${SCHOOLS[0]}/RH/TA`];
const given = [...atFirst, `S${SCHOOLS[1]}/RB/TA`, `S${SCHOOLS[1]}/RH/TA`];

describe("lists of all students with all their groups", () => {
  it("add up to the cells of the tables", () => {
    const { joint, roster } = lookAt(profiles, given);
    const shown = joint.names.filter(({ kind }) => kind === "cell");
    expect(roster.parts.size).toBe(shown.length);
  });

  it("narrow a group of which all are in another one that is printed", () => {
    const [failed] = listFailed(profiles, given);
    expect(failed).toMatchObject({ key: `D${DISTRICT}/GR01/RB`, low: 5, high: 7 });
    expect(failed?.alone).toEqual({ low: 0, high: 14 });
  });

  it("leave safe what was safe before, and do not try it again", () => {
    const { joint, roster } = lookAt(profiles, given);
    const safe = new Set(given.map((key) => `chronic ${key}`));
    expect(attackRoster(joint, roster, { highs, safe })).toEqual({ failed: [], programs: 0 });
  });

  it("are mended in the attack, which nothing fails without them", () => {
    const { counts, stars } = lookAt(profiles, given);
    const unlisted = mendFamily(specs, counts, smallFrame, { highs, stars });
    expect(unlisted.stars).toEqual(stars);
    const options = { highs, stars, profiles: new Map([["chronic", profiles]]) };
    const mended = mendFamily(specs, counts, smallFrame, options);
    expect(mended.found.failed).toEqual([]);
    expect(mended.withheld).toEqual([]);
    expect(mended.stars.get("chronic")).toContain(`D${DISTRICT}/GR01/SE`);
    expect(listFailed(profiles, [...(mended.stars.get("chronic") ?? [])])).toEqual([]);
  });

  it("are tried by district where they are too long, without what holds others' students", () => {
    const { roster } = lookAt(profiles, given);
    expect(splitRoster(roster, profiles.length)).toEqual([roster]);
    const elsewhere = { students: 3, count: 1, memberships: ["D27888880000000/TA"] };
    const county = { profiles: [elsewhere, ...profiles, elsewhere], parts: new Map() };
    const shifted = [...roster.parts].map(
      ([cell, own]) => [cell, own.map((at) => at + 1)] as const,
    );
    county.parts = new Map([...shifted, [1_000, [0, 1]], [1_001, [0, profiles.length + 1]]]);
    const split = splitRoster(county, profiles.length);
    expect(split).toEqual([
      { profiles: [elsewhere, elsewhere], parts: new Map([[1_001, [0, 1]]]) },
      roster,
    ]);
    expect(splitRoster(county, 2)).toEqual(split.slice(0, 1));
  });

  it("tell nothing of cells that they do not add up to", () => {
    const { joint } = lookAt(profiles, given);
    const fewer = openRoster(joint, "chronic", profiles.slice(1), smallFrame);
    expect([...fewer.parts.keys()].map((cell) => joint.names[cell]?.key)).not.toContain(
      `D${DISTRICT}/GR01/RB`,
    );
  });
});

const anyStudents = fc
  .record({
    school: fc.constantFrom(0, 1),
    grade: fc.constantFrom(...GRADES),
    race: fc.constantFrom(...RACES),
    isLearner: fc.boolean(),
    students: fc.integer({ min: 1, max: 9 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ students, share, ...one }): Students => {
    return { ...one, sizes: [students, Math.round(share * students)] };
  });

const anyRelease = fc
  .uniqueArray(anyStudents, {
    ...{ minLength: 4, maxLength: 16 },
    selector: ({ school, grade, race, isLearner }) => [school, grade, race, isLearner].join(),
  })
  .map((all) => all.map(toProfile))
  .chain((all) => {
    const printed = countCells(all).filter(({ state }) => state === "printed");
    return fc.record({
      profiles: fc.constant(all),
      starred: fc.subarray(printed.map(keyOf), { minLength: 1 }),
    });
  });

/** Returns the failing stars of a system in which every profile is a cell and every sum a relation. */
function listFailedAtLength(joint: Joint, all: readonly StudentProfile[]) {
  const { parts } = openRoster(joint, "chronic", all, smallFrame);
  const sums = [...parts];
  const cells: readonly PublicCell[] = [
    ...all.map(({ students }) => ({ students, state: "free" as const })),
    ...sums.flatMap(([cell]) => joint.cells[cell] ?? []),
  ];
  const relations = sums.map(([, own], at) => ({
    cells: [all.length + at, ...own],
    coefficients: [-1, ...own.map(() => 1)],
    ...{ low: 0, high: 0 },
  }));
  const { stars } = attack({ cells, relations }, { highs, isExhaustive: true });
  const failed = stars.filter(({ verdict }) => verdict === "fails");
  return failed.map(({ cell, low, high }) => {
    const [index = -1] = sums[cell - all.length] ?? [];
    return { key: joint.names[index]?.key, low, high };
  });
}

describe("any district's lists of students", () => {
  it("narrow the stars that they narrow when nothing is left out of the program", () => {
    fc.assert(
      fc.property(anyRelease, ({ profiles: all, starred: stars }) => {
        const { joint } = lookAt(all, stars);
        const found = listFailed(all, stars).map(({ key, low, high }) => ({ key, low, high }));
        expect(found).toEqual(expect.arrayContaining(listFailedAtLength(joint, all)));
        expect(found.length).toBe(listFailedAtLength(joint, all).length);
      }),
      { numRuns: 60 },
    );
  });

  it("are mended, or nothing but totals narrows what is left", () => {
    fc.assert(
      fc.property(anyRelease, ({ profiles: all, starred: stars }) => {
        const { counts, stars: given } = lookAt(all, stars);
        const options = { highs, stars: given, profiles: new Map([["chronic", all]]) };
        const mended = mendFamily(specs, counts, smallFrame, options);
        expect(mended.found.failed).toEqual([]);
        expect(listFailed(all, [...(mended.stars.get("chronic") ?? [])])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
