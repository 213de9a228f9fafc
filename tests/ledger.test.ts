import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvFormat } from "d3";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { chronicAbsenteeism } from "../src/contracts/published/chronic-absenteeism.ts";
import { project } from "../src/project.ts";
import { readPublished } from "../src/warehouse/snapshot.ts";
import { readySite } from "./support/demo-sites.ts";

// These files change only on purpose: `npx vitest run --config tests/vitest.config.ts -u ledger`.
const golden = (name: string) => join(project.root, "tests/golden", name);
const spans = ["TA", "GRTKKN", "GR13", "GR46", "GR78", "GRTK8", "GR912"];
const finishedYears = 4;

await readySite("demo");
const build = join(project.demoDistrict, "build");
const report = z
  .object({
    models: z.array(z.object({ model: z.string(), rows: z.int() })),
    files: z.array(z.object({ file: z.string(), rowsRead: z.int() })),
    checks: z.array(z.object({ check: z.string(), severity: z.string(), rows: z.int() })),
  })
  .parse(JSON.parse(readFileSync(join(build, "report.json"), "utf8")));

describe("the ledger of the make-believe district", () => {
  it("keeps the rows of every model", async () => {
    await expect(`${csvFormat(report.models)}\n`).toMatchFileSnapshot(golden("row-counts.csv"));
  });

  it("keeps the rows of every file", async () => {
    const rows = report.files.map(({ file, rowsRead }) => ({
      file: file.replace(/^.*\/cde\//, "cde/"),
      rows: rowsRead,
    }));
    await expect(`${csvFormat(rows)}\n`).toMatchFileSnapshot(golden("file-rows.csv"));
  });

  it("keeps the district's headline figures, as published", async () => {
    const path = join(build, "published.duckdb");
    const rows = await readPublished(chronicAbsenteeism, { path });
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
    expect(headline).toHaveLength((finishedYears + 1) * spans.length);
    await expect(`${csvFormat(headline)}\n`).toMatchFileSnapshot(golden("headline-figures.csv"));
  });

  it("finds no statement untrue that must be true", () => {
    const broken = report.checks.filter(({ severity, rows }) => severity === "error" && rows > 0);
    expect(broken).toEqual([]);
  });
});
