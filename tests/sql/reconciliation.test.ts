import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

const years = `
  school_year | source | is_running | has_sis_days
  2025        | STAS   | false      | true
`;
const schools = `
  cds_code       | district_code | school_code | is_listed | is_charter
  27999990000101 | 2799999       | 0000101     | true      | false
  27999990000109 | 2799999       | 0000109     | true      | true
`;
const policies = `
  school_year | minimum_days | chronic_threshold
  2025        | 31           | 0.1
  2026        | 31           | 0.1
`;
const alder = "27999990000101";
const charter = "27999990000109";

describe("fct_student_days_by_source", () => {
  it("takes no days from exempt records, adds both kinds of attended days of report 14.2, and says whose enrollment counts", () =>
    expectModel(
      "3_facts/fct_student_days_by_source",
      {
        "dimensions.dim_school": schools,
        "facts.fct_enrollment": `
          school_year | student_key | school_cds_code | is_dataquest_population
          2025        | 1           | ${alder}        | true
          2025        | 2           | ${alder}        | false
          2025        | 3           | ${alder}        | true
        `,
        "facts.fct_sis_days": `
          school_year | student_key | school_cds_code | days_expected | days_absent | days_attended | is_secondary
          2025        | 1           | ${alder}        | 180           | 9           | 171           | false
          2025        | 2           | ${alder}        | 90            | 1           | 89            | true
        `,
        "staging.stg_calpads__absence_summaries": `
          school_year | student_key | school_code | district_code | days_expected | days_absent | days_attended | is_exempt
          2025        | 1           | 0000101     | 2799999       | 180           | 10          | 170           | false
          2025        | 2           | 0000101     | 2799999       | 90            | 1           | 89            | false
          2025        | 3           | 0000101     | 2799999       | 60            | 2           | 58            | true
        `,
        "staging.stg_calpads__absence_report": `
          school_year | student_key | school_code | days_expected | days_absent | days_attended | days_suspension_in
          2025        | 1           | 0000101     | 180           | 10          |               |
          2025        | 2           | 0000101     | 90            | 1           | 80            | 9
          2025        | 3           | 0000101     | 60            | 2           | 58            |
        `,
      },
      `
        student_key | source       | days_expected | days_absent | days_attended | is_enrolled | is_exempt
        1           | SIS          | 180.00        | 9.00        | 171.00        | true        | false
        1           | STAS         | 180.00        | 10.00       | 170.00        | true        | false
        1           | CALPADS 14.2 | 180.00        | 10.00       |               | true        | false
        2           | CALPADS 14.2 | 90.00         | 1.00        | 89.00         | false       | false
        2           | STAS         | 90.00         | 1.00        | 89.00         | false       | false
        3           | CALPADS 14.2 | 60.00         | 2.00        |               | true        | false
        3           | STAS         |               |             |               | true        | true
      `,
    ));
});

describe("fct_student_reconciliation", () => {
  const header =
    "school_year | student_key | school_cds_code | source | days_expected | days_absent | days_attended | is_enrolled | is_exempt";
  const agreeing = [
    `2025 | 9 | ${alder} | STAS | 180 | 9 | 171 | true | false`,
    `2025 | 9 | ${alder} | SIS  | 180 | 9 | 171 | true | false`,
  ];

  /** Expects the causes of student 1 beside student 9, whose two sources agree. */
  const expectCauses = (
    rows: readonly string[],
    expected: string,
    { exempt = [], running = false }: { exempt?: readonly string[]; running?: boolean } = {},
  ) =>
    expectModel(
      "3_facts/fct_student_reconciliation",
      {
        "dimensions.dim_school_year": running
          ? years.replace("STAS   | false", "SIS    | true ")
          : years,
        "dimensions.dim_school": schools,
        "facts.fct_student_days_by_source": [header, ...agreeing, ...rows].join("\n"),
        "facts.fct_enrollment": [
          "school_year | student_key | school_cds_code | is_dataquest_population | is_exempt",
          ...exempt.map((school) => `2025 | 1 | ${school} | true | true`),
        ].join("\n"),
      },
      `student_key | sis_cause | report_cause\n${expected}`,
    );

  it("finds no cause where days agree", () =>
    expectCauses(
      [
        `2025 | 1 | ${alder} | STAS | 90 | 3 | 87 | true | false`,
        `2025 | 1 | ${alder} | SIS  | 90 | 3 | 87 | true | false`,
      ],
      "1 | |\n9 | |",
    ));

  it("calls absent days that differ another code", () =>
    expectCauses(
      [
        `2025 | 1 | ${alder} | STAS | 90 | 3 | 87 | true | false`,
        `2025 | 1 | ${alder} | SIS  | 90 | 2 | 88 | true | false`,
      ],
      "1 | other code |\n9 | |",
    ));

  it("calls expected days that differ other dates, whatever the absences", () =>
    expectCauses(
      [
        `2025 | 1 | ${alder} | STAS | 90 | 3 | 87 | true | false`,
        `2025 | 1 | ${alder} | SIS  | 85 | 2 | 83 | true | false`,
      ],
      "1 | other dates |\n9 | |",
    ));

  it("calls attended days alone that differ other", () =>
    expectCauses(
      [
        `2025 | 1 | ${alder} | STAS | 90 | 3 | 80 | true | false`,
        `2025 | 1 | ${alder} | SIS  | 90 | 3 | 87 | true | false`,
      ],
      "1 | other |\n9 | |",
    ));

  it("calls a student of the SIS without a STAS record a missing enrollment", () =>
    expectCauses(
      [`2025 | 1 | ${alder} | SIS | 90 | 3 | 87 | true | false`],
      "1 | missing enrollment |\n9 | |",
    ));

  it("calls a STAS record without an enrollment a missing enrollment", () =>
    expectCauses(
      [`2025 | 1 | ${alder} | STAS | 90 | 3 | 87 | false | false`],
      "1 | missing enrollment |\n9 | |",
    ));

  it("sees no difference between no record and no days", () =>
    expectCauses([`2025 | 1 | ${alder} | SIS | 0 | 0 | 0 | true | false`], "1 | |\n9 | |"));

  it("names the exemption of a STAS record", () =>
    expectCauses(
      [
        `2025 | 1 | ${alder} | STAS | null | null | null | true | true`,
        `2025 | 1 | ${alder} | SIS  | 90   | 3    | 87   | true | false`,
      ],
      "1 | exempt |\n9 | |",
    ));

  it("names the exemption of an enrollment", () =>
    expectCauses(
      [`2025 | 1 | ${alder} | STAS | 90 | 3 | 87 | true | false`],
      "1 | exempt |\n9 | |",
      { exempt: [alder] },
    ));

  it("names a charter of which one source holds nobody", () =>
    expectCauses(
      [`2025 | 1 | ${charter} | STAS | 90 | 3 | 87 | true | false`],
      "1 | charter |\n9 | |",
    ));

  it("does not blame a charter of which both sources hold students", () =>
    expectCauses(
      [
        `2025 | 1 | ${charter} | STAS | 90 | 3 | 87 | true | false`,
        `2025 | 2 | ${charter} | STAS | 90 | 3 | 87 | true | false`,
        `2025 | 2 | ${charter} | SIS  | 90 | 3 | 87 | true | false`,
      ],
      "1 | missing enrollment |\n2 | |\n9 | |",
    ));

  it("compares report 14.2 with the days that count, not with records that do not", () =>
    expectCauses(
      [
        `2025 | 1 | ${alder} | STAS         | 90  | 3 | 87   | false | false`,
        `2025 | 1 | ${alder} | CALPADS 14.2 | 90  | 3 | null | false | false`,
        `2025 | 9 | ${alder} | CALPADS 14.2 | 180 | 8 | null | true  | false`,
      ],
      "1 | missing enrollment | missing enrollment\n9 | | other code",
    ));

  it("compares report 14.2 with the SIS while the year is running", () =>
    expectCauses(
      [
        `2025 | 1 | ${alder} | STAS         | 90  | 3 | 87   | true | false`,
        `2025 | 1 | ${alder} | SIS          | 90  | 4 | 86   | true | false`,
        `2025 | 1 | ${alder} | CALPADS 14.2 | 90  | 4 | null | true | false`,
        `2025 | 9 | ${alder} | CALPADS 14.2 | 180 | 9 | null | true | false`,
      ],
      "1 | other code |\n9 | |",
      { running: true },
    ));
});

describe("fct_student_reconciliation_entity", () => {
  const model = "3_facts/fct_student_reconciliation_entity";
  const base = {
    "dimensions.dim_policy": policies,
    "dimensions.dim_school_entity": `
      rule      | school_cds_code | level | cds_code
      dataquest | ${alder}        | D     | 27999990000000
      dataquest | ${charter}      | D     | 27999990000000
      lcap      | ${alder}        | D     | 27999990000000
    `,
  };

  it("adds a mover's days at the level and applies the same tests to them", () =>
    expectModel(
      model,
      {
        ...base,
        "dimensions.dim_school_year": years,
        "facts.fct_student_period": `
          school_year | rule      | level | cds_code       | student_key | days_expected | days_absent | is_eligible | is_chronic
          2025        | dataquest | D     | 27999990000000 | 1           | 40            | 4           | true        | true
        `,
        "facts.fct_student_days_by_source": `
          school_year | student_key | school_cds_code | source | days_expected | days_absent | days_attended | is_enrolled
          2025        | 1           | ${alder}        | SIS    | 20            | 1           | 19            | true
          2025        | 1           | ${charter}      | SIS    | 20            | 2           | 18            | true
          2025        | 1           | ${alder}        | STAS   | 40            | 4           | 36            | true
          2025        | 2           | ${alder}        | SIS    | 30            | 3           | 27            | true
        `,
        "facts.fct_student_reconciliation": `
          school_year | student_key | school_cds_code | sis_cause          | report_cause
          2025        | 1           | ${alder}        | other dates        | null
          2025        | 1           | ${charter}      | missing enrollment | null
          2025        | 2           | ${alder}        | exempt             | null
        `,
      },
      `
        other_source | student_key | cause              | our_days_expected | other_days_expected | is_eligible | is_chronic | is_eligible_by_other | is_chronic_by_other
        SIS          | 1           | missing enrollment | 40.00             | 40.00               | true        | true       | true                 | false
        SIS          | 2           | exempt             | 0.00              | 30.00               | false       | false      | false                | false
      `,
    ));

  it("compares a running year with the STAS records that count", () =>
    expectModel(
      model,
      {
        ...base,
        "dimensions.dim_school_year": `
          school_year | source | is_running | has_sis_days
          2026        | SIS    | true       | true
        `,
        "facts.fct_student_period": `
          school_year | rule      | level | cds_code       | student_key | days_expected | days_absent | is_eligible | is_chronic
          2026        | dataquest | D     | 27999990000000 | 1           | 60            | 6           | true        | true
        `,
        "facts.fct_student_days_by_source": `
          school_year | student_key | school_cds_code | source | days_expected | days_absent | days_attended | is_enrolled
          2026        | 1           | ${alder}        | SIS    | 60            | 6           | 54            | true
          2026        | 1           | ${alder}        | STAS   | 60            | 5           | 55            | true
          2026        | 2           | ${alder}        | STAS   | 60            | 5           | 55            | false
        `,
      },
      `
        other_source | student_key | is_chronic | is_chronic_by_other
        STAS         | 1           | true       | false
      `,
    ));
});

describe("bld_reconciliation_state_cause", () => {
  const model = "4_measures/bld_reconciliation_state_cause";

  it("names charters of the district whose files are not in the folder", () =>
    expectModel(
      model,
      {
        "dimensions.dim_year_without_charters": `
          school_year | level | cds_code
          2025        | D     | 27999990000000
          2025        | C     | 27000000000000
        `,
      },
      `
        school_year | level | cds_code       | other_source | cause   | students
        2025        | D     | 27999990000000 | CDE          | charter |
        2025        | C     | 27000000000000 | CDE          | charter |
      `,
    ));

  it("counts STAS records beside no enrollment where there is no report 14.2", () =>
    expectModel(
      model,
      {
        "dimensions.dim_school_entity": `
          rule      | school_cds_code | level | cds_code
          dataquest | ${alder}        | S     | ${alder}
        `,
        "facts.fct_student_reconciliation": `
          school_year | student_key | school_cds_code | our_source | stas_days_expected | is_enrolled
          2025        | 1           | ${alder}        | STAS       | 90                 | false
          2025        | 2           | ${alder}        | STAS       | 90                 | true
          2025        | 3           | ${alder}        | STAS       | 0                  | false
          2026        | 4           | ${alder}        | SIS        | 90                 | false
        `,
      },
      `
        school_year | other_source | cause              | students
        2025        | CDE          | missing enrollment | 1
        2025        | CALPADS 14.1 | missing enrollment | 1
      `,
    ));
});

describe("msr_reconciliation", () => {
  const model = "4_measures/msr_reconciliation";
  const counts = `
    school_year | rule      | level | cds_code | reporting_category | eligible_students | chronic_students | is_running | is_applicable
    2025        | dataquest | S     | ${alder} | TA                 | 200               | 40               | false      | true
    2025        | dataquest | S     | ${alder} | SE                 | 50                | 10               | false      | true
    2025        | dataquest | S     | ${alder} | SF                 | 0                 | 0                | false      | false
    2026        | dataquest | S     | ${alder} | TA                 | 210               | 20               | true       | true
  `;
  const disclosure = `
    school_year | suppression_threshold | running_minimum_students | running_fine_students | day_figures_minimum_students | is_running
    2025        | 10                    | 30                       | 300                   | 30                           | false
    2026        | 10                    | 30                       | 300                   | 30                           | true
  `;

  it("compares every category with the state's in finished years only, its star kept", () =>
    expectModel(
      model,
      {
        "measures.bld_chronic_count": counts,
        "dimensions.dim_year_disclosure": disclosure,
        "staging.stg_cde__chronic_absenteeism": `
          school_year | level | cds_code | reporting_category | eligible_students | chronic_students | chronic_rate
          2025        | S     | ${alder} | TA                 | 201               | 41               | 0.204
          2025        | S     | ${alder} | SE                 | null              | null             | null
          2025        | S     | ${alder} | SF                 | 20                | 2                | 0.1
          2026        | S     | ${alder} | TA                 | 201               | 41               | 0.204
        `,
      },
      `
        school_year | reporting_category | measure           | our_value | other_value | other_rate
        2025        | TA                 | eligible_students | 200       | 201         | 0.204
        2025        | TA                 | chronic_students  | 40        | 41          | 0.204
        2025        | TA                 | chronic_rate      | 40        | 41          | 0.204
        2025        | SE                 | eligible_students | 50        |             |
        2025        | SE                 | chronic_students  | 10        |             |
        2025        | SE                 | chronic_rate      | 10        |             |
      `,
    ));

  it("lists the causes of each figure, charters first, then by students", () =>
    expectModel(
      model,
      {
        "measures.bld_chronic_count": counts,
        "dimensions.dim_year_disclosure": disclosure,
        "measures.bld_reconciliation_figure": `
          school_year | level | cds_code | other_source | measure       | our_value | other_value | our_students | other_students
          2025        | S     | ${alder} | SIS          | days_absent   | 500       | 700         | 200          | 200
          2025        | S     | ${alder} | SIS          | days_expected | 500       | 500         | 200          | 200
        `,
        "measures.bld_reconciliation_cause": `
          school_year | level | cds_code | other_source | measure     | cause       | students
          2025        | S     | ${alder} | SIS          | days_absent | exempt      | 2
          2025        | S     | ${alder} | SIS          | days_absent | other dates | 12
          2025        | S     | ${alder} | SIS          | days_absent | charter     | 1
        `,
      },
      `
        measure       | causes                             | cause_students
        days_absent   | ["charter","other dates","exempt"] | [1,12,2]
        days_expected | []                                 | []
      `,
    ));
});

describe("reconciliation_status", () => {
  const own = `
    school_year | level | cds_code | reporting_category
    2025        | S     | ${alder} | TA
  `;
  const header =
    "school_year | level | cds_code | reporting_category | other_source | measure | other | difference | explanation | disclosure";
  const expectStatus = (rows: readonly string[], expected: string) =>
    expectModel(
      "5_published/reconciliation_status",
      {
        "cleared.chronic_absenteeism": own,
        "published.reconciliation": [
          header,
          ...rows.map((row) => `2025 | S | ${alder} | TA | CDE | ${row}`),
        ].join("\n"),
      },
      `status | state_rate | rate_difference | chronic_difference | explanation\n${expected}`,
    );

  it("matches where students, chronically absent students and rate are the same", () =>
    expectStatus(
      [
        "eligible_students | 200 | 0 | equal | exact",
        "chronic_students  | 40  | 0 | equal | exact",
        "chronic_rate      | 0.2 | 0 | equal | exact",
      ],
      "matches | 0.2 | 0 | 0 |",
    ));

  it("differs by so much, with the causes", () =>
    expectStatus(
      [
        "eligible_students | 200 | 0     | equal      | exact",
        "chronic_students  | 41  | -1    | other code | exact",
        "chronic_rate      | 0.2 | -0.005 | other code | exact",
      ],
      "differs | 0.2 | -0.005 | -1 | other code",
    ));

  it("is hidden where either figure is", () =>
    expectStatus(
      [
        "eligible_students | null | null | null | suppressed",
        "chronic_students  | null | null | null | suppressed",
        "chronic_rate      | null | null | null | suppressed",
      ],
      "hidden | | | |",
    ));

  it("says where our figure is without charters whose files are not there", () =>
    expectModel(
      "5_published/reconciliation_status",
      {
        "cleared.chronic_absenteeism": `
          school_year | level | cds_code       | reporting_category
          2025        | D     | 27999990000000 | TA
          2025        | S     | ${alder}       | TA
        `,
        "dimensions.dim_year_without_charters": `
          school_year | level | cds_code
          2025        | D     | 27999990000000
        `,
      },
      `
        level | status        | is_without_charters
        D     | not there yet | true
        S     | not there yet | false
      `,
    ));

  it("waits for the state where there is no figure", () =>
    expectStatus([], "not there yet | | | |"));
});
