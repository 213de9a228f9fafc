import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();
const alder = "27999990000101";

const policies = `
  school_year | minimum_days | improved_attendance | excellent_attendance
  2025        | 2            | 0.03                | 0.96
  2026        | 2            | 0.03                | 0.96
`;

describe("fct_student_improvement", () => {
  const model = "3_facts/fct_student_improvement";
  const day = (year: number, number: number, date: string) =>
    `${year} | 0000101 | | ${number} | ${date} | true`;
  const base = {
    "dimensions.dim_policy": policies,
    "dimensions.dim_school": `
      cds_code | district_code
      ${alder} | 2799999
    `,
    "dimensions.dim_school_year": `
      school_year | last_date  | has_sis_days
      2025        | 2025-06-30 | true
      2026        | 2025-09-04 | true
    `,
    "facts.fct_enrollment_span_day": [
      "school_year | school_code | tracks | day_number | calendar_date | is_instructional",
      day(2025, 1, "2024-09-02"),
      day(2025, 2, "2024-09-03"),
      day(2025, 3, "2024-09-04"),
      day(2025, 4, "2024-09-05"),
      day(2025, 5, "2024-09-06"),
      day(2026, 1, "2025-09-01"),
      day(2026, 2, "2025-09-02"),
      day(2026, 3, "2025-09-03"),
      day(2026, 4, "2025-09-04"),
      day(2026, 5, "2025-09-05"),
    ].join("\n"),
    "facts.fct_enrollment_span_expected": `
      school_year | student_key | school_cds_code | school_code | tracks | first_date | last_date  | days_before | days_to_end
      2025        | 1           | ${alder}        | 0000101     |        | 2024-07-01 | 2025-06-30 | 0           | 5
      2026        | 1           | ${alder}        | 0000101     |        | 2025-07-01 | 2025-09-04 | 0           | 4
    `,
    "facts.fct_sis_days": `
      school_year | student_key | school_cds_code | days_expected | days_attended
      2025        | 1           | ${alder}        | 5             | 3
      2026        | 1           | ${alder}        | 4             | 4
    `,
  };
  const missedLastYear = (...dates: readonly string[]) => ({
    "facts.fct_exception_day": [
      "school_year | student_key | school_cds_code | days_absent | absence_date | is_absent",
      ...dates.map((date) => `2025 | 1 | ${alder} | 1 | ${date} | true`),
    ].join("\n"),
  });

  it("compares the same number of school days of last year", () =>
    expectModel(
      model,
      { ...base, ...missedLastYear("2024-09-05", "2024-09-06") },
      `
        school_year | days_expected | days_attended | days_expected_last_year | days_attended_last_year | has_gained | has_gained_much
        2026        | 4.00          | 4.00          | 4.00                    | 3.00                    | true       | true
      `,
    ));

  it("finds no gain where the rates are equal", () =>
    expectModel(
      model,
      { ...base, ...missedLastYear("2024-09-06") },
      "days_attended_last_year | has_gained | has_gained_much\n4.00 | false | false",
    ));

  it("asks for the whole three points of a large gain", async () => {
    const many = (lastYear: number) => ({
      ...base,
      "facts.fct_sis_days": `
        school_year | student_key | school_cds_code | days_expected | days_attended
        2026        | 1           | ${alder}        | 100           | ${lastYear}
      `,
      ...missedLastYear("2024-09-02"),
    });
    const gain = (much: boolean) => `has_gained | has_gained_much\ntrue | ${much}`;
    await expectModel(model, many(78), gain(true));
    await expectModel(model, many(77.99), gain(false));
  });

  it("compares nobody with too few expected days in one of the years", () =>
    expectModel(
      model,
      {
        ...base,
        "dimensions.dim_policy": policies.replaceAll("| 2  ", "| 5  "),
      },
      "has_gained",
    ));

  it("compares nobody without daily records of last year", () =>
    expectModel(
      model,
      {
        ...base,
        "dimensions.dim_school_year": `
          school_year | last_date  | has_sis_days
          2025        | 2025-06-30 | false
          2026        | 2025-09-04 | true
        `,
      },
      "has_gained",
    ));
});

describe("msr_recognition", () => {
  it("counts excellent attendance among eligible students, improvement among those compared", () =>
    expectModel(
      "4_measures/msr_recognition",
      {
        "dimensions.dim_policy": policies,
        "dimensions.dim_school": `cds_code | district_code\n${alder} | 2799999`,
        "dimensions.dim_year_disclosure": `
          school_year | has_sis_days
          2025        | true
          2026        | true
        `,
        "measures.bld_cell": `
          school_year | rule      | level | cds_code | reporting_category | is_applicable
          2025        | dataquest | S     | ${alder} | TA                 | true
          2026        | dataquest | S     | ${alder} | TA                 | true
        `,
        "facts.fct_student_period": `
          school_year | rule      | level | cds_code | student_key | days_expected | days_attended | is_eligible
          2026        | dataquest | S     | ${alder} | 1           | 100           | 96            | true
          2026        | dataquest | S     | ${alder} | 2           | 100           | 95.99         | true
          2026        | dataquest | S     | ${alder} | 3           | 30            | 30            | false
        `,
        "facts.fct_student_entity": `
          school_year | rule      | level | cds_code | student_key | school_cds_code
          2026        | dataquest | S     | ${alder} | 1           | ${alder}
          2026        | dataquest | S     | ${alder} | 2           | ${alder}
          2026        | dataquest | S     | ${alder} | 3           | ${alder}
        `,
        "facts.fct_student_improvement": `
          school_year | student_key | district_code | has_gained | has_gained_much
          2026        | 1           | 2799999       | true       | true
          2026        | 2           | 2799999       | true       | false
          2026        | 3           | 2799998       | true       | true
        `,
        "facts.fct_student_reporting_category": `
          school_year | rule      | level | cds_code | student_key | reporting_category
          2026        | dataquest | S     | ${alder} | 1           | TA
          2026        | dataquest | S     | ${alder} | 2           | TA
          2026        | dataquest | S     | ${alder} | 3           | TA
        `,
      },
      `
        school_year | recognition   | students | recognised_students | is_applicable
        2025        | excellent     | 0        | 0                   | true
        2025        | improved      | 0        | 0                   | false
        2025        | much_improved | 0        | 0                   | false
        2026        | excellent     | 2        | 1                   | true
        2026        | improved      | 2        | 2                   | true
        2026        | much_improved | 2        | 1                   | true
      `,
    ));
});
