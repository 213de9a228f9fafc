import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { goalColumns } from "../../src/site/components/goal-row.ts";
import type { Figures } from "../../src/site/components/rates.ts";
import { studentsOfTarget } from "../../src/site/components/students-of-target.ts";
import { suggestTarget } from "../../src/site/components/suggest-target.ts";
import { workshopPolicies } from "../../src/site/components/workshop-policies.ts";
import { defaultPolicies } from "../support/default-policies.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";

const page = await readFile(join(project.root, "src/site/methods/goals.md"), "utf8");
const down = { isHigherBetter: false };

/** `24.5%` in tenths; undefined where the cell is empty. */
const tenths = (cell = "") => (cell === "" ? undefined : Math.round(Number.parseFloat(cell) * 10));

test("the page explains every column of goals.csv", () => {
  const rows = readMarkdownTable(page, "The columns of goals.csv");
  const named = rows.flatMap(({ column = "" }) => column.replaceAll("`", "").split(", "));
  expect([...named].sort()).toEqual([...goalColumns].sort());
});

test("the students of a target are those of the page", () => {
  const rows = readMarkdownTable(page, "Students of the target");
  const counted = rows.map((row) => {
    const figures: Figures = {
      ...{ eligible_students: Number(row.students), chronic_rate: null, disclosure: "exact" },
      chronic_students: Number(row["chronically absent"]),
    };
    return `${studentsOfTarget(figures, tenths(row.target) ?? 0, down)}`;
  });
  expect(counted).toEqual(rows.map((row) => row["students fewer"]));
});

test("path and status are those of the page", async () => {
  const rows = readMarkdownTable(page, "The path and the status");
  const number = (cell = "") => (cell === "" ? "null" : `${(tenths(cell) ?? 0) / 1000}`);
  const computed = await withDuckDb(":memory:", async (connection) => {
    for (const schema of ["measures", "published", "facts", "staging", "dimensions"])
      await connection.run(`create schema if not exists ${schema}`);
    await connection.run(await readFile(join(project.sql, "macros.sql"), "utf8"));
    const selects = rows.map((row, i) => {
      const [baseline, target] = [number(row.baseline), number(row.target)];
      const day = number(row["same day of the baseline year"]);
      const range = `${number(row["expected from"])}, ${number(row["expected to"])}`;
      const isReached = row["target date reached"] === "yes";
      const figure = number(row["figure at the end"]);
      return `select ${i} as line,
        published.to_goal_path('chronic', 'down', ${day}, ${baseline}, ${target})::double as path,
        published.to_goal_status('down', ${isReached}, ${figure}, ${target}, ${target}, ${range})
          as status`;
    });
    const result = z.object({ path: z.number(), status: z.string() });
    return readRows(connection, `${selects.join(" union all ")} order by line`, result);
  });
  expect(computed.map(({ status }) => status)).toEqual(rows.map(({ status }) => status));
  expect(computed.map(({ path }) => Math.round(path * 1000))).toEqual(
    rows.map(({ path }) => tenths(path)),
  );
});

test("suggested targets are those of the page", () => {
  const rows = readMarkdownTable(page, "Suggested targets");
  const rule = { ...down, ...workshopPolicies(defaultPolicies) };
  const suggested = rows.map(({ baseline, trend, best }) => {
    const reached = tenths(best);
    const marks = {
      ...{ baseline: { year: 2025, tenths: tenths(baseline) ?? 0 }, trend: tenths(trend) },
      level: reached === undefined ? undefined : { year: 2024, tenths: reached },
      ...{ pace: undefined, similar: undefined },
    };
    return suggestTarget(marks, rule).tenths;
  });
  expect(suggested).toEqual(rows.map((row) => tenths(row.suggested)));
});
