import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { nothingWithheld } from "../../../src/contracts/district-disclosure.ts";
import { attack } from "../../../src/privacy/protect/attack.ts";
import { toPublicSystem } from "../../../src/privacy/protect/system.ts";
import { toCertificate, verifyCertificate } from "../../../src/privacy/release/certificate.ts";
import { keyOf } from "../../../src/privacy/release/count-cell.ts";
import { findUnknownGroups, listWithheld } from "../../../src/privacy/release/list-withheld.ts";
import type { ProtectedCount } from "../../../src/privacy/release/protect-count.ts";
import { protectYear } from "../../../src/privacy/release/protect-year.ts";
import { listPossibleCounts } from "../protect/possible-counts.ts";
import { inventYear } from "./invented-year.ts";
import { DISTRICT, smallFrame } from "./small-frame.ts";

const highs = await loadHighs();
const SAFE = { wrongTables: [], narrowStars: [] };
const NAMES = { school_year: 2025, count: "chronic", fingerprint: "" };
const someYears = { numRuns: 12, seed: 20261122 };
const district = (category: string, category2 = "TA") => `D${DISTRICT}/${category}/${category2}`;

function listFailures({ system, found }: ProtectedCount) {
  const outside = toPublicSystem(system, new Set(found.stars.keys()));
  const { stars } = attack(outside, { highs, isExhaustive: true });
  return stars.filter(({ verdict }) => verdict === "fails");
}

describe("a random small district", () => {
  it.each([false, true])(
    "withstands an exhaustive attack, with certificates (running: %s)",
    (isRunning) => {
      fc.assert(
        fc.property(fc.nat(100_000), (seed) => {
          const { counts } = protectYear(inventYear(seed, { isRunning }), smallFrame, { highs });
          for (const one of counts.values()) {
            expect(one.found.open).toEqual([]);
            expect(listFailures(one)).toEqual([]);
            if (one.system.cells.length === 0) continue;
            expect(verifyCertificate(toCertificate(one, NAMES))).toEqual(SAFE);
          }
        }),
        someYears,
      );
    },
  );

  it("leaves its stars as many counts as promised when all whole-number tables are tried", () => {
    const { counts } = protectYear(inventYear(7), smallFrame, { highs });
    const one = counts.get("truant");
    if (!one) throw new Error("missing count");
    const outside = toPublicSystem(one.system, new Set(one.found.stars.keys()));
    const tried = [...one.found.stars.keys()].slice(0, 8);
    expect(tried.length).toBeGreaterThan(3);
    for (const star of tried) {
      const { students = 0 } = one.system.cells[star] ?? {};
      const width = one.found.explained.get(star);
      const promised = width ? width.high - width.low : Math.min(students, 5);
      expect(listPossibleCounts(outside, star).length).toBeGreaterThan(promised);
    }
  });

  it("shows race not reported only where no race is starred", () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const year = inventYear(seed);
        const stars = protectYear(year, smallFrame, { highs }).stars.get("chronic") ?? new Set();
        const races = ["RB", "RH", "RW"];
        const hidden = races.some((race) => stars.has(district(race)));
        const rest = year.get("chronic")?.find((cell) => keyOf(cell) === district("RD"));
        if (hidden && rest && rest.students > 0) expect(stars.has(district("RD"))).toBe(true);
      }),
      someYears,
    );
  });
});

describe("what was published before", () => {
  it("keeps what was starred in a corrected year, and prints what was printed", () => {
    const year = inventYear(11);
    const first = protectYear(year, smallFrame, { highs }).stars.get("truant") ?? new Set();
    const cells = year.get("truant") ?? [];
    const open = cells.filter((cell) => cell.state === "printed" && !first.has(keyOf(cell)));
    const [extra = "", ...printed] = open.map(keyOf);
    const before = new Map([
      ["truant", { printed: new Set(printed), starred: new Set([...first, extra]) }],
    ]);
    const again = protectYear(year, smallFrame, { highs, before }).stars.get("truant");
    expect([...first, extra].filter((key) => !again?.has(key))).toEqual([]);
  });

  it("changes nothing where it agrees with what would be done anyway", () => {
    const year = inventYear(11);
    const first = protectYear(year, smallFrame, { highs });
    const before = new Map(
      [...first.stars].map(([count, starred]) => {
        const open = (year.get(count) ?? []).filter((cell) => !starred.has(keyOf(cell)));
        return [count, { printed: new Set(open.map(keyOf)), starred }] as const;
      }),
    );
    expect(protectYear(year, smallFrame, { highs, before }).stars).toEqual(first.stars);
  });
});

describe("what a district withholds", () => {
  const year = inventYear(5);
  const starsWith = (settings: Partial<typeof nothingWithheld>) => {
    const withheld = listWithheld(year, smallFrame, { ...nothingWithheld, ...settings });
    return { withheld, ...protectYear(year, smallFrame, { highs, withheld }) };
  };

  it("withholds single grades and lets spans and totals stand", () => {
    const { stars } = starsWith({ pool_grades: true });
    const chronic = stars.get("chronic");
    expect(["GR01", "GR02", "GR03"].every((grade) => chronic?.has(district(grade)))).toBe(true);
    expect(chronic?.has(district("TA"))).toBe(false);
    expect(chronic?.has(district("GR13"))).toBe(false);
  });

  it("withholds groups in every table they stand in", () => {
    const { stars } = starsWith({ pool_groups: ["SD"] });
    for (const count of year.keys()) expect(stars.get(count)?.has(district("SD"))).toBe(true);
    expect(stars.get("chronic")?.has(district("GR01", "SD"))).toBe(true);
  });

  it("drops a table but for its totals of all students", () => {
    const { withheld } = starsWith({ drop: ["crossed", "truancy"] });
    const crossed = [...(withheld.get("chronic") ?? [])];
    expect(crossed.length).toBeGreaterThan(0);
    expect(crossed.every((key) => !key.endsWith("/TA"))).toBe(true);
    expect(withheld.get("truant")?.has(district("TA"))).toBe(false);
    expect(withheld.get("truant")?.has(district("RB"))).toBe(true);
    expect(withheld.has("chronic_lcap")).toBe(false);
  });

  it("protects what it withholds like any star", () => {
    const { counts } = starsWith({ pool_grades: true, drop: ["lcap"] });
    for (const one of counts.values()) expect(listFailures(one)).toEqual([]);
  });

  it("names groups that no table has", () => {
    const settings = { ...nothingWithheld, pool_groups: ["SD", "TA", "OTTERS"] };
    expect(findUnknownGroups(settings, smallFrame)).toEqual(["TA", "OTTERS"]);
  });
});

describe("a certificate", () => {
  const { counts } = protectYear(inventYear(3), smallFrame, { highs });
  const one = counts.get("chronic");
  if (!one) throw new Error("missing count");
  const written = toCertificate(one, NAMES);

  it("holds whole tables and says nowhere which one is the truth", () => {
    const truth = one.system.cells.map(({ count }) => count).join(" ");
    expect(written.tables).toContain(truth);
    expect(written.tables).toEqual([...written.tables].sort());
    expect(written.cells.some((cell) => "count" in cell)).toBe(false);
  });

  it("fails when a figure of a table is changed", () => {
    const [first = "", ...others] = written.tables;
    const counts = first.split(" ").map(Number);
    const wrong = counts.with(0, (counts[0] ?? 0) + 1).join(" ");
    expect(verifyCertificate({ ...written, tables: [wrong, ...others] }).wrongTables).not.toEqual(
      [],
    );
  });

  it("names the stars that its tables do not prove", () => {
    const { narrowStars } = verifyCertificate({ ...written, tables: written.tables.slice(0, 1) });
    expect(narrowStars.length).toBe(written.stars.length);
  });
});
