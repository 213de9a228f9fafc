import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

describe("fct_student_attribute", () => {
  const model = "3_facts/fct_student_attribute";
  const enrolled = (...students: readonly number[]) =>
    ["school_year | student_key", ...students.map((student) => `2025 | ${student}`)].join("\n");

  it("derives race: Hispanic first, then several groups, then the one, then not reported", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment": enrolled(1, 2, 3, 4, 5, 6, 7, 8, 9),
        "staging.stg_calpads__students": `
          school_year | student_key | hispanic | race_codes      | effective_start_date
          2025        | 1           | Y        | ['700', '600']  | 2024-07-01
          2025        | 2           | N        | ['700', '600']  | 2024-07-01
          2025        | 3           | N        | ['201', '208']  | 2024-07-01
          2025        | 4           | N        | ['400']         | 2024-07-01
          2025        | 5           | N        | ['201', '400']  | 2024-07-01
          2025        | 6           | N        | []              | 2024-07-01
          2025        | 7           |          | ['301']         | 2024-07-01
          2025        | 8           | Y        | []              | 2024-07-01
        `,
      },
      `
        school_year | student_key | race_category | gender_category | parent_education
        2025        | 1           | RH            | GZ              | ''
        2025        | 2           | RT            | GZ              | ''
        2025        | 3           | RA            | GZ              | ''
        2025        | 4           | RF            | GZ              | ''
        2025        | 5           | RT            | GZ              | ''
        2025        | 6           | RD            | GZ              | ''
        2025        | 7           | RP            | GZ              | ''
        2025        | 8           | RH            | GZ              | ''
        2025        | 9           | RD            | GZ              | ''
      `,
    ));

  it("takes the newest of several records", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment": enrolled(1),
        "staging.stg_calpads__students": `
          school_year | student_key | hispanic | race_codes | gender | parent_education | effective_start_date
          2025        | 1           | N        | ['600']    | X      | 10               | 2024-09-01
          2025        | 1           | Y        | ['700']    | M      | 14               | 2024-07-01
        `,
      },
      `
        race_category | gender_category | parent_education
        RB            | GX              | 10
      `,
    ));

  it("falls back for race to the SIS, for gender to the SIS, then SENR, then STAS", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment": `
          school_year | student_key | gender | entry_date
          2025        | 1           | M      | 2024-08-12
          2025        | 2           | F      | 2024-08-12
          2025        | 2           | M      | 2024-09-12
          2025        | 2           |        | 2024-10-12
          2025        | 3           |        | 2024-08-12
          2025        | 4           |        | 2024-08-12
        `,
        "staging.stg_calpads__students": `
          school_year | student_key | hispanic | race_codes | gender | parent_education | effective_start_date
          2025        | 1           | N        | ['600']    |        |                  | 2024-07-01
        `,
        "staging.stg_sis__students": `
          school_year | student_key | hispanic | race_codes | gender | parent_education
          2025        | 1           | Y        | ['700']    | F      | 14
          2025        | 3           | Y        | ['700']    |        | 11
        `,
        "staging.stg_calpads__absence_summaries": `
          school_year | student_key | school_code | gender
          2025        | 2           | 0000101     | X
          2025        | 3           | 0000101     | X
          2024        | 4           | 0000101     | X
        `,
      },
      `
        student_key | race_category | gender_category | parent_education
        1           | RB            | GF              | 14
        2           | RD            | GM              | ''
        3           | RH            | GX              | 11
        4           | RD            | GZ              | ''
      `,
    ));
});

describe("fct_student_group", () => {
  const model = "3_facts/fct_student_group";

  it("reads programs of meals, migrants and the homeless, not of tribal foster youth", () =>
    expectModel(
      model,
      {
        "staging.stg_calpads__programs": `
          school_year | student_key | program_code | start_date | end_date
          2025        | 1           | 181          | 2024-07-01 | 2025-06-30
          2025        | 2           | 182          | 2024-07-01 | 2025-06-30
          2025        | 3           | 193          | 2024-07-01 | 2025-06-30
          2025        | 4           | 185          | 2024-07-01 | 2025-06-30
        `,
      },
      `
        school_year | student_key | group_code | start_date | end_date
        2025        | 1           | SS         | 2024-07-01 | 2025-06-30
        2025        | 2           | SS         | 2024-07-01 | 2025-06-30
      `,
    ));

  it("counts foster, migrant and homeless students as disadvantaged, by the same dates", () =>
    expectModel(
      model,
      {
        "staging.stg_calpads__programs": `
          school_year | student_key | program_code | start_date | end_date
          2025        | 1           | 135          | 2024-07-01 | 2024-12-31
          2025        | 2           | 191          | 2024-07-01 | 2024-12-31
        `,
        "staging.stg_sis__student_groups": `
          school_year | student_key | group_code | start_date | end_date
          2025        | 3           | SF         | 2025-01-01 | 2999-12-31
          2025        | 4           | SD         | 2025-01-01 | 2999-12-31
        `,
      },
      `
        student_key | group_code | start_date | end_date
        1           | SM         | 2024-07-01 | 2024-12-31
        1           | SS         | 2024-07-01 | 2024-12-31
        2           | SH         | 2024-07-01 | 2024-12-31
        2           | SS         | 2024-07-01 | 2024-12-31
        3           | SF         | 2025-01-01 | 2999-12-31
        3           | SS         | 2025-01-01 | 2999-12-31
        4           | SD         | 2025-01-01 | 2999-12-31
      `,
    ));

  it("counts EL and ADEL as English learners, from SELA and from the SIS", () =>
    expectModel(
      model,
      {
        "staging.stg_calpads__english_learner_statuses": `
          school_year | student_key | el_status | start_date | end_date
          2025        | 1           | EL        | 2020-08-15 | 2025-02-28
          2025        | 1           | RFEP      | 2025-03-01 | 2999-12-31
          2025        | 2           | ADEL      | 2020-08-15 | 2999-12-31
          2025        | 3           | IFEP      | 2020-08-15 | 2999-12-31
        `,
        "staging.stg_sis__students": `
          school_year | student_key | el_status | el_start_date
          2025        | 4           | EL        | 2023-08-15
          2025        | 5           | EO        | 2023-08-15
        `,
      },
      `
        student_key | group_code | start_date | end_date
        1           | SE         | 2020-08-15 | 2025-02-28
        2           | SE         | 2020-08-15 | 2999-12-31
        4           | SE         | 2023-08-15 | 2999-12-31
      `,
    ));

  it("names a membership once, whichever files say it", () =>
    expectModel(
      model,
      {
        "staging.stg_calpads__programs": `
          school_year | student_key | program_code | start_date | end_date
          2025        | 1           | 181          | 2024-07-01 | 2025-06-30
          2025        | 1           | 182          | 2024-07-01 | 2025-06-30
        `,
        "staging.stg_sis__student_groups": `
          school_year | student_key | group_code | start_date | end_date
          2025        | 1           | SS         | 2024-07-01 | 2025-06-30
          2025        | 1           | NEWCOMER   | 2024-07-01 | 2025-06-30
        `,
      },
      `
        student_key | group_code | start_date | end_date
        1           | NEWCOMER   | 2024-07-01 | 2025-06-30
        1           | SS         | 2024-07-01 | 2025-06-30
      `,
    ));
});

describe("fct_student_reporting_category", () => {
  const model = "3_facts/fct_student_reporting_category";
  const entities =
    "school_year | rule | level | cds_code | student_key | grade | grade_category | is_in_transition";
  const enrollments =
    "school_year | rule | level | cds_code | student_key | first_date | last_date";

  it("counts a student in all, race, gender, grade and its spans, under each rule", () =>
    expectModel(
      model,
      {
        "reference.grade_spans": `
          reporting_category | grade
          GRTKKN             | TK
          GRTKKN             | KN
          GRTK8              | KN
          GR912              | 09
        `,
        "facts.fct_student_attribute": `
          school_year | student_key | race_category | gender_category
          2025        | 1           | RH            | GF
        `,
        "facts.fct_student_entity": `
          ${entities}
          2025 | dataquest | S | 101 | 1 | KN | GRKN | false
          2025 | dataquest | D | 900 | 1 | 09 | GR09 | false
          2025 | lcap      | S | 101 | 1 | KN | GRKN | false
        `,
      },
      `
        school_year | rule      | level | cds_code | student_key | reporting_category
        2025        | dataquest | S     | 101      | 1           | TA
        2025        | dataquest | S     | 101      | 1           | RH
        2025        | dataquest | S     | 101      | 1           | GF
        2025        | dataquest | S     | 101      | 1           | GRKN
        2025        | dataquest | S     | 101      | 1           | GRTKKN
        2025        | dataquest | S     | 101      | 1           | GRTK8
        2025        | dataquest | D     | 900      | 1           | TA
        2025        | dataquest | D     | 900      | 1           | RH
        2025        | dataquest | D     | 900      | 1           | GF
        2025        | dataquest | D     | 900      | 1           | GR09
        2025        | dataquest | D     | 900      | 1           | GR912
        2025        | lcap      | S     | 101      | 1           | TA
        2025        | lcap      | S     | 101      | 1           | RH
        2025        | lcap      | S     | 101      | 1           | GF
        2025        | lcap      | S     | 101      | 1           | GRKN
        2025        | lcap      | S     | 101      | 1           | GRTKKN
        2025        | lcap      | S     | 101      | 1           | GRTK8
      `,
    ));

  it("counts children of parents without a diploma as disadvantaged, whatever the day", () =>
    expectModel(
      model,
      {
        "facts.fct_student_attribute": `
          school_year | student_key | race_category | gender_category | parent_education
          2025        | 1           | RH            | GF              | 14
          2025        | 2           | RH            | GF              | 13
        `,
        "facts.fct_student_entity": `
          ${entities}
          2025 | lcap | S | 101 | 1 | | | false
          2025 | lcap | S | 101 | 2 | | | false
        `,
      },
      `
        student_key | reporting_category
        1           | TA
        1           | RH
        1           | GF
        1           | SS
        2           | TA
        2           | RH
        2           | GF
      `,
    ));

  it("counts ungraded students, and those of no known grade, in no grade", () =>
    expectModel(
      model,
      {
        "facts.fct_student_attribute": `
          school_year | student_key | race_category | gender_category
          2025        | 1           | RH            | GF
          2025        | 2           | RW            | GM
        `,
        "facts.fct_student_entity": `
          ${entities}
          2025 | dataquest | S | 101 | 1 | US   |      | false
          2025 | dataquest | S | 101 | 2 | null | null | false
        `,
      },
      `
        student_key | reporting_category
        1           | TA
        1           | RH
        1           | GF
        2           | TA
        2           | RW
        2           | GM
      `,
    ));

  it("counts a student in transition as such, at the place where he is", () =>
    expectModel(
      model,
      {
        "facts.fct_student_attribute": "school_year | student_key | race_category\n2025 | 1 | null",
        "facts.fct_student_entity": `
          ${entities}
          2025 | dataquest | S | 101 | 1 | US | null | true
          2025 | dataquest | D | 900 | 1 | US | null | false
        `,
      },
      `
        level | reporting_category
        S     | TA
        S     | TRANSITION
        D     | TA
      `,
    ));

  it("counts a group where its record overlaps an enrollment by a day", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment_entity": `
          ${enrollments}
          2025 | dataquest | S | 101 | 1 | 2024-08-12 | 2024-12-31
          2025 | dataquest | D | 900 | 1 | 2024-08-12 | 2024-12-31
          2025 | dataquest | S | 102 | 1 | 2025-01-06 | 2025-06-30
          2025 | dataquest | D | 900 | 1 | 2025-01-06 | 2025-06-30
          2025 | lcap      | S | 103 | 1 | 2025-01-01 | 2025-01-31
        `,
        "facts.fct_student_group": `
          school_year | student_key | group_code | start_date | end_date
          2025        | 1           | SE         | 2020-01-01 | 2024-08-12
          2025        | 1           | SD         | 2025-06-30 | 2999-12-31
          2025        | 1           | SH         | 2025-01-01 | 2025-01-05
          2025        | 1           | SF         | 2025-07-01 | 2999-12-31
          2025        | 1           | SM         | 2020-01-01 | 2024-09-01
          2025        | 1           | SM         | 2024-10-01 | 2024-10-31
          2024        | 1           | SS         | 1900-01-01 | 2999-12-31
        `,
      },
      `
        rule      | level | cds_code | reporting_category
        dataquest | S     | 101      | SE
        dataquest | S     | 101      | SM
        dataquest | S     | 102      | SD
        dataquest | D     | 900      | SD
        dataquest | D     | 900      | SE
        dataquest | D     | 900      | SM
        lcap      | S     | 103      | SH
      `,
    ));

  it("counts nobody in a group by an enrollment without a day", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment_entity": `
          ${enrollments}
          2025 | dataquest | S | 101 | 1 | 2024-08-12 | 2024-08-11
          2025 | dataquest | S | 101 | 2 | 2024-08-12 | 2024-08-12
        `,
        "facts.fct_student_group": `
          school_year | student_key | group_code | start_date | end_date
          2025        | 1           | SS         | 1900-01-01 | 2999-12-31
          2025        | 2           | SS         | 1900-01-01 | 2999-12-31
        `,
      },
      `
        student_key | reporting_category
        2           | SS
      `,
    ));
});

describe("fct_student_reporting_pair", () => {
  const categories = `
    school_year | rule      | level | cds_code | student_key | reporting_category
    2025        | dataquest | S     | 101      | 1           | TA
    2025        | dataquest | S     | 101      | 1           | SE
    2025        | dataquest | S     | 101      | 1           | GR08
    2025        | dataquest | S     | 101      | 2           | RH
    2025        | dataquest | S     | 102      | 3           | RH
    2025        | dataquest | S     | 102      | 4           | SD
    2025        | dataquest | D     | 900      | 4           | SD
    2025        | lcap      | S     | 102      | 4           | SE
  `;
  const entities = `
    school_year | rule      | level | cds_code | student_key | grade
    2025        | dataquest | S     | 101      | 1           | 08
    2025        | dataquest | S     | 101      | 2           | 09
    2025        | dataquest | S     | 102      | 3           | 08
    2025        | dataquest | S     | 102      | 4           | UE
    2025        | dataquest | D     | 900      | 4           | UE
    2025        | lcap      | S     | 102      | 4           | UE
  `;
  const facts = {
    "facts.fct_student_reporting_category": categories,
    "facts.fct_student_entity": entities,
  };

  it("pairs grade and group in schools, and grades TK to 8 where there are high school grades", () =>
    expectModel(
      "3_facts/fct_student_reporting_pair",
      facts,
      `
        school_year | level | cds_code | student_key | reporting_category | reporting_category_2
        2025        | S     | 101      | 1           | GR08               | SE
        2025        | S     | 101      | 1           | GRTK8              | SE
        2025        | S     | 101      | 2           | GR09               | RH
        2025        | S     | 102      | 3           | GR08               | RH
      `,
    ));

  const pairs = `
    school_year | level | cds_code | student_key | reporting_category | reporting_category_2
    2025        | S     | 101      | 1           | GR08               | SE
    2025        | S     | 101      | 2           | GR08               | SE
    2025        | S     | 101      | 3           | GR08               | SE
    2025        | S     | 101      | 3           | GR08               | RH
  `;

  it("is counted with those who were chronically absent, of those who could be", () =>
    expectModel(
      "4_measures/bld_chronic_school_cross",
      {
        "facts.fct_student_reporting_pair": pairs,
        "facts.fct_student_period": `
          school_year | rule      | level | cds_code | student_key | is_eligible | is_chronic
          2025        | dataquest | S     | 101      | 1           | true        | true
          2025        | dataquest | S     | 101      | 2           | true        | false
          2025        | dataquest | S     | 101      | 3           | false       | false
          2025        | dashboard | S     | 101      | 3           | true        | true
          2025        | dataquest | D     | 101      | 3           | true        | true
        `,
      },
      `
        school_year | level | cds_code | reporting_category | reporting_category_2 | eligible_students | chronic_students
        2025        | S     | 101      | GR08               | SE                   | 2                 | 1
      `,
    ));

  it("is counted with those who were truant, of those of compulsory age", () =>
    expectModel(
      "4_measures/bld_truant_school_cross",
      {
        "facts.fct_student_reporting_pair": pairs,
        "facts.fct_truant_entity": `
          school_year | level | cds_code | student_key | is_truant
          2025        | S     | 101      | 1           | false
          2025        | S     | 101      | 3           | true
          2025        | D     | 101      | 2           | true
        `,
      },
      `
        school_year | level | cds_code | reporting_category | reporting_category_2 | students | truant_students
        2025        | S     | 101      | GR08               | SE                   | 2        | 1
        2025        | S     | 101      | GR08               | RH                   | 1        | 1
      `,
    ));
});

describe("students of one profile", () => {
  const categories = (...rows: readonly string[]) =>
    [
      "school_year | rule | level | cds_code | student_key | reporting_category",
      ...rows.map((row) => `2025 | dataquest | ${row}`),
      "2025 | dashboard | S | 101 | 1 | SD",
    ].join("\n");

  it("stand in the same places, grades and groups; other days make a profile of their own", () =>
    expectModel(
      "4_measures/bld_chronic_profile",
      {
        "facts.fct_student_reporting_category": categories(
          ...[1, 2, 3, 4].flatMap((student) => [
            `D | 100 | ${student} | TA`,
            `D | 100 | ${student} | RH`,
            `S | 101 | ${student} | RH`,
            `S | 101 | ${student} | TA`,
          ]),
          "D | 100 | 3 | SE",
        ),
        "facts.fct_student_period": `
          school_year | rule      | level | cds_code | student_key | days_expected | is_eligible | is_chronic
          2025        | dataquest | D     | 100      | 1           | 180.00        | true        | true
          2025        | dataquest | S     | 101      | 1           | 180.00        | true        | true
          2025        | dataquest | D     | 100      | 2           | 90.00         | true        | false
          2025        | dataquest | S     | 101      | 2           | 90.00         | true        | false
          2025        | dataquest | D     | 100      | 3           | 180.00        | true        | false
          2025        | dataquest | S     | 101      | 3           | 180.00        | true        | false
          2025        | dataquest | D     | 100      | 4           | 180.00        | true        | false
          2025        | dataquest | S     | 101      | 4           | 60.00         | true        | true
          2025        | dashboard | S     | 101      | 1           | 180.00        | true        | true
        `,
      },
      `
        school_year | memberships                                      | eligible_students | chronic_students
        2025        | ["D100/RH","D100/TA"]                           | 1                 | 0
        2025        | ["D100/RH","D100/SE","D100/TA","S101/RH","S101/TA"] | 1          | 0
        2025        | ["D100/RH","D100/TA","S101/RH","S101/TA"]     | 2                 | 1
        2025        | ["S101/RH","S101/TA"]                           | 1                 | 1
      `,
    ));

  it("leave out who could not be chronically absent", () =>
    expectModel(
      "4_measures/bld_chronic_profile",
      {
        "facts.fct_student_reporting_category": categories("S | 101 | 1 | TA", "S | 101 | 2 | TA"),
        "facts.fct_student_period": `
          school_year | rule      | level | cds_code | student_key | days_expected | is_eligible | is_chronic
          2025        | dataquest | S     | 101      | 1           | 180.00        | true        | false
          2025        | dataquest | S     | 101      | 2           | 20.00         | false       | false
        `,
      },
      `
        school_year | memberships | eligible_students | chronic_students
        2025        | ["S101/TA"] | 1                 | 0
      `,
    ));
});
