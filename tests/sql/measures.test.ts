import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

const policies = `
  school_year | suppression_threshold | state_suppression_threshold | running_minimum_students | running_fine_students | days_behind_limit
  2024        | 20                    | 10                          | 30                       | 300                   | 3
  2025        | 10                    | 10                          | 30                       | 300                   | 3
  2026        | 20                    | 10                          | 30                       | 300                   | 3
`;

describe("bld_category_source", () => {
  const model = "4_measures/bld_category_source";
  const categories = `
    reporting_category | family
    TA                 | all
    GR01               | grade
    GRTK8              | span
    RH                 | race
    GF                 | gender
    SE                 | program
    SS                 | program
    SM                 | program
    SF                 | program
    SD                 | program
    NEWCOMER           | local
  `;
  const base = {
    "dimensions.dim_reporting_category": categories,
    "dimensions.dim_school_year": "school_year\n2025",
  };
  const available = (...codes: readonly string[]) => {
    const all = ["TA", "GR01", "GRTK8", "RH", "GF", "SE", "SS", "SM", "SF", "SD", "NEWCOMER"];
    const rows = all.map((code) => `2025 | ${code} | ${codes.includes(code)}`);
    return ["school_year | reporting_category | is_available", ...rows].join("\n");
  };
  const always = ["TA", "GR01", "GRTK8"];

  it("has all students and grades always, nothing else without a source", () =>
    expectModel(model, base, available(...always)));

  const withFile = (extract: string) => ({
    ...base,
    "staging.stg_district__extract_files": `school_year | extract\n2025 | ${extract}`,
  });

  it("has race and gender by a student file of either system", async () => {
    const expected = available(...always, "RH", "GF");
    await expectModel(model, withFile("students"), expected);
    await expectModel(model, withFile("sinf"), expected);
  });

  it("has gender alone by SENR or STAS", async () => {
    const expected = available(...always, "GF");
    await expectModel(model, withFile("senr"), expected);
    await expectModel(model, withFile("stas"), expected);
  });

  it("has every program group by an SPRG file, whatever it holds", () =>
    expectModel(model, withFile("sprg"), available(...always, "SS", "SM")));

  it("has English learners by a SELA file, or by a status in a student file", async () => {
    await expectModel(model, withFile("sela"), available(...always, "SE"));
    await expectModel(
      model,
      { ...base, "staging.stg_sis__students": "school_year | el_status\n2025 | EO" },
      available(...always, "SE"),
    );
  });

  it("has any other group by a membership in that year", () =>
    expectModel(
      model,
      {
        ...base,
        "facts.fct_student_group": `
          school_year | student_key | group_code
          2025        | 1           | SD
          2025        | 1           | NEWCOMER
          2024        | 1           | SF
        `,
      },
      available(...always, "SD", "NEWCOMER"),
    ));
});

describe("bld_category_grade", () => {
  it("offers the grades of a school's list, those enrolled in, and their spans", () =>
    expectModel(
      "4_measures/bld_category_grade",
      {
        "dimensions.dim_school": `
          cds_code | lowest_grade | highest_grade
          101      | 07           | 08
          102      | null         | null
          103      | TK           | 06
        `,
        "facts.fct_enrollment_entity": `
          school_year | rule      | level | cds_code | student_key | school_cds_code | grade
          2025        | dataquest | S     | 101      | 1           | 101             | 07
          2025        | dataquest | D     | 900      | 1           | 101             | 07
          2025        | dataquest | S     | 101      | 2           | 101             | 06
          2025        | dataquest | D     | 900      | 2           | 101             | 06
          2025        | lcap      | S     | 102      | 3           | 102             | 11
          2025        | dataquest | D     | 900      | 4           | 102             | 12
          2025        | dataquest | D     | 900      | 5           | 102             | US
        `,
      },
      `
        school_year | rule      | level | cds_code | reporting_category
        2025        | lcap      | S     | 102      | GR11
        2025        | lcap      | S     | 102      | GR912
        2025        | dataquest | S     | 101      | GR06
        2025        | dataquest | S     | 101      | GR07
        2025        | dataquest | S     | 101      | GR08
        2025        | dataquest | S     | 101      | GR46
        2025        | dataquest | S     | 101      | GR78
        2025        | dataquest | S     | 101      | GRTK8
        2025        | dataquest | D     | 900      | GR06
        2025        | dataquest | D     | 900      | GR07
        2025        | dataquest | D     | 900      | GR08
        2025        | dataquest | D     | 900      | GR46
        2025        | dataquest | D     | 900      | GR78
        2025        | dataquest | D     | 900      | GRTK8
        2025        | dataquest | D     | 900      | GR12
        2025        | dataquest | D     | 900      | GR912
      `,
    ));
});

describe("bld_cell", () => {
  it("has a district's cells under every rule, also where all students are in charter schools", () =>
    expectModel(
      "4_measures/bld_cell",
      {
        "dimensions.dim_reporting_category": `
          reporting_category | family
          TA                 | all
          GR01               | grade
        `,
        "facts.fct_student_entity": `
          school_year | rule      | level | cds_code | student_key
          2025        | dataquest | S     | 101      | 1
          2025        | dashboard | S     | 101      | 1
          2025        | lcap      | S     | 101      | 1
          2025        | dataquest | D     | 900      | 1
          2025        | dataquest | C     | 990      | 1
        `,
        "measures.bld_category_source": `
          school_year | reporting_category | is_available
          2025        | TA                 | true
          2025        | GR01               | true
        `,
        "measures.bld_category_grade": `
          school_year | rule      | level | cds_code | reporting_category
          2025        | dataquest | D     | 900      | GR01
        `,
      },
      `
        rule      | level | cds_code | reporting_category | is_applicable
        dataquest | S     | 101      | TA                 | true
        dataquest | S     | 101      | GR01               | false
        dataquest | D     | 900      | TA                 | true
        dataquest | D     | 900      | GR01               | true
        dataquest | C     | 990      | TA                 | true
        dataquest | C     | 990      | GR01               | false
        dashboard | S     | 101      | TA                 | true
        dashboard | S     | 101      | GR01               | false
        dashboard | D     | 900      | TA                 | true
        dashboard | D     | 900      | GR01               | false
        lcap      | S     | 101      | TA                 | true
        lcap      | S     | 101      | GR01               | false
        lcap      | D     | 900      | TA                 | true
        lcap      | D     | 900      | GR01               | false
      `,
    ));

  it("has a cell for every category of every place, applicable where offered and available", () =>
    expectModel(
      "4_measures/bld_cell",
      {
        "reference.chronic_rules": "rule | is_at_county\ndataquest | true\nlcap | false",
        "dimensions.dim_reporting_category": `
          reporting_category | family
          TA                 | all
          SD                 | program
          GR01               | grade
          GR02               | grade
        `,
        "facts.fct_student_entity": `
          school_year | rule      | level | cds_code | student_key
          2025        | dataquest | S     | 101      | 1
          2025        | dataquest | S     | 101      | 2
          2025        | dataquest | D     | 900      | 1
          2025        | lcap      | S     | 101      | 1
        `,
        "measures.bld_category_source": `
          school_year | reporting_category | is_available
          2025        | TA                 | true
          2025        | SD                 | false
          2025        | GR01               | true
          2025        | GR02               | true
        `,
        "measures.bld_category_grade": `
          school_year | rule      | level | cds_code | reporting_category
          2025        | dataquest | S     | 101      | GR01
          2025        | dataquest | D     | 900      | GR01
          2025        | dataquest | D     | 900      | GR02
          2025        | lcap      | S     | 101      | GR02
        `,
      },
      `
        school_year | rule      | level | cds_code | reporting_category | is_applicable
        2025        | dataquest | S     | 101      | TA                 | true
        2025        | dataquest | S     | 101      | SD                 | false
        2025        | dataquest | S     | 101      | GR01               | true
        2025        | dataquest | S     | 101      | GR02               | false
        2025        | dataquest | D     | 900      | TA                 | true
        2025        | dataquest | D     | 900      | SD                 | false
        2025        | dataquest | D     | 900      | GR01               | true
        2025        | dataquest | D     | 900      | GR02               | true
        2025        | lcap      | S     | 101      | TA                 | true
        2025        | lcap      | S     | 101      | SD                 | false
        2025        | lcap      | S     | 101      | GR01               | false
        2025        | lcap      | S     | 101      | GR02               | true
        2025        | lcap      | D     | 900      | TA                 | true
        2025        | lcap      | D     | 900      | SD                 | false
        2025        | lcap      | D     | 900      | GR01               | false
        2025        | lcap      | D     | 900      | GR02               | false
      `,
    ));
});

describe("bld_chronic_count", () => {
  it("counts eligible and chronic students by cell, and nobody where a cell is empty", () =>
    expectModel(
      "4_measures/bld_chronic_count",
      {
        "dimensions.dim_year_disclosure": `
          school_year | source | as_of      | suppression_threshold | running_minimum_students | running_fine_students | is_running
          2025        | STAS   | null       | 10                    | 30                       | 300                   | false
          2026        | SIS    | 2026-02-18 | 20                    | 30                       | 300                   | true
        `,
        "measures.bld_cell": `
          school_year | rule      | level | cds_code | reporting_category | is_applicable
          2025        | dataquest | S     | 101      | TA                 | true
          2025        | dataquest | S     | 101      | SD                 | false
          2025        | dataquest | D     | 900      | TA                 | true
          2025        | lcap      | S     | 101      | TA                 | true
          2025        | lcap      | S     | 102      | TA                 | true
          2026        | dataquest | S     | 101      | TA                 | true
        `,
        "facts.fct_student_period": `
          school_year | rule      | level | cds_code | student_key | is_eligible | is_chronic
          2025        | dataquest | S     | 101      | 1           | true        | true
          2025        | dataquest | S     | 101      | 2           | true        | false
          2025        | dataquest | S     | 101      | 3           | false       | false
          2025        | dataquest | D     | 900      | 1           | true        | false
          2025        | dashboard | D     | 900      | 2           | true        | true
          2025        | lcap      | S     | 101      | 4           | true        | true
        `,
        "facts.fct_student_reporting_category": `
          school_year | rule      | level | cds_code | student_key | reporting_category
          2025        | dataquest | S     | 101      | 1           | TA
          2025        | dataquest | S     | 101      | 2           | TA
          2025        | dataquest | S     | 101      | 3           | TA
          2025        | dataquest | S     | 101      | 1           | GR01
          2025        | dataquest | D     | 900      | 1           | TA
          2025        | dashboard | D     | 900      | 2           | TA
          2025        | lcap      | S     | 101      | 1           | TA
          2025        | lcap      | S     | 101      | 4           | TA
          2026        | dataquest | S     | 101      | 1           | TA
        `,
      },
      `
        school_year | rule      | level | cds_code | reporting_category | source | as_of      | eligible_students | chronic_students | suppression_threshold | running_minimum_students | running_fine_students | is_running | is_applicable
        2025        | dataquest | S     | 101      | TA                 | STAS   |            | 2                 | 1                | 10                    | 30                       | 300                   | false      | true
        2025        | dataquest | S     | 101      | SD                 | STAS   |            | 0                 | 0                | 10                    | 30                       | 300                   | false      | false
        2025        | dataquest | D     | 900      | TA                 | STAS   |            | 1                 | 0                | 10                    | 30                       | 300                   | false      | true
        2026        | dataquest | S     | 101      | TA                 | SIS    | 2026-02-18 | 0                 | 0                | 20                    | 30                       | 300                   | true       | true
        2025        | lcap      | S     | 102      | TA                 | STAS   |            | 0                 | 0                | 10                    | 30                       | 300                   | false      | true
        2025        | lcap      | S     | 101      | TA                 | STAS   |            | 1                 | 1                | 10                    | 30                       | 300                   | false      | true
      `,
    ));
});

describe("msr_chronic_absenteeism", () => {
  it("is what the DataQuest rule counts", () =>
    expectModel(
      "4_measures/msr_chronic_absenteeism",
      {
        "measures.bld_chronic_count": `
          school_year | rule      | level | cds_code | reporting_category | source | eligible_students | chronic_students
          2025        | dataquest | S     | 101      | TA                 | STAS   | 20                | 4
          2025        | dashboard | S     | 101      | TA                 | STAS   | 18                | 3
          2025        | lcap      | S     | 101      | TA                 | STAS   | 25                | 5
        `,
      },
      `
        school_year | level | cds_code | reporting_category | source | eligible_students | chronic_students
        2025        | S     | 101      | TA                 | STAS   | 20                | 4
      `,
    ));
});

describe("msr_coverage", () => {
  it("calls a school more than three instructional days behind not reporting", () => {
    const days = ["09", "10", "11", "12", "15", "16"].map((day) => `2025-09-${day}`);
    const calendar = ["0000101", "0000102", "0000103", "0000104"].flatMap((school) =>
      days.map((day) => `2026 | ${school} | ${day} | ${day !== "2025-09-12"}`),
    );
    return expectModel(
      "4_measures/msr_coverage",
      {
        "dimensions.dim_policy": policies,
        "dimensions.dim_school_year": `
          school_year | last_date  | is_running
          2025        | 2025-06-30 | false
          2026        | 2025-09-15 | true
        `,
        "dimensions.dim_school": `
          cds_code | school_code | is_listed
          101      | 0000101     | true
          102      | 0000102     | true
          103      | 0000103     | true
          104      | 0000104     | true
          105      | 0000105     | true
          001      | 0000001     | false
        `,
        "dimensions.dim_calendar_day": [
          "school_year | school_code | calendar_date | is_instructional",
          ...calendar,
        ].join("\n"),
        "facts.fct_enrollment": `
          school_year | student_key | school_cds_code | is_dataquest_population | is_exempt
          2026        | 1           | 101             | true                    | false
          2026        | 2           | 102             | true                    | false
          2026        | 3           | 103             | true                    | false
          2026        | 4           | 104             | true                    | true
          2025        | 5           | 105             | true                    | false
          2026        | 6           | 001             | true                    | false
        `,
        "facts.fct_absence": `
          school_year | student_key | school_cds_code | absence_date
          2026        | 1           | 101             | 2025-09-15
          2026        | 2           | 102             | 2025-09-09
          2026        | 2           | 102             | 2025-09-05
        `,
      },
      `
        cds_code | last_reported_date | days_behind | is_reporting
        101      | 2025-09-15         | 0           | true
        102      | 2025-09-09         | 3           | true
        103      |                    | 4           | false
      `,
    );
  });
});

describe("the state's figures", () => {
  const entities = `
    cds_code       | level
    00000000000000 | T
    27999990000000 | D
  `;

  it("keeps chronic absenteeism of places and categories that the site names", () =>
    expectModel(
      "4_measures/msr_state_chronic_absenteeism",
      {
        "dimensions.dim_policy": policies,
        "dimensions.dim_entity": entities,
        "staging.stg_cde__chronic_absenteeism": `
          school_year | level | cds_code       | reporting_category | eligible_students | chronic_students | chronic_rate
          2025        | T     | 00000000000000 | TA                 | 5900000           | 1200000          | 0.203
          2025        | D     | 27999990000000 | SE                 |                   |                  |
          2025        | D     | 27888880000000 | TA                 | 100               | 20               | 0.2
          2025        | D     | 27999990000000 | ZZ                 | 100               | 20               | 0.2
          2025        | D     | 27999990000000 | CAY                | 100               | 100              | 1
          2025        | D     | 27999990000000 | CAN                | 100               | 0                | 0
        `,
      },
      `
        school_year | level | cds_code       | reporting_category | eligible_students | chronic_students | chronic_rate | suppression_threshold
        2025        | T     | 00000000000000 | TA                 | 5900000           | 1200000          | 0.203        | 10
        2025        | D     | 27999990000000 | SE                 |                   |                  |              | 10
      `,
    ));

  it("keeps the reasons of all students of places that the site names, shares from days", () =>
    expectModel(
      "4_measures/msr_state_absenteeism_by_reason",
      {
        "dimensions.dim_policy": policies,
        "dimensions.dim_entity": entities,
        "staging.stg_cde__absenteeism_by_reason": `
          school_year | level | cds_code       | reporting_category | eligible_students | average_days_absent | days_absent | days_excused | excused_share | unexcused_share
          2025        | T     | 00000000000000 | TA                 | 5900000           | 12.3                | 1000        | 523          | 0.5           | 0.42
          2025        | T     | 00000000000000 | CAY                | 1900000           | 30.3                | 1000        | 523          | 0.5           | 0.42
          2025        | D     | 27999990000000 | TA                 | 1000              | 11.1                | 1600        | 801          | null          | null
          2024        | D     | 27999990000000 | TA                 | null              | null                | null        | null         | null          | null
          2025        | D     | 27888880000000 | TA                 | 1000              | 11.1                | 1600        | 800          | null          | null
          2025        | S     | 27999990000101 | TA                 | 1000              | 11.1                | 1600        | 800          | null          | null
        `,
      },
      `
        school_year | level | cds_code       | eligible_students | average_days | excused_share | unexcused_share | suppression_threshold
        2024        | D     | 27999990000000 |                   |              |               |                 | 10
        2025        | D     | 27999990000000 | 1000              | 11.1         | 0.501         |                 | 10
        2025        | T     | 00000000000000 | 5900000           | 12.3         | 0.5           | 0.42            | 10
      `,
    ));

  it("names Dashboard groups and colours", () =>
    expectModel(
      "4_measures/msr_state_dashboard",
      {
        "dimensions.dim_policy": policies,
        "dimensions.dim_entity": entities,
        "staging.stg_cde__dashboard": `
          school_year | level | cds_code       | student_group | chronic_students | eligible_students | chronic_rate | change_points | status_level | change_level | colour_code
          2024        | D     | 27999990000000 | ALL           | 200              | 1000              | 0.2          | -1.5          | 2            | 4            | 3
          2024        | D     | 27999990000000 | CAN           | 20               | 100               | 0.2          |               |              |              |
          2024        | D     | 27888880000000 | ALL           | 200              | 1000              | 0.2          |               |              |              |
        `,
      },
      `
        school_year | level | cds_code       | student_group | reporting_category | eligible_students | chronic_students | chronic_rate | change_points | status_level | change_level | colour | suppression_threshold
        2024        | D     | 27999990000000 | ALL           | TA                 | 1000              | 200              | 0.200        | -1.5          | 2            | 4            | yellow | 10
        2024        | D     | 27999990000000 | CAN           |                    | 100               | 20               | 0.200        |               |              |              |        | 10
      `,
    ));

  it("keeps cohort outcomes of places that the site names", () =>
    expectModel(
      "4_measures/msr_state_cohort_outcomes",
      {
        "dimensions.dim_policy": policies,
        "dimensions.dim_entity": entities,
        "staging.stg_cde__cohort_outcomes": `
          school_year | level | cds_code       | reporting_category | outcome    | cohort_students | outcome_students | outcome_rate
          2024        | D     | 27999990000000 | TA                 | graduation | 500             | 450              | 0.9
          2024        | D     | 27888880000000 | TA                 | graduation | 500             | 450              | 0.9
        `,
      },
      `
        school_year | level | cds_code       | reporting_category | outcome    | cohort_students | outcome_students | outcome_rate | suppression_threshold
        2024        | D     | 27999990000000 | TA                 | graduation | 500             | 450              | 0.900        | 10
      `,
    ));
});
