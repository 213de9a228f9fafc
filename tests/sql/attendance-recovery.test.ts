import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();
const alder = "27999990000101";
const birch = "27999990000102";

describe("fct_recovered_day", () => {
  const model = "3_facts/fct_recovered_day";
  const base = {
    "dimensions.dim_policy": "school_year | recovery_cap_days\n2026 | 2",
    "dimensions.dim_school_year": "school_year | last_date\n2026 | 2025-11-14",
    "dimensions.dim_school": `
      cds_code | school_code
      ${alder} | 0000101
      ${birch} | 0000102
    `,
    "facts.fct_exception_day": `
      school_year | student_key | school_cds_code | days_absent | absence_date | is_absent | is_secondary
      2026        | 1           | ${alder}        | 1           | 2025-09-02   | true      | false
      2026        | 1           | ${birch}        | 0.5         | 2025-09-02   | true      | false
      2026        | 1           | ${alder}        | 1           | 2025-09-03   | true      | false
      2026        | 1           | ${alder}        | 1           | 2025-09-04   | true      | false
      2026        | 1           | ${alder}        | 0           | 2025-09-05   | false     | false
      2026        | 1           | ${alder}        | 1           | 2025-09-08   | true      | true
    `,
  };
  const sessions = (
    ...rows: readonly (readonly [date: string, session: string, more?: string])[]
  ) => ({
    ...base,
    "staging.stg_sis__attendance_recovery": [
      "school_year | student_key | school_code | hours | date_recovered | date_session",
      ...rows.map(
        ([date, session, more = "0000101 | 3.5"]) => `2026 | 1 | ${more} | ${date} | ${session}`,
      ),
    ].join("\n"),
  });
  const recovered = (...rows: readonly string[]) => ["date_recovered | hours", ...rows].join("\n");

  it("counts a date once, with the hours of all its sessions", () =>
    expectModel(
      model,
      sessions(["2025-09-03", "2025-10-04"], ["2025-09-03", "2025-10-11"]),
      recovered("2025-09-03 | 7.00"),
    ));

  it("counts only dates on which the student was absent", () =>
    expectModel(
      model,
      sessions(
        ["2025-09-03", "2025-10-04"],
        ["2025-09-05", "2025-10-04"],
        ["2025-09-08", "2025-10-04"],
        ["2025-09-09", "2025-10-04"],
      ),
      recovered("2025-09-03 | 3.50"),
    ));

  it("stops at the year's cap, the earliest dates first", () =>
    expectModel(
      model,
      sessions(
        ["2025-09-04", "2025-10-04"],
        ["2025-09-03", "2025-10-11"],
        ["2025-09-02", "2025-10-18"],
      ),
      recovered("2025-09-02 | 3.50", "2025-09-03 | 3.50"),
    ));

  it("caps the days and not the dates: parts of a day use up parts of the cap", () =>
    expectModel(
      model,
      {
        ...sessions(
          ["2025-09-02", "2025-10-04"],
          ["2025-09-03", "2025-10-04"],
          ["2025-09-04", "2025-10-04"],
          ["2025-09-05", "2025-10-04"],
        ),
        "facts.fct_exception_day": `
          school_year | student_key | school_cds_code | days_absent | absence_date | is_absent
          2026        | 1           | ${alder}        | 0.25        | 2025-09-02   | true
          2026        | 1           | ${alder}        | 1           | 2025-09-03   | true
          2026        | 1           | ${alder}        | 1           | 2025-09-04   | true
          2026        | 1           | ${alder}        | 0.5         | 2025-09-05   | true
        `,
      },
      `
        date_recovered | days_recovered
        2025-09-02     | 0.250000000000
        2025-09-03     | 1.000000000000
        2025-09-04     | 0.750000000000
      `,
    ));

  it("leaves out a session after the last counted day", () =>
    expectModel(model, sessions(["2025-09-03", "2025-11-15"]), recovered()));

  it("belongs to the school that the session names, where the student was absent there", () =>
    expectModel(
      model,
      sessions(["2025-09-02", "2025-10-04", "0000102 | 3.5"]),
      `
        school_cds_code | days_recovered
        ${birch}        | 0.500000000000
      `,
    ));
});

describe("fct_student_recovery", () => {
  it("says who would not be chronically absent without the recovered days", () =>
    expectModel(
      "3_facts/fct_student_recovery",
      {
        "dimensions.dim_policy": "school_year | chronic_threshold\n2026 | 0.1",
        "dimensions.dim_school_entity": `
          rule      | school_cds_code | level | cds_code
          dataquest | ${alder}        | S     | ${alder}
        `,
        "facts.fct_recovered_day": `
          school_year | student_key | school_cds_code | days_recovered | hours | date_recovered
          2026        | 1           | ${alder}        | 1              | 4     | 2025-09-02
          2026        | 2           | ${alder}        | 1              | 4     | 2025-09-02
          2026        | 2           | ${alder}        | 1              | 4     | 2025-09-03
          2026        | 3           | ${alder}        | 1              | 4     | 2025-09-03
        `,
        "facts.fct_student_period": `
          school_year | rule      | level | cds_code | student_key | days_expected | days_absent | is_chronic
          2026        | dataquest | S     | ${alder} | 1           | 100           | 11          | true
          2026        | dataquest | S     | ${alder} | 2           | 100           | 11          | true
          2026        | dataquest | S     | ${alder} | 3           | 100           | 50          | false
        `,
      },
      `
        student_key | days_recovered | hours_recovered | is_chronic_without_recovered_days
        1           | 1.00           | 4.00            | true
        2           | 2.00           | 8.00            | false
        3           | 1.00           | 4.00            | false
      `,
    ));
});

describe("msr_attendance_recovery", () => {
  it("has rows in years with the file only, and counts chronic absence both ways", () =>
    expectModel(
      "4_measures/msr_attendance_recovery",
      {
        "dimensions.dim_policy": `
          school_year | counts_recovered_days
          2025        | true
          2026        | true
        `,
        "dimensions.dim_year_disclosure": `
          school_year | has_sis_days
          2025        | true
          2026        | true
        `,
        "measures.bld_cell": `
          school_year | rule      | level | cds_code | reporting_category
          2025        | dataquest | S     | ${alder} | TA
          2026        | dataquest | S     | ${alder} | TA
          2026        | dataquest | S     | ${birch} | TA
        `,
        "staging.stg_district__extract_files": "school_year | extract\n2026 | attendance_recovery",
        "facts.fct_student_period": `
          school_year | rule      | level | cds_code | student_key | days_expected | is_eligible | is_chronic
          2026        | dataquest | S     | ${alder} | 1           | 100           | true        | true
          2026        | dataquest | S     | ${alder} | 2           | 100           | true        | true
          2026        | dataquest | S     | ${alder} | 3           | 100           | true        | false
          2026        | dataquest | S     | ${alder} | 4           | 20            | false       | false
          2026        | dataquest | S     | ${alder} | 5           | 0             | false       | false
        `,
        "facts.fct_student_recovery": `
          school_year | level | cds_code | student_key | days_recovered | hours_recovered | is_chronic_without_recovered_days
          2026        | S     | ${alder} | 1           | 2              | 7.25            | false
          2026        | S     | ${alder} | 3           | 1              | 3.5             | false
        `,
      },
      `
        cds_code | students | recovering_students | recovered_hundredths | hour_hundredths | eligible_students | chronic_students | chronic_students_without_recovered_days
        ${alder} | 4        | 2                   | 300                  | 1075            | 3                 | 2                | 1
        ${birch} | 0        | 0                   | 0                    | 0               | 0                 | 0                | 0
      `,
    ));
});
