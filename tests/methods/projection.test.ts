import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";
import { readProjections, withProjectedStudents } from "../support/project-students.ts";

const page = await readFile(join(project.root, "src/site/methods/projection.md"), "utf8");

const studentRow = z.object({
  absent: z.coerce.string(),
  students: z.coerce.string(),
  chance: z.number(),
});
const cellRow = z.object({ chronic: z.number(), eligible: z.number() });

const thisYear = `select days_absent::integer as absent, count(*) as students,
    any_value(expected_chronic) as chance
  from facts.fct_student_projection
  where school_year = 2026 and point = 'as-of' and level = 'D' group by all order by all`;
const toDate = `select chronic_to_date as chronic, eligible_to_date as eligible
  from measures.bld_projection_cell
  where school_year = 2026 and point = 'as-of' and level = 'D' and reporting_category = 'TA'`;

const percent = (share: number | null | undefined, digits: number) =>
  `${(100 * (share ?? Number.NaN)).toFixed(digits)}%`;

/** A row of the page's tables as students who go through their year alike. */
const studentsOf = (row: Record<string, string>, year: number) => ({
  year,
  students: Number(row.students),
  absentBefore: Number(row["absent in the first 50 days"]),
  absentAfter: Number(row["absent in the last 50 days"] ?? 0),
});

test("the worked example of a projection comes out of the warehouse's own models", () => {
  const before = readMarkdownTable(page, "The year before").map((row) => studentsOf(row, 2025));
  const now = readMarkdownTable(page, "This year");
  const groups = [...before, ...now.map((row) => studentsOf(row, 2026))];
  return withProjectedStudents(groups, async (connection) => {
    const students = await readRows(connection, thisYear, studentRow);
    expect(
      students.map((row) => ({
        "absent in the first 50 days": row.absent,
        students: row.students,
        chance: percent(row.chance, 0),
      })),
    ).toEqual(now);
    const place = (await readProjections(connection)).find(({ point }) => point === "as-of");
    const [cell] = await readRows(connection, toDate, cellRow);
    expect([
      {
        "rate to date": percent(cell && cell.chronic / cell.eligible, 1),
        rate: percent(place?.rate, 1),
        range: `${percent(place?.low, 1)} to ${percent(place?.high, 1)}`,
        basis: place?.basis,
      },
    ]).toEqual(readMarkdownTable(page, "What to expect"));
  });
});
