import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { edition } from "../../src/contracts/published/edition.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { printSnapshot, readPublished } from "../../src/warehouse/snapshot.ts";

const folder = mkdtempSync(join(tmpdir(), "rollcall-snapshot-"));
const path = join(folder, "published.duckdb");

const createEdition = (year: number) => `
  create or replace table edition as select 'Small' as district_name, '27999990000000' as cds_code,
  'D' as level, true as is_synthetic, true as has_student_files, 2026 as current_year,
  ${year} as headline_year, true as is_running, '2026-02-18' as as_of, 100 as days_taught,
  180 as days_planned, 'en' as languages, 10 as suppression_threshold, 31 as minimum_days`;
const write = (sql: string) => withDuckDb(path, (connection) => connection.run(sql));

describe("readPublished", () => {
  beforeAll(async () => {
    await write(createEdition(2026));
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => rmSync(folder, { recursive: true }));

  it("reads the database that the environment names", async () => {
    vi.stubEnv("ROLLCALL_PUBLISHED", path);
    expect(await readPublished(edition)).toMatchObject([{ headline_year: 2026, days_taught: 100 }]);
  });

  it("lets several readers share the file", async () => {
    const rows = await withDuckDb(path, () => readPublished(edition, { path }), { readOnly: true });
    expect(rows).toHaveLength(1);
  });

  it("refuses to guess where the database is", async () => {
    vi.stubEnv("ROLLCALL_PUBLISHED", "");
    await expect(readPublished(edition)).rejects.toThrow(
      "missing environment variable: ROLLCALL_PUBLISHED",
    );
  });

  it("refuses a row that breaks its contract", async () => {
    await write(createEdition(1926));
    await expect(readPublished(edition, { path })).rejects.toThrow(/headline_year/);
  });
});

describe("printSnapshot", () => {
  it("prints JSON to standard output", () => {
    const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    printSnapshot([{ a: 1, b: null, c: "ñ" }]);
    expect(written.mock.calls).toEqual([['[{"a":1,"b":null,"c":"ñ"}]']]);
    written.mockRestore();
  });
});
