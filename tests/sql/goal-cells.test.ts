import { it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();
const place = "dashboard | S | 27999990000101";

it("goals by the Dashboard rule have a cell only in years and groups that the Dashboard has", () =>
  expectModel(
    "4_measures/bld_targeted_cell",
    {
      "dimensions.dim_smartie_goal_subject": `
        goal_id | role | metric | figure | rule | level | cds_code | student_group | reporting_category | reporting_category_2
        A | goal | chronic_dashboard | chronic | ${place} | TA   | TA   | TA
        B | goal | chronic_dashboard | chronic | ${place} | LTEL | LTEL | TA
        C | goal | chronic_dashboard | chronic | ${place} | GM   | GM   | TA
      `,
      "dimensions.dim_year_disclosure": `
        school_year | source | has_sis_days
        2021        | STAS   | true
        2023        | STAS   | true
        2024        | STAS   | true
      `,
      "measures.bld_cell": [
        "school_year | rule | level | cds_code | reporting_category | is_applicable",
        ...[2021, 2023, 2024].flatMap((year) =>
          ["TA", "LTEL", "GM", "GRTK8"].map((code) => `${year} | ${place} | ${code} | true`),
        ),
      ].join("\n"),
    },
    `
      school_year | student_group | is_published | is_goal_cell
      2021 | GM   | false | false
      2021 | LTEL | false | false
      2021 | TA   | false | false
      2023 | GM   | false | false
      2023 | LTEL | false | false
      2023 | TA   | true  | false
      2024 | GM   | false | false
      2024 | LTEL | true  | false
      2024 | TA   | true  | false
    `,
  ));
