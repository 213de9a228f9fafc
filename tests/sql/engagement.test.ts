import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

const schoolEntities = `
  rule      | school_cds_code | level | cds_code
  dataquest | 101             | S     | 101
  dataquest | 101             | D     | 900
  dataquest | 102             | S     | 102
  dataquest | 102             | D     | 900
  dataquest | 201             | S     | 201
  dataquest | 201             | D     | 800
`;

describe("bld_cohort_year", () => {
  it("ends a class in a finished year with enrollments in it and the three before", () =>
    expectModel(
      "3_facts/bld_cohort_year",
      {
        "dimensions.dim_school_year": `
          school_year | is_running
          2021        | false
          2022        | false
          2023        | false
          2024        | false
          2025        | false
          2026        | true
        `,
        "staging.stg_district__extract_files": `
          school_year | extract
          2021        | stas
          2022        | senr
          2023        | senr
          2024        | enrollments
          2025        | senr
          2025        | enrollments
          2026        | senr
        `,
      },
      `
        school_year | has_enrollments | has_next_year | has_four_years | ends_cohort
        2021        | false           | true          | false          | false
        2022        | true            | true          | false          | false
        2023        | true            | true          | false          | false
        2024        | true            | true          | false          | false
        2025        | true            | true          | true           | true
        2026        | true            | false         | true           | false
      `,
    ));
});

describe("fct_final_enrollment", () => {
  const model = "3_facts/fct_final_enrollment";
  const header =
    "school_year | student_key | school_cds_code | grade | exit_reason | completion_status | entry_date | exit_date | is_dataquest_population";

  it("is the latest entry of the year, then the latest exit", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school_entity": schoolEntities,
        "facts.fct_enrollment": `
          ${header}
          2025 | 1 | 101 | 08 | T160 |     | 2024-08-12 | 2024-12-20 | true
          2025 | 1 | 102 | 08 | E155 |     | 2025-01-06 | 2025-06-05 | true
          2025 | 2 | 101 | 08 | E400 |     | 2024-08-12 | 2025-02-03 | true
          2025 | 2 | 102 | 08 | E230 | 480 | 2024-08-12 | 2025-06-05 | true
        `,
      },
      `
        school_year | level | cds_code | student_key | school_cds_code | exit_reason | completion_status
        2025        | D     | 900      | 1           | 102             | E155        | ''
        2025        | S     | 102      | 1           | 102             | E155        | ''
        2025        | D     | 900      | 2           | 102             | E230        | 480
        2025        | S     | 102      | 2           | 102             | E230        | 480
      `,
    ));

  it("leaves out enrollments that do not count, like N470", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school_entity": schoolEntities,
        "facts.fct_enrollment": `
          ${header}
          2025 | 1 | 101 | 08 | E155 |  | 2024-08-12 | 2025-06-05 | true
          2025 | 1 | 102 | 09 | N470 |  | 2025-06-20 | 2025-06-20 | false
        `,
      },
      `
        level | cds_code | exit_reason | is_last_seen
        D     | 900      | E155        | true
        S     | 101      | E155        | true
      `,
    ));

  it("is not the last of a student who is seen again, in a later year or another district", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school_entity": schoolEntities,
        "facts.fct_enrollment": `
          ${header}
          2025 | 1 | 101 | 08 | E140 |  | 2024-08-12 | 2025-02-03 | true
          2026 | 1 | 101 | 09 |      |  | 2025-08-18 |            | true
          2025 | 2 | 101 | 08 | T160 |  | 2024-08-12 | 2025-02-03 | true
          2025 | 2 | 201 | 08 | E155 |  | 2025-02-05 | 2025-06-05 | true
        `,
      },
      `
        school_year | level | cds_code | student_key | exit_reason | is_last_seen
        2025        | D     | 900      | 1           | E140        | false
        2025        | S     | 101      | 1           | E140        | false
        2026        | D     | 900      | 1           | ''          | true
        2026        | S     | 101      | 1           | ''          | true
        2025        | D     | 900      | 2           | T160        | false
        2025        | S     | 101      | 2           | T160        | false
        2025        | D     | 800      | 2           | E155        | true
        2025        | S     | 201      | 2           | E155        | true
      `,
    ));
});

describe("fct_four_year_cohort_member", () => {
  const model = "3_facts/fct_four_year_cohort_member";
  const columns =
    "school_year | student_key | school_cds_code | grade | exit_reason | completion_status | entry_date | exit_date | is_dataquest_population";
  const record = (year: number, grade: string, exit = "E155", completion = "", school = "101") =>
    `${year} | 1 | ${school} | ${grade} | ${exit} | ${completion} | ${year - 1}-08-12 | ${exit && `${year}-06-05`} | true`;
  const expectOutcome = (records: readonly string[], outcome: string) =>
    expectModel(
      model,
      {
        "facts.bld_cohort_year": "school_year | ends_cohort\n2025 | true\n2026 | false",
        "facts.fct_enrollment": [columns, ...records].join("\n"),
      },
      ["school_year | student_key | outcome", ...(outcome ? [`2025 | 1 | ${outcome}`] : [])].join(
        "\n",
      ),
    );
  const three = [record(2022, "09"), record(2023, "10"), record(2024, "11")];

  it("counts a diploma as graduation", () =>
    expectOutcome([...three, record(2025, "12", "E230", "100")], "graduate"));

  it("counts an early diploma as graduation", () =>
    expectOutcome([...three.slice(0, 2), record(2024, "11", "E230", "100")], "graduate"));

  it("counts certificates, equivalency and proficiency as completion", () =>
    expectOutcome([...three, record(2025, "12", "E230", "320")], "completer"));

  it("counts a finished grade 12 without diploma as dropout", () =>
    expectOutcome([...three, record(2025, "12", "E230", "360")], "dropout"));

  it("leaves a completion without a known status enrolled", () =>
    expectOutcome([...three, record(2025, "12", "E230")], "still_enrolled"));

  it("leaves a transfer within California open: lost or found", () =>
    expectOutcome([...three.slice(0, 1), record(2023, "10", "T160")], "lost_or_found"));

  it("finds a transfer who comes back", () =>
    expectOutcome(
      [record(2022, "09", "T160"), record(2024, "11"), record(2025, "12", "E230", "100")],
      "graduate",
    ));

  it("removes a transfer to a private school", () =>
    expectOutcome([record(2022, "09"), record(2023, "10", "T180")], "removed"));

  it("keeps a transfer to adult education apart", () =>
    expectOutcome([...three, record(2025, "12", "T260")], "other_transfer"));

  it("keeps a student enrolled who ends the fourth year with E155", () =>
    expectOutcome([...three, record(2025, "12", "E155")], "still_enrolled"));

  it("keeps a student enrolled who has no exit in the fourth year", () =>
    expectOutcome([...three, record(2025, "12", "")], "still_enrolled"));

  it("counts a student who ends an earlier year with E155 and is not seen again as dropout", () =>
    expectOutcome(three, "dropout"));

  it("counts a student without an exit in an earlier year who is not seen again as dropout", () =>
    expectOutcome([...three.slice(0, 2), record(2024, "11", "")], "dropout"));

  it("takes an exit without a reason for nothing", () =>
    expectOutcome(
      [record(2022, "09", "").replace("|  | true", "| 2022-06-05 | true")],
      "still_enrolled",
    ));

  it("counts an unknown enrollment as dropout", () =>
    expectOutcome([record(2022, "09", "E140")], "dropout"));

  it("does not count a dropout who returns the next year", () =>
    expectOutcome(
      [record(2022, "09"), record(2023, "10", "E140"), record(2024, "10"), record(2025, "11")],
      "still_enrolled",
    ));

  it("leaves out who repeats grade 9 from the year before", () =>
    expectOutcome([record(2021, "09"), record(2022, "09"), record(2025, "12")], ""));

  it("keeps who repeats grade 9 after its first year", () =>
    expectOutcome(
      [record(2022, "09"), record(2023, "09"), record(2024, "10"), record(2025, "11")],
      "still_enrolled",
    ));

  it("takes in who joins the class in its third year", () =>
    expectOutcome([record(2024, "11"), record(2025, "12", "E230", "100")], "graduate"));

  it("leaves out who joins a grade below the class", () =>
    expectOutcome([record(2024, "10"), record(2025, "11")], ""));

  it("does not take N470 for a return", () =>
    expectOutcome(
      [record(2022, "09", "E140"), record(2023, "10", "N470").replace("| true", "| false")],
      "dropout",
    ));

  it("places a member at the school of the final record", () =>
    expectModel(
      model,
      {
        "facts.bld_cohort_year": "school_year | ends_cohort\n2025 | true",
        "facts.fct_enrollment": [
          columns,
          ...three,
          record(2025, "12", "T167").replace("2025-06-05", "2024-12-20"),
          record(2025, "12", "E230", "100", "102").replace("2024-08-12", "2025-01-06"),
        ].join("\n"),
      },
      `
        school_year | final_school_year | student_key | school_cds_code | outcome
        2025        | 2025              | 1           | 102             | graduate
      `,
    ));
});

describe("fct_finisher", () => {
  it("was there to the end, in a grade that another follows", () =>
    expectModel(
      "3_facts/fct_finisher",
      {
        "dimensions.dim_school_year": "school_year | last_date\n2025 | 2025-06-30",
        "dimensions.dim_policy": "school_year | year_end_exit_days\n2025 | 30",
        "dimensions.dim_calendar_day": `
          school_year | calendar_date | is_instructional
          2025        | 2025-05-30    | true
          2025        | 2025-06-30    | false
        `,
        "facts.fct_final_enrollment": `
          school_year | level | cds_code | student_key | school_cds_code | grade | exit_reason | completion_status | exit_date
          2025        | D     | 900      | 1           | 101             | 05    | E155        |                   | 2025-05-30
          2025        | D     | 900      | 2           | 101             | 05    |             |                   |           
          2025        | D     | 900      | 3           | 101             | 05    |             |                   | 2025-02-03
          2025        | D     | 900      | 4           | 101             | 05    | T160        |                   | 2025-05-30
          2025        | D     | 900      | 5           | 101             | 05    | E230        | 480               | 2025-05-30
          2025        | D     | 900      | 6           | 101             | 05    | E230        | 480               | 2025-02-03
          2025        | D     | 900      | 7           | 101             | 05    | E450        |                   | 2025-04-30
          2025        | D     | 900      | 8           | 101             | 12    | E155        |                   | 2025-05-30
          2025        | D     | 900      | 9           | 101             | US    | E155        |                   | 2025-05-30
          2025        | D     | 900      | 10          | 101             | TK    | E150        |                   | 2025-05-30
        `,
      },
      `
        school_year | level | cds_code | student_key | school_cds_code | next_grade
        2025        | D     | 900      | 1           | 101             | 06
        2025        | D     | 900      | 2           | 101             | 06
        2025        | D     | 900      | 5           | 101             | 06
        2025        | D     | 900      | 7           | 101             | 06
        2025        | D     | 900      | 10          | 101             | KN
      `,
    ));
});

describe("fct_return", () => {
  it("finds who is enrolled anywhere, and who has a record of not showing up", () =>
    expectModel(
      "3_facts/fct_return",
      {
        "dimensions.dim_school": `
          cds_code | district_code
          101      | 900
          102      | 900
          201      | 800
        `,
        "facts.fct_finisher": `
          school_year | level | cds_code | student_key | school_cds_code | next_grade
          2025        | S     | 101      | 1           | 101             | 06
          2025        | S     | 101      | 2           | 101             | 06
          2025        | S     | 101      | 3           | 101             | 06
          2025        | S     | 101      | 4           | 101             | 06
          2025        | S     | 101      | 5           | 101             | 09
        `,
        "facts.fct_enrollment": `
          school_year | student_key | school_cds_code | grade | exit_reason | is_dataquest_population
          2026        | 1           | 102             | 06    |             | true
          2026        | 2           | 201             | 06    |             | true
          2026        | 3           | 102             | 06    | N470        | false
          2026        | 1           | 101             | 06    | N420        | false
        `,
      },
      `
        school_year | level | cds_code | student_key | is_back | is_no_show
        2026        | S     | 101      | 1           | true    | false
        2026        | S     | 101      | 2           | true    | false
        2026        | S     | 101      | 3           | false   | true
        2026        | S     | 101      | 4           | false   | false
      `,
    ));
});

describe("bld_middle_school", () => {
  it("counts grade 8 everywhere, and grade 9 at a school that ends with it", () =>
    expectModel(
      "4_measures/bld_middle_school",
      {
        "facts.bld_cohort_year": `
          school_year | has_enrollments | is_running
          2025        | true            | false
          2026        | true            | true
        `,
        "measures.bld_category_grade": `
          school_year | rule      | level | cds_code | reporting_category
          2025        | dataquest | S     | 101      | GR08
          2025        | dataquest | S     | 101      | GR09
          2025        | dataquest | S     | 102      | GR09
          2025        | dataquest | S     | 102      | GR10
          2025        | dataquest | D     | 900      | GR08
          2025        | dataquest | D     | 900      | GR09
          2026        | dataquest | S     | 101      | GR08
        `,
      },
      `
        school_year | level | cds_code | grade
        2025        | S     | 101      | 08
        2025        | S     | 101      | 09
        2025        | D     | 900      | 08
      `,
    ));
});

describe("bld_middle_school_dropout", () => {
  const model = "4_measures/bld_middle_school_dropout";
  const students = [1, 2, 3, 4, 5];
  const rows = (columns: string, row: (student: number) => string, keys = students) =>
    [columns, ...keys.map(row)].join("\n");
  const base = {
    "measures.bld_middle_school": "school_year | level | cds_code | grade\n2025 | S | 101 | 08",
    "facts.fct_student_entity": rows(
      "school_year | rule | level | cds_code | student_key | grade",
      (key) => `2025 | dataquest | S | 101 | ${key} | 08`,
    ),
    "facts.fct_student_reporting_category": rows(
      "school_year | rule | level | cds_code | student_key | reporting_category",
      (key) => `2025 | dataquest | S | 101 | ${key} | TA`,
    ),
  };
  const finalRecords = (reasons: readonly string[], isLastSeen = "true") =>
    rows(
      "school_year | level | cds_code | student_key | exit_reason | is_last_seen",
      (key) => `2025 | S | 101 | ${key} | ${reasons[key - 1]} | ${isLastSeen}`,
      students.slice(0, reasons.length),
    );
  const expectDropouts = (
    hasNextYear: boolean,
    records: string,
    [dropouts, possible]: readonly [number, number],
  ) =>
    expectModel(
      model,
      {
        ...base,
        "facts.bld_cohort_year": `school_year | has_next_year\n2025 | ${hasNextYear}`,
        "facts.fct_final_enrollment": records,
      },
      `
        school_year | level | cds_code | reporting_category | students | dropouts | possible_dropouts
        2025        | S     | 101      | TA                 | 5        | ${dropouts} | ${possible}
      `,
    );

  it("counts unknown enrollment, expulsion and other reasons", () =>
    expectDropouts(true, finalRecords(["E140", "E300", "E400", "E230", "T200"]), [3, 0]));

  it("does not count who is seen again", () =>
    expectDropouts(true, finalRecords(["E140", "T160"], "false"), [0, 0]));

  it("counts who was to come back, or moved within California, as possible when lost", () =>
    expectDropouts(true, finalRecords(["E155", "T160", "E150", "E410", ""]), [0, 5]));

  it("asks only for transfers where the next year is not in the folder", () =>
    expectDropouts(false, finalRecords(["E155", "T160", "E150", "E410", ""]), [0, 1]));

  it("does not count who left from another school", () =>
    expectDropouts(true, finalRecords([]), [0, 0]));
});

describe("bld_cohort_outcome", () => {
  it("counts a class by the groups of the final record, without the removed and the open", () =>
    expectModel(
      "4_measures/bld_cohort_outcome",
      {
        "dimensions.dim_school_entity": schoolEntities,
        "facts.fct_four_year_cohort_member": `
          school_year | final_school_year | student_key | school_cds_code | outcome
          2025        | 2025              | 1           | 101             | graduate
          2025        | 2024              | 2           | 101             | dropout
          2025        | 2023              | 3           | 102             | lost_or_found
          2025        | 2023              | 4           | 101             | removed
          2025        | 2025              | 5           | 101             | still_enrolled
        `,
        "facts.fct_student_reporting_category": `
          rule      | school_year | level | cds_code | student_key | reporting_category
          dataquest | 2025        | S     | 101      | 1           | TA
          dataquest | 2024        | S     | 101      | 1           | SE
          dataquest | 2024        | S     | 101      | 2           | TA
          dataquest | 2024        | S     | 101      | 2           | SE
          dataquest | 2023        | S     | 102      | 3           | TA
          dataquest | 2023        | S     | 101      | 4           | TA
          dataquest | 2025        | S     | 101      | 5           | TA
          lcap      | 2025        | S     | 101      | 5           | SD
        `,
      },
      `
        school_year | level | cds_code | reporting_category | cohort_students | lost_or_found_students | graduates | dropouts
        2025        | S     | 101      | TA                 | 3               | 0                      | 1         | 1
        2025        | S     | 101      | SE                 | 1               | 0                      | 0         | 1
        2025        | S     | 102      | TA                 | 0               | 1                      | 0         | 0
      `,
    ));
});

describe("bld_outcome_cell", () => {
  it("has a reason instead of an estimate where the years of the class are not here, or not over", () =>
    expectModel(
      "4_measures/bld_outcome_cell",
      {
        "measures.bld_cell": `
          school_year | rule      | level | cds_code | reporting_category | is_applicable
          2024        | dataquest | S     | 101      | TA                 | true
          2024        | dataquest | S     | 101      | SE                 | true
          2025        | dataquest | S     | 101      | TA                 | true
          2025        | dataquest | S     | 101      | SE                 | false
          2025        | dataquest | S     | 101      | GR12               | true
          2025        | dataquest | S     | 102      | TA                 | true
          2026        | dataquest | S     | 101      | TA                 | true
        `,
        "measures.bld_category_grade": `
          school_year | rule      | level | cds_code | reporting_category
          2024        | dataquest | S     | 101      | GR12
          2025        | dataquest | S     | 101      | GR12
          2026        | dataquest | S     | 101      | GR12
        `,
        "measures.bld_middle_school": "school_year | level | cds_code | grade\n2025 | S | 102 | 08",
        "facts.bld_cohort_year": `
          school_year | has_four_years | ends_cohort
          2024        | false          | false
          2025        | true           | true
          2026        | true           | false
        `,
      },
      `
        school_year | level | cds_code | reporting_category | measure                | reason        | is_applicable
        2024        | S     | 101      | TA                 | high_school_dropout    | years_missing | false
        2024        | S     | 101      | TA                 | high_school_graduation | years_missing | false
        2025        | S     | 101      | TA                 | high_school_dropout    |               | true
        2025        | S     | 101      | TA                 | high_school_graduation |               | true
        2025        | S     | 101      | SE                 | high_school_dropout    |               | false
        2025        | S     | 101      | SE                 | high_school_graduation |               | false
        2025        | S     | 102      | TA                 | middle_school_dropout  |               | true
        2026        | S     | 101      | TA                 | high_school_dropout    | year_running  | false
        2026        | S     | 101      | TA                 | high_school_graduation | year_running  | false
      `,
    ));
});

describe("engagement", () => {
  const model = "5_published/engagement";
  const entities = `
    cds_code | role
    101      | part
    300      | benchmark
  `;
  const categories = "reporting_category | sort_order\nTA | 0\nSE | 14";
  const estimates = `
    school_year | level | cds_code | reporting_category | measure                | students | outcome_students | outcome_rate | low | high | reason | disclosure
    2025        | S     | 101      | TA                 | high_school_graduation | 50       | 40               | 0.8          | 0.7 | 0.8  | null   | exact
    2025        | S     | 101      | SE                 | high_school_graduation | 20       | 10               | 0.5          | 0.4 | 0.5  | null   | exact
  `;
  const base = {
    "dimensions.dim_entity": entities,
    "dimensions.dim_reporting_category": categories,
    "cleared.engagement_outcomes": estimates,
  };

  it("takes the state's figure where there is one, else the estimate", () =>
    expectModel(
      model,
      {
        ...base,
        "cleared.state_cohort_outcomes": `
          school_year | level | cds_code | reporting_category | outcome    | cohort_students | outcome_students | outcome_rate | disclosure
          2025        | S     | 101      | TA                 | graduation | 52              | 39               | 0.75         | exact
          2025        | C     | 300      | TA                 | graduation | 900             | 800              | 0.889        | exact
        `,
      },
      `
        school_year | cds_code | reporting_category | measure                | denominator | numerator | rate | low | high | source
        2025        | 101      | TA                 | high_school_graduation | 52          | 39        | 0.75 |     |      | CDE
        2025        | 101      | SE                 | high_school_graduation | 20          | 10        | 0.5  | 0.4 | 0.5  | SENR
      `,
    ));

  it("shows no estimate where the state hides its figure", () =>
    expectModel(
      model,
      {
        ...base,
        "cleared.state_cohort_outcomes": `
          school_year | level | cds_code | reporting_category | outcome    | disclosure
          2025        | S     | 101      | TA                 | graduation | suppressed
          2025        | S     | 101      | SE                 | graduation | suppressed
        `,
      },
      `
        reporting_category | rate | source | disclosure
        TA                 |      | CDE    | suppressed
        SE                 |      | CDE    | suppressed
      `,
    ));

  it("says why a figure is not available", () =>
    expectModel(
      model,
      {
        ...base,
        "cleared.engagement_outcomes": `
          school_year | level | cds_code | reporting_category | measure             | reason        | disclosure
          2024        | S     | 101      | TA                 | high_school_dropout | years_missing | not_applicable
        `,
      },
      `
        school_year | measure             | source | reason        | disclosure
        2024        | high_school_dropout | none   | years_missing | not_applicable
      `,
    ));

  it("takes attendance and chronic absence as they are", () =>
    expectModel(
      model,
      {
        ...base,
        "cleared.engagement_outcomes": "reason\n",
        "cleared.attendance": `
          school_year | level | cds_code | reporting_category | source | days_expected | days_attended | attendance_rate | disclosure
          2025        | S     | 101      | TA                 | STAS   | 1000          | 940           | 0.94            | exact
        `,
        "published.chronic_absenteeism": `
          school_year | level | cds_code | reporting_category | source | eligible_students | chronic_students | chronic_rate | disclosure
          2025        | S     | 101      | TA                 | CDE    | 60                | 12               | 0.2          | exact
        `,
      },
      `
        measure             | denominator | numerator | rate | source
        attendance          | 1000        | 940       | 0.94 | STAS
        chronic_absenteeism | 60          | 12        | 0.2  | CDE
      `,
    ));
});

describe("engagement_download", () => {
  it("prints ranges of estimates only, stars, dashes and reasons", () =>
    expectModel(
      "5_published/engagement_download",
      {
        "published.engagement": `
          school_year | level | cds_code | reporting_category | measure                | denominator | numerator | rate  | low   | high  | source | reason        | disclosure
          2025        | S     | 101      | TA                 | attendance             | 1000        | null      | 0.94  | null  | null  | SIS    | null          | rounded
          2025        | S     | 101      | TA                 | high_school_graduation | 716         | 604       | 0.844 | 0.739 | 0.844 | SENR   | null          | exact
          2025        | S     | 101      | SE                 | high_school_graduation | null        | null      | null  | null  | null  | SENR   | null          | suppressed
          2025        | S     | 101      | SD                 | high_school_graduation | null        | null      | null  | null  | null  | CDE    | null          | suppressed
          2024        | S     | 101      | TA                 | high_school_dropout    | null        | null      | null  | null  | null  | none   | years_missing | not_applicable
          2026        | S     | 101      | TA                 | high_school_dropout    | null        | null      | null  | null  | null  | none   | year_running  | not_applicable
        `,
      },
      `
        academic_year | reporting_category | measure                | denominator | count | rate | low  | high | source
        2024-25       | TA                 | attendance             | 1000        | *     | 94   | ''   | ''   | SIS
        2024-25       | TA                 | high_school_graduation | 716         | 604   | 84.4 | 73.9 | 84.4 | SENR
        2024-25       | SE                 | high_school_graduation | *           | *     | *    | *    | *    | SENR
        2024-25       | SD                 | high_school_graduation | *           | *     | *    | ''   | ''   | CDE
        2023-24       | TA                 | high_school_dropout    | -           | -     | -    | -    | -    | not available: the cohort's four years are not in the folder
        2025-26       | TA                 | high_school_dropout    | -           | -     | -    | -    | -    | not available yet: the cohort's fourth year is not over
      `,
    ));
});
