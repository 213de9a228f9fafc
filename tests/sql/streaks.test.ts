import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();
const alder = "27999990000101";
const birch = "27999990000102";

describe("fct_streak", () => {
  const model = "3_facts/fct_streak";
  const base = {
    "facts.fct_enrollment_span_day": `
      school_year | school_code | tracks | day_number | calendar_date | is_instructional
      2026        | 0000101     |        | 1          | 2025-09-04    | true
      2026        | 0000101     |        | 2          | 2025-09-05    | true
      2026        | 0000101     |        | 2          | 2025-09-06    | false
      2026        | 0000101     |        | 2          | 2025-09-07    | false
      2026        | 0000101     |        | 3          | 2025-09-08    | true
      2026        | 0000101     |        | 4          | 2025-09-09    | true
      2026        | 0000101     |        | 5          | 2025-09-10    | true
      2026        | 0000101     | B      | 1          | 2025-09-09    | true
      2026        | 0000101     | B      | 2          | 2025-09-10    | true
    `,
    "facts.fct_enrollment_span_expected": `
      school_year | student_key | school_cds_code | school_code | tracks | first_date | last_date  | days_before | days_to_end
      2026        | 1           | ${alder}        | 0000101     |        | 2025-09-04 | 2025-09-10 | 0           | 5
    `,
  };
  const missed = (...days: readonly (readonly [date: string, category: string])[]) => ({
    ...base,
    "facts.fct_exception_day": [
      "school_year | student_key | school_cds_code | category | days_absent | absence_date",
      ...days.map(([date, category]) => `2026 | 1 | ${alder} | ${category} | 1 | ${date}`),
    ].join("\n"),
  });
  const longest = (...rows: readonly string[]) =>
    ["excusal | longest_streak_days", ...rows].join("\n");

  it("runs on over a weekend and ends at a day attended", () =>
    expectModel(
      model,
      missed(
        ["2025-09-04", "suspension_out"],
        ["2025-09-05", "suspension_out"],
        ["2025-09-08", "suspension_out"],
        ["2025-09-10", "suspension_out"],
      ),
      longest("any | 3"),
    ));

  it("has days of one excusal only, except where any reason counts", () =>
    expectModel(
      model,
      missed(
        ["2025-09-04", "excused"],
        ["2025-09-05", "excused"],
        ["2025-09-08", "unexcused"],
        ["2025-09-09", "unverified"],
        ["2025-09-10", "unexcused"],
      ),
      longest("any | 5", "excused | 2", "unexcused | 3"),
    ));

  it("takes the longest of several runs", () =>
    expectModel(
      model,
      missed(["2025-09-04", "excused"], ["2025-09-08", "excused"], ["2025-09-09", "excused"]),
      longest("any | 2", "excused | 2"),
    ));

  it("leaves out days that were missed in part or not at all", () =>
    expectModel(
      model,
      {
        ...base,
        "facts.fct_exception_day": `
          school_year | student_key | school_cds_code | category | days_absent | absence_date | is_secondary
          2026        | 1           | ${alder}        | excused  | 1           | 2025-09-04   | false
          2026        | 1           | ${alder}        | excused  | 0.5         | 2025-09-05   | false
          2026        | 1           | ${alder}        | tardy    | 0           | 2025-09-08   | false
          2026        | 1           | ${alder}        | excused  | 1           | 2025-09-09   | true
        `,
      },
      longest("any | 1", "excused | 1"),
    ));

  it("runs on through a change of track", () =>
    expectModel(
      model,
      {
        ...missed(["2025-09-08", "excused"], ["2025-09-09", "excused"], ["2025-09-10", "excused"]),
        "facts.fct_enrollment_span_expected": `
          school_year | student_key | school_cds_code | school_code | tracks | first_date | last_date  | days_before | days_to_end
          2026        | 1           | ${alder}        | 0000101     |        | 2025-09-04 | 2025-09-08 | 0           | 3
          2026        | 1           | ${alder}        | 0000101     | B      | 2025-09-09 | 2025-09-10 | 0           | 2
        `,
      },
      longest("any | 3", "excused | 3"),
    ));
});

describe("msr_absence_streaks", () => {
  it("counts a student at each length that the longest run at one school reaches", () =>
    expectModel(
      "4_measures/msr_absence_streaks",
      {
        "dimensions.dim_year_disclosure": "school_year | has_sis_days\n2026 | true",
        "dimensions.dim_school_entity": `
          rule      | school_cds_code | level | cds_code
          dataquest | ${alder}        | D     | 27999990000000
          dataquest | ${birch}        | D     | 27999990000000
        `,
        "measures.bld_cell": `
          school_year | rule      | level | cds_code       | reporting_category
          2026        | dataquest | D     | 27999990000000 | TA
        `,
        "facts.fct_sis_days": `
          school_year | student_key | school_cds_code | days_expected
          2026        | 1           | ${alder}        | 60
          2026        | 1           | ${birch}        | 60
          2026        | 2           | ${alder}        | 60
          2026        | 3           | ${alder}        | 0
        `,
        "facts.fct_streak": `
          school_year | student_key | school_cds_code | excusal   | longest_streak_days
          2026        | 1           | ${alder}        | any       | 4
          2026        | 1           | ${birch}        | any       | 5
          2026        | 1           | ${birch}        | unexcused | 3
          2026        | 2           | ${alder}        | any       | 2
        `,
      },
      `
        excusal   | streak_days | students | students_with_streak | is_applicable
        any       | 3           | 2        | 1                    | true
        any       | 5           | 2        | 1                    | true
        any       | 10          | 2        | 0                    | true
        excused   | 3           | 2        | 0                    | true
        excused   | 5           | 2        | 0                    | true
        excused   | 10          | 2        | 0                    | true
        unexcused | 3           | 2        | 1                    | true
        unexcused | 5           | 2        | 0                    | true
        unexcused | 10          | 2        | 0                    | true
      `,
    ));
});
