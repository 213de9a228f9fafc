import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { buildWarehouse } from "../../src/build.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { synthesizeDistrict } from "../../src/synthesize/synthesize-district.ts";
import { readySite } from "../support/demo-sites.ts";

await readySite("demo");
const demo = join(project.demoDistrict, "build/published.duckdb");

async function read<Row extends z.ZodObject>(
  sql: string,
  row: Row,
  published = demo,
): Promise<z.infer<Row>[]> {
  return withDuckDb(published, (connection) => readRows(connection, sql, row), { readOnly: true });
}

test("the deepest planted dip, the last day before winter break, is found in the district", async () => {
  const rows = await read(
    `select verdict, excess_points from attendance_dips where level = 'D'
     and reporting_category = 'TA' and break_name = 'Winter Break' and position = '-1'`,
    z.object({ verdict: z.string(), excess_points: z.number() }),
  );
  expect(rows.map(({ verdict }) => verdict)).toEqual(Array(5).fill("dip"));
  for (const { excess_points } of rows) expect(excess_points).toBeGreaterThan(2);
});

test("excess is observed less expected, but for rounding, at every place", async () => {
  const [row] = await read(
    `select count(*)::integer as rows,
       max(abs(100 * (absence_rate - expected_rate) - excess_points)) as widest
     from attendance_dips where excess_points is not null and disclosure = 'exact'
       and expected_rate > 0 and abs(absence_rate * 200 - round(absence_rate * 200)) > 0.01`,
    z.object({ rows: z.int(), widest: z.number() }),
  );
  expect(row?.rows).toBeGreaterThan(100);
  expect(row?.widest).toBeLessThan(0.151);
});

test("masked rows keep their place and lose every figure and the verdict", async () => {
  const [row] = await read(
    `select count(*)::integer as rows,
       count(*) filter (absence_rate is null and excess_points is null and ci_low is null
         and excess_student_days is null and excess_hours is null and verdict is null)::integer
         as hidden
     from attendance_dips where disclosure = 'suppressed'`,
    z.object({ rows: z.int(), hidden: z.int() }),
  );
  expect(row?.rows).toBeGreaterThan(0);
  expect(row?.hidden).toBe(row?.rows);
  const [printed] = await read(
    `select count(*)::integer as rows from attendance_dips_download
     where absence_rate = '*' and excess_points = '*' and verdict = '*'`,
    z.object({ rows: z.int() }),
  );
  expect(printed?.rows).toBe(row?.rows);
});

const nextCalendar = [
  "school_code,date,day_type,event",
  ...["2026-08-19", "2026-08-20", "2026-08-21", "2026-08-24", "2026-08-25", "2026-08-26"].map(
    (date) => `*,${date},instructional,`,
  ),
];

test("next year's calendar is enough for a forecast of its breaks", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-dips-"));
  await synthesizeDistrict(folder, { students: 200, years: 2 });
  await mkdir(join(folder, "extracts/2026-27"));
  await writeFile(join(folder, "extracts/2026-27/calendar.csv"), `${nextCalendar.join("\n")}\n`);
  const { published } = await buildWarehouse({ district: folder });
  const rows = await read(
    `select break_type, basis, outreach_before, expected_excess_points from dip_forecast
     where level = 'D' and school_year = 2027 order by window_start`,
    z.object({
      break_type: z.string(),
      basis: z.string(),
      outreach_before: z.string(),
      expected_excess_points: z.number().nullable(),
    }),
    published,
  );
  expect(rows.map(({ break_type, basis }) => [break_type, basis])).toEqual([
    ["year start", "same break"],
    ["year end", "same break"],
  ]);
  expect(rows[0]?.outreach_before).toBe("2026-08-05");
  await rm(folder, { recursive: true, force: true });
});
