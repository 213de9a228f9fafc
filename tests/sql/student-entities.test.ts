import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

describe("fct_enrollment_entity", () => {
  const model = "3_facts/fct_enrollment_entity";

  it("places an enrollment under the rules that count its school and its population", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school_entity": `
          rule      | school_cds_code | level | cds_code
          dataquest | 101             | S     | 101
          dataquest | 101             | D     | 900
          dashboard | 101             | S     | 101
          dashboard | 101             | D     | 900
          lcap      | 101             | S     | 101
          lcap      | 101             | D     | 900
          dataquest | 103             | S     | 103
          dataquest | 103             | D     | 900
          dashboard | 103             | S     | 103
          lcap      | 103             | S     | 103
        `,
        "facts.fct_enrollment": `
          school_year | student_key | school_cds_code | grade | is_dataquest_population | is_lcap_population
          2025        | 1           | 101             | 03    | true                    | true
          2025        | 2           | 101             | 03    | false                   | true
          2025        | 3           | 101             | 03    | false                   | false
          2025        | 4           | 103             | 03    | true                    | true
        `,
      },
      `
        school_year | rule      | level | cds_code | student_key | school_cds_code | grade | is_dataquest_population
        2025        | dataquest | S     | 101      | 1           | 101             | 03    | true
        2025        | dataquest | D     | 900      | 1           | 101             | 03    | true
        2025        | dashboard | S     | 101      | 1           | 101             | 03    | true
        2025        | dashboard | D     | 900      | 1           | 101             | 03    | true
        2025        | lcap      | S     | 101      | 1           | 101             | 03    | true
        2025        | lcap      | D     | 900      | 1           | 101             | 03    | true
        2025        | lcap      | S     | 101      | 2           | 101             | 03    | false
        2025        | lcap      | D     | 900      | 2           | 101             | 03    | false
        2025        | dataquest | S     | 103      | 4           | 103             | 03    | true
        2025        | dataquest | D     | 900      | 4           | 103             | 03    | true
        2025        | dashboard | S     | 103      | 4           | 103             | 03    | true
        2025        | lcap      | S     | 103      | 4           | 103             | 03    | true
      `,
    ));

  it("places enrollments of several days and years each by itself", () =>
    expectModel(
      model,
      {
        "reference.chronic_rules": "rule | population\ndataquest | dataquest",
        "dimensions.dim_school_entity": `
          rule      | school_cds_code | level | cds_code
          dataquest | 101             | S     | 101
        `,
        "facts.fct_enrollment": `
          school_year | student_key | school_cds_code | entry_date | first_date | last_date  | is_dataquest_population
          2025        | 1           | 101             | 2024-06-12 | 2024-07-01 | 2024-12-20 | true
          2025        | 1           | 101             | 2025-02-01 | 2025-02-01 | 2025-06-30 | true
          2026        | 1           | 101             | 2025-08-12 | 2025-08-12 | 2026-02-18 | true
        `,
      },
      `
        school_year | student_key | entry_date | first_date | last_date
        2025        | 1           | 2024-06-12 | 2024-07-01 | 2024-12-20
        2025        | 1           | 2025-02-01 | 2025-02-01 | 2025-06-30
        2026        | 1           | 2025-08-12 | 2025-08-12 | 2026-02-18
      `,
    ));
});

describe("fct_student_entity", () => {
  const model = "3_facts/fct_student_entity";
  const schools = `
    cds_code | district_code | lowest_grade
    101      | 2799999       | TK
    106      | 2799999       | 06
    107      | 2799999       | null
    109      | 2799999       | 09
    201      | 2788888       | TK
  `;
  const header =
    "school_year | rule | level | cds_code | student_key | school_cds_code | grade | entry_date | last_date";

  it("takes grade and school of the latest entry there, then the later end, then the higher grade", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school": schools,
        "facts.fct_enrollment_entity": `
          ${header}
          2025 | dataquest | S | 101 | 1 | 101 | 05 | 2024-08-12 | 2025-06-30
          2025 | dataquest | S | 106 | 1 | 106 | 06 | 2024-08-13 | 2024-08-14
          2025 | dataquest | D | 900 | 1 | 101 | 05 | 2024-08-12 | 2025-06-30
          2025 | dataquest | D | 900 | 1 | 106 | 06 | 2024-08-13 | 2024-08-14
          2025 | dataquest | D | 900 | 2 | 101 | 05 | 2024-08-12 | 2025-06-30
          2025 | dataquest | D | 900 | 2 | 106 | 06 | 2024-08-12 | 2024-08-14
          2025 | dataquest | D | 900 | 3 | 106 | 06 | 2024-08-12 | 2025-06-30
          2025 | dataquest | D | 900 | 3 | 106 | 07 | 2024-08-12 | 2025-06-30
        `,
      },
      `
        level | cds_code | student_key | school_cds_code | grade | grade_category
        S     | 101      | 1           | 101             | 05    | GR05
        S     | 106      | 1           | 106             | 06    | GR06
        D     | 900      | 1           | 106             | 06    | GR06
        D     | 900      | 2           | 101             | 05    | GR05
        D     | 900      | 3           | 106             | 07    | GR07
      `,
    ));

  it("takes the lower school code of enrollments alike in two districts of a county", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school": `
          cds_code       | district_code
          27888880000107 | 2788888
          27999990000106 | 2799999
        `,
        "facts.fct_enrollment_entity": `
          ${header}
          2025 | dataquest | C | 27000000000000 | 1 | 27888880000107 | 05 | 2024-08-12 | 2025-06-30
          2025 | dataquest | C | 27000000000000 | 1 | 27999990000106 | 05 | 2024-08-12 | 2025-06-30
        `,
      },
      `
        student_key | school_cds_code
        1           | 27999990000106
      `,
    ));

  it("takes the newest enrollment of each rule by itself", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school": schools,
        "facts.fct_enrollment_entity": `
          ${header}
          2025 | dataquest | D | 900 | 1 | 101 | 05 | 2024-08-12 | 2025-06-30
          2025 | dashboard | D | 900 | 1 | 101 | 05 | 2024-08-12 | 2025-06-30
          2025 | lcap      | D | 900 | 1 | 101 | 05 | 2024-08-12 | 2025-06-30
          2025 | lcap      | D | 900 | 1 | 106 | 06 | 2025-01-12 | 2025-06-30
        `,
      },
      `
        school_year | rule      | level | cds_code | student_key | school_cds_code | grade
        2025        | dataquest | D     | 900      | 1           | 101             | 05
        2025        | dashboard | D     | 900      | 1           | 101             | 05
        2025        | lcap      | D     | 900      | 1           | 106             | 06
      `,
    ));

  it("knows ungraded students, and those of no known grade, by no category", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school": schools,
        "facts.fct_enrollment_entity": `
          ${header}
          2025 | dataquest | S | 101 | 1 | 101 | UE   | 2024-08-12 | 2025-06-30
          2025 | dataquest | S | 101 | 2 | 101 | null | 2024-08-12 | 2025-06-30
        `,
      },
      `
        student_key | grade | grade_category | is_in_transition
        1           | UE    | ''             | false
        2           |       |                | false
      `,
    ));

  it("calls students of TK, K and 9 in transition", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school": schools,
        "facts.fct_enrollment_entity": [
          header,
          ...["TK", "KN", "01", "05", "08", "09", "10"].map(
            (grade, i) =>
              `2025 | dataquest | S | 101 | ${i} | 101 | ${grade} | 2024-08-12 | 2025-06-30`,
          ),
        ].join("\n"),
      },
      `
        grade | is_in_transition
        TK    | true
        KN    | true
        01    | false
        05    | false
        08    | false
        09    | true
        10    | false
      `,
    ));

  it("calls students of 6 and 7 in transition at a school that begins with their grade", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school": schools,
        "facts.fct_enrollment_entity": `
          ${header}
          2025 | dataquest | S | 101 | 1 | 101 | 06 | 2024-08-12 | 2025-06-30
          2025 | dataquest | S | 106 | 2 | 106 | 06 | 2024-08-12 | 2025-06-30
          2025 | dataquest | S | 106 | 3 | 106 | 07 | 2024-08-12 | 2025-06-30
          2025 | dataquest | S | 107 | 4 | 107 | 07 | 2024-08-12 | 2025-06-30
          2025 | dataquest | S | 107 | 5 | 107 | 08 | 2024-08-12 | 2025-06-30
          2026 | dataquest | S | 107 | 6 | 107 | 07 | 2025-08-12 | 2026-06-30
          2026 | dataquest | S | 107 | 7 | 107 | 06 | 2025-08-12 | 2026-06-30
        `,
      },
      `
        school_year | cds_code | student_key | grade | is_in_transition
        2025        | 101      | 1           | 06    | false
        2025        | 106      | 2           | 06    | true
        2025        | 106      | 3           | 07    | false
        2025        | 107      | 4           | 07    | true
        2025        | 107      | 5           | 08    | false
        2026        | 107      | 6           | 07    | false
        2026        | 107      | 7           | 06    | true
      `,
    ));

  it("reads the lowest grade in the list of schools also where nobody but guests is enrolled", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school": schools,
        "facts.fct_enrollment_entity": `
          ${header}
          2025 | lcap | S | 106 | 1 | 106 | 06 | 2024-08-12 | 2025-06-30
          2025 | lcap | D | 900 | 1 | 106 | 06 | 2024-08-12 | 2025-06-30
        `,
      },
      `
        rule | level | is_in_transition
        lcap | S     | true
        lcap | D     | true
      `,
    ));

  const bothYears = `
    school_year | extract
    2025        | senr
    2026        | senr
  `;

  it("calls a student in transition who was not in the district last year", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school": schools,
        "staging.stg_district__extract_files": bothYears,
        "facts.fct_enrollment_entity": `
          ${header}
          2025 | dataquest | D | 27999990000000 | 1 | 101 | 02 | 2024-08-12 | 2025-06-30
          2025 | dataquest | D | 27888880000000 | 2 | 201 | 02 | 2024-08-12 | 2025-06-30
          2025 | lcap      | D | 27999990000000 | 3 | 101 | 02 | 2024-08-12 | 2025-06-30
          2024 | dataquest | D | 27999990000000 | 4 | 101 | 01 | 2023-08-12 | 2024-06-30
          2026 | dataquest | S | 101            | 1 | 101 | 03 | 2025-08-12 | 2026-06-30
          2026 | dataquest | S | 101            | 2 | 101 | 03 | 2025-08-12 | 2026-06-30
          2026 | dataquest | S | 101            | 3 | 101 | 03 | 2025-08-12 | 2026-06-30
          2026 | dataquest | S | 101            | 4 | 101 | 03 | 2025-08-12 | 2026-06-30
          2026 | lcap      | S | 101            | 1 | 101 | 03 | 2025-08-12 | 2026-06-30
          2026 | dataquest | C | 27000000000000 | 2 | 101 | 03 | 2025-08-12 | 2026-06-30
        `,
      },
      `
        school_year | rule      | level | student_key | is_in_transition
        2025        | dataquest | D     | 1           | false
        2025        | dataquest | D     | 2           | false
        2025        | lcap      | D     | 3           | false
        2024        | dataquest | D     | 4           | false
        2026        | dataquest | S     | 1           | false
        2026        | dataquest | S     | 2           | true
        2026        | dataquest | S     | 3           | true
        2026        | dataquest | S     | 4           | true
        2026        | lcap      | S     | 1           | false
        2026        | dataquest | C     | 2           | true
      `,
    ));

  it("calls nobody new where the year before has no enrollments, even if it has days", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school": schools,
        "staging.stg_district__extract_files":
          "school_year | extract\n2025 | stas\n2026 | enrollments",
        "facts.fct_enrollment_entity": `
          ${header}
          2025 | dataquest | D | 27999990000000 | 2 | 101 | null | 2024-07-01 | 2025-06-30
          2026 | dataquest | D | 27999990000000 | 1 | 101 | 03   | 2025-08-12 | 2026-06-30
        `,
      },
      `
        school_year | student_key | is_in_transition
        2025        | 2           | false
        2026        | 1           | false
      `,
    ));
});
