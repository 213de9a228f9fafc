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

describe("fct_enrollment_span_expected", () => {
  const model = "3_facts/fct_enrollment_span_expected";
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
        student_key | school_cds_code | first_date | days_before | days_to_end
        1           | 27999990000101  | 2025-07-01 | 0           | 4
        2           | 27999990000101  | 2025-08-19 | 1           | 3
        3           | 27999990000101  | 2025-08-20 | 2           | 2
        4           | 27999990000101  | 2025-08-22 | 3           | 4
        5           | 27999990000101  | 2025-07-01 | 0           | 0
        6           | 27999990000101  | 2025-08-18 | 0           | 1
        7           | 27999990000101  | 2025-08-18 | 0           | 2
        7           | 27999990000101  | 2025-08-21 | 2           | 4
        7           | 27999990000102  | 2025-08-19 | 1           | 2
        8           | 27999990000102  | 2025-08-19 | 0           | 0
      `,
    ));
});

describe("fct_exception_day", () => {
  const model = "3_facts/fct_exception_day";
  const days = `
    school_year | school_code | tracks | calendar_date | is_instructional
    2026        | 0000101     |        | 2025-08-18    | true
    2026        | 0000101     |        | 2025-08-19    | true
    2026        | 0000101     |        | 2025-08-20    | false
    2026        | 0000101     |        | 2025-08-21    | true
    2026        | 0000101     |        | 2025-08-25    | true
  `;

  it("is an exception on an instructional day inside an enrollment", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment_span_day": days,
        "facts.fct_enrollment_span": `
          school_year | student_key | school_cds_code | school_code | first_date | last_date
          2026        | 1           | 27999990000101  | 0000101     | 2025-08-18 | 2025-08-21
        `,
        "facts.fct_absence": `
          school_year | student_key | school_cds_code | category  | days_absent | absence_date | is_absent
          2026        | 1           | 27999990000101  | unexcused | 1           | 2025-08-18   | true
          2026        | 1           | 27999990000101  | tardy     | 0           | 2025-08-19   | false
          2026        | 1           | 27999990000101  | unexcused | 1           | 2025-08-20   | true
          2026        | 1           | 27999990000101  | unexcused | 1           | 2025-08-25   | true
          2026        | 1           | 27999990000102  | unexcused | 1           | 2025-08-21   | true
          2026        | 2           | 27999990000101  | unexcused | 1           | 2025-08-21   | true
        `,
      },
      `
        student_key | category  | days_absent    | absence_date | is_absent
        1           | unexcused | 1.000000000000 | 2025-08-18   | true
        1           | tardy     | 0.000000000000 | 2025-08-19   | false
      `,
    ));

  it("belongs to a secondary enrollment too where both cover the day", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment_span_day": days,
        "facts.fct_enrollment_span": `
          school_year | student_key | school_cds_code | school_code | first_date | last_date  | is_secondary
          2026        | 1           | 27999990000101  | 0000101     | 2025-08-18 | 2025-08-21 | false
          2026        | 1           | 27999990000101  | 0000101     | 2025-08-21 | 2025-08-25 | true
        `,
        "facts.fct_absence": `
          school_year | student_key | school_cds_code | category  | days_absent | absence_date | is_absent
          2026        | 1           | 27999990000101  | unexcused | 1           | 2025-08-21   | true
          2026        | 1           | 27999990000101  | unexcused | 1           | 2025-08-25   | true
        `,
      },
      `
        student_key | absence_date | is_secondary
        1           | 2025-08-21   | false
        1           | 2025-08-21   | true
        1           | 2025-08-25   | true
      `,
    ));
});

describe("fct_sis_days", () => {
  const model = "3_facts/fct_sis_days";
  const expected = (...students: readonly number[]) =>
    [
      "school_year | student_key | school_cds_code | first_date | days_before | days_to_end",
      ...students.map((student) => `2026 | ${student} | ${alder} | 2025-08-18 | 0 | 100`),
    ].join("\n");

  it("adds the days of a school's spans, secondary ones by themselves", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment_span_expected": `
          school_year | student_key | school_cds_code | first_date | days_before | days_to_end | is_secondary
          2026        | 1           | 27999990000101  | 2025-08-18 | 0           | 60          | false
          2026        | 1           | 27999990000101  | 2026-01-05 | 80          | 100         | false
          2026        | 1           | 27999990000102  | 2026-01-05 | 80          | 90          | false
          2026        | 1           | 27999990000102  | 2026-02-05 | 70          | 100         | true
          2026        | 2           | 27999990000101  | 2025-08-18 | 5           | 5           | false
        `,
        "facts.fct_exception_day": `
          school_year | student_key | school_cds_code | category  | days_absent | absence_date | is_absent | is_secondary
          2026        | 1           | 27999990000101  | excused   | 1           | 2025-08-18   | true      | false
          2026        | 1           | 27999990000101  | tardy     | 0           | 2025-08-19   | false     | false
          2026        | 1           | 27999990000102  | excused   | 1           | 2026-02-06   | true      | true
        `,
      },
      `
        school_year | student_key | school_cds_code | days_expected | days_absent | days_attended | is_secondary
        2026        | 1           | 27999990000101  | 80.00         | 1.00        | 79.00         | false
        2026        | 1           | 27999990000102  | 10.00         | 0.00        | 10.00         | false
        2026        | 1           | 27999990000102  | 30.00         | 1.00        | 29.00         | true
        2026        | 2           | 27999990000101  | 0.00          | 0.00        | 0.00          | false
      `,
    ));

  it("tells the days of each reason, unverified ones among the unexcused", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment_span_expected": expected(1),
        "facts.fct_exception_day": `
          school_year | student_key | school_cds_code | category                     | days_absent | absence_date | is_absent
          2026        | 1           | 27999990000101  | suspension_out               | 1           | 2025-08-18   | true
          2026        | 1           | 27999990000101  | excused                      | 1           | 2025-08-19   | true
          2026        | 1           | 27999990000101  | excused                      | 1           | 2025-08-20   | true
          2026        | 1           | 27999990000101  | unexcused                    | 1           | 2025-08-21   | true
          2026        | 1           | 27999990000101  | unverified                   | 1           | 2025-08-22   | true
          2026        | 1           | 27999990000101  | unverified                   | 1           | 2025-08-25   | true
          2026        | 1           | 27999990000101  | independent_study_incomplete | 1           | 2025-08-26   | true
          2026        | 1           | 27999990000101  | suspension_in                | 0           | 2025-08-27   | false
        `,
      },
      `
        days_absent | days_suspension_out | days_excused | days_unexcused | days_independent_study_incomplete | days_attended
        7.00        | 1.00                | 2.00         | 3.00           | 1.00                              | 93.00
      `,
    ));

  it("rounds a student's hourly days half up to hundredths, once, at the end", () =>
    expectModel(
      model,
      {
        "facts.fct_enrollment_span_expected": expected(1, 2, 3),
        "facts.fct_exception_day": `
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
        1           | 100.00        | 1.00        | 99.00
        2           | 100.00        | 0.13        | 99.87
        3           | 100.00        | 1.01        | 98.99
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
  it("takes the days of secondary enrollments from the SIS in every year that has such days", () =>
    expectModel(
      "3_facts/fct_student_days",
      {
        "dimensions.dim_school_year": `
          school_year | source | has_sis_days
          2024        | STAS   | false
          2025        | STAS   | true
          2026        | SIS    | true
        `,
        "facts.fct_stas_days": `
          school_year | student_key | school_cds_code | days_expected
          2024        | 1           | 27999990000101  | 180
          2025        | 1           | 27999990000101  | 180
        `,
        "facts.fct_sis_days": `
          school_year | student_key | school_cds_code | days_expected | is_secondary
          2024        | 2           | 27999990000101  | 0             | true
          2025        | 1           | 27999990000101  | 179           | false
          2025        | 1           | 27999990000101  | 40            | true
          2025        | 2           | 27999990000101  | 90            | true
          2026        | 1           | 27999990000101  | 100           | false
          2026        | 2           | 27999990000101  | 50            | true
        `,
      },
      `
        school_year | student_key | days_expected | is_secondary
        2024        | 1           | 180.00        | false
        2025        | 1           | 180.00        | false
        2025        | 1           | 40.00         | true
        2025        | 2           | 90.00         | true
        2026        | 1           | 100.00        | false
        2026        | 2           | 50.00         | true
      `,
    ));

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
  const alone = {
    "dimensions.dim_policy": "school_year | chronic_threshold | minimum_days\n2025 | 0.100 | 31",
    "dimensions.dim_school_entity": `
      rule      | school_cds_code | level | cds_code
      dataquest | 101             | S     | 101
      dashboard | 101             | S     | 101
      lcap      | 101             | S     | 101
    `,
  };
  const days =
    "school_year | student_key | school_cds_code | days_expected | days_absent | days_attended | is_secondary";

  /** Students (`rule | level | cds_code | student_key | grade`) as entities and as enrollments. */
  const students = (...rows: readonly string[]) => ({
    "facts.fct_student_entity": [
      "school_year | rule | level | cds_code | student_key | grade",
      ...rows.map((row) => `2025 | ${row}`),
    ].join("\n"),
    "facts.fct_enrollment_entity": [
      "school_year | rule | level | cds_code | student_key | grade | is_dataquest_population",
      ...rows.map((row) => `2025 | ${row} | true`),
    ].join("\n"),
  });
  const atSchool = (rule: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${rule} | S | 101 | ${i + 1} | 03`);

  it("needs 31 expected days and one attended to be eligible", () =>
    expectModel(
      model,
      {
        ...alone,
        ...students(...atSchool("dataquest", 6), ...atSchool("dashboard", 6)),
        "facts.fct_student_days": `
          ${days}
          2025 | 1 | 101 | 30    | 30    | 0    | false
          2025 | 2 | 101 | 31    | 4     | 27   | false
          2025 | 3 | 101 | 30.99 | 4     | 26   | false
          2025 | 4 | 101 | 31    | 31    | 0    | false
          2025 | 5 | 101 | 31    | 30.99 | 0.01 | false
        `,
      },
      ["dataquest", "dashboard"].reduce(
        (lines, rule) => `${lines}
          2025 | ${rule} | S | 101 | 1 | 30.00 | 30.00 | 0.00  | false | false
          2025 | ${rule} | S | 101 | 2 | 31.00 | 4.00  | 27.00 | true  | true
          2025 | ${rule} | S | 101 | 3 | 30.99 | 4.00  | 26.00 | false | false
          2025 | ${rule} | S | 101 | 4 | 31.00 | 31.00 | 0.00  | false | false
          2025 | ${rule} | S | 101 | 5 | 31.00 | 30.99 | 0.01  | true  | true
          2025 | ${rule} | S | 101 | 6 | 0.00  | 0.00  | 0.00  | false | false`,
        "school_year | rule | level | cds_code | student_key | days_expected | days_absent | days_attended | is_eligible | is_chronic",
      ),
    ));

  it("calls exactly ten percent chronic, and a hundredth of a day less not, under each rule", () =>
    expectModel(
      model,
      {
        ...alone,
        ...students(...["dataquest", "dashboard", "lcap"].flatMap((rule) => atSchool(rule, 7))),
        "facts.fct_student_days": `
          ${days}
          2025 | 1 | 101 | 180    | 18    | 162 | false
          2025 | 2 | 101 | 180    | 17.99 | 162 | false
          2025 | 3 | 101 | 170    | 17    | 153 | false
          2025 | 4 | 101 | 179    | 17.9  | 161 | false
          2025 | 5 | 101 | 179    | 17.89 | 161 | false
          2025 | 6 | 101 | 70.30  | 7.03  | 63  | false
          2025 | 7 | 101 | 70.30  | 7.02  | 63  | false
        `,
      },
      ["dataquest", "dashboard", "lcap"].reduce(
        (lines, rule) => `${lines}
          ${rule} | 1 | true
          ${rule} | 2 | false
          ${rule} | 3 | true
          ${rule} | 4 | true
          ${rule} | 5 | false
          ${rule} | 6 | true
          ${rule} | 7 | false`,
        "rule | student_key | is_chronic",
      ),
    ));

  it("counts everybody enrolled under the LCAP rule, with few days, none attended or none", () =>
    expectModel(
      model,
      {
        ...alone,
        ...students(...atSchool("lcap", 4)),
        "facts.fct_student_days": `
          ${days}
          2025 | 1 | 101 | 10 | 1   | 9  | false
          2025 | 2 | 101 | 10 | 0.9 | 9  | false
          2025 | 3 | 101 | 5  | 5   | 0  | false
        `,
      },
      `
        student_key | days_expected | is_eligible | is_chronic
        1           | 10.00         | true        | true
        2           | 10.00         | true        | false
        3           | 5.00          | true        | true
        4           | 0.00          | true        | false
      `,
    ));

  it("counts TK to 8 only under the Dashboard rule, by the grade at the place", () => {
    const grades = ["TK", "KN", "08", "09", "12", "UE", "US", "null"];
    const rules = ["dataquest", "dashboard", "lcap"];
    const rows = grades.flatMap((grade, i) =>
      rules.map((rule) => `${rule} | S | 101 | ${i} | ${grade}`),
    );
    return expectModel(
      model,
      {
        ...alone,
        ...students(...rows),
        "facts.fct_student_days": [
          days,
          ...grades.map((_, i) => `2025 | ${i} | 101 | 100 | 20 | 80 | false`),
        ].join("\n"),
      },
      [
        "rule | student_key | is_eligible | is_chronic",
        ...grades.flatMap((_, i) => [
          `dataquest | ${i} | true | true`,
          `dashboard | ${i} | ${i < 3} | ${i < 3}`,
          `lcap | ${i} | true | true`,
        ]),
      ].join("\n"),
    );
  });

  const places = {
    ...alone,
    "dimensions.dim_school_entity": `
      rule      | school_cds_code | level | cds_code
      dataquest | 27999990000101  | S     | 27999990000101
      dataquest | 27999990000101  | D     | 27999990000000
      dataquest | 27999990000102  | S     | 27999990000102
      dataquest | 27999990000102  | D     | 27999990000000
      dataquest | 27999990000103  | S     | 27999990000103
      dataquest | 27999990000103  | D     | 27999990000000
      dataquest | 27999990000000  | D     | 27999990000000
      lcap      | 27999990000101  | S     | 27999990000101
      lcap      | 27999990000101  | D     | 27999990000000
      lcap      | 27999990000103  | S     | 27999990000103
    `,
  };

  it("adds a mover's days at the district and tests them again there", () =>
    expectModel(
      model,
      {
        ...places,
        ...students(
          "dataquest | S | 27999990000101 | 1 | 03",
          "dataquest | S | 27999990000102 | 1 | 03",
          "dataquest | D | 27999990000000 | 1 | 03",
          "dataquest | S | 27999990000101 | 2 | 03",
          "dataquest | S | 27999990000102 | 2 | 03",
          "dataquest | D | 27999990000000 | 2 | 03",
          "dataquest | D | 27999990000000 | 3 | 03",
        ),
        "facts.fct_student_days": `
          ${days}
          2025 | 1 | 27999990000101 | 20  | 10 | 10 | false
          2025 | 1 | 27999990000102 | 20  | 0  | 20 | false
          2025 | 2 | 27999990000101 | 100 | 10 | 90 | false
          2025 | 2 | 27999990000102 | 80  | 7  | 73 | false
          2025 | 3 | 27999990000000 | 40  | 0  | 40 | false
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

  it("leaves a charter's days out of the district where the rule does", () =>
    expectModel(
      model,
      {
        ...places,
        ...students(
          ...["dataquest", "lcap"].flatMap((rule) => [
            `${rule} | S | 27999990000101 | 1 | 03`,
            `${rule} | S | 27999990000103 | 1 | 03`,
            `${rule} | D | 27999990000000 | 1 | 03`,
          ]),
        ),
        "facts.fct_student_days": `
          ${days}
          2025 | 1 | 27999990000101 | 100 | 8 | 92 | false
          2025 | 1 | 27999990000103 | 40  | 8 | 32 | false
        `,
      },
      `
        rule      | level | cds_code       | days_expected | days_absent | is_chronic
        dataquest | S     | 27999990000101 | 100.00        | 8.00        | false
        dataquest | S     | 27999990000103 | 40.00         | 8.00        | true
        dataquest | D     | 27999990000000 | 140.00        | 16.00       | true
        lcap      | S     | 27999990000101 | 100.00        | 8.00        | false
        lcap      | S     | 27999990000103 | 40.00         | 8.00        | true
        lcap      | D     | 27999990000000 | 100.00        | 8.00        | false
      `,
    ));

  it("takes secondary days only where the student has nothing but secondary enrollments", () =>
    expectModel(
      model,
      {
        ...places,
        ...students(
          "lcap | S | 27999990000101 | 1 | 03",
          "lcap | D | 27999990000000 | 1 | 03",
          "lcap | S | 27999990000103 | 1 | 03",
          "lcap | S | 27999990000101 | 2 | 03",
        ),
        "facts.fct_enrollment_entity": `
          school_year | rule | level | cds_code       | student_key | is_dataquest_population
          2025        | lcap | S     | 27999990000101 | 1           | false
          2025        | lcap | D     | 27999990000000 | 1           | false
          2025        | lcap | S     | 27999990000103 | 1           | true
          2025        | lcap | S     | 27999990000101 | 2           | true
          2025        | lcap | S     | 27999990000101 | 2           | false
        `,
        "facts.fct_student_days": `
          ${days}
          2025 | 1 | 27999990000101 | 40  | 8  | 32  | true
          2025 | 1 | 27999990000103 | 100 | 5  | 95  | false
          2025 | 2 | 27999990000101 | 90  | 5  | 85  | false
          2025 | 2 | 27999990000101 | 30  | 30 | 0   | true
        `,
      },
      `
        level | cds_code       | student_key | days_expected | days_absent | is_chronic
        S     | 27999990000101 | 1           | 40.00         | 8.00        | true
        D     | 27999990000000 | 1           | 40.00         | 8.00        | true
        S     | 27999990000103 | 1           | 100.00        | 5.00        | false
        S     | 27999990000101 | 2           | 90.00         | 5.00        | false
      `,
    ));

  it("adds the days of each reason", () =>
    expectModel(
      model,
      {
        ...places,
        ...students("dataquest | D | 27999990000000 | 1 | 03"),
        "facts.fct_student_days": `
          school_year | student_key | school_cds_code | days_expected | days_absent | days_suspension_out | days_excused | days_unexcused | days_independent_study_incomplete | days_attended
          2025        | 1           | 27999990000101  | 90            | 10          | 1                   | 2            | 3              | 4                                 | 80
          2025        | 1           | 27999990000102  | 90            | 5.5         | 0                   | 2            | 3.5            | 0                                 | 84.5
        `,
      },
      `
        days_absent | days_suspension_out | days_excused | days_unexcused | days_independent_study_incomplete | days_attended
        15.50       | 1.00                | 4.00         | 6.50           | 4.00                              | 164.50
      `,
    ));
});
