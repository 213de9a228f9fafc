import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

describe("stg_calpads__absence_report", () => {
  it("keeps one row a student and school, from the later file, and null for days not given", () =>
    expectModel(
      "1_staging/stg_calpads__absence_report",
      {
        "raw.calpads_absence_report": `
          school_year | student_key | school_code    | grade | days_expected | days_attended | days_suspension_out | days_excused | days_unexcused | days_absent | source_file
          2025        | 1           | 27999990000101 | 5     | 180           | 162.5         | 1                   | 10.5         | 6              | 17.5        | b
          2025        | 1           | 0000101        | 5     | 170           | 160           | 0                   | 10           | 0              | 10          | a
          2025        | 1           | 0000102        | KN    | 20            |               |                     |              |                | 0           | a
          2024        | 2           | 2799999        |       | 31            |               |                     |              |                | 31          | a
        `,
      },
      `
        school_year | student_key | school_code | grade | days_suspension_out | days_suspension_in | days_excused | days_unexcused | days_independent_study_incomplete | days_expected | days_attended | days_absent
        2025        | 1           | 0000101     | 05    | 1.00                |                    | 10.50        | 6.00           |                                   | 180.00        | 162.50        | 17.50
        2025        | 1           | 0000102     | KN    |                     |                    |              |                |                                   | 20.00         |               | 0.00
        2024        | 2           | 2799999     |       |                     |                    |              |                |                                   | 31.00         |               | 31.00
      `,
    ));
});

describe("stg_calpads__absence_report_totals", () => {
  it("keeps one row a school, from the later file", () =>
    expectModel(
      "1_staging/stg_calpads__absence_report_totals",
      {
        "raw.calpads_absence_report_totals": `
          school_year | school_code    | total_students | absent_up_to_5 | absent_over_5_under_10 | absent_10_under_20 | absent_20_or_more | source_file
          2025        | 27999990000101 | 120            | 60             | 30                     | 20                 | 10                | b
          2025        | 0000101        | 119            | 60             | 30                     | 20                 | 9                 | a
          2025        | 0000102        | 5              | 5              | 0                      | 0                  | 0                 | a
        `,
      },
      `
        school_year | school_code | students | students_up_to_5 | students_over_5_under_10 | students_10_under_20 | students_20_or_more
        2025        | 0000101     | 120      | 60               | 30                       | 20                   | 10
        2025        | 0000102     | 5        | 5                | 0                        | 0                    | 0
      `,
    ));
});
