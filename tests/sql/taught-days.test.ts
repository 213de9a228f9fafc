import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

const alder = "27999990000101";
const office = "27999992799999";
const district = "27999990000000";

describe("fct_taught_calendar", () => {
  it("is the first track's, with groups of the school or else the district, up to the last report", () =>
    expectModel(
      "3_facts/fct_taught_calendar",
      {
        "facts.fct_enrollment_span": `
          school_year | student_key | school_cds_code | school_code | tracks
          2026        | 1           | ${alder}        | 0000101     | A
          2026        | 2           | ${alder}        | 0000101     | B
          2026        | 3           | ${office}       | 2799999     |
          2025        | 3           | ${office}       | 2799999     |
        `,
        "facts.fct_absence": `
          school_year | student_key | school_cds_code | absence_date
          2026        | 1           | ${alder}        | 2025-10-01
          2026        | 1           | ${alder}        | 2025-10-07
          2026        | 3           | ${office}       | 2025-10-03
          2025        | 3           | ${office}       | 2024-10-03
        `,
        "dimensions.dim_school": `
          cds_code  | district_code | school_code | is_listed
          ${alder}  | 2799999       | 0000101     | true
          ${office} | 2799999       | 2799999     | false
        `,
        "dimensions.dim_calendar_group": `
          school_year | school_code | track | calendar_id
          2026        | 0000101     | A     | 0000101A
          2026        | 0000101     | B     | 0000101B
          2026        | 2799999     |       | 0000101A
          2025        | 2799999     |       | 2799999
        `,
        "dimensions.dim_school_year": `
          school_year | last_date  | is_running | has_sis_days
          2026        | 2025-10-08 | true       | true
          2025        | 2025-06-30 | false      | true
        `,
      },
      `
        school_year | tracks | calendar_id | level | cds_code    | last_date
        2026        | A      | 0000101A    | S     | ${alder}    | 2025-10-07
        2026        | B      | 0000101B    | S     | ${alder}    | 2025-10-07
        2026        | ''     | 0000101A    | D     | ${district} | 2025-10-03
        2025        | ''     | 2799999     | D     | ${district} | 2025-06-30
      `,
    ));
});

describe("days taught by student group", () => {
  const places = `
    school_year | school_cds_code | tracks | calendar_id | level | cds_code | school_code | last_date
    2026        | ${alder}        | A      | 0000101A    | S     | ${alder} | 0000101     | 2025-09-03
  `;
  const categories = `
    school_year | rule      | level | cds_code | student_key | reporting_category
    2026        | dataquest | S     | ${alder} | 1           | TA
    2026        | dataquest | S     | ${alder} | 1           | SE
    2026        | dataquest | S     | ${alder} | 2           | TA
    2026        | lcap      | S     | ${alder} | 2           | SE
  `;

  it("count students from entry to exit on the calendar's days, up to the last report", () =>
    expectModel(
      "3_facts/fct_taught_day_expected",
      {
        "facts.fct_taught_calendar": places,
        "facts.fct_student_reporting_category": categories,
        "facts.fct_enrollment_span": `
          school_year | student_key | school_cds_code | school_code | tracks | first_date | last_date
          2026        | 1           | ${alder}        | 0000101     | A      | 2025-09-01 | 2026-06-05
          2026        | 2           | ${alder}        | 0000101     | A      | 2025-09-02 | 2025-09-02
        `,
        "facts.fct_enrollment_span_day": `
          school_year | school_code | tracks | calendar_date | is_instructional
          2026        | 0000101     | A      | 2025-09-01    | true
          2026        | 0000101     | A      | 2025-09-02    | true
          2026        | 0000101     | A      | 2025-09-03    | true
          2026        | 0000101     | A      | 2025-09-04    | true
        `,
      },
      `
        calendar_id | reporting_category | calendar_date | students_expected
        0000101A    | TA                 | 2025-09-01    | 1
        0000101A    | TA                 | 2025-09-02    | 2
        0000101A    | TA                 | 2025-09-03    | 1
        0000101A    | SE                 | 2025-09-01    | 1
        0000101A    | SE                 | 2025-09-02    | 1
        0000101A    | SE                 | 2025-09-03    | 1
      `,
    ));

  it("add up absences, shares of a day too", () =>
    expectModel(
      "3_facts/fct_taught_group_day",
      {
        "facts.fct_taught_calendar": places,
        "facts.fct_student_reporting_category": categories,
        "facts.fct_taught_day_expected": `
          school_year | school_cds_code | calendar_id | reporting_category | calendar_date | students_expected
          2026        | ${alder}        | 0000101A    | TA                 | 2025-09-02    | 2
          2026        | ${alder}        | 0000101A    | SE                 | 2025-09-02    | 1
          2026        | ${alder}        | 0000101A    | SE                 | 2025-09-03    | 1
        `,
        "facts.fct_exception_day": `
          school_year | student_key | school_cds_code | tracks | days_absent | absence_date | is_absent
          2026        | 1           | ${alder}        | A      | 1           | 2025-09-02   | true
          2026        | 2           | ${alder}        | A      | 0.25        | 2025-09-02   | true
          2026        | 1           | ${alder}        | A      | 1           | 2025-09-03   | false
        `,
      },
      `
        reporting_category | calendar_date | students_expected | days_absent
        TA                 | 2025-09-02    | 2                 | 1.25
        SE                 | 2025-09-02    | 1                 | 1.00
        SE                 | 2025-09-03    | 1                 | 0.00
      `,
    ));
});
