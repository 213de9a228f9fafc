import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

describe("identities", () => {
  it("keep two children apart whom two schools number alike", () =>
    expectModel(
      "0_identity/local_student",
      {
        "incoming.senr": `
          district_code | local_student_id | ssid       | school_year
          2799999       | 1                | 1000000001 | 2026
          2799999       | 1                | 1000000002 | 2026
        `,
      },
      `
        student_key | ssid
        1           | 1000000001
        2           | 1000000002
        2           | ''
      `,
    ));
});

describe("hours", () => {
  it("count as a whole day unless every row of the day says both", () =>
    expectModel(
      "3_facts/fct_absence",
      {
        "staging.stg_sis__attendance_codes": `
          school_year | code | category
          2026        | U    | unexcused
        `,
        "dimensions.dim_school": `
          cds_code       | district_code | school_code | is_hourly | is_listed
          27999990000102 | 2799999       | 0000102     | true      | true
        `,
        "dimensions.dim_school_year": "school_year | last_date\n2026 | 2026-02-18",
        "staging.stg_sis__absences": `
          school_year | student_key | school_code | code | hours_absent | hours_scheduled | absence_date
          2026        | 1           | 0000102     | U    | 2            | 6               | 2025-09-01
          2026        | 1           | 0000102     | U    | null         | null            | 2025-09-01
          2026        | 1           | 0000102     | U    | 2            | null            | 2025-09-02
          2026        | 1           | 0000102     | U    | null         | 6               | 2025-09-02
        `,
      },
      `
        absence_date | days_absent
        2025-09-01   | 1.000000000000
        2025-09-02   | 1.000000000000
      `,
    ));
});

describe("the state's file", () => {
  it("gives one row where it names a category by its old and its new code", () =>
    expectModel(
      "1_staging/stg_cde__chronic_absenteeism",
      {
        "raw.cde_chronic_absenteeism": `
          academic_year | aggregate_level | county_code | district_code | school_code | charter | dass | reporting_category | eligible | chronic | rate
          2020-21       | D               | 27          | 66092         |             | All     | All  | GRKN               | 90       | 9       | 10
          2020-21       | D               | 27          | 66092         |             | All     | All  | GRTKKN             | 100      | 20      | 20
        `,
      },
      `
        reporting_category | eligible_students
        GRTKKN             | 100
      `,
    ));

  it("says by its own name, not its folder's, what it counts", () =>
    expectModel(
      "1_staging/stg_cde__cohort_outcomes",
      {
        "raw.cde_cohort_outcomes": `
          level | cds            | cohort_year | reporting_category | cohort | count | rate | source_file
          D     | 27660920000000 | 2024-25     | TA                 | 100    | 90    | 90   | ../dropout/acgr_graduation.csv
        `,
      },
      "outcome\ngraduation",
    ));
});

describe("periods", () => {
  it("that end before they begin make nobody a member", () =>
    expectModel(
      "3_facts/fct_student_group",
      {
        "staging.stg_sis__student_groups": `
          school_year | student_key | group_code | start_date | end_date
          2026        | 1           | LTEL       | 2025-10-01 | 2025-09-01
          2026        | 2           | LTEL       | 2025-09-01 | 2025-09-01
        `,
      },
      `
        student_key | group_code
        2           | LTEL
      `,
    ));
});

describe("a running year", () => {
  it("ends on 30 June at the latest", () =>
    expectModel(
      "2_dimensions/dim_school_year",
      {
        "reference.run": `
          current_year | is_certified | requested_as_of
          2026         | false        | 2026-07-15
        `,
        "staging.stg_district__extract_files": "school_year | extract\n2026 | enrollments",
      },
      `
        school_year | is_running | last_date  | as_of_date
        2026        | true       | 2026-06-30 | 2026-06-30
      `,
    ));

  it("stays running where nothing says how far it has come", () =>
    expectModel(
      "2_dimensions/dim_school_year",
      {
        "reference.run": "current_year | is_certified\n2026 | true",
        "staging.stg_district__extract_files": "school_year | extract\n2026 | enrollments",
        "dimensions.dim_calendar_day": `
          school_year | school_code | track | calendar_date | is_instructional
          2026        | 0000101     |       | 2026-06-05    | true
        `,
      },
      `
        school_year | is_running | last_date
        2026        | true       |
      `,
    ));
});

describe("grades offered", () => {
  it("begin with TK where the list of schools begins with preschool", () =>
    expectModel(
      "4_measures/bld_category_grade",
      {
        "facts.fct_enrollment_entity": `
          school_year | rule      | level | cds_code       | school_cds_code | grade
          2026        | dataquest | S     | 27999990000101 | 27999990000101  | 01
        `,
        "dimensions.dim_school": `
          cds_code       | lowest_grade | highest_grade
          27999990000101 | PS           | 01
        `,
      },
      `
        reporting_category
        GRTK
        GRKN
        GR01
        GRTKKN
        GR13
        GRTK8
      `,
    ));
});

describe("schools", () => {
  const schools = "cds_code | school_name | charter | dass\n27102720000101 | Birch | Y | N";

  it("of the folder of one district belong to it, whatever their code begins with", () =>
    expectModel(
      "1_staging/stg_district__schools",
      {
        "raw.schools": schools,
        "reference.run": "subject_cds_code | has_several_districts\n27999990000000 | false",
      },
      "cds_code | district_code\n27102720000101 | 2799999",
    ));

  it("of a county folder belong to the district that their code begins with", () =>
    expectModel(
      "1_staging/stg_district__schools",
      {
        "raw.schools": schools,
        "reference.run": "subject_cds_code | has_several_districts\n27000000000000 | true",
      },
      "cds_code | district_code\n27102720000101 | 2710272",
    ));
});

describe("a nonpublic school", () => {
  it("offers no grade of the district", () =>
    expectModel(
      "4_measures/bld_category_grade",
      {
        "facts.fct_enrollment_entity": `
          school_year | rule      | level | cds_code       | school_cds_code | grade
          2026        | dataquest | D     | 27999990000000 | 27999990000001  | 05
          2026        | dataquest | D     | 27999990000000 | 27999990000000  | 06
        `,
        "dimensions.dim_school": `
          cds_code       | is_exempt
          27999990000001 | true
          27999990000000 | false
        `,
      },
      `
        reporting_category
        GR06
        GR46
        GRTK8
      `,
    ));
});
