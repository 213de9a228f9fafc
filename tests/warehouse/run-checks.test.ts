import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { runChecks } from "../../src/warehouse/run-checks.ts";

const folder = mkdtempSync(join(tmpdir(), "rollcall-checks-"));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const run = () => withDuckDb(":memory:", (connection) => runChecks(connection, folder));

describe("runChecks", () => {
  it("counts the rows that break each statement, in order of names", async () => {
    write("two_is_two.sql", "-- severity: notice\n-- What this finds: x.\nselect 1 where 2 <> 2\n");
    write("all_are_one.sql", "-- severity: error\n-- What: a.\n-- Why: b.\nfrom range(3)\n");
    const seconds = expect.any(Number);
    expect(await run()).toEqual([
      { check: "all are one", severity: "error", rows: 3, help: "What: a.\nWhy: b.", seconds },
      { check: "two is two", severity: "notice", rows: 0, help: "What this finds: x.", seconds },
    ]);
  });

  it("refuses a check without a severity", async () => {
    write("what_is_this.sql", "-- What: a.\nselect 1\n");
    await expect(run()).rejects.toThrow("missing severity: what_is_this.sql");
  });
});
