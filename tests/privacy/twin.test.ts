import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSiteFiles } from "../../src/audit/site-files.ts";
import { type CountCell, keyOf } from "../../src/privacy/release/count-cell.ts";
import { type PublishedCell, toReleaseStars } from "../../src/privacy/release/release-stars.ts";
import { project } from "../../src/project.ts";
import {
  type ProtectedRelease,
  protectRelease,
  starsOf,
} from "../../src/warehouse/protect-release.ts";
import { publish } from "../../src/warehouse/publish.ts";
import { type MeasuredRelease, readRelease } from "../../src/warehouse/read-release.ts";
import { buildInTurn } from "../support/build-in-turn.ts";
import { readySite } from "../support/demo-sites.ts";
import { type PublishedLines, publishAgain, readPublishedLines } from "../support/publish-again.ts";
import { listTwinCells, type TwinCell, turnOver } from "../support/twin-counts.ts";
import { writeTwin } from "../support/write-twin.ts";

const site = await readySite("demo");
const build = join(project.demoDistrict, "build");
const folder = mkdtempSync(join(tmpdir(), "rollcall-twin-"));
let instance: DuckDBInstance;
let connection: DuckDBConnection;
let release: ProtectedRelease;
let measured: MeasuredRelease;
let truth: PublishedLines;

beforeAll(async () => {
  const warehouse = join(folder, "warehouse.duckdb");
  copyFileSync(join(build, "warehouse.duckdb"), warehouse);
  instance = await DuckDBInstance.create(warehouse);
  connection = await instance.connect();
  measured = await readRelease(connection);
  release = await protectRelease(measured, { witnesses: join(build, "witness") });
  truth = await readPublishedLines(connection);
}, 120_000);

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true });
});

type Twin = ReadonlyMap<number, readonly TwinCell[]>;

/** Every count of every year, as a witness of each tells it. */
function makeTwin(): Twin {
  return new Map(
    [...release].map(([year, found]) => {
      const counts = measured.years.get(year) ?? new Map();
      return [year, listTwinCells(counts, found)] as const;
    }),
  );
}

const starsOfRelease = () => toReleaseStars(starsOf(release));

async function publishTwin(twin: Twin, stars = starsOfRelease()): Promise<PublishedLines> {
  await writeTwin(connection, twin);
  return publishAgain(connection, stars);
}

/** Returns every file of a site with its bytes, by path. */
async function readFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = await readSiteFiles(folder);
  return new Map(files.map(({ path, bytes }) => [path, bytes] as const));
}

/** The tables that differ, each with its first line that does, as it was and as it is. */
function listDifferences(before: PublishedLines, after: PublishedLines) {
  return [...before].flatMap(([table, lines]) => {
    const others = after.get(table) ?? [];
    const at = lines.findIndex((line, index) => line !== others[index]);
    if (at < 0 && lines.length === others.length) return [];
    return [{ table, before: lines[at], after: others[at] }];
  });
}

const listMoved = (twin: Twin) =>
  [...twin.values()]
    .flat()
    .filter(({ isStarred, count, twin: other }) => isStarred && other !== count);

describe("the district", () => {
  test("has stars of every kind, in its running year too", () => {
    for (const [year, { stars }] of release) {
      const cells = [...(measured.years.get(year) ?? new Map<string, CountCell[]>())];
      const starred = cells.flatMap(([count, own]) =>
        own.filter((cell) => stars.get(count)?.has(keyOf(cell))),
      );
      // By their own size, and for others' sake.
      expect(new Set(starred.map(({ state }) => state))).toContain("starred");
      expect(new Set(starred.map(({ state }) => state))).toContain("printed");
    }
  });

  test("has a twin that differs behind stars of every count", () => {
    const starred = [...makeTwin().values()].flat().filter(({ isStarred }) => isStarred);
    const moved = listMoved(makeTwin());
    const names = new Set(moved.map(({ spec }) => spec.name));
    const nested = ["chronic_lcap", "chronic_dashboard", "severe_chronic", "absent"];
    expect([...names]).toEqual(expect.arrayContaining(["chronic", "truant", ...nested]));
    expect(moved.length).toBeGreaterThan(starred.length / 4);
  });
});

describe("a twin, whose hidden counts are others,", () => {
  test("publishes the same bytes, told by a witness of each count", async () => {
    expect(listDifferences(truth, await publishTwin(makeTwin()))).toEqual([]);
  });

  test("publishes the same bytes whatever stands behind the stars", async () => {
    const twin = new Map([...makeTwin()].map(([year, cells]) => [year, turnOver(cells)]));
    expect(listDifferences(truth, await publishTwin(twin))).toEqual([]);
  });

  test("has the same site, byte for byte", { timeout: 300_000 }, async () => {
    const [published, out] = [join(folder, "twin.duckdb"), join(folder, "site")];
    await publish(connection, published);
    await buildInTurn({ published, out });
    const [own, other] = [await readFiles(site), await readFiles(out)];
    expect(own.size).toBeGreaterThan(250);
    expect([...other.keys()]).toEqual([...own.keys()]);
    const isOther = ([path, bytes]: readonly [string, Buffer]) =>
      !bytes.equals(other.get(path) ?? Buffer.of());
    expect([...own].filter(isOther).map(([path]) => path)).toEqual([]);
  });

  test("is seen through where the stars of a count are missing", async () => {
    const { isStarred } = starsOfRelease();
    const torn = {
      isStarred: (count: string, cell: PublishedCell) =>
        count !== "chronic" && isStarred(count, cell),
    };
    const tables = listDifferences(truth, await publishTwin(makeTwin(), torn));
    expect(tables.map(({ table }) => table)).toContain("chronic_absenteeism");
  });
});
