import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvFormat } from "d3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltWarehouse, buildWarehouse } from "../src/build.ts";
import { chronicAbsenteeism } from "../src/contracts/published/chronic-absenteeism.ts";
import { project } from "../src/project.ts";
import { synthesizeDistrict } from "../src/synthesize/synthesize-district.ts";
import { readPublished } from "../src/warehouse/snapshot.ts";

// These files change only on purpose: `npx vitest run --config tests/vitest.config.ts -u ledger`.
const golden = (name: string) => join(project.root, "tests/golden", name);
const spans = ["TA", "GRTKKN", "GR13", "GR46", "GR78", "GRTK8", "GR912"];

describe("the ledger of a made-up district of 700 students and three years", () => {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-ledger-"));
  let built: BuiltWarehouse;
  beforeAll(async () => {
    const cde = join(project.root, "data/cde");
    await synthesizeDistrict(folder, { students: 700, years: 3, seed: 20260222, cde });
    built = await buildWarehouse({ district: folder });
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("keeps the rows of every model", async () => {
    const rows = built.run.models.map(({ model, rows: count }) => ({ model, rows: count }));
    await expect(`${csvFormat(rows)}\n`).toMatchFileSnapshot(golden("row-counts.csv"));
  });

  it("keeps the rows of every file", async () => {
    const rows = built.loaded.files.map(({ file, rowsRead }) => ({
      file: file.area === "state" ? file.name.replace(/^.*\//, "cde/") : file.name,
      rows: rowsRead,
    }));
    await expect(`${csvFormat(rows)}\n`).toMatchFileSnapshot(golden("file-rows.csv"));
  });

  it("keeps the district's headline figures, as published", async () => {
    const rows = await readPublished(chronicAbsenteeism, { path: built.published });
    const headline = rows
      .filter(
        ({ level, reporting_category: category }) => level === "D" && spans.includes(category),
      )
      .map((row) => ({
        school_year: row.school_year,
        reporting_category: row.reporting_category,
        eligible_students: row.eligible_students ?? "*",
        chronic_students: row.chronic_students ?? "*",
        chronic_rate: row.chronic_rate ?? "*",
        source: row.source,
        disclosure: row.disclosure,
      }));
    expect(headline).toHaveLength(3 * spans.length);
    await expect(`${csvFormat(headline)}\n`).toMatchFileSnapshot(golden("headline-figures.csv"));
  });

  it("finds no statement untrue that must be true", () => {
    const broken = built.run.checks.filter(
      ({ severity, rows }) => severity === "error" && rows > 0,
    );
    expect(broken).toEqual([]);
  });
});
