import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { checkFiles } from "../../src/warehouse/check-files.ts";
import { describeCheck, publishChecks } from "../../src/warehouse/publish-checks.ts";
import { useEmptyWarehouse } from "../support/empty-warehouse.ts";
import { listFiles } from "../support/source-files.ts";
import { withTables } from "../support/with-tables.ts";

describe("what a check found", () => {
  it("is told in the words of its help", () => {
    const help =
      "What this finds: schools that stand\ntwice.\nWhy it matters: they count twice.\nHow to resolve: keep one row.";
    const run = { check: "schools are listed once", severity: "error" as const, seconds: 0 };
    expect(describeCheck({ ...run, rows: 3, help })).toEqual({
      ...{ check: "schools are listed once", severity: "error", rows: 3, mayCountStudents: true },
      explanation: "Schools that stand twice. They count twice.",
      how_to_fix: "Keep one row.",
    });
  });

  it("has an explanation and a way to mend it for every check there is", async () => {
    for (const path of listFiles("sql/checks", ".sql")) {
      const text = await readFile(join(project.root, path), "utf8");
      const lines = text.split("\n").filter((line) => line.startsWith("-- "));
      const help = lines.slice(1).map((line) => line.slice(3));
      const run = { check: path, severity: "notice" as const, rows: 0, seconds: 0 };
      const described = describeCheck({ ...run, help: help.join("\n") });
      expect([path, described.explanation]).toEqual([
        path,
        expect.stringMatching(/^[A-Z].*\. [A-Z].*\.$/),
      ]);
      expect([path, described.how_to_fix]).toEqual([path, expect.stringMatching(/^[A-Z].*\.$/)]);
    }
  });
});

describe("rows that may be students", () => {
  const getConnection = useEmptyWarehouse();
  const rowsRow = z.object({ rows: z.int().nullable() });
  const policies = (threshold: number) => ({
    "dimensions.dim_policy": `school_year | suppression_threshold
      2025 | 10
      2026 | ${threshold}`,
  });
  const publish = (threshold: number) =>
    withTables(getConnection(), policies(threshold), async () => {
      const connection = getConnection();
      await connection.run("drop table cleared.data_quality");
      await publishChecks(connection, { checks: [], files: { notices: [], rowsRejected: 15 } });
      return readRows(connection, "select rows from cleared.data_quality limit 1", rowsRow);
    });

  it("are hidden by the threshold of the current year", async () => {
    expect(await publish(10)).toEqual([{ rows: 15 }]);
    expect(await publish(20)).toEqual([{ rows: null }]);
  });
});

describe("what reading the files passed over", () => {
  it("is counted by kind and names neither file nor column", () => {
    const found = checkFiles({
      notices: [
        "unknown columns are ignored: secret",
        "2 unknown fields at the end of each line are ignored",
        "polcy is unknown and ignored",
        "the last line has no line end; check that the file is complete",
        "something else",
      ],
      rowsRejected: 7,
    });
    expect(found.map(({ rows }) => rows)).toEqual([7, 2, 1, 1, 1]);
    expect(JSON.stringify(found)).not.toMatch(/secret|polcy/);
  });
});
