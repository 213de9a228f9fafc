import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { useEmptyWarehouse } from "../support/empty-warehouse.ts";
import { type Tables, withTables } from "../support/with-tables.ts";

const getConnection = useEmptyWarehouse();
const anyRow = z.record(z.string(), z.unknown());

/** Returns the rows that break a check, in the columns that matter, as text. */
async function findRows(check: string, columns: readonly string[], tables: Tables) {
  const text = await readFile(join(project.sql, "checks", `${check}.sql`), "utf8");
  const connection = getConnection();
  const rows = await withTables(connection, tables, () => readRows(connection, text, anyRow));
  return rows.map((row) => columns.map((column) => row[column]).join(" ")).sort();
}

describe("checks of what came in find", () => {
  it("codes of two categories", async () => {
    const rows = await findRows(
      "input/each_attendance_code_has_one_category",
      ["school_year", "code"],
      {
        "raw.attendance_codes": `
        school_year | code | category
        2026        | U    | unexcused
        2026        | U    | excused
        2026        | E    | excused
        2026        | E    | excused
        2025        | E    | unexcused
      `,
      },
    );
    expect(rows).toEqual(["2026 U"]);
  });

  it("days of two types", async () => {
    const rows = await findRows("input/each_calendar_day_has_one_type", ["school_code", "date"], {
      "raw.calendar": `
        school_year | school_code    | track | date       | day_type
        2026        | 0000101        |       | 2025-09-01 | holiday
        2026        | 27999990000101 |       | 2025-09-01 | instructional
        2026        | 0000101        | A     | 2025-09-01 | break
        2026        | *              |       | 2025-09-01 | break
        2026        | 0000101        |       | 2025-09-02 | instructional
        2026        | 0000101        |       | 2025-09-02 | instructional
      `,
    });
    expect(rows).toEqual(["0000101 2025-09-01"]);
  });

  it("goals of unknown places and groups, that end before they begin or begin together", async () => {
    const tables = {
      "raw.schools": "cds_code\n27999990000102",
      "reference.local_groups": "group_code\nNEWCOMER",
      "raw.goals": `
        goal_id | level | cds_code       | grades | student_group | start_date | target_date | equity_group
        A       | S     | 27999990000102 | 09     | SE            | 2025-08-18 | 2026-06-05  | NEWCOMER
        B       | S     | 27999990000199 | 08-06  | GR09          | 2025-08-18 | 2026-06-05  |
        C       | D     | 27999990000102 | TK-K   | TA            | 2026-06-05 | 2025-08-18  | XX
        D       | D     | 27999990000000 | 9-12   |               |            |             |
        D       | D     | 27999990000000 | K-5    |               |            |             |
      `,
    };
    const find = (check: string) => findRows(`input/${check}`, ["goal_id"], tables);
    expect(await find("goals_are_of_places_of_the_folder")).toEqual(["B", "C"]);
    expect(await find("goals_are_of_known_groups")).toEqual(["B", "C"]);
    expect(await find("goals_end_after_they_begin")).toEqual(["B", "C"]);
    expect(await find("goals_have_one_row_for_each_start")).toEqual(["D"]);
  });

  it("schools listed twice", async () => {
    const rows = await findRows("input/schools_are_listed_once", ["school_code"], {
      "raw.schools": "cds_code\n27999990000101\n27999980000101\n27999990000102",
    });
    expect(rows).toEqual(["0000101"]);
  });

  it("years later than the current one", async () => {
    const rows = await findRows(
      "input/no_extracts_are_later_than_the_current_year",
      ["school_year"],
      {
        "raw.absences": "school_year\n2027\n2026",
        "raw.stas": "school_year\n2028",
      },
    );
    expect(rows).toEqual(["2027", "2028"]);
  });

  it("rows of a district that the folder does not list", async () => {
    const rows = await findRows(
      "input/every_row_of_a_county_folder_names_its_district",
      ["district_code"],
      {
        "raw.absences": "district_code\n2799999\n2788888",
        "raw.students": "school_year | district_code\n2026 | ",
      },
    );
    expect(rows).toEqual(["", "2788888"]);
  });
});

describe("checks of the warehouse find", () => {
  const span = "2026 | 1 | 27999990000101 | 0000101 | | 2025-08-18 | 2025-08-22";
  const dayHeader = "school_year | school_code | tracks | calendar_date | is_instructional";

  it("absences outside an enrollment or on a day off", async () => {
    const rows = await findRows(
      "warehouse/absences_fall_on_days_of_an_enrollment",
      ["student_key", "absence_date"],
      {
        "facts.fct_enrollment_span": `
          school_year | student_key | school_cds_code | school_code | tracks | first_date | last_date
          ${span}
        `,
        "facts.fct_enrollment_span_day": `
          ${dayHeader}
          2026 | 0000101 | | 2025-08-18 | true
          2026 | 0000101 | | 2025-08-19 | false
          2026 | 0000101 | | 2025-08-25 | true
        `,
        "facts.fct_absence": `
          school_year | student_key | school_cds_code | absence_date | is_absent
          2026        | 1           | 27999990000101  | 2025-08-18   | true
          2026        | 1           | 27999990000101  | 2025-08-19   | true
          2026        | 1           | 27999990000101  | 2025-08-25   | true
          2026        | 1           | 27999990000101  | 2025-08-26   | false
          2026        | 2           | 27999990000101  | 2025-08-18   | true
        `,
      },
    );
    expect(rows).toEqual(["1 2025-08-19", "1 2025-08-25", "2 2025-08-18"]);
  });

  it("certified days that are more than expected", async () => {
    const rows = await findRows("warehouse/certified_days_add_up", ["student_key"], {
      "staging.stg_calpads__absence_summaries": `
        student_key | days_expected | days_attended | days_absent
        1           | 180           | 170           | 10
        2           | 180           | 170           | 10.5
        3           | 180           | 160           | 10
      `,
    });
    expect(rows).toEqual(["2"]);
  });

  it("enrollments that end before they begin", async () => {
    const rows = await findRows("warehouse/enrollments_end_after_they_begin", ["student_key"], {
      "facts.fct_enrollment": `
        student_key | first_date | last_date  | is_dataquest_population
        1           | 2025-08-18 | 2025-08-17 | true
        2           | 2025-08-18 | 2025-08-17 | false
        3           | 2025-08-18 | 2025-08-18 | true
      `,
    });
    expect(rows).toEqual(["1"]);
  });

  it("language statuses that begin before birth, once a student", async () => {
    const rows = await findRows("warehouse/language_statuses_begin_after_birth", ["student_key"], {
      "facts.bld_student_birth": `
        school_year | student_key | birth_date
        2026        | 1           | 2018-03-01
        2026        | 2           | 2018-03-01
        2026        | 3           | 2018-03-01
      `,
      "staging.stg_calpads__english_learner_statuses": `
        school_year | student_key | start_date
        2026        | 1           | 2016-08-20
        2026        | 1           | 2017-08-20
        2026        | 2           | 2018-03-01
      `,
      "staging.stg_sis__students": `
        school_year | student_key | el_start_date
        2026        | 1           | 2016-08-20
        2026        | 2           | 1900-01-01
        2026        | 3           | 2018-02-28
        2025        | 3           | 2018-02-28
      `,
    });
    expect(rows).toEqual(["1", "3"]);
  });

  it("exits after the as-of day of the running year", async () => {
    const rows = await findRows("warehouse/enrollments_end_by_the_as_of_day", ["student_key"], {
      "dimensions.dim_school_year": `
        school_year | last_date  | is_running
        2026        | 2025-11-14 | true
        2025        | 2025-06-30 | false
      `,
      "facts.bld_enrollment": `
        school_year | student_key | exit_date
        2026        | 1           | 2025-11-15
        2026        | 2           | 2025-11-14
        2026        | 3           |
        2025        | 4           | 2025-11-15
      `,
    });
    expect(rows).toEqual(["1"]);
  });

  it("students who are enrolled nowhere", async () => {
    const rows = await findRows(
      "warehouse/every_student_has_an_enrollment",
      ["school_year", "student_key"],
      {
        "dimensions.dim_school_year": "school_year\n2026\n2025",
        "facts.bld_enrollment": `
          school_year | student_key
          2026        | 1
          2025        | 2
        `,
        "staging.stg_calpads__students": `
          school_year | student_key
          2026        | 1
          2026        | 2
        `,
        "staging.stg_sis__students": `
          school_year | student_key
          2026        | 2
          2026        | 3
          2024        | 3
        `,
      },
    );
    expect(rows).toEqual(["2026 2", "2026 3"]);
  });

  it("summaries without an enrollment that counts", async () => {
    const rows = await findRows(
      "warehouse/every_absence_summary_has_an_enrollment",
      ["student_key"],
      {
        "dimensions.dim_school": `
        cds_code       | district_code | school_code | is_listed
        27999990000101 | 2799999       | 0000101     | true
      `,
        "facts.fct_enrollment": `
        school_year | student_key | school_cds_code | is_dataquest_population
        2025        | 1           | 27999990000101  | true
        2025        | 2           | 27999990000101  | false
      `,
        "staging.stg_calpads__absence_summaries": `
        school_year | student_key | school_code
        2025        | 1           | 0000101
        2025        | 2           | 0000101
        2025        | 3           | 0000101
      `,
      },
    );
    expect(rows).toEqual(["2", "3"]);
  });

  it("absences after the as-of day", async () => {
    const rows = await findRows(
      "warehouse/no_absence_is_later_than_the_as_of_day",
      ["absence_date"],
      {
        "dimensions.dim_school_year": `
        school_year | last_date  | is_running
        2026        | 2025-09-01 | true
        2025        | 2025-06-30 | false
      `,
        "staging.stg_sis__absences": `
        school_year | student_key | absence_date
        2026        | 1           | 2025-09-01
        2026        | 1           | 2025-09-02
        2025        | 1           | 2025-07-01
      `,
      },
    );
    expect(rows).toEqual(["2025-09-02"]);
  });

  it("places whose races or genders do not add up", async () => {
    const rows = await findRows("warehouse/races_and_genders_add_up_to_all", ["cds_code"], {
      "measures.msr_chronic_absenteeism": `
        school_year | level | cds_code | reporting_category | eligible_students | chronic_students
        2025        | S     | 101      | TA                 | 20                | 4
        2025        | S     | 101      | RH                 | 12                | 3
        2025        | S     | 101      | RW                 | 8                 | 1
        2025        | S     | 101      | GF                 | 20                | 4
        2025        | S     | 102      | TA                 | 20                | 4
        2025        | S     | 102      | RH                 | 12                | 3
        2025        | S     | 102      | RW                 | 7                 | 1
        2025        | S     | 102      | GF                 | 20                | 4
        2025        | S     | 103      | TA                 | 20                | 4
        2025        | S     | 103      | RH                 | 20                | 4
        2025        | S     | 103      | GF                 | 20                | 3
      `,
    });
    expect(rows).toEqual(["102", "103"]);
  });

  it("steps that are not on the ladder", async () => {
    const rows = await findRows("warehouse/interventions_are_steps_of_the_ladder", ["step"], {
      "staging.stg_sis__interventions": "step\nletter_1\nsarb\nbake_sale\nbake_sale",
    });
    expect(rows).toEqual(["bake_sale"]);
  });

  it("bands that begin above the next", async () => {
    const rows = await findRows("warehouse/attendance_bands_ascend", ["scheme", "band"], {
      "dimensions.dim_attendance_band": `
        scheme   | band  | school_year | lowest_absence_share | highest_absence_share
        protocol | basic | 2025        | 0.10                 | 0.085
        protocol | basic | 2026        | 0.10                 | 0.085
        protocol | far   | 2026        | 0.135                |
        works    | risk  | 2026        | 0.05                 | 0.10
      `,
    });
    expect(rows).toEqual(["protocol basic"]);
  });

  it("students without a birth date in years with daily records", async () => {
    const rows = await findRows(
      "warehouse/every_student_has_a_birth_date",
      ["school_year", "student_key"],
      {
        "dimensions.dim_school_year": `
          school_year | has_sis_days
          2025        | false
          2026        | true
        `,
        "facts.fct_enrollment": `
          school_year | student_key | is_dataquest_population
          2025        | 1           | true
          2026        | 1           | true
          2026        | 1           | true
          2026        | 2           | true
          2026        | 3           | false
        `,
        "facts.bld_student_birth": `
          school_year | student_key | birth_date
          2026        | 2           | 2012-05-01
        `,
      },
    );
    expect(rows).toEqual(["2026 1"]);
  });

  it("recovered dates on which the student was not absent", async () => {
    const rows = await findRows("warehouse/recovered_days_were_days_of_absence", ["student_key"], {
      "dimensions.dim_school_year": "school_year | last_date\n2026 | 2025-11-14",
      "staging.stg_sis__attendance_recovery": `
          school_year | student_key | date_recovered | date_session
          2026        | 1           | 2025-09-02     | 2025-10-04
          2026        | 2           | 2025-09-02     | 2025-10-04
          2026        | 3           | 2025-09-02     | 2025-11-15
        `,
      "facts.fct_exception_day": `
          school_year | student_key | absence_date | is_absent
          2026        | 1           | 2025-09-02   | true
          2026        | 2           | 2025-09-02   | false
        `,
    });
    expect(rows).toEqual(["2"]);
  });
});
