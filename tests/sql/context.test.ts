import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

const disclosure = `
  school_year | suppression_threshold | is_running
  2024        | 10                    | false
  2025        | 10                    | false
  2026        | 10                    | true
`;

describe("bld_school_cell", () => {
  it("reads the state's newest file, and our counts of schools that it lacks", () =>
    expectModel(
      "4_measures/bld_school_cell",
      {
        "staging.stg_cde__chronic_absenteeism": `
          school_year | level | cds_code | reporting_category | eligible_students
          2024        | S     | 1        | TA                 | 90
          2025        | S     | 1        | TA                 | 100
          2025        | S     | 1        | SE                 | null
          2025        | D     | 9        | TA                 | 900
        `,
        "measures.bld_chronic_count": `
          school_year | rule      | level | cds_code | reporting_category | source | eligible_students | suppression_threshold | is_applicable
          2025        | dataquest | S     | 1        | TA                 | STAS   | 101               | 10                    | true
          2025        | dataquest | S     | 2        | TA                 | STAS   | 200               | 10                    | true
          2025        | dataquest | S     | 2        | SE                 | STAS   | 10                | 10                    | true
          2025        | dataquest | S     | 2        | SD                 | STAS   | 0                 | 10                    | false
          2024        | dataquest | S     | 2        | TA                 | STAS   | 190               | 10                    | true
          2025        | lcap      | S     | 3        | TA                 | STAS   | 50                | 10                    | true
        `,
      },
      `
        cds_code | reporting_category | students | source
        1        | TA                 | 100      | CDE
        1        | SE                 |          | CDE
        2        | TA                 | 200      | STAS
        2        | SE                 |          | STAS
      `,
    ));
});

describe("bld_school_feature", () => {
  it("takes the middle of a masked share only where it is nearly known; an unlisted group is 0", () =>
    expectModel(
      "4_measures/bld_school_feature",
      {
        "reference.similarity_features": `
          reporting_category | weight
          SS                 | 2
          SE                 | 1
          SM                 | 1
        `,
        "measures.bld_school_cell": `
          school_year | cds_code | reporting_category | students | hidden_students | source
          2025        | 1        | TA                 | 500      | 10              | CDE
          2025        | 1        | SS                 | 250      | 10              | CDE
          2025        | 1        | SE                 | null     | 10              | CDE
          2025        | 2        | TA                 | 100      | 10              | CDE
          2025        | 2        | SS                 | null     | 10              | CDE
          2025        | 3        | TA                 | 400      | 10              | STAS
          2025        | 3        | SS                 | 100      | 10              | STAS
        `,
      },
      `
        cds_code | reporting_category | value
        1        | SS                 | 0.5
        1        | SE                 | 0.01
        2        | SS                 |
        2        | SE                 | 0
        3        | SS                 | 0.25
      `,
    ));
});

describe("bld_school_span", () => {
  it("names the kind by the spans whose students are shown, alternative schools apart", () =>
    expectModel(
      "4_measures/bld_school_span",
      {
        "staging.stg_cde__chronic_absenteeism": `
          school_year | level | cds_code | reporting_category | dass
          2025        | S     | 4        | TA                 | Yes
        `,
        "measures.bld_school_cell": `
          school_year | cds_code | reporting_category | students | source
          2025        | 1        | GR13               | 90       | CDE
          2025        | 1        | GR78               | null     | CDE
          2025        | 2        | GR46               | 30       | CDE
          2025        | 2        | GR78               | 60       | CDE
          2025        | 3        | GRTKKN             | 30       | CDE
          2025        | 3        | GR78               | 60       | CDE
          2025        | 4        | GR912              | 60       | CDE
          2025        | 5        | TA                 | 20       | CDE
        `,
      },
      `
        cds_code | school_span           | is_alternative
        1        | elementary            | false
        2        | middle                | false
        3        | elementary and middle | false
        4        | high                  | true
      `,
    ));
});

describe("msr_similar_schools", () => {
  const tables = {
    "reference.similarity_features": `
      reporting_category | weight
      TA                 | 1
      SS                 | 1
    `,
    "staging.stg_cde__chronic_absenteeism": `
      school_year | level | cds_code | reporting_category | school_name | eligible_students | chronic_students | chronic_rate
      2025        | S     | 21       | TA                 | Near        | 300               | 60               | 0.2
      2025        | S     | 22       | TA                 | Far         | 300               | 60               | 0.2
      2025        | S     | 23       | TA                 | Unlike      | 300               | 60               | 0.2
      2025        | S     | 24       | TA                 | Small       | 29                | 6                | 0.207
      2025        | S     | 25       | TA                 | Nearest     | 300               | 30               | 0.1
    `,
    "measures.bld_school_span_distance": `
      school_year | cds_code | similar_cds_code | features | weight | distance
      2025        | 1        | 21               | 2        | 2      | 0.5
      2025        | 1        | 22               | 2        | 2      | 1.01
      2025        | 1        | 23               | 1        | 0.9    | 0.1
      2025        | 1        | 24               | 2        | 2      | 0.1
      2025        | 1        | 25               | 2        | 2      | 0.4
    `,
  };

  it("lists the nearest first; not the far, the hardly known and the small ones", () =>
    expectModel(
      "4_measures/msr_similar_schools",
      tables,
      `
        cds_code | position | similar_school_name | distance
        1        | 1        | Nearest             | 0.4
        1        | 2        | Near                | 0.5
      `,
    ));
});

describe("bld_class_count and bld_class_stay", () => {
  const facts = {
    "facts.fct_student_period": `
      school_year | rule      | level | cds_code | student_key | is_eligible | is_chronic
      2024        | dataquest | S     | 1        | 1           | true        | true
      2024        | dataquest | S     | 1        | 2           | true        | false
      2024        | dataquest | S     | 1        | 3           | true        | true
      2025        | dataquest | S     | 1        | 1           | true        | true
      2025        | dataquest | S     | 1        | 2           | true        | false
      2025        | dataquest | S     | 1        | 4           | true        | true
      2025        | dataquest | S     | 1        | 3           | false       | false
      2025        | lcap      | S     | 1        | 3           | true        | true
    `,
    "facts.fct_student_reporting_category": [
      "school_year | rule | level | cds_code | student_key | reporting_category",
      ...[2024, 2025].flatMap((year) =>
        [1, 2, 3, 4].flatMap((student) =>
          ["TA", "GR13", "RH"].map((code) => `${year} | dataquest | S | 1 | ${student} | ${code}`),
        ),
      ),
      "2025 | dataquest | S | 1 | 1 | SS",
      "2025 | dataquest | S | 1 | 4 | GR78",
    ].join("\n"),
  };

  it("counts eligible students by class, schools by all students only", () =>
    expectModel(
      "4_measures/bld_class_count",
      facts,
      `
        school_year | cds_code | reporting_category | grade_span | is_disadvantaged | students | chronic_students
        2024        | 1        | TA                 | GR13       | false            | 3        | 2
        2025        | 1        | TA                 | GR13       | false            | 1        | 0
        2025        | 1        | TA                 | GR13       | true             | 1        | 1
        2025        | 1        | TA                 | GR78       | false            | 1        | 1
      `,
    ));

  it("takes the narrowest of the spans that reference data gives a student", () =>
    expectModel(
      "4_measures/bld_class_count",
      {
        ...facts,
        "reference.grade_spans": `
          reporting_category | grade
          WIDE               | 01
          WIDE               | 02
          WIDE               | 03
          FIRST              | 01
          REST               | 02
          REST               | 03
        `,
        "facts.fct_student_reporting_category": `
          school_year | rule      | level | cds_code | student_key | reporting_category
          2025        | dataquest | S     | 1        | 1           | TA
          2025        | dataquest | S     | 1        | 1           | WIDE
          2025        | dataquest | S     | 1        | 1           | FIRST
          2025        | dataquest | S     | 1        | 2           | TA
          2025        | dataquest | S     | 1        | 2           | WIDE
          2025        | dataquest | S     | 1        | 2           | REST
          2025        | dataquest | S     | 1        | 4           | TA
        `,
      },
      `
        grade_span | students
        FIRST      | 1
        REST       | 1
        no grade   | 1
      `,
    ));

  it("counts who was there and eligible in both years, and who was chronic twice", () =>
    expectModel(
      "4_measures/bld_class_stay",
      facts,
      `
        school_year | cds_code | reporting_category | students | chronic_before | chronic_students | chronic_both
        2025        | 1        | TA                 | 2        | 1              | 1                | 1
      `,
    ));
});

describe("bld_class_pair", () => {
  it("leaves out a group that has no source in either year, and the running year", () =>
    expectModel(
      "4_measures/bld_class_pair",
      {
        "dimensions.dim_year_disclosure": disclosure,
        "measures.bld_category_source": `
          school_year | reporting_category | is_available
          2024        | SS                 | true
          2024        | SE                 | false
          2024        | SD                 | true
          2025        | SS                 | true
          2025        | SE                 | true
          2025        | SD                 | true
          2026        | SS                 | true
        `,
        "measures.bld_class_count": `
          school_year | level | cds_code | reporting_category | grade_span | is_disadvantaged | is_english_learner | has_disability | students | chronic_students
          2024        | S     | 1        | TA                 | GR13       | true             | false              | false          | 20       | 5
          2025        | S     | 1        | TA                 | GR13       | true             | true               | false          | 10       | 3
          2025        | S     | 1        | TA                 | GR13       | true             | false              | false          | 12       | 2
          2025        | S     | 1        | TA                 | GR13       | false            | false              | true           | 6        | 1
          2026        | S     | 1        | TA                 | GR13       | false            | false              | false          | 99       | 9
        `,
      },
      `
        school_year | class   | students_before | chronic_before | students | chronic_students
        2025        | GR13 SS | 20              | 5              | 22       | 5
        2025        | GR13 SD | 0               | 0              | 6        | 1
      `,
    ));
});

describe("bld_class_rate", () => {
  it("draws a small class to its span, and a span without students to everyone", () =>
    expectModel(
      "4_measures/bld_class_rate",
      {
        "reference.run": "subject_cds_code | subject_level\n9 | D",
        "measures.bld_class_pair": `
          school_year | level | cds_code | reporting_category | class   | grade_span | students_before | chronic_before | students | chronic_students
          2025        | D     | 9        | TA                 | GR13    | GR13       | 80              | 20             | 1        | 0
          2025        | D     | 9        | TA                 | GR13 SS | GR13       | 0               | 0              | 1        | 0
          2025        | D     | 9        | TA                 | GR78    | GR78       | 0               | 0              | 1        | 0
          2025        | D     | 9        | SE                 | GR13    | GR13       | 80              | 80             | 1        | 0
          2025        | S     | 1        | TA                 | GR13    | GR13       | 80              | 80             | 1        | 0
        `,
      },
      `
        class   | class_rate
        GR13    | 0.25
        GR13 SS | 0.25
        GR78    | 0.25
      `,
    ));
});

describe("bld_expected_count", () => {
  it("compares each place with the rest of the folder, not with itself", () =>
    expectModel(
      "4_measures/bld_expected_count",
      {
        "reference.run": "subject_cds_code | subject_level\n9 | D",
        "measures.bld_class_rate": "school_year | class | class_rate\n2025 | GR13 | 0.25",
        "measures.bld_class_stay": `
          school_year | level | cds_code | reporting_category | students | chronic_both
          2025        | S     | 1        | TA                 | 30       | 4
        `,
        "measures.bld_class_pair": `
          school_year | level | cds_code | reporting_category | class | students_before | chronic_before | students | chronic_students
          2025        | D     | 9        | TA                 | GR13  | 100             | 20             | 80       | 12
          2025        | D     | 9        | GRTK8              | GR13  | 100             | 20             | 80       | 12
          2025        | D     | 9        | GR01               | GR13  | 60              | 10             | 40       | 5
          2025        | D     | 9        | RH                 | GR13  | 60              | 10             | 40       | 5
          2025        | S     | 1        | TA                 | GR13  | 40              | 8              | 40       | 13
        `,
      },
      `
        cds_code | reporting_category | kind   | standard_before | standard_students | staying_students | rest_students | rest_chronic | rest_standard | rest_chronic_before
        9        | GR01               | grade  | 15              | 10                | 0                | 40            | 7            | 10            | 10
        9        | RH                 | group  | 15              | 10                | 0                | 40            | 7            | 10            | 10
        1        | TA                 | school | 10              | 10                | 30               | 40            | 0            | 10            | 12
      `,
    ));
});

describe("bld_expected_result", () => {
  it("forms no expectation of small places, or where nobody else is left to compare with", () =>
    expectModel(
      "4_measures/bld_expected_result",
      {
        "measures.bld_expected_prior": `
          school_year | level | kind   | ratio_variance | persistence
          2025        | S     | school | 0              | 0
        `,
        "measures.bld_expected_count": `
          school_year | level | cds_code | reporting_category | kind   | students | chronic_students | standard_students | students_before | chronic_before | standard_before | staying_students | rest_students | rest_chronic | rest_standard | rest_students_before | rest_chronic_before | rest_standard_before
          2025        | S     | 1        | TA                 | school | 100      | 30               | 20                | 100             | 40             | 20              | 0                | 500           | 50           | 100           | 500                  | 100                 | 100
          2025        | S     | 2        | TA                 | school | 29       | 3                | 6                 | 100             | 40             | 20              | 0                | 500           | 50           | 100           | 500                  | 100                 | 100
          2025        | S     | 3        | TA                 | school | 100      | 30               | 20                | 29              | 9              | 6               | 0                | 500           | 50           | 100           | 500                  | 100                 | 100
          2025        | S     | 4        | TA                 | school | 100      | 30               | 20                | 100             | 40             | 20              | 0                | 29            | 5            | 5             | 500                  | 100                 | 100
        `,
      },
      `
        cds_code | ratio_before | reliability | expected_students
        1        | 2            | 0           | 10
      `,
    ));
});

describe("published group gaps", () => {
  const gaps = (rows: string, expected: string) =>
    expectModel(
      "5_published/group_gaps",
      {
        "dimensions.dim_entity": "cds_code | level | role\n9 | D | subject\n0 | T | benchmark",
        "published.chronic_absenteeism": rows,
        "cleared.state_chronic_absenteeism": `
          school_year | level | cds_code | reporting_category | eligible_students | chronic_students | chronic_rate | disclosure
          2025        | T     | 0        | TA                 | 5000              | 1000             | 0.2          | exact
          2025        | T     | 0        | SE                 | 1000              | 230              | 0.23         | exact
          2025        | D     | 9        | SE                 | 300               | 99               | 0.33         | exact
        `,
      },
      expected,
    );

  it("count the fewest students that close a gap, and rank groups of 30 or more", () =>
    gaps(
      `
        school_year | level | cds_code | reporting_category | eligible_students | chronic_students | chronic_rate | disclosure
        2025        | D     | 9        | TA                 | 1000              | 200              | 0.2          | exact
        2025        | D     | 9        | SE                 | 300               | 75               | 0.25         | exact
        2025        | D     | 9        | RH                 | 501               | 120              | 0.24         | exact
        2025        | D     | 9        | RA                 | 100               | 10               | 0.1          | exact
        2025        | D     | 9        | RF                 | 29                | 0                | 0            | exact
        2025        | D     | 9        | SD                 | 20                | 10               | 0.5          | exact
        2025        | D     | 9        | SF                 | null              | null             | null         | suppressed
      `,
      `
        reporting_category | best_category | points_to_all | points_to_best | excess_to_all | excess_to_best | position | is_small | is_beyond_chance
        RH                 | RA            | 4             | 14             | 20            | 70             | 1        | false    | true
        SE                 | RA            | 5             | 15             | 15            | 45             | 2        | false    | true
        RA                 | RA            | -10           | 0              | 0             | 0              |          | false    | true
        RF                 | RA            | -20           | -10            | 0             | 0              |          | true     |
        SD                 | RA            | 30            | 40             | 6             | 8              |          | true     |
        SF                 |               |               |                |               |                |          |          |
        SE                 | SE            | 3             | 0              | 30            | 0              | 1        | false    | true
      `,
    ));

  it("have rates only in the running year, never a 0 for an unknown number", () =>
    gaps(
      `
        school_year | level | cds_code | reporting_category | eligible_students | chronic_students | chronic_rate | disclosure
        2026        | D     | 9        | TA                 | 1000              | null             | 0.2          | rounded
        2026        | D     | 9        | SE                 | 300               | null             | 0.251        | rounded
      `,
      `
        reporting_category | points_to_all | excess_to_all | excess_to_best | position | is_beyond_chance
        SE                 | 5.1           |               |                |          |
        SE                 | 3             | 30            | 0              | 1        | true
      `,
    ));
});

describe("published bright spots", () => {
  const spots = `
    school_year | level | cds_code | reporting_category | kind   | chronic_rate | expected_rate | difference_points | ci_low | ci_high | verdict | disclosure
    2025        | S     | 1        | TA                 | school | 0.1          | 0.15          | -5                | -8     | -2      | better  | exact
  `;
  const rates = (before: string) => `
    school_year | level | cds_code | reporting_category | chronic_rate | disclosure
    2023        | S     | 1        | TA                 | 0.2          | exact
    2024        | S     | 1        | TA                 | ${before}
    2025        | S     | 1        | TA                 | 0.1          | exact
  `;

  it("are improving when the printed rate fell in both of the last two changes", () =>
    expectModel(
      "5_published/bright_spots",
      { "cleared.bright_spots": spots, "cleared.chronic_absenteeism": rates("0.15 | exact") },
      `
        cds_code | rate_before | verdict | is_improving | disclosure
        1        | 0.15        | better  | true         | exact
      `,
    ));

  it("are hidden where the count of either year is not printed", () =>
    expectModel(
      "5_published/bright_spots",
      { "cleared.bright_spots": spots, "cleared.chronic_absenteeism": rates("null | suppressed") },
      `
        cds_code | chronic_rate | expected_rate | difference_points | ci_low | ci_high | verdict | is_improving | disclosure
        1        |              |               |                   |        |         |         |              | suppressed
      `,
    ));
});

describe("published attendance control", () => {
  const row = (month: string, rate: number, isFine = true) =>
    `2025 | S | 1 | ${month} | ${rate} | 0.05 | 0.03 | 0.07 | 8 | ${isFine} | true | exact`;
  const header =
    "school_year | level | cds_code | month | absence_rate | center_rate | lower_limit | upper_limit | control_run_months | is_fine | is_baseline | disclosure";

  it("signals months outside the limits, and the eighth month of a run on one side", () =>
    expectModel(
      "5_published/attendance_control",
      {
        "cleared.attendance_control": [
          header,
          row("2025-01", 0.08),
          row("2025-02", 0.05),
          ...["03", "04", "05", "06", "07", "08", "09", "10"].map((x) => row(`2025-${x}`, 0.04)),
          row("2025-11", 0.02),
          row("2025-12", 0.09, false),
        ].join("\n"),
      },
      [
        "month | signal",
        "2025-01 | above the limits",
        "2025-02 | none",
        ...["03", "04", "05", "06", "07", "08", "09"].map((x) => `2025-${x} | none`),
        "2025-10 | run below",
        "2025-11 | below the limits",
        "2025-12 | not judged",
      ].join("\n"),
    ));
});

describe("published similar schools", () => {
  const tables = (schools: number) => ({
    "cleared.similar_schools_summary": `
      school_year | cds_code | source | school_span | similar_schools | similar_schools_minimum
      2025        | 1        | STAS   | high        | ${schools}      | 3
    `,
    "cleared.chronic_absenteeism": `
      school_year | level | cds_code | reporting_category | chronic_rate
      2025        | S     | 1        | TA                 | 0.22
    `,
    "cleared.similar_schools": [
      "school_year | cds_code | similar_cds_code | chronic_rate",
      ...[0.1, 0.15, 0.2, 0.21].slice(0, schools).map((rate, i) => `2025 | 1 | 2${i} | ${rate}`),
    ].join("\n"),
  });

  it("stand beside a school with their quartiles", () =>
    expectModel(
      "5_published/similar_schools_summary",
      tables(4),
      `
        cds_code | lower_quartile | median_rate | upper_quartile | standing
        1        | 0.138          | 0.175       | 0.203          | above
      `,
    ));

  it("are said to be too few below three", () =>
    expectModel(
      "5_published/similar_schools_summary",
      tables(2),
      `
        cds_code | lower_quartile | median_rate | upper_quartile | standing
        1        |                |             |                | too few schools
      `,
    ));
});
