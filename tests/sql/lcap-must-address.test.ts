import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();
const model = "5_published/lcap_must_address";

const runOf = (year: number) => `
  subject_name  | subject_cds_code | subject_level | subject_prefix | current_year | is_synthetic
  Small Unified | 27999990000000   | D             | 2799999        | ${year}      | true
`;
const entities = `
  cds_code       | level | name            | role
  00000000000000 | T     | California      | benchmark
  27000000000000 | C     | Monterey County | benchmark
  27999990000000 | D     | Small Unified   | subject
  27999990000101 | S     | Alder           | part
  27999990000102 | S     | Birch           | part
`;
const columns =
  "school_year | level | cds_code | student_group | reporting_category | chronic_rate | colour | disclosure";
/** Alder by the state's file: red are its English learners; its foster youth are hidden. */
const state = `
  ${columns}
  2023 | T | 00000000000000 | ALL | TA | 0.249 | red    | exact
  2023 | S | 27999990000101 | ALL | TA | 0.18  | orange | exact
  2023 | S | 27999990000101 | EL  | SE | 0.31  | red    | exact
  2023 | S | 27999990000101 | FOS | SF | null  | red    | suppressed
  2024 | S | 27999990000101 | HI  | RH | 0.4   | red    | exact
`;
/** Our own: the district, a school that the state's file does not have, and Alder once more. */
const own = `
  ${columns}
  2023 | D | 27999990000000 | ALL | TA | 0.22  | red    | exact
  2023 | D | 27999990000000 | SWD | SD | 0.35  | red    | exact
  2023 | D | 27999990000000 | HOM | SH | null  | red    | suppressed
  2023 | D | 27999990000000 | SED | SS | 0.19  | orange | exact
  2023 | S | 27999990000101 | WH  | RW | 0.3   | red    | exact
  2023 | S | 27999990000102 | ALL | TA | 0.27  | red    | exact
  2023 | S | 27999990000102 | EL  | SE | 0.24  | null   | exact
  2025 | D | 27999990000000 | EL  | SE | 0.29  | red    | exact
`;
const shown = "scope | cds_code | student_group | chronic_rate | source | base_year";
const tables = {
  "dimensions.dim_entity": entities,
  "cleared.state_dashboard": state,
  "published.dashboard_chronic": own,
};

describe("whom the plan must address", () => {
  it("is who was red on the base Dashboard, by the state's file where a place is in it, but no hidden group", () =>
    expectModel(
      model,
      { ...tables, "reference.run": runOf(2026) },
      `
        ${shown}
        district            | 27999990000000 | ALL | 0.22 | own | 2023
        group               | 27999990000000 | SWD | 0.35 | own | 2023
        group within school | 27999990000101 | EL  | 0.31 | CDE | 2023
        school              | 27999990000102 | ALL | 0.27 | own | 2023
      `,
    ));

  it("stays for the whole cycle", () =>
    expectModel(
      model,
      { ...tables, "reference.run": runOf(2027), "published.dashboard_chronic": columns },
      `
        ${shown}
        group within school | 27999990000101 | EL | 0.31 | CDE | 2023
      `,
    ));

  it("is not said of a cycle whose base Dashboard is not set", () =>
    expectModel(model, { ...tables, "reference.run": runOf(2028) }, shown));

  it("stands beside the Dashboard that decides, and whether it can be seen", async () => {
    const base = "5_published/lcap_base_dashboard";
    const expected = (row: string) => `
      lcap_cycle | base_year | has_results
      ${row}
    `;
    await expectModel(
      base,
      { ...tables, "reference.run": runOf(2026) },
      expected("2024-27 | 2023 | true"),
    );
    await expectModel(
      base,
      { "dimensions.dim_entity": entities, "reference.run": runOf(2026) },
      expected("2024-27 | 2023 | false"),
    );
    await expectModel(
      base,
      { ...tables, "reference.run": runOf(2028) },
      expected("2027-30 | | false"),
    );
  });
});
