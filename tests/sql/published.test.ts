import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

const run = `
  subject_name  | subject_cds_code | subject_level | subject_prefix | current_year | is_synthetic
  Small Unified | 27999990000000   | D             | 2799999        | 2026         | true
`;
const entities = `
  cds_code       | level | name          | county_name | district_name | charter | dass | lowest_grade | highest_grade | role
  00000000000000 | T     | California    |             |               | All     | All  | null         | null          | benchmark
  27000000000000 | C     | Monterey County | Monterey  |               | All     | All  | null         | null          | benchmark
  27999990000000 | D     | Small Unified | Monterey    | Small Unified | All     | All  | null         | null          | subject
  27999990000101 | S     | Alder         | Monterey    | Small Unified | Yes     | No   | TK           | 06            | part
  27999990000102 | S     | Birch         | Monterey    | Small Unified | No      | Yes  | 09           | 12            | part
`;
const figures =
  "school_year | level | cds_code | reporting_category | source | as_of | eligible_students | chronic_students | chronic_rate | disclosure";

describe("chronic_absenteeism", () => {
  it("shows the state's figure where a place has none of ours in a year", () =>
    expectModel(
      "5_published/chronic_absenteeism",
      {
        "dimensions.dim_entity": entities,
        "cleared.chronic_absenteeism": `
          ${figures}
          2025 | S | 27999990000101 | TA | STAS | null       | 200 | 20   | 0.1  | exact
          2026 | S | 27999990000101 | TA | SIS  | 2026-02-18 | 200 | null | 0.11 | rounded
        `,
        "cleared.state_chronic_absenteeism": `
          ${figures}
          2025 | S | 27999990000101 | TA | CDE | null | 201   | 21     | 0.104 | exact
          2025 | S | 27999990000101 | RH | CDE | null | 100   | 11     | 0.11  | exact
          2024 | S | 27999990000101 | TA | CDE | null | 190   | 19     | 0.1   | exact
          2025 | S | 27999990000102 | TA | CDE | null |       |        |       | suppressed
          2024 | T | 00000000000000 | TA | CDE | null | 59000 | 12000  | 0.203 | exact
          2024 | S | 27999990000103 | TA | CDE | null | 190   | 19     | 0.1   | exact
        `,
      },
      `
        school_year | level | cds_code       | reporting_category | eligible_students | chronic_students | chronic_rate | source | as_of      | disclosure
        2024        | S     | 27999990000101 | TA                 | 190               | 19               | 0.1          | CDE    |            | exact
        2025        | S     | 27999990000101 | TA                 | 200               | 20               | 0.1          | STAS   |            | exact
        2025        | S     | 27999990000102 | TA                 |                   |                  |              | CDE    |            | suppressed
        2026        | S     | 27999990000101 | TA                 | 200               |                  | 0.11         | SIS    | 2026-02-18 | rounded
      `,
    ));
});

describe("dim_entity_as_cde", () => {
  it("gives codes and names only down to the level of the place", () =>
    expectModel(
      "2_dimensions/dim_entity_as_cde",
      { "dimensions.dim_entity": entities },
      `
        cds_code | Aggregate Level | County Code | District Code | School Code | County Name | District Name | School Name | Charter School | DASS
        00000000000000 | T | '' | '' | '' | State | '' | '' | All | All
        27000000000000 | C | 27 | '' | '' | Monterey | '' | '' | All | All
        27999990000000 | D | 27 | 99999 | '' | Monterey | Small Unified | '' | All | All
        27999990000101 | S | 27 | 99999 | 0000101 | Monterey | Small Unified | Alder | Yes | No
        27999990000102 | S | 27 | 99999 | 0000102 | Monterey | Small Unified | Birch | No | Yes
      `,
    ));
});

describe("the downloads", () => {
  const places = `
    cds_code       | Aggregate Level | County Code | District Code | School Code | County Name | District Name | School Name | Charter School | DASS
    00000000000000 | T | '' | '' | '' | State | '' | '' | All | All
    27000000000000 | C | 27 | '' | '' | Monterey | '' | '' | All | All
    27999990000000 | D | 27 | 99999 | '' | Monterey | Small Unified | '' | All | All
    27999990000101 | S | 27 | 99999 | 0000101 | Monterey | Small Unified | Alder | Yes | No
  `;
  const published = `
    school_year | level | cds_code       | reporting_category | eligible_students | chronic_students | chronic_rate | source | as_of      | disclosure
    2025        | D     | 27999990000000 | TA                 | 1000              | 249              | 0.249        | STAS   | null       | exact
    2025        | S     | 27999990000101 | GR01               | 20                | 4                | 0.2          | STAS   | null       | exact
    2025        | S     | 27999990000101 | GR02               | 20                | 0                | 0            | STAS   | null       | exact
    2025        | S     | 27999990000101 | GR03               | 20                | 20               | 1            | STAS   | null       | exact
    2026        | S     | 27999990000101 | TA                 | 250               |                  | 0.13         | SIS    | 2026-02-18 | rounded
    2025        | S     | 27999990000101 | SM                 |                   |                  |              | STAS   | null       | suppressed
    2025        | S     | 27999990000101 | GR12               |                   |                  |              | STAS   | null       | not_applicable
  `;
  const header =
    "Academic Year | Aggregate Level | County Code | District Code | School Code | County Name | District Name | School Name | Charter School | DASS | Reporting Category | ChronicAbsenteeismEligibleCumulativeEnrollment | ChronicAbsenteeismCount | ChronicAbsenteeismRate | Source | As Of";

  it("prints our figures as the state prints its own: * is masked, - does not apply", () =>
    expectModel(
      "5_published/chronic_absenteeism_download",
      { "dimensions.dim_entity_as_cde": places, "published.chronic_absenteeism": published },
      `
        ${header}
        2024-25 | D | 27 | 99999 | '' | Monterey | Small Unified | '' | All | All | TA | 1000 | 249 | 24.9 | STAS | ''
        2024-25 | S | 27 | 99999 | 0000101 | Monterey | Small Unified | Alder | Yes | No | GR01 | 20 | 4 | 20 | STAS | ''
        2024-25 | S | 27 | 99999 | 0000101 | Monterey | Small Unified | Alder | Yes | No | GR02 | 20 | 0 | 0 | STAS | ''
        2024-25 | S | 27 | 99999 | 0000101 | Monterey | Small Unified | Alder | Yes | No | GR03 | 20 | 20 | 100 | STAS | ''
        2025-26 | S | 27 | 99999 | 0000101 | Monterey | Small Unified | Alder | Yes | No | TA | 250 | * | 13 | SIS | 2026-02-18
        2024-25 | S | 27 | 99999 | 0000101 | Monterey | Small Unified | Alder | Yes | No | SM | * | * | * | STAS | ''
        2024-25 | S | 27 | 99999 | 0000101 | Monterey | Small Unified | Alder | Yes | No | GR12 | - | - | - | STAS | ''
      `,
    ));

  it("notes at districts which years are without charters whose files are not there", () =>
    expectModel(
      "5_published/chronic_absenteeism_download",
      {
        "dimensions.dim_entity_as_cde": places,
        "dimensions.dim_year_without_charters": `
          school_year | level | cds_code
          2025        | D     | 27999990000000
          2026        | D     | 27999990000000
        `,
        "published.chronic_absenteeism": `
          school_year | level | cds_code       | reporting_category | source | disclosure
          2024        | D     | 27999990000000 | TA                 | STAS   | suppressed
          2025        | D     | 27999990000000 | TA                 | STAS   | suppressed
          2025        | S     | 27999990000101 | TA                 | STAS   | suppressed
          2026        | D     | 27999990000000 | TA                 | CDE    | suppressed
        `,
      },
      `
        Academic Year | Aggregate Level | Source | Note
        2023-24       | D               | STAS   | ''
        2024-25       | D               | STAS   | without charters not supplied
        2024-25       | S               | STAS   | ''
        2025-26       | D               | CDE    | ''
      `,
    ));

  it("prints the state and counties without the codes below them", () =>
    expectModel(
      "5_published/state_chronic_absenteeism_download",
      {
        "dimensions.dim_entity_as_cde": places,
        "published.state_chronic_absenteeism": `
          school_year | level | cds_code       | reporting_category | eligible_students | chronic_students | chronic_rate | source | as_of | disclosure
          2000        | T     | 00000000000000 | TA                 | 5900000           | 1200000          | 0.203        | CDE    | null  | exact
          2010        | C     | 27000000000000 | TA                 | 75000             | 9000             | 0.12         | CDE    | null  | exact
        `,
      },
      `
        ${header}
        1999-00 | T | '' | '' | '' | State | '' | '' | All | All | TA | 5900000 | 1200000 | 20.3 | CDE | ''
        2009-10 | C | 27 | '' | '' | Monterey | '' | '' | All | All | TA | 75000 | 9000 | 12 | CDE | ''
      `,
    ));
});

describe("edition", () => {
  const policies = `
    school_year | suppression_threshold
    2025        | 10
    2026        | 20
  `;

  it("tells the running year, its as-of day and the days of most calendars", () =>
    expectModel(
      "5_published/edition",
      {
        "reference.run": run,
        "dimensions.dim_policy": policies,
        "dimensions.dim_school_year": `
          school_year | last_date  | as_of_date | is_running
          2025        | 2025-06-30 |            | false
          2026        | 2025-08-19 | 2025-08-19 | true
        `,
        "dimensions.dim_calendar_day": `
          school_year | school_code | track | calendar_date | is_instructional
          2026        | 0000101     |       | 2025-08-18    | true
          2026        | 0000101     |       | 2025-08-19    | true
          2026        | 0000101     |       | 2025-08-20    | true
          2026        | 0000102     |       | 2025-08-18    | true
          2026        | 0000102     |       | 2025-08-19    | true
          2026        | 0000102     |       | 2025-08-20    | true
          2026        | 0000103     |       | 2025-08-18    | true
          2026        | 0000103     |       | 2025-08-20    | false
        `,
        "published.chronic_absenteeism": `
          school_year | cds_code
          2025        | 27999990000000
          2026        | 27999990000000
        `,
      },
      `
        district_name | cds_code       | level | is_synthetic | has_student_files | current_year | headline_year | is_running | as_of      | days_taught | days_planned | suppression_threshold
        Small Unified | 27999990000000 | D     | true         | true              | 2026         | 2026          | true       | 2025-08-19 | 2           | 3            | 20
      `,
    ));

  it("leads with the newest year of the state's figures where there are no student files", () =>
    expectModel(
      "5_published/edition",
      {
        "reference.run": run,
        "dimensions.dim_policy": policies,
        "published.chronic_absenteeism": `
          school_year | cds_code
          2025        | 27999990000000
        `,
      },
      `
        has_student_files | current_year | headline_year | is_running | as_of | days_taught | days_planned | suppression_threshold
        false             | 2026         | 2025          | false      |       |             |              | 10
      `,
    ));

  it("leads with the current year when there are no figures at all", () =>
    expectModel(
      "5_published/edition",
      { "reference.run": run, "dimensions.dim_policy": policies },
      `
        has_student_files | headline_year | is_running
        false             | 2026          | false
      `,
    ));
});

describe("policies", () => {
  it("gives a number that varies a row for each change, and marks the one in force", () =>
    expectModel(
      "5_published/policies",
      {
        "published.edition": "headline_year\n2026",
        "dimensions.dim_policy_number": `
          policy       | school_year | value | default_value | unit
          minimum_days | 2024        | 31    | 31            | days
          minimum_days | 2025        | 30    | 30            | days
          minimum_days | 2026        | 30    | 30            | days
          minimum_days | 2027        | 29    | 29            | days
        `,
      },
      `
        policy       | first_school_year | value | is_in_force
        minimum_days | 2024              | 31    | false
        minimum_days | 2025              | 30    | true
        minimum_days | 2027              | 29    | false
      `,
    ));
});

describe("entities", () => {
  it("names the subject, benchmarks, and the parts that have figures", () =>
    expectModel(
      "5_published/entities",
      {
        "dimensions.dim_entity": entities,
        "cleared.chronic_absenteeism": "cds_code\n27999990000101",
      },
      `
        level | cds_code       | name            | county_name | district_name | charter | dass | lowest_grade | highest_grade | role
        T     | 00000000000000 | California      | ''          | ''            | All     | All  |              |               | benchmark
        C     | 27000000000000 | Monterey County | Monterey    | ''            | All     | All  |              |               | benchmark
        D     | 27999990000000 | Small Unified   | Monterey    | Small Unified | All     | All  |              |               | subject
        S     | 27999990000101 | Alder           | Monterey    | Small Unified | Yes     | No   | TK           | 06            | part
      `,
    ));
});

describe("tables that pass as they are cleared", () => {
  it("orders reporting categories", () =>
    expectModel(
      "5_published/reporting_categories",
      {
        "dimensions.dim_reporting_category": `
          reporting_category | family | name     | sort_order | is_crossed
          GR06               | grade  | Grade 6  | 33         | true
          TA                 | all    | All students | 0      | false
        `,
      },
      `
        reporting_category | family  | name                       | sort_order | is_crossed
        TA                 | all     | All students               | 0          | false
        GR06               | grade   | Grade 6                    | 33         | true
      `,
    ));

  it("keeps coverage, the state's figures, Dashboard and cohorts row by row", async () => {
    await expectModel(
      "5_published/coverage",
      {
        "cleared.coverage": `
          cds_code | last_reported_date | days_behind | is_reporting
          102      | null               | 5           | false
          101      | 2025-09-15         | 0           | true
        `,
      },
      `
        cds_code | last_reported_date | days_behind | is_reporting
        101      | 2025-09-15         | 0           | true
        102      |                    | 5           | false
      `,
    );
    await expectModel(
      "5_published/state_chronic_absenteeism",
      {
        "cleared.state_chronic_absenteeism": `
          ${figures}
          2025 | S | 27999990000102 | TA | CDE | null |     |    |     | suppressed
          2025 | D | 27999990000000 | TA | CDE | null | 190 | 19 | 0.1 | exact
        `,
      },
      `
        school_year | level | cds_code       | reporting_category | eligible_students | chronic_students | chronic_rate | source | as_of | disclosure
        2025        | S     | 27999990000102 | TA                 |                   |                  |              | CDE    |       | suppressed
        2025        | D     | 27999990000000 | TA                 | 190               | 19               | 0.1          | CDE    |       | exact
      `,
    );
    await expectModel(
      "5_published/state_dashboard",
      {
        "cleared.state_dashboard": `
          school_year | level | cds_code       | student_group | reporting_category | eligible_students | chronic_students | chronic_rate | change_points | status_level | change_level | colour | disclosure
          2024        | D     | 27999990000000 | ALL           | TA                 | 1000              | 200              | 0.2          | -1.5          | 2            | 4            | yellow | exact
        `,
      },
      `
        school_year | level | cds_code       | student_group | reporting_category | eligible_students | chronic_students | chronic_rate | change_points | status_level | change_level | colour | disclosure
        2024        | D     | 27999990000000 | ALL           | TA                 | 1000              | 200              | 0.2          | -1.5          | 2            | 4            | yellow | exact
      `,
    );
    await expectModel(
      "5_published/state_cohort_outcomes",
      {
        "cleared.state_cohort_outcomes": `
          school_year | level | cds_code       | reporting_category | outcome    | cohort_students | outcome_students | outcome_rate | disclosure
          2024        | D     | 27999990000000 | TA                 | graduation | 500             | 450              | 0.9          | exact
        `,
      },
      `
        school_year | level | cds_code       | reporting_category | outcome    | cohort_students | outcome_students | outcome_rate | disclosure
        2024        | D     | 27999990000000 | TA                 | graduation | 500             | 450              | 0.9          | exact
      `,
    );
  });
});
