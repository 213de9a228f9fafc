import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltWarehouse, buildWarehouse } from "../../src/build.ts";
import { emptyLedger, type Ledger, type LedgerYear } from "../../src/contracts/ledger.ts";
import { publishedChanges } from "../../src/contracts/published/published-changes.ts";
import { findLastRelease } from "../../src/warehouse/ledger/last-release.ts";
import { readLedger, writeLedger } from "../../src/warehouse/ledger/ledger-files.ts";
import { listChanges } from "../../src/warehouse/ledger/list-changes.ts";
import { toNextLedger } from "../../src/warehouse/ledger/next-ledger.ts";
import { listPublishedBefore } from "../../src/warehouse/ledger/published-before.ts";
import { readPublished } from "../../src/warehouse/snapshot.ts";
import { readIfThere } from "../support/district-folder.ts";
import { writeMicroDistrict } from "../support/micro-district.ts";
import { smallDistrict } from "../support/small-district.ts";

const PLACE = "S27999990000101";
const keyOf = (category: string) => `${PLACE}/${category}/TA`;

/** A year in which black students and all are printed, white students are starred. */
function makeYear(facts: Partial<LedgerYear> = {}, count = 12): LedgerYear {
  return {
    ...{ school_year: 2025, source: "STAS", as_of: null, release: 1 },
    counts: {
      chronic: {
        printed: { [keyOf("RB")]: [60, count, 0.2], [keyOf("TA")]: [90, 20, 0.222] },
        starred: [keyOf("RW")],
      },
    },
    ...facts,
  };
}

const DAY = "2026-02-18";

describe("toNextLedger", () => {
  it("keeps what is published and when", () => {
    const { releases, changes, years } = toNextLedger(emptyLedger, [makeYear()], DAY);
    expect(releases).toEqual([{ release: 1, as_of: DAY, school_years: [2025] }]);
    expect(changes).toEqual([]);
    expect(years).toEqual([makeYear()]);
  });

  it("stays as it was when the same is published again", () => {
    const first = toNextLedger(emptyLedger, [makeYear()], DAY);
    expect(toNextLedger(first, [makeYear({ release: 2 })], "2026-03-18")).toBe(first);
  });

  it("adds the changes of a corrected year to those of before", () => {
    const first = toNextLedger(emptyLedger, [makeYear()], DAY);
    const second = toNextLedger(first, [makeYear({ release: 2 }, 13)], DAY);
    const third = toNextLedger(second, [makeYear({ release: 3 }, 14)], DAY);
    expect(third.releases.map(({ release }) => release)).toEqual([1, 2, 3]);
    expect(third.changes.map(({ count_before, count_now }) => [count_before, count_now])).toEqual([
      [12, 13],
      [13, 14],
    ]);
  });
});

describe("listChanges", () => {
  it("says what was printed, what is, and that the extract was corrected", () => {
    expect(listChanges(makeYear(), makeYear({ release: 2 }, 13), DAY)).toEqual([
      {
        ...{ release: 2, as_of: DAY, school_year: 2025, level: "S", cds_code: "27999990000101" },
        ...{ count: "chronic", reporting_category: "RB", reporting_category_2: "TA" },
        ...{ students_before: 60, count_before: 12, students_now: 60, count_now: 13 },
        reason: "corrected extract",
      },
    ]);
  });

  it("says nothing of what was or is hidden", () => {
    const figure: [number, number, number] = [30, 8, 0.267];
    const printed = { ...makeYear().counts.chronic?.printed, [keyOf("RW")]: figure };
    const now = makeYear({ release: 2, counts: { chronic: { printed, starred: [] } } });
    expect(listChanges(makeYear(), now, DAY)).toMatchObject([
      { students_before: null, count_before: null, count_now: 8, reason: "hidden cells changed" },
    ]);
  });

  it("names another source as the reason, and leaves years out that were running", () => {
    const sis = makeYear({ source: "SIS" }, 11);
    expect(listChanges(sis, makeYear(), DAY)).toMatchObject([{ reason: "source changed" }]);
    expect(listChanges(makeYear({ as_of: "2025-02-01" }, 11), makeYear(), DAY)).toEqual([]);
  });
});

describe("listPublishedBefore", () => {
  const cell = (reporting_category: string, students: number, count: number) => ({
    ...{ level: "S", cds_code: "27999990000101", reporting_category, reporting_category_2: "TA" },
    ...{ students, count, state: "printed" as const, shown: { low: count, high: count } },
  });
  const ledger: Ledger = { ...emptyLedger, years: [makeYear()] };
  const beforeOf = (black: number) => {
    const cells = [cell("RB", 60, black), cell("TA", 90, 20), cell("RW", 30, 8)];
    const counts = new Map([[2025, new Map([["chronic", cells]])]]);
    return listPublishedBefore(ledger, counts).get(2025)?.get("chronic");
  };

  it("knows what is printed with the figure of now, and frees stars where nothing changed", () => {
    expect(beforeOf(12)).toEqual({
      printed: new Set([keyOf("RB"), keyOf("TA")]),
      starred: new Set(),
    });
  });

  it("keeps the stars of a corrected year", () => {
    expect(beforeOf(13)).toEqual({
      printed: new Set([keyOf("TA")]),
      starred: new Set([keyOf("RW")]),
    });
  });

  it("leaves running years out: they are another measure each time", () => {
    const running = { ...emptyLedger, years: [makeYear({ as_of: DAY })] };
    expect(listPublishedBefore(running, new Map()).size).toBe(0);
    expect(findLastRelease(running, "2024-25")).toBe(DAY);
    expect(findLastRelease(ledger, "2024-25")).toBeUndefined();
  });
});

describe("a district's ledger", () => {
  const folder = writeMicroDistrict(smallDistrict);
  const ledger = join(folder, "ledger");
  let first: BuiltWarehouse;
  beforeAll(async () => {
    first = await buildWarehouse({ district: folder, isRelease: true });
    cpSync(ledger, join(folder, ".first"), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is written by a release, year by year, and read back", async () => {
    expect(readdirSync(ledger).sort()).toEqual(["2025.json", "2026.json", "releases.json"]);
    expect(await readLedger(ledger)).toEqual(first.run.ledger);
  });

  it("holds printed figures and names of cells, no hidden figure", () => {
    const [finished] = first.run.ledger.years;
    for (const { printed, starred } of Object.values(finished?.counts ?? {})) {
      expect(Object.values(printed).every(([students]) => (students ?? 11) > 10)).toBe(true);
      expect(starred.filter((key) => key in printed)).toEqual([]);
    }
  });

  it("stays the same, with all patterns taken over, when the district is built again", async () => {
    const again = await buildWarehouse({ district: folder, isRelease: true });
    const counts = [...again.run.release.values()].flatMap((year) => [...year.counts.values()]);
    const proven = counts.filter(({ system }) => system.cells.length > 0);
    expect(proven.length).toBeGreaterThan(0);
    expect(proven.every(({ isReused }) => isReused)).toBe(true);
    expect(await readPublished(publishedChanges, { path: again.published })).toEqual([]);
    for (const name of readdirSync(ledger)) {
      expect(readIfThere(ledger, name)).toBe(readIfThere(folder, ".first", name));
    }
  });

  it("publishes what was printed otherwise, with the reason", async () => {
    const [finished, ...others] = first.run.ledger.years;
    const chronic = finished?.counts.chronic;
    const [[key = "", figure] = []] = Object.entries(chronic?.printed ?? {});
    if (!finished || !chronic || !figure) throw new Error("missing figure");
    const printed = { ...chronic.printed, [key]: [figure[0], (figure[1] ?? 0) + 1, figure[2]] };
    const counts = { ...finished.counts, chronic: { ...chronic, printed } };
    const other = { ...first.run.ledger, years: [{ ...finished, counts }, ...others] };
    await writeLedger(ledger, JSON.parse(JSON.stringify(other)));
    const { published, run } = await buildWarehouse({ district: folder, isRelease: true });
    expect(await readPublished(publishedChanges, { path: published })).toMatchObject([
      {
        ...{ release: 2, figure: "chronic", reason: "corrected extract" },
        ...{ students_before: figure[0], count_before: (figure[1] ?? 0) + 1 },
        ...{ students_now: figure[0], count_now: figure[1] },
      },
    ]);
    expect(run.ledger.releases.map(({ release }) => release)).toEqual([1, 2]);
  });

  it("stops the build when it cannot be read, and says what to do", async () => {
    writeFileSync(join(ledger, "2025.json"), "{");
    await expect(buildWarehouse({ district: folder })).rejects.toThrow(
      /ledger\/2025\.json[\s\S]*take it from a backup/,
    );
  });

  it("is not written by a warehouse that is not published", async () => {
    rmSync(ledger, { recursive: true });
    await buildWarehouse({ district: folder });
    expect(existsSync(ledger)).toBe(false);
  });
});
