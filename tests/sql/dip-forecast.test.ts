import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

const district = "27999990000000";
const alder = "27999990000101";

describe("bld_dip_upcoming", () => {
  it("lists breaks whose window ends after the as-of day, with the dates that most schools have", () =>
    expectModel(
      "4_measures/bld_dip_upcoming",
      {
        "dimensions.dim_calendar_group": `
          school_year | school_code | track | calendar_id
          2026        | 0000101     |       | 0000101
          2026        | 0000102     |       | 0000101
          2026        | 0000103     |       | 0000103
          2027        | 0000101     |       | 0000101
        `,
        "dimensions.dim_school_break_window": `
          school_year | calendar_id | break_number | break_id        | before_start | before_end | after_start | after_end  | before_days | after_days
          2026        | 0000101     | 1            | 2025-26-winter  | 2025-12-17   | 2025-12-19 | 2026-01-05  | 2026-01-07 | 3           | 3
          2026        | 0000101     | 2            | 2025-26-spring  | 2026-04-01   | 2026-04-03 | 2026-04-13  | 2026-04-15 | 3           | 3
          2026        | 0000103     | 2            | 2025-26-spring  | 2026-03-18   | 2026-03-20 | 2026-03-30  | 2026-04-01 | 3           | 3
          2027        | 0000101     | 0            | 2026-27-start   | null         | null       | 2026-08-19  | 2026-08-21 | 0           | 3
        `,
        "dimensions.dim_school": `
          cds_code       | school_code | is_listed
          27999990000101 | 0000101     | true
          27999990000102 | 0000102     | true
          27999990000103 | 0000103     | true
        `,
        "dimensions.dim_school_entity": `
          rule      | school_cds_code | level | cds_code
          dataquest | 27999990000101  | S     | 27999990000101
          dataquest | 27999990000101  | D     | ${district}
          dataquest | 27999990000102  | D     | ${district}
          dataquest | 27999990000103  | D     | ${district}
        `,
        "dimensions.dim_school_year": `
          school_year | last_date
          2025        | 2025-06-30
          2026        | 2026-02-18
        `,
        "measures.bld_dip_day": `
          school_year | cds_code       | reporting_category
          2026        | 27999990000101 | TA
          2026        | 27999990000102 | TA
          2026        | 27999990000103 | TA
        `,
      },
      `
        level | break_id       | before_start | after_end
        S     | 2025-26-spring | 2026-04-01   | 2026-04-15
        S     | 2026-27-start  |              | 2026-08-21
        D     | 2025-26-spring | 2026-04-01   | 2026-04-15
        D     | 2026-27-start  |              | 2026-08-21
      `,
    ));
});

describe("bld_dip_upcoming_history", () => {
  it("takes earlier years of the same name at about the same time of year", () =>
    expectModel(
      "4_measures/bld_dip_upcoming_history",
      {
        "measures.bld_dip_upcoming": `
          school_year | level | cds_code | break_id | slug      | pool_date
          2026        | S     | ${alder} | coming   | staff-day | 2026-03-09
        `,
        "measures.bld_dip_shrunk": `
          school_year | level | cds_code | reporting_category | position | slug      | pool_date  | excess | has_enough_days
          2025        | S     | ${alder} | TA                 | before   | staff-day | 2025-03-10 | 0.01   | true
          2025        | S     | ${alder} | TA                 | before   | staff-day | 2024-10-14 | 0.02   | true
          2024        | S     | ${alder} | TA                 | before   | staff-day | 2024-03-11 | 0.03   | true
          2024        | S     | ${alder} | TA                 | after    | staff-day | 2024-03-11 | 0.04   | false
          2024        | S     | ${alder} | TA                 | -1       | staff-day | 2024-03-11 | 0.05   | true
          2025        | S     | ${alder} | SE                 | before   | staff-day | 2025-03-10 | 0.06   | true
          2026        | S     | ${alder} | TA                 | before   | staff-day | 2026-03-09 | 0.07   | true
          2025        | D     | ${district} | TA              | before   | staff-day | 2025-03-10 | 0.08   | true
        `,
      },
      `
        break_id | side   | estimate_year | excess
        coming   | before | 2025          | 0.01
        coming   | before | 2024          | 0.03
      `,
    ));
});

describe("bld_dip_upcoming_outlook", () => {
  const coming = `
    school_year | level | cds_code    | break_id | break_type
    2026        | D     | ${district} | known    | break
    2026        | D     | ${district} | new      | long weekend
    2026        | D     | ${district} | rare     | mid-week day off
  `;
  it("is the mean of the years, or of the district's breaks of its kind, or missing", () =>
    expectModel(
      "4_measures/bld_dip_upcoming_outlook",
      {
        "measures.bld_dip_upcoming": coming,
        "measures.bld_dip_upcoming_history": `
          school_year | level | cds_code    | break_id | side   | estimate_year | excess | variance
          2026        | D     | ${district} | known    | before | 2024          | 0.03   | 0
          2026        | D     | ${district} | known    | before | 2025          | 0.03   | 0
        `,
        "measures.bld_dip_shrunk": `
          school_year | level | cds_code    | reporting_category | position | break_type       | excess | has_enough_days
          2024        | D     | ${district} | TA                 | after    | long weekend     | 0.01   | true
          2025        | D     | ${district} | TA                 | after    | long weekend     | 0.02   | true
          2026        | D     | ${district} | TA                 | after    | long weekend     | 0.03   | true
          2025        | D     | ${district} | TA                 | after    | mid-week day off | 0.05   | true
        `,
      },
      `
        break_id | side   | history_years | basis              | points
        known    | before | 2             | same break         | 0.03
        new      | after  | 0             | same kind of break | 0.02
      `,
    ));
});

describe("msr_dip_forecast", () => {
  it("puts outreach two weeks ahead of the window, on a weekday, and on the first day after", () =>
    expectModel(
      "4_measures/msr_dip_forecast",
      {
        "measures.bld_dip_upcoming": `
          school_year | level | cds_code | break_id | before_start | before_end | after_start | after_end  | before_days | after_days
          2026        | S     | ${alder} | spring   | 2026-04-01   | 2026-04-03 | 2026-04-13  | 2026-04-15 | 3           | 3
          2026        | S     | ${alder} | saturday | 2026-02-28   | 2026-02-28 | null        | null       | 1           | 0
        `,
        "measures.bld_dip_upcoming_outlook": `
          school_year | level | cds_code | break_id | side   | history_years | basis      | points | variance | deviations
          2026        | S     | ${alder} | spring   | before | 3             | same break | 0.04   | 0.00005  | 2
          2026        | S     | ${alder} | spring   | after  | 3             | same break | 0.02   | 0.00005  | 2
        `,
        "measures.bld_dip_upcoming_size": `
          level | cds_code | newest_year | students
          S     | ${alder} | 2026        | 400
        `,
        "measures.msr_attendance": `
          school_year | level | cds_code | reporting_category | is_applicable
          2026        | S     | ${alder} | TA                 | true
        `,
        "dimensions.dim_year_disclosure": "school_year | is_running\n2026 | true",
      },
      `
        break_id | window_start | window_end | expected_excess | excess_high          | outreach_before | outreach_after | basis
        spring   | 2026-04-01   | 2026-04-15 | 0.03            | 0.04                 | 2026-03-18      | 2026-04-13     | same break
        saturday | 2026-02-28   | 2026-02-28 |                 |                      | 2026-02-13      |                | no history
      `,
    ));
});
