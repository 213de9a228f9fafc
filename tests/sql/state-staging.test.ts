import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

describe("stg_cde__chronic_absenteeism", () => {
  const model = "1_staging/stg_cde__chronic_absenteeism";

  it("keeps one row a place and category: totals above schools, the school's own below", () =>
    expectModel(
      model,
      {
        "raw.cde_chronic_absenteeism": `
          academic_year | aggregate_level | county_code | district_code | school_code | county_name | district_name | school_name | charter | dass | reporting_category | eligible | chronic | rate | source_file
          2024-25       | T               | 00          |               |             | State       |               |             | All     | All  | TA                 | 5900000  | 1200000 | 20.3 | a
          2024-25       | T               | 00          |               |             | State       |               |             | Yes     | All  | TA                 | 1        | 1       | 1    | a
          2024-25       | C               | 27          |               |             | Monterey    |               |             | All     | All  | SE                 | 100      | 12      | 12.0 | a
          2024-25       | C               | 27          |               |             | Monterey    |               |             | All     | Yes  | SE                 | 1        | 1       | 1    | a
          2024-2025     | D1              | 27          | 66142         |             | Monterey    | Salinas       |             | All     | All  | TA                 | *        | *       | *    | a
          2024-25       | D2              | 27          | 66142         |             | Monterey    | Salinas       |             | All     | All  | TA                 | 7        | 7       | 7    | a
          2024-25       | S               | 27          | 66142         | 1           | Monterey    | Salinas       | Alder       | Y       | N    | TA                 | 11       | 0       | 0.0  | a
        `,
      },
      `
        school_year | level | cds_code       | reporting_category | county_name | district_name | school_name | charter | dass | eligible_students | chronic_students | chronic_rate
        2025        | T     | 00000000000000 | TA                 | State       | ''            | ''          | No      | No   | 5900000           | 1200000          | 0.203
        2025        | C     | 27000000000000 | SE                 | Monterey    | ''            | ''          | No      | No   | 100               | 12               | 0.120
        2025        | D     | 27661420000000 | TA                 | Monterey    | Salinas       | ''          | No      | No   |                   |                  |
        2025        | S     | 27661420000001 | TA                 | Monterey    | Salinas       | Alder       | Yes     | No   | 11                | 0                | 0.000
      `,
    ));

  it("reads the state's GRKN as TK and K together", () =>
    expectModel(
      model,
      {
        "raw.cde_chronic_absenteeism": `
          academic_year | aggregate_level | county_code | charter | dass | reporting_category | eligible | chronic | rate
          2022-23       | C               | 27          | All     | All  | GRKN               | 100      | 30      | 30
          2022-23       | C               | 27          | All     |      | GRK8               | 100      | 30      | 30
          2022-23       | C               | 27          | All     | All  | GR13               | 100      | 30      | 30
        `,
      },
      `
        school_year | reporting_category
        2023        | GRTKKN
        2023        | GRTK8
        2023        | GR13
      `,
    ));

  it("takes the later file where two tell the same", () =>
    expectModel(
      model,
      {
        "raw.cde_chronic_absenteeism": `
          academic_year | aggregate_level | county_code | charter | dass | reporting_category | eligible | chronic | rate | source_file
          2024-25       | C               | 27          | All     | All  | TA                 | 100      | 30      | 30   | a.txt
          2024-25       | C               | 27          | All     | All  | TA                 | 110      | 33      | 30   | b.txt
        `,
      },
      `
        eligible_students | chronic_students
        110               | 33
      `,
    ));
});

describe("stg_cde__dashboard", () => {
  it("casts levels and colours, none where 0 or empty", () =>
    expectModel(
      "1_staging/stg_cde__dashboard",
      {
        "raw.cde_dashboard": `
          cds            | rtype | student_group | current_numerator | current_denominator | current_status | change | status_level | change_level | colour | reporting_year
          00000000000000 | X     | ALL           | 800000            | 4000000             | 20             | -5.7   | 2            | 5            | 3      | 2024
          27661420000000 | D     | EL            | *                 | *                   |                |        | 0            | 0            | 0      | 2024
        `,
      },
      `
        school_year | level | cds_code       | student_group | chronic_students | eligible_students | chronic_rate | change_points | status_level | change_level | colour_code
        2024        | T     | 00000000000000 | ALL           | 800000           | 4000000           | 0.200        | -5.7          | 2            | 5            | 3
        2024        | D     | 27661420000000 | EL            |                  |                   |              |               |              |              |
      `,
    ));
});

describe("stg_cde__cohort_outcomes", () => {
  it("tells dropouts from graduates by the file's name", () =>
    expectModel(
      "1_staging/stg_cde__cohort_outcomes",
      {
        "raw.cde_cohort_outcomes": `
          level | cds            | cohort_year | reporting_category | cohort | count | rate | source_file
          C     | 27000000000000 | 2024-25     | TA                 | 5000   | 4500  | 90.0 | cde/graduation.csv
          C     | 27000000000000 | 2024-25     | TA                 | 5000   | 250   | 5.0  | cde/Dropout.csv
          C     | 27000000000000 | 2024-25     | SM                 | *      | *     | *    | cde/Dropout.csv
        `,
      },
      `
        school_year | level | cds_code       | reporting_category | outcome    | cohort_students | outcome_students | outcome_rate
        2025        | C     | 27000000000000 | TA                 | graduation | 5000            | 4500             | 0.900
        2025        | C     | 27000000000000 | TA                 | dropout    | 5000            | 250              | 0.050
        2025        | C     | 27000000000000 | SM                 | dropout    |                 |                  |
      `,
    ));

  it("unites them with the state's own file of both outcomes, totals above schools", () =>
    expectModel(
      "1_staging/stg_cde__cohort_outcomes",
      {
        "raw.cde_cohort_outcomes": `
          level | cds            | cohort_year | reporting_category | cohort | count | rate | source_file
          C     | 27000000000000 | 2023-24     | TA                 | 5000   | 4500  | 90.0 | cde/graduation.csv
        `,
        "raw.cde_cohort_file": `
          academic_year | aggregate_level | county_code | district_code | school_code | charter | dass | reporting_category | cohort | graduates | graduation_rate | dropouts | dropout_rate
          2024-25       | T               | 00          |               |             | All     | All  | TA                 | 500000 | 430000    | 86.0            | 40000    | 8.0
          2024-25       | T               | 00          |               |             | Yes     | All  | TA                 | 1      | 1         | 1               | 1        | 1
          2024-25       | D               | 27          | 66142         |             | All     | All  | SE                 | *      | *         | *               | *        | *
          2024-25       | D               | 27          | 66142         |             | All     | No   | SE                 | 1      | 1         | 1               | 1        | 1
          2024-25       | S               | 27          | 66142         | 1           | All     | All  | TA                 | 1      | 1         | 1               | 1        | 1
          2024-25       | S               | 27          | 66142         | 1           | No      | No   | TA                 | 100    | 91        | 91.0            | 5        | 5.0
        `,
      },
      `
        school_year | level | cds_code       | reporting_category | outcome    | cohort_students | outcome_students | outcome_rate
        2024        | C     | 27000000000000 | TA                 | graduation | 5000            | 4500             | 0.900
        2025        | T     | 00000000000000 | TA                 | graduation | 500000          | 430000           | 0.860
        2025        | T     | 00000000000000 | TA                 | dropout    | 500000          | 40000            | 0.080
        2025        | D     | 27661420000000 | SE                 | graduation |                 |                  |
        2025        | D     | 27661420000000 | SE                 | dropout    |                 |                  |
        2025        | S     | 27661420000001 | TA                 | graduation | 100             | 91               | 0.910
        2025        | S     | 27661420000001 | TA                 | dropout    | 100             | 5                | 0.050
      `,
    ));
});

describe("stg_cde__absenteeism_by_reason", () => {
  const model = "1_staging/stg_cde__absenteeism_by_reason";

  it("keeps totals above schools, days and shares, also of the chronically absent and the others", () =>
    expectModel(
      model,
      {
        "raw.cde_absenteeism_by_reason": `
          academic_year | aggregate_level | county_code | district_code | school_code | charter | dass | reporting_category | eligible | absent_students | average_days_absent | days_absent | excused_percent | unexcused_percent | suspension_out_percent | independent_study_incomplete_percent | excused_days | unexcused_days | suspension_out_days | independent_study_incomplete_days
          2024-25       | C               | 27          |               |             | All     | All  | CAY                | 100      | 100             | 25.5                | 2550        | 60.0            | 38.0              | 1.0                    | 1.0                                  | 1530         | 969            | 25.5                | 25.5
          2024-25       | C               | 27          |               |             | All     | Yes  | CAY                | 1        | 1               | 1                   | 1           | 1               | 1                 | 1                      | 1                                    | 1            | 1              | 1                   | 1
          2024-25       | S               | 27          | 66142         | 1           | No      | Yes  | GRK8               | *        | *               | *                   | *           | *               | *                 | *                      | *                                    | *            | *              | *                   | *
        `,
      },
      `
        school_year | level | cds_code       | reporting_category | dass | eligible_students | absent_students | average_days_absent | days_absent | days_excused | days_unexcused | days_suspension_out | days_independent_study_incomplete | excused_share | unexcused_share | suspension_out_share | independent_study_incomplete_share
        2025        | C     | 27000000000000 | CAY                | No   | 100               | 100             | 25.5                | 2550.0      | 1530.0       | 969.0          | 25.5                | 25.5                              | 0.600         | 0.380           | 0.010                | 0.010
        2025        | S     | 27661420000001 | GRTK8              | Yes  |                   |                 |                     |             |              |                |                     |                                   |               |                 |                      |
      `,
    ));
});
