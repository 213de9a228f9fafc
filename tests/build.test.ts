import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type BuiltWarehouse, buildWarehouse, validateDistrict } from "../src/build.ts";
import { chronicAbsenteeism } from "../src/contracts/published/chronic-absenteeism.ts";
import { edition } from "../src/contracts/published/edition.ts";
import { publishedTables } from "../src/contracts/published/index.ts";
import { withDuckDb } from "../src/duckdb/open-duckdb.ts";
import { readRows } from "../src/duckdb/read-rows.ts";
import { readPublished } from "../src/warehouse/snapshot.ts";
import { readIfThere } from "./support/district-folder.ts";
import { writeMicroDistrict } from "./support/micro-district.ts";
import { smallDistrict, studentValue } from "./support/small-district.ts";

const nameRow = z.object({ name: z.string() });

async function listTables(path: string): Promise<string[]> {
  const sql =
    "select table_schema || '.' || table_name as name from information_schema.tables order by name";
  const rows = await withDuckDb(path, (connection) => readRows(connection, sql, nameRow), {
    readOnly: true,
  });
  return rows.map(({ name }) => name);
}

function readReport(folder: string) {
  const figures = z.record(z.string(), z.number());
  return z
    .object({
      files: z.array(z.looseObject({ file: z.string(), rowsRead: z.number() })),
      notices: z.array(z.object({ file: z.string(), notice: z.string() })),
      models: z.array(z.object({ model: z.string(), rows: z.number(), seconds: z.number() })),
      checks: z.array(z.object({ check: z.string(), severity: z.string(), rows: z.number() })),
      disclosure: z.array(z.object({ table: z.string(), cells: figures })),
      certificates: figures,
      attack: z.array(z.looseObject({ school_year: z.int() })),
      peakMemoryBytes: z.number(),
    })
    .strict()
    .parse(JSON.parse(readIfThere(folder, "build", "report.json")));
}

describe("buildWarehouse", () => {
  const folder = writeMicroDistrict(smallDistrict);
  const build = join(folder, "build");
  let built: BuiltWarehouse;
  beforeAll(async () => {
    built = await buildWarehouse({ district: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("writes two databases, a report and rejects, and leaves nothing beside", () => {
    expect(readdirSync(build).sort()).toEqual([
      "enrolments.json",
      "published.duckdb",
      "rejects.csv",
      "report.json",
      "warehouse.duckdb",
      "witness",
    ]);
    expect([built.warehouse, built.published]).toEqual([
      join(build, "warehouse.duckdb"),
      join(build, "published.duckdb"),
    ]);
    expect(readIfThere(build, "rejects.csv")).toBe("file,line,column,rule\n");
  });

  it("publishes the tables that have a contract, each row held to it, and nothing else", async () => {
    const names = publishedTables.map(({ table }) => `main.${table}`);
    expect(await listTables(built.published)).toEqual(names.sort());
    for (const contract of publishedTables) {
      await readPublished(contract, { path: built.published });
    }
  });

  it("keeps every student's name and number out of what is published and reported", () => {
    for (const file of ["published.duckdb", "report.json", "rejects.csv"]) {
      expect([file, studentValue.test(readFileSync(join(build, file), "latin1"))]).toEqual([
        file,
        false,
      ]);
    }
  });

  it("keeps names and numbers in the schema of identities only", async () => {
    const schemas = (await listTables(built.warehouse)).map((name) => name.split(".")[0]);
    expect([...new Set(schemas)].sort()).toEqual([
      ...["cleared", "dimensions", "facts", "identity", "measures", "published"],
      ...["raw", "reference", "staging"],
    ]);
  });

  it("shows the finished year by STAS and the running year by SIS days", async () => {
    const rows = await readPublished(chronicAbsenteeism, { path: built.published });
    const totals = rows
      .filter(({ reporting_category }) => reporting_category === "TA")
      .map((row) =>
        [
          ...[row.school_year, row.level, row.cds_code, row.source, row.as_of],
          ...[row.eligible_students, row.chronic_students, row.chronic_rate, row.disclosure],
        ].join(" "),
      );
    expect(totals).toEqual([
      "2025 D 27999990000000 STAS  24 4 0.167 exact",
      "2025 S 27999990000101 STAS  12 4 0.333 exact",
      "2025 S 27999990000102 STAS  12 0 0 exact",
      "2026 D 27999990000000 SIS 2025-10-10    suppressed",
      "2026 S 27999990000101 SIS 2025-10-10    suppressed",
      "2026 S 27999990000102 SIS 2025-10-10    suppressed",
    ]);
  });

  it("reports every file, model and check", () => {
    const report = readReport(folder);
    const names = Object.keys(smallDistrict).filter((name) => name !== "district.yaml");
    expect(report.files.map(({ file }) => file).sort()).toEqual(names.sort());
    expect(report.files.find(({ file }) => file === "schools.csv")).toEqual({
      file: "schools.csv",
      kind: "schools",
      encoding: "utf-8",
      rowsRead: 2,
      rowsAccepted: 2,
      rowsRejected: 0,
    });
    expect(report.models.find(({ model }) => model === "facts.fct_absence")?.rows).toBe(42);
    expect(report.checks.filter(({ rows }) => rows > 0)).toEqual([]);
    expect(report.disclosure.map(({ table }) => table)).toContain("chronic_absenteeism");
  });

  it("runs up to the day asked for, overwrites what stood and clears away what an interrupted build left", async () => {
    mkdirSync(join(build, `next-${process.pid}`), { recursive: true });
    writeFileSync(join(build, `next-${process.pid}`, "warehouse.duckdb"), "broken");
    mkdirSync(join(build, "next-999999999"));
    writeFileSync(join(build, "next-999999999", "warehouse.duckdb"), "broken");
    const asOf = "2025-09-12";
    await buildWarehouse({ district: folder, asOf });
    const [row] = await readPublished(edition, { path: built.published });
    expect(row).toMatchObject({ as_of: asOf, days_taught: 20, days_planned: 40, is_running: true });
    const late = readReport(folder).checks.find(({ check }) =>
      check.includes("later than the as of"),
    );
    expect(late?.rows).toBe(22);
    expect(readdirSync(build)).toHaveLength(6);
  });

  it("refuses another build of its folder at once, and replaces nothing when what is made of its tables fails", async () => {
    const before = readFileSync(built.warehouse);
    const fail = async (published: string) => {
      expect(await listTables(published)).toContain("main.edition");
      await expect(buildWarehouse({ district: folder })).rejects.toThrow(
        "Another build of this district is running",
      );
      throw new Error("no site");
    };
    await expect(buildWarehouse({ district: folder, beforeRename: fail })).rejects.toThrow(
      "no site",
    );
    expect(readFileSync(built.warehouse).equals(before)).toBe(true);
    expect(readdirSync(build)).toHaveLength(6);
  });

  it("tells how far it is", async () => {
    const steps: string[] = [];
    await validateDistrict({
      district: folder,
      progress: {
        step: (name, parts) => steps.push(parts ? `${name} (${parts})` : name),
        advance: () => {},
        say: () => {},
        stop: () => steps.push("stop"),
      },
    });
    expect(steps).toEqual([
      "Finding the files",
      `Reading the files (${Object.keys(smallDistrict).length - 1})`,
      "Keying students",
      `Running the models (${built.run.models.length})`,
      `Protecting small groups (${built.run.release.size})`,
      "stop",
    ]);
  });
});

describe("a folder with rejected rows that its policy allows", () => {
  const students = "extracts/2025-26/students.csv";
  const rows = (smallDistrict[students] ?? []).concat(
    "PLANTED099,2016-01-01,PLANTED,Y,,Planted,Ada",
  );
  const folder = writeMicroDistrict({
    ...smallDistrict,
    "district.yaml": [
      ...(smallDistrict["district.yaml"] ?? []),
      ...["policy:", "  max_rejected_share: 0.05"],
    ],
    [students]: rows,
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is built without them, and rejects.csv names their place, not their value", async () => {
    const { loaded } = await buildWarehouse({ district: folder });
    const file = loaded.files.find((one) => one.file.name === students);
    expect([file?.rowsRead, file?.rowsRejected]).toEqual([25, 1]);
    expect(readIfThere(folder, "build", "rejects.csv").split("\n")).toEqual([
      "file,line,column,rule",
      `${students},26,gender,"must be M, F or X"`,
      "",
    ]);
    expect(readReport(folder).files.find((one) => one.file === students)).toMatchObject({
      rowsRead: 25,
      rowsAccepted: 24,
      rowsRejected: 1,
    });
  });
});

describe("a file with more mistakes than anybody reads", () => {
  const absences = "extracts/2025-26/absences.csv";
  const [header = ""] = smallDistrict[absences] ?? [];
  const rows = Array.from({ length: 3000 }, () => "PLANTED001,0000101,2025-09-02,PLANTED");
  const folder = writeMicroDistrict({ ...smallDistrict, [absences]: [header, ...rows] });
  afterAll(() => rmSync(folder, { recursive: true }));
  const first = Array.from(
    { length: 20 },
    (_, i) => `  line ${i + 2}, code: not in attendance_codes.csv`,
  );
  const message = (rest: string) =>
    [`${absences}: 3,000 problems`, ...first, `  … and 2,980 more${rest}`, ""].join("\n");

  it("is told with their number, and rejects.csv holds the first of them", async () => {
    await expect(buildWarehouse({ district: folder })).rejects.toThrow(
      message(" (the first 1,000 are in build/rejects.csv)"),
    );
    expect(readIfThere(folder, "build", "rejects.csv").split("\n")).toHaveLength(1002);
  });

  it("is told without a word about rejects.csv where none is written", async () => {
    await expect(validateDistrict({ district: folder })).rejects.toThrow(message(""));
  });
});

describe("validateDistrict", () => {
  it("clears away what killed runs left in the system's folder", async () => {
    const left = mkdtempSync(join(tmpdir(), "rollcall-validate-999999999-"));
    const living = mkdtempSync(join(tmpdir(), `rollcall-validate-${process.ppid}-`));
    await expect(validateDistrict({ district: left })).rejects.toThrow("is no folder");
    expect([existsSync(left), existsSync(living)]).toEqual([false, true]);
    rmSync(living, { recursive: true });
    const own = readdirSync(tmpdir()).filter((name) =>
      name.startsWith(`rollcall-validate-${process.pid}-`),
    );
    expect(own).toEqual([]);
  });

  it("changes nothing in the folder", async () => {
    const folder = writeMicroDistrict(smallDistrict);
    const before = readdirSync(folder, { recursive: true });
    const { loaded } = await validateDistrict({ district: folder });
    expect(loaded.files.every(({ problems }) => problems.length === 0)).toBe(true);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    expect(existsSync(join(folder, "build"))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
