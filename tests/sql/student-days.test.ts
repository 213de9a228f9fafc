import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();
const alder = "27999990000101";

describe("fct_absence", () => {
  const model = "3_facts/fct_absence";
  const base = {
    "staging.stg_sis__attendance_codes": `
      school_year | code | category
      2026        | S    | suspension_out
      2026        | U    | unexcused
      2026        | V    | unverified
      2026        | E    | excused
      2026        | I    | independent_study_incomplete
      2026        | C    | independent_study_complete
      2026        | Z    | suspension_in
      2026        | T    | tardy
      2026        | P    | present
      2025        | T    | excused
    `,
    "dimensions.dim_school": `
      cds_code       | district_code | school_code | is_hourly | is_listed
      27999990000101 | 2799999       | 0000101     | false     | true
      27999990000102 | 2799999       | 0000102     | true      | true
    `,
    "dimensions.dim_school_year": `
      school_year | last_date
      2025        | 2025-06-30
      2026        | 2026-02-18
    `,
  };

  it("lets the most absent of a day's categories win", () =>
    expectModel(
      model,
      {
        ...base,
        "staging.stg_sis__absences": `
          school_year | student_key | school_code | code | absence_date
          2026        | 1           | 0000101     | P    | 2025-09-01
          2026        | 1           | 0000101     | E    | 2025-09-01
          2026        | 1           | 0000101     | U    | 2025-09-01
          2026        | 1           | 0000101     | T    | 2025-09-02
          2026        | 1           | 0000101     | C    | 2025-09-02
          2026        | 1           | 0000101     | E    | 2025-09-03
          2026        | 1           | 0000101     | E    | 2025-09-03
          2026        | 1           | 0000101     | S    | 2025-09-04
          2026        | 1           | 0000101     | V    | 2025-09-05
          2026        | 1           | 0000101     | I    | 2025-09-06
          2026        | 1           | 0000101     | Z    | 2025-09-07
        `,
      },
      `
        school_year | student_key | school_cds_code | category                     | days_absent | absence_date | is_absent
        2026        | 1           | ${alder} | unexcused                    | 1.000000000000  | 2025-09-01   | true
        2026        | 1           | ${alder} | independent_study_complete   | 0.000000000000  | 2025-09-02   | false
        2026        | 1           | ${alder} | excused                      | 1.000000000000  | 2025-09-03   | true
        2026        | 1           | ${alder} | suspension_out               | 1.000000000000  | 2025-09-04   | true
        2026        | 1           | ${alder} | unverified                   | 1.000000000000  | 2025-09-05   | true
        2026        | 1           | ${alder} | independent_study_incomplete | 1.000000000000  | 2025-09-06   | true
        2026        | 1           | ${alder} | suspension_in                | 0.000000000000  | 2025-09-07   | false
      `,
    ));

  it("reads a code by its own year and leaves out what is later than the as-of day", () =>
    expectModel(
      model,
      {
        ...base,
        "staging.stg_sis__absences": `
          school_year | student_key | school_code | code | absence_date
          2025        | 1           | 0000101     | T    | 2025-02-18
          2026        | 1           | 0000101     | T    | 2026-02-18
          2026        | 1           | 0000101     | U    | 2026-02-19
        `,
      },
      `
        school_year | category | absence_date | is_absent
        2025        | excused  | 2025-02-18   | true
        2026        | tardy    | 2026-02-18   | false
      `,
    ));

  it("keeps two schools of a student apart on the same day", () =>
    expectModel(
      model,
      {
        ...base,
        "staging.stg_sis__absences": `
          school_year | student_key | school_code | code | absence_date
          2026        | 1           | 0000101     | U    | 2025-09-01
          2026        | 1           | 0000102     | E    | 2025-09-01
        `,
      },
      `
        school_cds_code | category  | days_absent
        27999990000101  | unexcused | 1.000000000000
        27999990000102  | excused   | 1.000000000000
      `,
    ));

  it("counts the share of the day's hours at an hourly school, at most one day", () =>
    expectModel(
      model,
      {
        ...base,
        "staging.stg_sis__absences": `
          school_year | student_key | school_code | code | hours_absent | hours_scheduled | absence_date
          2026        | 1           | 0000102     | U    | 1            | 3               | 2025-09-01
          2026        | 1           | 0000102     | E    | 2            | 3               | 2025-09-01
          2026        | 1           | 0000102     | U    | 1            | 6               | 2025-09-02
          2026        | 1           | 0000102     | U    | 2            | 6               | 2025-09-02
          2026        | 1           | 0000102     | U    | 5            | 4               | 2025-09-03
          2026        | 1           | 0000102     | U    |              |                 | 2025-09-04
          2026        | 1           | 0000102     | U    | 2            | 0               | 2025-09-05
          2026        | 1           | 0000102     | T    | 2            | 4               | 2025-09-06
          2026        | 1           | 0000101     | U    | 1            | 4               | 2025-09-07
        `,
      },
      `
        absence_date | category  | days_absent
        2025-09-01   | unexcused | 0.333333333333
        2025-09-02   | unexcused | 0.500000000000
        2025-09-03   | unexcused | 1.000000000000
        2025-09-04   | unexcused | 1.000000000000
        2025-09-05   | unexcused | 1.000000000000
        2025-09-06   | tardy     | 0.000000000000
        2025-09-07   | unexcused | 1.000000000000
      `,
    ));
});

describe("fct_sis_days", () => {
  const model = "3_facts/fct_sis_days";
  const days = `
    school_year | school_code | tracks | day_number | calendar_date | is_instructional
    2026        | 0000101     |        | 1          | 2025-08-18    | true
    2026        | 0000101     |        | 2          | 2025-08-19    | true
    2026        | 0000101     |        | 2          | 2025-08-20    | false
    2026        | 0000101     |        | 3          | 2025-08-21    | true
    2026        | 0000101     |        | 4          | 2025-08-25    | true
    2026        | 0000102     | A      | 1          | 2025-08-18    | true
    2026        | 0000102     | A      | 2          | 2025-08-21    | true
  `;
  const span = (student: number, first: string, last: string) =>
    `2026 | ${student} | ${alder} | 0000101 | | ${first} | ${last}`;
  const spans = (...rows: readonly string[]) =>
    [
      "school_year | student_key | school_cds_code | school_code | tracks | first_date | last_date",
      ...rows,
    ].join("\n");

  it("subtracts two counts of the calendar, first and last day included", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment_span_day": days,
        "facts.fct_enrollment_span": spans(
          span(1, "2025-07-01", "2026-06-30"),
          span(2, "2025-08-19", "2025-08-21"),
          span(3, "2025-08-20", "2025-08-20"),
          span(4, "2025-08-22", "2025-08-25"),
          span(5, "2025-07-01", "2025-08-17"),
          span(6, "2025-08-18", "2025-08-18"),
          span(7, "2025-08-18", "2025-08-19"),
          span(7, "2025-08-21", "2025-08-25"),
          "2026 | 7 | 27999990000102 | 0000102 | A | 2025-08-19 | 2026-06-30",
          "2026 | 8 | 27999990000102 | 0000102 | B | 2025-08-19 | 2026-06-30",
        ),
      },
      `
        school_year | student_key | school_cds_code | days_expected | days_absent | days_attended
        2026        | 1           | 27999990000101  | 4.00          | 0.00        | 4.00
        2026        | 2           | 27999990000101  | 2.00          | 0.00        | 2.00
        2026        | 3           | 27999990000101  | 0.00          | 0.00        | 0.00
        2026        | 4           | 27999990000101  | 1.00          | 0.00        | 1.00
        2026        | 5           | 27999990000101  | 0.00          | 0.00        | 0.00
        2026        | 6           | 27999990000101  | 1.00          | 0.00        | 1.00
        2026        | 7           | 27999990000101  | 4.00          | 0.00        | 4.00
        2026        | 7           | 27999990000102  | 1.00          | 0.00        | 1.00
        2026        | 8           | 27999990000102  | 0.00          | 0.00        | 0.00
      `,
    ));

  it("counts absences on instructional days inside an enrollment only", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment_span_day": days,
        "facts.fct_enrollment_span": spans(span(1, "2025-08-18", "2025-08-21")),
        "facts.fct_absence": `
          school_year | student_key | school_cds_code | days_absent | absence_date | is_absent
          2026        | 1           | 27999990000101  | 1           | 2025-08-18   | true
          2026        | 1           | 27999990000101  | 0           | 2025-08-19   | false
          2026        | 1           | 27999990000101  | 1           | 2025-08-20   | true
          2026        | 1           | 27999990000101  | 1           | 2025-08-25   | true
          2026        | 1           | 27999990000102  | 1           | 2025-08-21   | true
          2026        | 2           | 27999990000101  | 1           | 2025-08-21   | true
        `,
      },
      `
        student_key | days_expected | days_absent | days_attended
        1           | 3.00          | 1.00        | 2.00
      `,
    ));

  it("rounds a student's hourly days half up to hundredths, once, at the end", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment_span_day": days,
        "facts.fct_enrollment_span": spans(
          span(1, "2025-08-18", "2025-08-25"),
          span(2, "2025-08-18", "2025-08-25"),
          span(3, "2025-08-18", "2025-08-25"),
        ),
        "facts.fct_absence": `
          school_year | student_key | school_cds_code | days_absent | absence_date | is_absent
          2026        | 1           | 27999990000101  | 0.333333333333  | 2025-08-18   | true
          2026        | 1           | 27999990000101  | 0.333333333333  | 2025-08-19   | true
          2026        | 1           | 27999990000101  | 0.333333333333  | 2025-08-21   | true
          2026        | 2           | 27999990000101  | 0.125000000000  | 2025-08-18   | true
          2026        | 3           | 27999990000101  | 0.333333333333  | 2025-08-18   | true
          2026        | 3           | 27999990000101  | 0.333333333333  | 2025-08-19   | true
          2026        | 3           | 27999990000101  | 0.333333333333  | 2025-08-21   | true
          2026        | 3           | 27999990000101  | 0.005000000000  | 2025-08-25   | true
        `,
      },
      `
        student_key | days_expected | days_absent | days_attended
        1           | 4.00          | 1.00        | 3.00
        2           | 4.00          | 0.13        | 3.87
        3           | 4.00          | 1.01        | 2.99
      `,
    ));
});

describe("fct_stas_days", () => {
  it("counts where the student has an enrollment that counts, and nothing that is exempt", () =>
    expectModel(
      "3_facts/fct_stas_days",
      {
        "dimensions.dim_school": `
          cds_code       | district_code | school_code | is_listed | is_exempt
          27999990000101 | 2799999       | 0000101     | true      | false
          27999990000001 | 2799999       | 0000001     | false     | true
          27999990000000 | 2799999       | 2799999     | false     | false
        `,
        "facts.fct_enrollment": `
          school_year | student_key | school_cds_code | is_dataquest_population
          2025        | 1           | 27999990000101  | true
          2025        | 1           | 27999990000101  | true
          2025        | 2           | 27999990000101  | false
          2025        | 3           | 27999990000001  | true
          2025        | 4           | 27999990000101  | true
          2025        | 5           | 27999990000000  | true
          2024        | 6           | 27999990000101  | true
        `,
        "staging.stg_calpads__absence_summaries": `
          school_year | student_key | district_code | school_code | days_expected | days_absent | days_attended | is_exempt
          2025        | 1           | 2799999       | 0000101     | 180           | 18          | 162           | false
          2025        | 2           | 2799999       | 0000101     | 180           | 18          | 162           | false
          2025        | 3           | 2799999       | 0000001     | 180           | 18          | 162           | false
          2025        | 4           | 2799999       | 0000101     | 180           | 18          | 162           | true
          2025        | 5           | 2799999       | 2799999     | 90            | 0           | 90            | false
          2025        | 6           | 2799999       | 0000101     | 180           | 18          | 162           | false
        `,
      },
      `
        school_year | student_key | school_cds_code | days_expected | days_absent | days_attended
        2025        | 1           | 27999990000101  | 180.00        | 18.00       | 162.00
        2025        | 5           | 27999990000000  | 90.00         | 0.00        | 90.00
      `,
    ));
});

describe("fct_student_days", () => {
  it("takes each year's days from the year's source", () =>
    expectModel(
      "3_facts/fct_student_days",
      {
        "dimensions.dim_school_year": `
          school_year | source
          2025        | STAS
          2026        | SIS
        `,
        "facts.fct_stas_days": `
          school_year | student_key | school_cds_code | days_expected | days_absent | days_attended
          2025        | 1           | 27999990000101  | 180           | 18          | 162
          2026        | 1           | 27999990000101  | 180           | 18          | 162
        `,
        "facts.fct_sis_days": `
          school_year | student_key | school_cds_code | days_expected | days_absent | days_attended
          2025        | 1           | 27999990000101  | 179           | 17          | 162
          2026        | 1           | 27999990000101  | 100           | 1           | 99
        `,
      },
      `
        school_year | student_key | school_cds_code | days_expected | days_absent | days_attended
        2025        | 1           | 27999990000101  | 180.00        | 18.00       | 162.00
        2026        | 1           | 27999990000101  | 100.00        | 1.00        | 99.00
      `,
    ));
});

describe("fct_student_period", () => {
  const model = "3_facts/fct_student_period";
  const policies = `
    school_year | chronic_threshold | minimum_days
    2025        | 0.100             | 31
  `;
  const entities = `
    school_cds_code | level | cds_code
    27999990000101  | S     | 27999990000101
    27999990000101  | D     | 27999990000000
    27999990000102  | S     | 27999990000102
    27999990000102  | D     | 27999990000000
    27999990000000  | D     | 27999990000000
  `;
  const base = { "dimensions.dim_policy": policies, "dimensions.dim_school_entity": entities };
  const header =
    "school_year | student_key | school_cds_code | days_expected | days_absent | days_attended";

  it("needs 31 expected days and one attended to be eligible", () =>
    expectModel(
      model,
      {
        ...base,
        "dimensions.dim_school_entity": "school_cds_code | level | cds_code\n1 | S | 1",
        "facts.fct_student_days": `
          ${header}
          2025 | 1 | 1 | 30    | 30   | 0
          2025 | 2 | 1 | 31    | 4    | 27
          2025 | 3 | 1 | 30.99 | 4    | 26
          2025 | 4 | 1 | 31    | 31   | 0
          2025 | 5 | 1 | 31    | 30.99| 0.01
        `,
      },
      `
        school_year | level | cds_code | student_key | days_expected | days_absent | days_attended | is_eligible | is_chronic
        2025        | S     | 1        | 1           | 30.00         | 30.00       | 0.00          | false       | false
        2025        | S     | 1        | 2           | 31.00         | 4.00        | 27.00         | true        | true
        2025        | S     | 1        | 3           | 30.99         | 4.00        | 26.00         | false       | false
        2025        | S     | 1        | 4           | 31.00         | 31.00       | 0.00          | false       | false
        2025        | S     | 1        | 5           | 31.00         | 30.99       | 0.01          | true        | true
      `,
    ));

  it("calls exactly ten percent chronic, and a hundredth of a day less not", () =>
    expectModel(
      model,
      {
        ...base,
        "dimensions.dim_school_entity": "school_cds_code | level | cds_code\n1 | S | 1",
        "facts.fct_student_days": `
          ${header}
          2025 | 1 | 1 | 180    | 18    | 162
          2025 | 2 | 1 | 180    | 17.99 | 162
          2025 | 3 | 1 | 170    | 17    | 153
          2025 | 4 | 1 | 179    | 17.9  | 161
          2025 | 5 | 1 | 179    | 17.89 | 161
          2025 | 6 | 1 | 70.30  | 7.03  | 63
          2025 | 7 | 1 | 70.30  | 7.02  | 63
        `,
      },
      `
        student_key | is_chronic
        1           | true
        2           | false
        3           | true
        4           | true
        5           | false
        6           | true
        7           | false
      `,
    ));

  it("adds a mover's days at the district and tests them again there", () =>
    expectModel(
      model,
      {
        ...base,
        "facts.fct_student_days": `
          ${header}
          2025 | 1 | 27999990000101 | 20  | 10 | 10
          2025 | 1 | 27999990000102 | 20  | 0  | 20
          2025 | 2 | 27999990000101 | 100 | 10 | 90
          2025 | 2 | 27999990000102 | 80  | 7  | 73
          2025 | 3 | 27999990000000 | 40  | 0  | 40
        `,
      },
      `
        level | cds_code       | student_key | days_expected | days_absent | is_eligible | is_chronic
        S     | 27999990000101 | 1           | 20.00         | 10.00       | false       | false
        S     | 27999990000102 | 1           | 20.00         | 0.00        | false       | false
        D     | 27999990000000 | 1           | 40.00         | 10.00       | true        | true
        S     | 27999990000101 | 2           | 100.00        | 10.00       | true        | true
        S     | 27999990000102 | 2           | 80.00         | 7.00        | true        | false
        D     | 27999990000000 | 2           | 180.00        | 17.00       | true        | false
        D     | 27999990000000 | 3           | 40.00         | 0.00        | true        | false
      `,
    ));
});
