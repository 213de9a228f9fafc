import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

describe("stg_calpads__absence_summaries", () => {
  const model = "1_staging/stg_calpads__absence_summaries";

  it("adds independent study to the days of the layout of 22 fields", () =>
    expectModel(
      model,
      {
        "raw.stas": `
          school_year | student_key | district_code | school_code | field_count | gender | transaction_type | is_exempt | days_expected_in_person | days_attended_in_person | days_suspension_out | days_suspension_in | days_excused | days_unexcused | days_independent_study_incomplete | days_independent_study_complete
          2025        | 1           | 2799999       | 0000101     | 22          | F      | A                | N         | 170                     | 150                     | 1                   | 2                  | 3.5          | 4              | 6                                 | 4
        `,
      },
      `
        school_year | student_key | district_code | school_code | gender | days_suspension_out | days_excused | days_unexcused | days_independent_study_incomplete | days_expected | days_attended | days_absent | is_exempt | records
        2025        | 1           | 2799999       | 0000101     | F      | 1.00                | 3.50         | 4.00           | 6.00                              | 180.00        | 156.00        | 14.50       | false     | 1
      `,
    ));

  it("does not add independent study to the days of the layout of 21 fields", () =>
    expectModel(
      model,
      {
        "raw.stas": `
          school_year | student_key | school_code | field_count | transaction_type | days_expected_in_person | days_attended_in_person | days_suspension_in | days_excused | days_independent_study_incomplete | days_independent_study_complete
          2022        | 1           | 0000101     | 21          | A                | 170                     | 150                     | 2                  | 3            | 6                                 |
        `,
      },
      `
        days_expected | days_attended | days_absent
        170.00        | 152.00        | 9.00
      `,
    ));

  it("takes dates of an ODS extract for no fields: 22 of 24 is still the current layout", () =>
    expectModel(
      model,
      {
        "raw.stas": `
          student_key | school_year | school_code | field_count | transaction_type | days_expected_in_person | days_attended_in_person | days_independent_study_complete
          1           | 2025        | 0000101     | 22          | A                | 100                     | 90                      | 10
        `,
      },
      `
        days_expected | days_attended | days_absent
        110.00        | 100.00        | 0.00
      `,
    ));

  it("deletes by D and replaces by R, for the same student at the same school", () =>
    expectModel(
      model,
      {
        "raw.stas": `
          student_key | school_year | school_code    | field_count | transaction_type | days_expected_in_person | days_attended_in_person
          1           | 2025        | 0000101        | 22          | A                | 100                     | 90
          1           | 2025        | 0000102        | 22          | A                | 50                      | 40
          1           | 2025        | 27999990000101 | 22          | D                |                         |
          2           | 2025        | 0000101        | 22          | A                | 100                     | 90
          2           | 2025        | 0000101        | 22          | R                | 120                     | 110
        `,
      },
      `
        student_key | school_code | days_expected | records
        1           | 0000102     | 50.00         | 1
        2           | 0000101     | 120.00        | 1
      `,
    ));

  it("adds several records of a student at a school", () =>
    expectModel(
      model,
      {
        "raw.stas": `
          student_key | school_year | school_code | field_count | transaction_type | days_expected_in_person | days_excused
          1           | 2025        | 0000101     | 22          | A                | 100                     | 9
          1           | 2025        | 0000101     | 22          | A                | 100                     | 9
          1           | 2025        | 0000101     | 22          | A                | 60                      | 9
        `,
      },
      `
        days_expected | days_absent | records
        260.00        | 27.00       | 3
      `,
    ));

  it("leaves the days of an exempt record out beside one that is not", () =>
    expectModel(
      model,
      {
        "raw.stas": `
          student_key | school_year | school_code | field_count | transaction_type | is_exempt | days_expected_in_person
          1           | 2025        | 0000101     | 22          | A                | Y         | 100
          1           | 2025        | 0000101     | 22          | A                | N         | 60
          2           | 2025        | 0000101     | 22          | A                | Y         | 100
        `,
      },
      `
        student_key | days_expected | is_exempt
        1           | 60.00         | false
        2           | 100.00        | true
      `,
    ));
});

describe("stg_calpads__enrollments", () => {
  const model = "1_staging/stg_calpads__enrollments";

  it("renames, casts dates and shortens school codes", () =>
    expectModel(
      model,
      {
        "raw.senr": `
          school_year | student_key | district_code | school_code    | enrollment_status | grade | gender | exit_reason | completion_status | transaction_type | entry_date | exit_date | birth_date
          2025        | 1           | 2799999       | 27999990000101 | 10                | 03    | F      | E230        | 100               | A                | 20240812   | 20250606  | 20160229
        `,
      },
      `
        school_year | student_key | district_code | school_code | enrollment_status | grade | gender | exit_reason | completion_status | entry_date | exit_date  | birth_date
        2025        | 1           | 2799999       | 0000101     | 10                | 03    | F      | E230        | 100               | 2024-08-12 | 2025-06-06 | 2016-02-29
      `,
    ));

  it("deletes by D whatever else the record says, and only that entry date", () =>
    expectModel(
      model,
      {
        "raw.senr": `
          student_key | school_year | school_code | enrollment_status | transaction_type | entry_date | exit_date
          1           | 2025        | 0000101     | 10                | A                | 20240812   |
          1           | 2025        | 0000101     | 10                | D                | 20240812   | 20250101
          1           | 2025        | 0000101     | 10                | A                | 20250202   |
          1           | 2025        | 0000102     | 10                | A                | 20240812   |
        `,
      },
      `
        school_code | entry_date | exit_date
        0000101     | 2025-02-02 |
        0000102     | 2024-08-12 |
      `,
    ));

  it("replaces by R, which may close an open enrollment", () =>
    expectModel(
      model,
      {
        "raw.senr": `
          student_key | school_year | school_code | enrollment_status | transaction_type | entry_date | exit_date | grade
          1           | 2025        | 0000101     | 10                | A                | 20240812   |           | 03
          1           | 2025        | 0000101     | 10                | R                | 20240812   | 20241220  | 04
        `,
      },
      `
        grade | exit_date
        04    | 2024-12-20
      `,
    ));
});

describe("stg_calpads__english_learner_statuses", () => {
  const model = "1_staging/stg_calpads__english_learner_statuses";

  it("ends a status on the day before the next begins", () =>
    expectModel(
      model,
      {
        "raw.sela": `
          student_key | school_year | el_status | transaction_type | start_date
          1           | 2025        | RFEP      | A                | 20250301
          1           | 2025        | EL        | A                | 20200815
          2           | 2025        | EO        | A                |
        `,
      },
      `
        school_year | student_key | el_status | start_date | end_date
        2025        | 1           | EL        | 2020-08-15 | 2025-02-28
        2025        | 1           | RFEP      | 2025-03-01 | 2999-12-31
        2025        | 2           | EO        | 1900-01-01 | 2999-12-31
      `,
    ));

  it("lets no deleted status end another; D deletes what the same school sent", () =>
    expectModel(
      model,
      {
        "raw.sela": `
          student_key | school_year | reporting_school | el_status | transaction_type | start_date
          1           | 2025        | 0000101          | EL        | A                | 20200815
          1           | 2025        | 0000101          | RFEP      | A                | 20250301
          1           | 2025        | 0000101          | RFEP      | D                | 20250301
          2           | 2025        | 0000101          | EL        | A                | 20200815
          2           | 2025        | 0000102          | EL        | D                | 20200815
        `,
      },
      `
        student_key | el_status | start_date | end_date
        1           | EL        | 2020-08-15 | 2999-12-31
        2           | EL        | 2020-08-15 | 2999-12-31
      `,
    ));

  it("keeps one of two statuses that began on the same day", () =>
    expectModel(
      model,
      {
        "raw.sela": `
          student_key | school_year | reporting_school | el_status | transaction_type | start_date
          1           | 2025        | 0000101          | EO        | A                | 20200815
          1           | 2025        | 0000102          | EL        | A                | 20200815
        `,
      },
      `
        student_key | el_status | start_date | end_date
        1           | EL        | 2020-08-15 | 2999-12-31
      `,
    ));

  it("keeps the years apart", () =>
    expectModel(
      model,
      {
        "raw.sela": `
          student_key | school_year | el_status | transaction_type | start_date
          1           | 2024        | EL        | A                | 20200815
          1           | 2025        | RFEP      | A                | 20240601
        `,
      },
      `
        school_year | el_status | end_date
        2024        | EL        | 2999-12-31
        2025        | RFEP      | 2999-12-31
      `,
    ));
});

describe("stg_calpads__programs", () => {
  const model = "1_staging/stg_calpads__programs";

  it("keeps every program from a day to a day, open where empty", () =>
    expectModel(
      model,
      {
        "raw.sprg": `
          student_key | school_year | program_code | transaction_type | start_date | end_date
          1           | 2025        | 181          | A                | 20240701   | 20250630
          1           | 2025        | 135          | A                |            |
        `,
      },
      `
        school_year | student_key | program_code | start_date | end_date
        2025        | 1           | 135          | 1900-01-01 | 2999-12-31
        2025        | 1           | 181          | 2024-07-01 | 2025-06-30
      `,
    ));

  it("deletes by D and replaces by R where a program began the same day", () =>
    expectModel(
      model,
      {
        "raw.sprg": `
          student_key | school_year | program_code | transaction_type | start_date | end_date
          1           | 2025        | 181          | A                | 20240701   |
          1           | 2025        | 181          | R                | 20240701   | 20241001
          1           | 2025        | 191          | A                | 20240701   |
          1           | 2025        | 191          | D                | 20240701   | 20241001
          1           | 2025        | 191          | A                | 20250101   |
          1           | 2025        | 191          | A                | 20250101   |
        `,
      },
      `
        program_code | start_date | end_date
        181          | 2024-07-01 | 2024-10-01
        191          | 2025-01-01 | 2999-12-31
      `,
    ));
});

describe("stg_calpads__students", () => {
  it("gathers race codes and keeps one record an effective date", () =>
    expectModel(
      "1_staging/stg_calpads__students",
      {
        "raw.sinf": `
          student_key | school_year | gender | hispanic | parent_education | transaction_type | race_1 | race_3 | effective_start_date | birth_date
          1           | 2025        | F      | N        | 14               | A                | 700    | 201    | 20230701             | 20160102
          1           | 2025        | F      | Y        | 14               | R                | 700    |        | 20230701             | 20160102
          1           | 2025        | X      | N        | 12               | A                |        |        |                      |
          2           | 2025        | M      | N        |                  | A                | 600    |        | 20230701             |
          2           | 2025        | M      | N        |                  | D                | 600    |        | 20230701             |
        `,
      },
      `
        school_year | student_key | gender | hispanic | parent_education | race_codes | effective_start_date | birth_date
        2025        | 1           | F      | Y        | 14               | ["700"]    | 2023-07-01           | 2016-01-02
        2025        | 1           | X      | N        | 12               | []         | 1900-01-01           |
      `,
    ));
});

describe("the staging of SIS files", () => {
  it("maps grades of schools to codes and Y to true", () =>
    expectModel(
      "1_staging/stg_district__schools",
      {
        "raw.schools": `
          cds_code       | school_name | charter | dass | lowest_grade | highest_grade | hourly
          27999990000101 | Alder       | N       | N    | K            | 6             | Y
          27999990000102 | Birch       | Y       | Y    | 09           | 12            |
          27999990000103 | Cedar       | N       | N    |              |               | N
        `,
      },
      `
        cds_code       | district_code | school_code | school_name | lowest_grade | highest_grade | is_charter | is_dass | is_hourly
        27999990000101 | 2799999       | 0000101     | Alder       | KN           | 06            | false      | false   | true
        27999990000102 | 2799999       | 0000102     | Birch       | 09           | 12            | true       | true    | false
        27999990000103 | 2799999       | 0000103     | Cedar       |              |               | false      | false   | false
      `,
    ));

  it("takes an enrollment without a status for a primary one", () =>
    expectModel(
      "1_staging/stg_sis__enrollments",
      {
        "raw.enrollments": `
          school_year | student_key | district_code | school_code    | enrollment_status | grade | track | exit_reason | completion_status | entry_date | exit_date  | exempt
          2026        | 1           | 2799999       | 27999990000101 |                   | K     | A     |             |                   | 2025-08-18 |            | Y
          2026        | 1           | 2799999       | 0000101        | 30                | 5     |       | E230        | 100               | 2025-08-18 | 2025-09-30 |
          2026        | 1           | 2799999       | 0000101        | 30                | 5     |       | E230        | 100               | 2025-08-18 | 2025-09-30 |
        `,
      },
      `
        school_year | student_key | district_code | school_code | enrollment_status | grade | track | exit_reason | completion_status | entry_date | exit_date  | is_exempt
        2026        | 1           | 2799999       | 0000101     | 10                | KN    | A     | ''          | ''                | 2025-08-18 |            | true
        2026        | 1           | 2799999       | 0000101     | 30                | 05    | ''    | E230        | 100               | 2025-08-18 | 2025-09-30 | false
      `,
    ));

  it("casts absences", () =>
    expectModel(
      "1_staging/stg_sis__absences",
      {
        "raw.absences": `
          school_year | student_key | district_code | school_code    | date       | code | hours_absent | hours_scheduled
          2026        | 1           | 2799999       | 27999990000101 | 2025-09-30 | U    | 1.5          | 4
          2026        | 1           | 2799999       | 0000101        | 2025-09-30 | E    |              |
        `,
      },
      `
        school_year | student_key | district_code | school_code | code | hours_absent | hours_scheduled | absence_date
        2026        | 1           | 2799999       | 0000101     | U    | 1.50         | 4.00            | 2025-09-30
        2026        | 1           | 2799999       | 0000101     | E    |              |                 | 2025-09-30
      `,
    ));

  it("keeps one code a year", () =>
    expectModel(
      "1_staging/stg_sis__attendance_codes",
      {
        "raw.attendance_codes": `
          school_year | code | category  | description
          2026        | U    | unexcused | one
          2026        | U    | unexcused | other
          2025        | U    | excused   |
        `,
      },
      `
        school_year | code | category
        2025        | U    | excused
        2026        | U    | unexcused
      `,
    ));

  it("reads calendars of a school, a track and every school", () =>
    expectModel(
      "1_staging/stg_sis__calendar_days",
      {
        "raw.calendar": `
          school_year | school_code    | track | date       | day_type      | event
          2026        | *              |       | 2025-08-18 | instructional |
          2026        | 27999990000101 | A     | 2025-08-18 | holiday       | Fair
          2026        | 0000101        | A     | 2025-08-18 | holiday       | Fair
        `,
      },
      `
        school_year | school_code | track | day_type      | event | calendar_date | is_instructional
        2026        | *           | ''    | instructional | ''    | 2025-08-18    | true
        2026        | 0000101     | A     | holiday       | Fair  | 2025-08-18    | false
      `,
    ));

  it("leaves the dates of a group open where they are empty", () =>
    expectModel(
      "1_staging/stg_sis__student_groups",
      {
        "raw.student_groups": `
          school_year | student_key | group_code | start_date | end_date
          2026        | 1           | SD         |            | 2025-09-30
          2026        | 1           | SD         | 2025-10-01 |
        `,
      },
      `
        school_year | student_key | group_code | start_date | end_date
        2026        | 1           | SD         | 1900-01-01 | 2025-09-30
        2026        | 1           | SD         | 2025-10-01 | 2999-12-31
      `,
    ));

  it("keeps one record a student", () =>
    expectModel(
      "1_staging/stg_sis__students",
      {
        "raw.students": `
          school_year | student_key | gender | hispanic | race_1 | race_5 | el_status | el_start_date | parent_education | birth_date
          2026        | 1           | F      | N        | 700    | 600    | EL        | 2020-08-15    | 14               | 2016-02-29
          2026        | 1           |        |          |        |        |           |               |                  |
        `,
      },
      `
        school_year | student_key | gender | hispanic | el_status | parent_education | race_codes    | birth_date | el_start_date
        2026        | 1           | F      | N        | EL        | 14               | ["700","600"] | 2016-02-29 | 2020-08-15
      `,
    ));
});
