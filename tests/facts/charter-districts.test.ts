import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { runDistrict } from "../../src/run-district.ts";
import { compareRows } from "../support/compare-rows.ts";
import { factDistrict, senr, stas } from "../support/fact-lines.ts";
import { writeMicroDistrict } from "../support/micro-district.ts";
import { expectedDashboardChronic, expectedLcapChronic } from "../support/oracle/index.ts";

const dune = "0000104";
const students = Array.from({ length: 20 }, (_, at) => `C${at}`);
const rows = z.record(z.string(), z.string());

const notesByLevel = `select distinct "Aggregate Level" as level, "Note" as note
  from published.chronic_absenteeism_download order by level`;

/** A district with two charter schools: all of its twenty students are in one, the other sent no files. */
const files = {
  ...factDistrict,
  "extracts/2024-25/SENR.txt": students.map((student) => senr({ student, school: dune })),
  "extracts/2024-25/STAS.txt": students.map((student) =>
    stas({ student, school: dune, expected: 180, attended: 160, unexcused: 20 }),
  ),
};

const placeOf = (row: Readonly<Record<string, string>>) =>
  [
    row.level ?? row.rtype,
    row.cds_code ?? row.cds,
    row.reporting_category ?? row.studentgroup,
  ].join(" ");

it("a district of charters has hidden LCAP rows, no Dashboard rows, and a note of the charter that is missing", async () => {
  const district = writeMicroDistrict(files);
  await withDuckDb(":memory:", async (connection) => {
    await runDistrict(connection, { district }, { scratch: join(district, "scratch") });
    const lcap = await readRows(connection, "from published.lcap_chronic_download", rows);
    const options = { placeOf, mayBeStarred: () => true };
    expect(compareRows(lcap, await expectedLcapChronic(district), options)).toEqual([]);
    const all = lcap.filter(({ level, reporting_category: x }) => level === "D" && x === "TA");
    expect(all.map(({ denominator, count, rate }) => [denominator, count, rate])).toEqual([
      ["*", "*", "*"],
    ]);
    const dashboard = await readRows(connection, "from published.dashboard_chronic_download", rows);
    expect(compareRows(dashboard, await expectedDashboardChronic(district), options)).toEqual([]);
    expect([...new Set(dashboard.map(({ rtype }) => rtype))]).toEqual(["S"]);
    const notes = await readRows(connection, notesByLevel, rows);
    expect(notes).toEqual([
      { level: "D", note: "without charters not supplied" },
      { level: "S", note: "" },
    ]);
  });
  rmSync(district, { recursive: true });
});
