import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { buildWarehouse } from "../../src/build.ts";
import { dashboardAgreement } from "../../src/contracts/published/dashboard-agreement.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { readPublished } from "../../src/warehouse/snapshot.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";
import { writeMicroDistrict } from "../support/micro-district.ts";
import { useModels } from "../support/use-models.ts";

const page = await readFile(join(project.root, "src/site/methods/dashboard.md"), "utf8");
const groups = readMarkdownTable(page, "The groups");
const expectModel = useModels();
const colours = ["none", "Red", "Orange", "Yellow", "Green", "Blue"];

const columns2024 =
  "cds rtype schoolname studentgroup currnumer currdenom currstatus priornumer priordenom priorstatus change statuslevel changeLevel color box certifyflag dataerrorflag indicator reportingyear";
const columns2019 =
  "cds rtype schoolname studentgroup currnumer currdenom currstatus priornumer priordenom priorstatus change safetynet statuslevel changelevel color box certifyflag dataerrorflag reportingyear";
const columns2018 = columns2019.replace(" dataerrorflag", "");
const columns2022 =
  "cds rtype schoolname studentgroup currnumer currdenom currstatus statuslevel certifyflag reportingyear";

const toFile = (columns: string, rows: readonly Record<string, string>[]) => {
  const names = columns.split(" ");
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))].map((x) =>
    x.join("\t"),
  );
};

const cdsOf = (at: number, level: string) =>
  level === "D" ? "27999900000000" : `2799990000001${at}`;

const rows2024 = groups.map((row, at) => ({
  ...{ cds: cdsOf(at, row.level ?? ""), rtype: row.level ?? "", schoolname: row.name ?? "" },
  ...{ studentgroup: row.group ?? "", currnumer: row.chronic ?? "", currdenom: row.eligible ?? "" },
  ...{ priornumer: row["chronic before"] ?? "", priordenom: row["eligible before"] ?? "" },
  ...{ currstatus: "1.0", indicator: "CHRO", reportingyear: "2024" },
}));

const row2019 = {
  ...{ cds: "27999900000010", rtype: "S", studentgroup: "ALL", reportingyear: "2019" },
  ...{ currnumer: "12", currdenom: "100", currstatus: "12", priornumer: "20", priordenom: "100" },
  ...{ change: "-8", statuslevel: "2", changelevel: "4", color: "3", box: "190", safetynet: "Y" },
};
const row2018 = { ...row2019, reportingyear: "2018" };
const row2022 = {
  ...{ cds: "27999900000010", rtype: "S", studentgroup: "ALL", reportingyear: "2022" },
  ...{ currnumer: "41", currdenom: "400", currstatus: "10.3", statuslevel: "2" },
};
const overridden = { ...row2019, cds: "27999900000011", color: "2", certifyflag: "Y" };

const folder = writeMicroDistrict({
  "district.yaml": ["name: Example", 'cds_code: "27999900000000"', "current_year: 2023-24"],
  "cde/chronicdownload2018.txt": toFile(columns2018, [row2018]),
  "cde/chronicdownload2019.txt": toFile(columns2019, [row2019, overridden]),
  "cde/chronicdownload2022.txt": toFile(columns2022, [row2022]),
  "cde/chronicdownload2024.txt": toFile(columns2024, rows2024),
});

const resultRow = z.object({
  cds_code: z.string(),
  status_tenths: z.int(),
  change_tenths: z.int(),
  status_level: z.int(),
  change_level: z.int(),
  colour_code: z.int().nullable(),
});

describe("the Dashboard's rules", () => {
  let built: Awaited<ReturnType<typeof buildWarehouse>>;
  beforeAll(async () => {
    built = await buildWarehouse({ district: folder });
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("give the results of the worked example", async () => {
    const results = await withDuckDb(built.warehouse, (connection) =>
      readRows(
        connection,
        "from measures.bld_dashboard_result where school_year = 2024",
        resultRow,
      ),
    );
    const printed = groups.map(({ name = "", level = "" }, at) => {
      const result = results.find(({ cds_code }) => cds_code === cdsOf(at, level));
      return {
        name,
        status: ((result?.status_tenths ?? 0) / 10).toFixed(1),
        change: ((result?.change_tenths ?? 0) / 10).toFixed(1),
        "status level": `${result?.status_level}`,
        "change level": `${result?.change_level}`,
        color: colours[result?.colour_code ?? 0],
      };
    });
    expect(printed).toEqual(readMarkdownTable(page, "The results"));
  });

  test("are compared with every layout of the state's file, year by year", async () => {
    const agreement = await readPublished(dashboardAgreement, { path: built.published });
    const of = (year: number) =>
      agreement
        .filter(({ school_year }) => school_year === year)
        .map((row) => `${row.figure} ${row.rows_reproduced}/${row.rows_compared}`);
    expect(of(2018)).toEqual([
      ...["status 1/1", "change 1/1", "status_level 1/1", "change_level 1/1"],
      ...["colour 1/1", "box 1/1"],
    ]);
    expect(of(2019)).toEqual([
      ...["status 2/2", "change 2/2", "status_level 2/2", "change_level 2/2"],
      ...["colour 1/2", "box 2/2"],
    ]);
    expect(of(2022)).toEqual(["status 1/1", "status_level 1/1"]);
  });

  test("say why a figure of the state's file differs", async () => {
    const differences = await withDuckDb(built.warehouse, (connection) =>
      readRows(
        connection,
        "from measures.msr_dashboard_differences where school_year = 2019",
        z.object({ cds_code: z.string(), figure: z.string(), reason: z.string() }),
      ),
    );
    expect(differences).toEqual([
      { cds_code: overridden.cds, figure: "colour", reason: "not certified" },
    ]);
  });
});

test("the Dashboard's rules give every result in the state's 2024 file", async () => {
  const district = await mkdtemp(join(tmpdir(), "rollcall-"));
  // Beside the folder itself, of which the demo sites are built meanwhile.
  const settings = await readFile(
    join(project.root, "data/monterey-peninsula/district.yaml"),
    "utf8",
  );
  const cde = join(project.root, "data/cde");
  await writeFile(join(district, "district.yaml"), settings.replace("../cde", cde));
  const { published } = await buildWarehouse({ district });
  const agreement = await readPublished(dashboardAgreement, { path: published });
  await rm(district, { recursive: true });
  expect(agreement.map((row) => [row.figure, row.rows_compared, row.rows_reproduced])).toEqual(
    ["status", "change", "status_level", "change_level", "colour", "box"].map((figure) => [
      figure,
      253,
      253,
    ]),
  );
});

test("the preview sets the printed rate so far against the printed rate of the year before", async () => {
  const soFar = readMarkdownTable(page, "The rates so far");
  const place = "27999900000000";
  await expectModel(
    "5_published/dashboard_preview",
    {
      "cleared.dashboard_to_date": [
        "school_year | level | cds_code | student_group | students | chronic_rate | is_small | disclosure",
        ...soFar.map(
          (row) =>
            `2026 | D | ${place} | ${row.group} | ${row.students} | ${Number(row["so far"]) / 100} | ${Number(row.students) < 150} | rounded`,
        ),
      ].join("\n"),
      "published.dashboard_chronic": [
        "school_year | level | cds_code | student_group | chronic_rate | is_current_size_met | disclosure",
        ...soFar.map(
          (row) =>
            `2025 | D | ${place} | ${row.group} | ${Number(row["year before"]) / 100} | true | exact`,
        ),
      ].join("\n"),
    },
    [
      "student_group | change_points | status_level | change_level | colour",
      ...readMarkdownTable(page, "The preview").map((row) =>
        [
          row.group,
          row.change,
          row["status level"],
          row["change level"],
          row.color?.toLowerCase(),
        ].join(" | "),
      ),
    ].join("\n"),
  );
});
