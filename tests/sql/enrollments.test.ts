import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

const schools = `
  cds_code       | district_code | school_code | is_listed | is_exempt
  27999990000101 | 2799999       | 0000101     | true      | false
  27999990000102 | 2799999       | 0000102     | true      | false
  27999990000001 | 2799999       | 0000001     | false     | true
  27999990000000 | 2799999       | 2799999     | false     | false
`;

const years = `
  school_year | source | first_date | last_date  | as_of_date | is_running
  2023        | STAS   | 2022-07-01 | 2023-06-30 |            | false
  2024        | STAS   | 2023-07-01 | 2024-06-30 |            | false
  2025        | STAS   | 2024-07-01 | 2025-06-30 |            | false
  2026        | SIS    | 2025-07-01 | 2026-02-18 | 2026-02-18 | true
`;

const policies = (isInclusive: boolean) => `
  school_year | is_exit_date_inclusive
  2023        | ${isInclusive}
  2024        | ${isInclusive}
  2025        | ${isInclusive}
  2026        | ${isInclusive}
`;

const base = {
  "dimensions.dim_school": schools,
  "dimensions.dim_school_year": years,
  "dimensions.dim_policy": policies(true),
};

describe("bld_enrollment", () => {
  const model = "3_facts/bld_enrollment";
  const calpads = `
    school_year | student_key | district_code | school_code | enrollment_status | grade | gender | exit_reason | entry_date | exit_date
    2025        | 1           | 2799999       | 0000101     | 10                | 03    | F      | E155        | 2024-08-12 | 2025-03-01
    2025        | 2           | 2799999       | 0000101     | 10                | 03    | M      |             | 2024-08-12 |
  `;

  const files = {
    "staging.stg_district__extract_files": `
      school_year | extract
      2024        | stas
      2025        | senr
      2025        | enrollments
      2025        | stas
      2026        | enrollments
      2026        | stas
    `,
  };

  it("takes track and exemption from the SIS for the same enrollment of SENR", () =>
    expectModel(
      model,
      {
        ...files,
        "staging.stg_calpads__enrollments": calpads,
        "staging.stg_sis__enrollments": `
          school_year | student_key | district_code | school_code | enrollment_status | grade | track | entry_date | exit_date | is_exempt
          2025        | 1           | 2799999       | 0000101     | 10                | 04    | B     | 2024-08-12 |           | true
          2025        | 2           | 2799999       | 0000101     | 10                | 04    | C     | 2024-08-13 |           | true
          2025        | 3           | 2799999       | 0000101     | 10                | 04    | C     | 2024-08-13 |           | true
        `,
      },
      `
        school_year | student_key | district_code | school_code | enrollment_status | grade | gender | exit_reason | track | entry_date | exit_date  | is_exempt
        2025        | 1           | 2799999       | 0000101     | 10                | 03    | F      | E155        | B     | 2024-08-12 | 2025-03-01 | true
        2025        | 2           | 2799999       | 0000101     | 10                | 03    | M      | ''          | ''    | 2024-08-12 |            | false
      `,
    ));

  it("takes the SIS alone in a year without SENR, and STAS alone in a year without either", () =>
    expectModel(
      model,
      {
        ...files,
        "staging.stg_calpads__enrollments": calpads,
        "staging.stg_sis__enrollments": `
          school_year | student_key | district_code | school_code | enrollment_status | grade | track | exit_reason | entry_date | exit_date | is_exempt
          2026        | 1           | 2799999       | 0000101     | 30                | 04    | B     | E155        | 2025-08-18 |           | true
        `,
        "staging.stg_calpads__absence_summaries": `
          school_year | student_key | district_code | school_code | gender | is_exempt
          2024        | 1           | 2799999       | 0000102     | X      | false
          2025        | 9           | 2799999       | 0000102     | X      | false
          2026        | 9           | 2799999       | 0000102     | X      | false
        `,
      },
      `
        school_year | student_key | school_code | enrollment_status | grade | gender | exit_reason | track | entry_date | exit_date  | is_exempt
        2024        | 1           | 0000102     | 10                |       | X      | ''          | ''    | 2023-07-01 |            | false
        2025        | 1           | 0000101     | 10                | 03    | F      | E155        | ''    | 2024-08-12 | 2025-03-01 | false
        2025        | 2           | 0000101     | 10                | 03    | M      | ''          | ''    | 2024-08-12 |            | false
        2026        | 1           | 0000101     | 30                | 04    | ''     | E155        | B     | 2025-08-18 |            | true
      `,
    ));
});

describe("bld_transitional_kindergarten", () => {
  it("finds program 185 before 2023-24 only", () =>
    expectModel(
      "3_facts/bld_transitional_kindergarten",
      {
        "staging.stg_calpads__programs": `
          school_year | student_key | program_code | start_date | end_date
          2023        | 1           | 185          | 2022-08-15 | 2023-06-09
          2024        | 2           | 185          | 2023-08-15 | 2024-06-09
          2023        | 3           | 181          | 2022-08-15 | 2023-06-09
        `,
      },
      `
        school_year | student_key | start_date | end_date
        2023        | 1           | 2022-08-15 | 2023-06-09
      `,
    ));
});

describe("fct_enrollment", () => {
  const model = "3_facts/fct_enrollment";

  it("clips enrollments to the school year, and to the as-of day of a running one", () =>
    expectModel(
      model,
      {
        ...base,
        "facts.bld_enrollment": `
          school_year | student_key | district_code | school_code | enrollment_status | grade | gender | exit_reason | track | entry_date | exit_date  | is_exempt
          2025        | 1           | 2799999       | 0000101     | 10                | 03    | F      | E155        | A     | 2023-08-14 | 2025-03-01 | false
          2025        | 2           | 2799999       | 0000102     | 30                | 09    | M      |             |       | 2024-08-12 |            | true
          2025        | 3           | 2799999       | 0000102     | 10                | 09    | M      |             |       | 2024-08-12 | 2025-08-01 | false
          2026        | 1           | 2799999       | 0000101     | 10                | 04    | F      |             |       | 2025-08-18 |            | false
          2026        | 2           | 2799999       | 0000101     | 10                | 04    | F      |             |       | 2025-08-18 | 2026-05-01 | false
        `,
      },
      `
        school_year | student_key | school_cds_code | school_code | enrollment_status | grade | gender | exit_reason | track | entry_date | first_date | last_date  | is_exempt | is_dataquest_population | is_lcap_population
        2025        | 1           | 27999990000101  | 0000101     | 10                | 03    | F      | E155        | A     | 2023-08-14 | 2024-07-01 | 2025-03-01 | false     | true                    | true
        2025        | 2           | 27999990000102  | 0000102     | 30                | 09    | M      | ''          | ''    | 2024-08-12 | 2024-08-12 | 2025-06-30 | true      | true                    | true
        2025        | 3           | 27999990000102  | 0000102     | 10                | 09    | M      | ''          | ''    | 2024-08-12 | 2024-08-12 | 2025-06-30 | false     | true                    | true
        2026        | 1           | 27999990000101  | 0000101     | 10                | 04    | F      | ''          | ''    | 2025-08-18 | 2025-08-18 | 2026-02-18 | false     | true                    | true
        2026        | 2           | 27999990000101  | 0000101     | 10                | 04    | F      | ''          | ''    | 2025-08-18 | 2025-08-18 | 2026-02-18 | false     | true                    | true
      `,
    ));

  const leaver = `
    school_year | student_key | district_code | school_code | enrollment_status | grade | entry_date | exit_date
    2025        | 1           | 2799999       | 0000101     | 10                | 03    | 2024-08-12 | 2025-03-01
    2025        | 2           | 2799999       | 0000101     | 10                | 03    | 2024-08-12 | 2024-08-12
    2025        | 3           | 2799999       | 0000101     | 10                | 03    | 2024-08-12 |
  `;

  it("counts the exit date as a day of the enrollment", () =>
    expectModel(
      model,
      { ...base, "facts.bld_enrollment": leaver },
      `
        student_key | first_date | last_date
        1           | 2024-08-12 | 2025-03-01
        2           | 2024-08-12 | 2024-08-12
        3           | 2024-08-12 | 2025-06-30
      `,
    ));

  it("ends on the day before the exit date where the policy says so", () =>
    expectModel(
      model,
      { ...base, "dimensions.dim_policy": policies(false), "facts.bld_enrollment": leaver },
      `
        student_key | first_date | last_date
        1           | 2024-08-12 | 2025-02-28
        2           | 2024-08-12 | 2024-08-11
        3           | 2024-08-12 | 2025-06-30
      `,
    ));

  it("counts statuses 10 and 30, under the LCAP rule 20 too, in grades TK to 12, no no-shows", () =>
    expectModel(
      model,
      {
        ...base,
        "facts.bld_enrollment": `
          school_year | student_key | school_code | district_code | enrollment_status | grade | exit_reason | entry_date
          2025        | 1           | 0000101     | 2799999       | 10                | TK    |             | 2024-08-12
          2025        | 2           | 0000101     | 2799999       | 30                | 12    |             | 2024-08-12
          2025        | 3           | 0000101     | 2799999       | 10                | UE    |             | 2024-08-12
          2025        | 4           | 0000101     | 2799999       | 10                | US    |             | 2024-08-12
          2025        | 5           | 0000101     | 2799999       | 10                | null  |             | 2024-08-12
          2025        | 6           | 0000101     | 2799999       | 10                | 03    | E155        | 2024-08-12
          2025        | 7           | 0000101     | 2799999       | 20                | 03    |             | 2024-08-12
          2025        | 8           | 0000101     | 2799999       | 50                | 03    |             | 2024-08-12
          2025        | 9           | 0000101     | 2799999       | 10                | AD    |             | 2024-08-12
          2025        | 10          | 0000101     | 2799999       | 10                | PS    |             | 2024-08-12
          2025        | 11          | 0000101     | 2799999       | 10                | 03    | N420        | 2024-08-12
          2025        | 12          | 0000101     | 2799999       | 10                | 03    | N470        | 2024-08-12
        `,
      },
      `
        student_key | is_dataquest_population | is_lcap_population
        1           | true                    | true
        2           | true                    | true
        3           | true                    | true
        4           | true                    | true
        5           | true                    | true
        6           | true                    | true
        7           | false                   | true
        8           | false                   | false
        9           | false                   | false
        10          | false                   | false
        11          | false                   | false
        12          | false                   | false
      `,
    ));

  it("leaves out of a running year who enters after its as-of day", () =>
    expectModel(
      model,
      {
        ...base,
        "facts.bld_enrollment": `
          school_year | student_key | school_code | district_code | enrollment_status | grade | entry_date
          2026        | 1           | 0000101     | 2799999       | 10                | 03    | 2026-02-18
          2026        | 2           | 0000101     | 2799999       | 10                | 03    | 2026-02-19
          2025        | 3           | 0000101     | 2799999       | 10                | 03    | 2025-07-01
        `,
      },
      `
        school_year | student_key | is_dataquest_population
        2026        | 1           | true
        2026        | 2           | false
        2025        | 3           | true
      `,
    ));

  it("exempts every enrollment at a nonpublic school, and none at the district's own code", () =>
    expectModel(
      model,
      {
        ...base,
        "facts.bld_enrollment": `
          school_year | student_key | school_code | district_code | enrollment_status | grade | entry_date
          2025        | 1           | 0000001     | 2799999       | 10                | 03    | 2024-08-12
          2025        | 2           | 2799999     | 2799999       | 10                | 03    | 2024-08-12
        `,
      },
      `
        student_key | school_cds_code | is_exempt | is_dataquest_population
        1           | 27999990000001  | true      | true
        2           | 27999990000000  | false     | true
      `,
    ));

  it("turns KN into TK where a record of transitional kindergarten overlaps the enrollment", () =>
    expectModel(
      model,
      {
        ...base,
        "facts.bld_transitional_kindergarten": `
          school_year | student_key | start_date | end_date
          2023        | 1           | 2022-08-15 | 2023-06-09
          2023        | 2           | 2022-08-15 | 2022-10-01
          2023        | 3           | 2022-08-15 | 2023-06-09
        `,
        "facts.bld_enrollment": `
          school_year | student_key | school_code | district_code | enrollment_status | grade | entry_date | exit_date
          2023        | 1           | 0000101     | 2799999       | 10                | KN    | 2023-06-09 |
          2023        | 2           | 0000101     | 2799999       | 10                | KN    | 2022-10-02 |
          2023        | 3           | 0000101     | 2799999       | 10                | 01    | 2022-08-15 |
          2023        | 4           | 0000101     | 2799999       | 10                | KN    | 2022-08-15 |
        `,
      },
      `
        student_key | grade
        1           | TK
        2           | KN
        3           | 01
        4           | KN
      `,
    ));
});

describe("fct_enrollment_span", () => {
  const model = "3_facts/fct_enrollment_span";
  const at = "2025 | 27999990000101 | 0000101 | true | true";

  it("covers no day of a school twice", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment": `
          student_key | first_date | last_date  | track | school_year | school_cds_code | school_code | is_dataquest_population | is_lcap_population
          1           | 2024-08-12 | 2024-12-20 | A     | ${at}
          1           | 2024-08-12 | 2024-12-20 | A     | ${at}
          1           | 2024-12-01 | 2025-02-28 | A     | ${at}
        `,
      },
      `
        school_year | student_key | school_cds_code | school_code | tracks | first_date | last_date
        2025        | 1           | 27999990000101  | 0000101     | A      | 2024-08-12 | 2024-11-30
        2025        | 1           | 27999990000101  | 0000101     | A      | 2024-12-01 | 2024-12-20
        2025        | 1           | 27999990000101  | 0000101     | A      | 2024-12-21 | 2025-02-28
      `,
    ));

  it("names every track of a day that enrollments of several tracks cover", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment": `
          student_key | first_date | last_date  | track | school_year | school_cds_code | school_code | is_dataquest_population | is_lcap_population
          1           | 2024-08-12 | 2024-08-30 | B     | ${at}
          1           | 2024-08-20 | 2024-09-30 | A     | ${at}
        `,
      },
      `
        student_key | tracks         | first_date | last_date
        1           | B              | 2024-08-12 | 2024-08-19
        1           | A\u001fB       | 2024-08-20 | 2024-08-30
        1           | A              | 2024-08-31 | 2024-09-30
      `,
    ));

  it("leaves a gap between enrollments, keeps students and schools apart", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment": `
          student_key | first_date | last_date  | school_year | school_cds_code | school_code | is_dataquest_population | is_lcap_population
          1           | 2024-08-12 | 2024-08-30 | ${at}
          1           | 2024-09-15 | 2024-09-30 | ${at}
          1           | 2024-08-20 | 2024-09-20 | 2025 | 27999990000102 | 0000102 | true | true
          2           | 2024-08-20 | 2024-09-20 | ${at}
        `,
      },
      `
        student_key | school_code | first_date | last_date
        1           | 0000101     | 2024-08-12 | 2024-08-30
        1           | 0000101     | 2024-09-15 | 2024-09-30
        1           | 0000102     | 2024-08-20 | 2024-09-20
        2           | 0000101     | 2024-08-20 | 2024-09-20
      `,
    ));

  it("cuts secondary enrollments by themselves", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment": `
          student_key | first_date | last_date  | school_year | school_cds_code | school_code | is_dataquest_population | is_lcap_population
          1           | 2024-08-12 | 2024-12-20 | ${at}
          1           | 2024-10-01 | 2025-01-31 | 2025 | 27999990000101 | 0000101 | false | true
          1           | 2024-11-01 | 2024-11-30 | 2025 | 27999990000101 | 0000101 | false | true
        `,
      },
      `
        student_key | first_date | last_date  | is_secondary
        1           | 2024-08-12 | 2024-12-20 | false
        1           | 2024-10-01 | 2024-10-31 | true
        1           | 2024-11-01 | 2024-11-30 | true
        1           | 2024-12-01 | 2025-01-31 | true
      `,
    ));

  it("leaves out exempt enrollments, other populations and enrollments without a day", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment": `
          student_key | first_date | last_date  | is_exempt | school_year | school_cds_code | school_code | is_dataquest_population | is_lcap_population
          1           | 2024-08-12 | 2024-08-30 | true      | ${at}
          2           | 2024-08-12 | 2024-08-30 | false     | 2025 | 27999990000101 | 0000101 | false | false
          3           | 2024-08-12 | 2024-08-11 | false     | ${at}
          4           | 2024-08-12 | 2024-08-12 | false     | ${at}
        `,
      },
      `
        student_key | first_date | last_date
        4           | 2024-08-12 | 2024-08-12
      `,
    ));
});

describe("fct_enrollment_span_day", () => {
  it("teaches a day if one of the tracks teaches it, and counts the days so far", () =>
    expectModel(
      "3_facts/fct_enrollment_span_day",
      {
        "facts.fct_enrollment_span": `
          school_year | student_key | school_code | tracks   | first_date
          2025        | 1           | 0000101     | A        | 2024-08-12
          2025        | 1           | 0000101     | A\u001fB | 2024-09-12
          2025        | 2           | 0000101     | A        | 2024-08-12
        `,
        "dimensions.dim_calendar_day": `
          school_year | school_code | track | calendar_date | is_instructional
          2025        | 0000101     | A     | 2024-08-12    | true
          2025        | 0000101     | A     | 2024-08-13    | false
          2025        | 0000101     | A     | 2024-08-14    | true
          2025        | 0000101     | B     | 2024-08-13    | true
          2025        | 0000101     |       | 2024-08-15    | true
          2025        | 0000102     | A     | 2024-08-15    | true
        `,
      },
      `
        school_year | school_code | tracks   | day_number | calendar_date | is_instructional
        2025        | 0000101     | A        | 1          | 2024-08-12    | true
        2025        | 0000101     | A        | 1          | 2024-08-13    | false
        2025        | 0000101     | A        | 2          | 2024-08-14    | true
        2025        | 0000101     | A\u001fB | 1          | 2024-08-12    | true
        2025        | 0000101     | A\u001fB | 2          | 2024-08-13    | true
        2025        | 0000101     | A\u001fB | 3          | 2024-08-14    | true
      `,
    ));
});
