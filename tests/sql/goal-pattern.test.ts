import { it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();
const cell = "truancy | truancy | D | 27999990000000 | TA";
const columns = "metric | figure | level | cds_code | student_group";

/** Two earlier years: in one nobody was truant yet on that day. This year 5 of 100 are. */
const tables = (truantsThen: number) => ({
  "measures.bld_goal_point": `
    ${columns} | goal_year | point_date | school_year | students | numerator | denominator
    ${cell} | 2026 | 2025-10-01 | 2024 | 100 | ${truantsThen} | 100
    ${cell} | 2026 | 2025-10-01 | 2025 | 100 | 5  | 100
    ${cell} | 2026 | 2025-10-01 | 2026 | 100 | 5  | 100
  `,
  "measures.bld_goal_year": `
    ${columns} | school_year | students | numerator | denominator
    ${cell} | 2024 | 100 | 20 | 100
    ${cell} | 2025 | 100 | 20 | 100
    ${cell} | 2026 | 100 | 5  | 100
  `,
  "dimensions.dim_smartie_goal": `
    goal_id | goal_year | look_date | is_in_force | is_goal_year_running
    A | 2026 | 2025-10-01 | true | true
  `,
  "facts.fct_targeted_point": `
    goal_year | point_date | school_year | school_code | cut_day
    2026 | 2025-10-01 | 2026 | 0000101 | 60
    2026 | 2026-06-05 | 2026 | 0000101 | 180
  `,
  "dimensions.dim_goal_policy": `
    school_year | goal_range_deviations | goal_pattern_spread | goal_pattern_years
    2026 | 1.2816 | 0.08 | 3
  `,
});
const expected = (years: number) => `
  metric  | student_group | history_years
  truancy | TA            | ${years}
`;

it("a year ends as earlier years did that stood alike on that day", () =>
  expectModel("4_measures/bld_goal_year_pattern", tables(5), expected(2)));

it("years in which nobody was truant yet say nothing of it", () =>
  expectModel("4_measures/bld_goal_year_pattern", tables(0), expected(1)));
