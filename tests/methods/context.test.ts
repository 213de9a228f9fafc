import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { readRows } from "../../src/duckdb/read-rows.ts";
import {
  clearAttendanceControl,
  measuredAttendanceControl,
} from "../../src/privacy/clear-attendance-control.ts";
import { clearBrightSpot, measuredBrightSpot } from "../../src/privacy/clear-bright-spot.ts";
import {
  clearSimilarSchool,
  measuredSimilarSchool,
} from "../../src/privacy/clear-similar-schools.ts";
import { project } from "../../src/project.ts";
import { readModels } from "../../src/warehouse/read-model.ts";
import { runModel } from "../../src/warehouse/run-models.ts";
import { useEmptyWarehouse } from "../support/empty-warehouse.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";
import { noStars } from "../support/no-stars.ts";
import { useModels } from "../support/use-models.ts";
import { type Tables, withTables } from "../support/with-tables.ts";

const page = await readFile(join(project.root, "src/site/methods/context.md"), "utf8");
const getConnection = useEmptyWarehouse();
const expectModel = useModels();

const disclosure = `
  school_year | suppression_threshold | running_minimum_students | running_fine_students | day_figures_minimum_students | is_running
  2024        | 10                    | 30                       | 300                   | 30                           | false
  2025        | 10                    | 30                       | 300                   | 30                           | false
`;

/** Runs models over tables in text and returns the rows of the last one. */
async function runOn<Row extends z.ZodType>(tables: Tables, names: readonly string[], row: Row) {
  const connection = getConnection();
  const models = await readModels(project.sql, "4_measures");
  const run = async (connection: DuckDBConnection) => {
    for (const name of names) {
      const model = models.find(({ table }) => table === name);
      if (!model) throw new Error(`unknown model: ${name}`);
      await connection.run(`drop table measures.${name}`);
      await runModel(connection, model);
    }
    return readRows(connection, `from measures.${names.at(-1)} order by all`, row);
  };
  return withTables(connection, tables, () => run(connection));
}

const toLines = (header: string, rows: readonly (readonly unknown[])[]): string =>
  [header, ...rows.map((row) => row.join(" | "))].join("\n");

describe("the worked examples of figures in context", () => {
  test("five schools: distances and which are similar", async () => {
    const schools = readMarkdownTable(page, "Five schools");
    const cells = schools.flatMap((school, i) =>
      Object.entries({
        TA: school.students,
        SS: school.disadvantaged,
        SE: school["English learners"],
        SD: school.disabilities,
        GR13: school.students,
      }).map(([code, count]) => [2025, i, code, count, 10, i === 0 ? "STAS" : "CDE"]),
    );
    const rows = await runOn(
      {
        "dimensions.dim_entity": "level | cds_code | role\nS | 0 | part",
        "staging.stg_cde__chronic_absenteeism": toLines(
          "school_year | level | cds_code | reporting_category | school_name | dass | eligible_students | chronic_students | chronic_rate",
          schools
            .slice(1)
            .map(({ school, students }, i) => [
              ...[2025, "S", i + 1, "TA", school, "No", students, 50, 0.1],
            ]),
        ),
        "measures.bld_school_cell": toLines(
          "school_year | cds_code | reporting_category | students | hidden_students | source",
          cells,
        ),
      },
      [
        ...["bld_school_feature", "bld_school_span", "bld_school_span_distance"],
        "msr_similar_schools",
      ],
      measuredSimilarSchool,
    );
    const printed = rows
      .map(clearSimilarSchool)
      .sort((a, b) => a.position - b.position)
      .map((row) => `${row.similar_school_name} ${row.distance.toFixed(2)}`);
    const similar = schools.filter(({ distance }) => distance && Number(distance) <= 1);
    expect(printed).toEqual(similar.map(({ school, distance }) => `${school} ${distance}`));
  });

  test("one school: what was to be expected of it", async () => {
    const [students, stay, chronic, standard, ...rest] = readMarkdownTable(page, "One school");
    const [restStudents, restChronic, restStandard] = rest;
    const columns = {
      ...{ school_year: 2025, level: "S", cds_code: 1, reporting_category: "TA", kind: "school" },
      students: students?.["this year"],
      chronic_students: chronic?.["this year"],
      standard_students: standard?.["this year"],
      students_before: students?.["last year"],
      chronic_before: chronic?.["last year"],
      standard_before: standard?.["last year"],
      staying_students: stay?.["this year"],
      rest_students: restStudents?.["this year"],
      rest_chronic: restChronic?.["this year"],
      rest_standard: restStandard?.["this year"],
      rest_students_before: restStudents?.["last year"],
      rest_chronic_before: restChronic?.["last year"],
      rest_standard_before: restStandard?.["last year"],
    };
    const [row] = await runOn(
      {
        "dimensions.dim_year_disclosure": disclosure,
        "measures.bld_expected_count": toLines(Object.keys(columns).join(" | "), [
          Object.values(columns),
        ]),
        "measures.bld_expected_prior":
          "school_year | level | kind | ratio_variance | persistence\n2025 | S | school | 0.05 | 0.4",
      },
      ["bld_expected_result", "bld_expected_year_drift", "msr_bright_spots"],
      measuredBrightSpot,
    );
    if (!row) throw new Error("missing row");
    const spot = clearBrightSpot(row, noStars);
    const tenth = (value: number | null) => (value ?? 0).toFixed(1);
    expect([
      {
        rate: tenth((spot.chronic_rate ?? 0) * 100),
        expected: tenth((spot.expected_rate ?? 0) * 100),
        difference: tenth(spot.difference_points),
        low: tenth(spot.ci_low),
        high: tenth(spot.ci_high),
        verdict: spot.verdict,
      },
    ]).toEqual(readMarkdownTable(page, "The difference"));
  });

  test("four groups: gaps, students to close them and ranks", async () => {
    const groups = readMarkdownTable(page, "Four groups");
    const codes = ["TA", "RH", "SE", "RA", "SD"];
    const rates = groups.map((group) => [
      ...[2025, "D", 9, codes[groups.indexOf(group)], group.students],
      ...[
        group["chronically absent"],
        Number(group["chronically absent"]) / Number(group.students),
      ],
      "exact",
    ]);
    await expectModel(
      "5_published/group_gaps",
      {
        "dimensions.dim_entity": "cds_code | role\n9 | subject",
        "published.chronic_absenteeism": toLines(
          "school_year | level | cds_code | reporting_category | eligible_students | chronic_students | chronic_rate | disclosure",
          rates.map((row) => row.map((cell, i) => (i === 6 ? Number(cell).toFixed(3) : cell))),
        ),
      },
      toLines(
        "reporting_category | points_to_all | excess_to_all | points_to_best | excess_to_best | position",
        groups
          .slice(1)
          .map((group, i) => [
            codes[i + 1],
            Number(group["gap to all"]),
            group["students to close it"],
            Number(group["gap to best"]),
            group["students to close that"],
            group.rank,
          ]),
      ),
    );
  });

  test("three months of three years: center lines, limits and the signal", async () => {
    const months = readMarkdownTable(page, "Three months of three years");
    const yearOf = (month: string) => Number(month.slice(0, 4)) + 1;
    const rows = await runOn(
      {
        "measures.msr_attendance_by_month": toLines(
          "school_year | level | cds_code | month | students | eligible_students | expected_hundredths | attended_hundredths | suppression_threshold | running_minimum_students | running_fine_students | day_figures_minimum_students | is_running | is_applicable",
          months.map(({ month = "", ...days }) => [
            ...[yearOf(month), "S", 1, month, 1000, 1000],
            ...[`${days["days expected"]}00`, `${days["days attended"]}00`],
            ...[10, 30, 300, 30, yearOf(month) === 2026, true],
          ]),
        ),
      },
      ["msr_attendance_control"],
      measuredAttendanceControl,
    );
    const percent = (rate: number | null) => ((rate ?? 0) * 100).toFixed(1);
    const printed = rows
      .map(clearAttendanceControl)
      .sort((a, b) => (a.month < b.month ? -1 : 1))
      .map((row, i) => ({
        ...months[i],
        month: row.month,
        absence: percent(row.absence_rate),
        "center line": percent(row.center_rate),
        "lower limit": percent(row.lower_limit),
        "upper limit": percent(row.upper_limit),
        signal: (row.absence_rate ?? 0) > (row.upper_limit ?? 1) ? "above the limits" : "none",
      }));
    expect(printed).toEqual(months);
  });
});
