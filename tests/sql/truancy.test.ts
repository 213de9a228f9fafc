import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();
const alder = "27999990000101";
const birch = "27999990000102";

const schools = `
  cds_code       | district_code | school_code
  27999990000101 | 2799999       | 0000101
  27999990000102 | 2799999       | 0000102
  27999980000103 | 2799998       | 0000103
`;
const years = `
  school_year | last_date  | is_running | has_sis_days
  2025        | 2025-06-30 | false      | true
  2026        | 2025-11-14 | true       | true
`;
const policies = `
  school_year | truancy_events | truancy_clearing_days | truancy_partial_hours | habitual_truancy_events | chronic_truant_threshold | compulsory_age_from | compulsory_age_to
  2025        | 3              | 10                    | 0.5                   | 5                       | 0.1                      | 6                   | 18
  2026        | 3              | 10                    | 0.5                   | 5                       | 0.1                      | 6                   | 18
`;
const births = `
  school_year | student_key | birth_date
  2025        | 1           | 2012-05-01
  2026        | 1           | 2012-05-01
`;

describe("bld_student_birth", () => {
  it("believes the newest SINF record, then SENR, then the SIS", () =>
    expectModel(
      "3_facts/bld_student_birth",
      {
        "staging.stg_calpads__students": `
          school_year | student_key | effective_start_date | birth_date
          2026        | 1           | 2024-01-01           | 2010-01-01
          2026        | 1           | 2025-01-01           | 2011-01-01
          2026        | 1           | 2025-06-01           | null
          2026        | 2           | 2025-06-01           | null
        `,
        "staging.stg_calpads__enrollments": `
          school_year | student_key | entry_date | birth_date
          2026        | 1           | 2026-01-01 | 2012-01-01
          2026        | 2           | 2025-08-18 | 2013-01-01
          2026        | 2           | 2026-01-05 | 2014-01-01
        `,
        "staging.stg_sis__students": `
          school_year | student_key | birth_date
          2026        | 2           | 2015-01-01
          2026        | 3           | 2016-01-01
          2026        | 4           | null
        `,
      },
      `
        student_key | birth_date
        1           | 2011-01-01
        2           | 2014-01-01
        3           | 2016-01-01
      `,
    ));
});

describe("fct_student_of_compulsory_age", () => {
  const model = "3_facts/fct_student_of_compulsory_age";
  const base = {
    "dimensions.dim_policy": policies,
    "facts.fct_enrollment_span_day": `
      school_year | school_code | tracks | day_number | calendar_date | is_instructional
      2026        | 0000101     |        | 1          | 2025-08-18    | true
      2026        | 0000101     |        | 2          | 2025-08-19    | true
      2026        | 0000101     |        | 2          | 2025-08-20    | false
      2026        | 0000101     |        | 3          | 2025-08-21    | true
    `,
    "facts.fct_enrollment_span": `
      school_year | student_key | school_cds_code | school_code | first_date | last_date  | is_secondary
      2026        | 1           | ${alder}        | 0000101     | 2025-07-01 | 2026-06-30 | false
      2026        | 2           | ${alder}        | 0000101     | 2025-07-01 | 2026-06-30 | true
    `,
  };
  const born = (date: string) => ({
    ...base,
    "facts.bld_student_birth": `
      school_year | student_key | birth_date
      2026        | 1           | ${date}
      2026        | 2           | 2012-05-01
    `,
  });
  const days = (expected: string) => `days_of_compulsory_age\n${expected}`;

  it("counts every expected day of a student of 7, none of a secondary enrollment", () =>
    expectModel(
      model,
      born("2018-01-01"),
      `
        student_key | school_cds_code | days_of_compulsory_age
        1           | ${alder}        | 3
      `,
    ));

  it("begins on the 6th birthday", () => expectModel(model, born("2019-08-19"), days("2")));

  it("ends the day before the 18th birthday", () =>
    expectModel(model, born("2007-08-19"), days("1")));

  it("leaves out who turns 18 on the first day of school", () =>
    expectModel(model, born("2007-08-18"), days("")));

  it("leaves out who turns 6 when the last day has passed", () =>
    expectModel(model, born("2019-08-22"), days("")));

  it("leaves out whose birth date is not known", () =>
    expectModel(model, { ...base, "facts.bld_student_birth": "school_year" }, days("")));
});

describe("fct_truancy_event", () => {
  const model = "3_facts/fct_truancy_event";
  const base = {
    "dimensions.dim_policy": policies,
    "dimensions.dim_school": schools,
    "dimensions.dim_school_year": years,
    "facts.bld_student_birth": births,
  };
  const columns =
    "school_year | student_key | school_cds_code | category | days_absent | hours_absent | absence_date | is_secondary";
  const exceptions = (...rows: readonly string[]) => ({
    ...base,
    "facts.fct_exception_day": [columns, ...rows].join("\n"),
  });
  const recorded = (category: string, date: string, year = 2026) =>
    `${year} | 1 | ${alder} | ${category} | 1 | null | ${date} | false`;
  const dates = (...rows: readonly string[]) => ["event_date", ...rows].join("\n");

  it("counts unexcused days and unexcused times of more than 30 minutes, nothing else", () =>
    expectModel(
      model,
      exceptions(
        recorded("suspension_out", "2025-09-01"),
        recorded("unexcused", "2025-09-02"),
        recorded("excused", "2025-09-03"),
        recorded("independent_study_incomplete", "2025-09-04"),
        recorded("partial_30_unexcused", "2025-09-05"),
        recorded("tardy_30_unexcused", "2025-09-08"),
        recorded("tardy_30_excused", "2025-09-09"),
        recorded("tardy", "2025-09-10"),
      ),
      dates("2025-09-02", "2025-09-05", "2025-09-08"),
    ));

  it("counts an unverified absence from the tenth day after it on", () =>
    expectModel(
      model,
      exceptions(recorded("unverified", "2025-11-04"), recorded("unverified", "2025-11-05")),
      dates("2025-11-04"),
    ));

  it("counts every unverified absence of a finished year", () =>
    expectModel(
      model,
      exceptions(recorded("unverified", "2025-06-27", 2025)),
      dates("2025-06-27"),
    ));

  it("counts one event a day in all schools of a district", () =>
    expectModel(
      model,
      exceptions(
        `2026 | 1 | ${alder} | unexcused | 0.25 | 1 | 2025-09-02 | false`,
        `2026 | 1 | ${birch} | unexcused | 1 | null | 2025-09-02 | false`,
        `2026 | 1 | 27999980000103 | tardy_30_unexcused | 0 | null | 2025-09-02 | false`,
        `2026 | 1 | ${alder} | excused | 1 | null | 2025-09-03 | false`,
        `2026 | 1 | ${birch} | unexcused | 1 | null | 2025-09-03 | false`,
      ),
      `
        district_code | days_unexcused | event_date
        2799999       | 1.000000000000 | 2025-09-02
        2799998       | 0.000000000000 | 2025-09-02
        2799999       | 1.000000000000 | 2025-09-03
      `,
    ));

  it("passes over half an hour or less at an hourly school", () =>
    expectModel(
      model,
      exceptions(
        `2026 | 1 | ${birch} | unexcused | 0.125 | 0.5 | 2025-09-02 | false`,
        `2026 | 1 | ${birch} | unexcused | 0.1875 | 0.75 | 2025-09-03 | false`,
        `2026 | 1 | ${birch} | unexcused | 1 | null | 2025-09-04 | false`,
      ),
      `
        days_unexcused | event_date
        0.187500000000 | 2025-09-03
        1.000000000000 | 2025-09-04
      `,
    ));

  it("counts days from the 6th birthday to the day before the 18th", async () => {
    const born = (date: string) => ({
      ...exceptions(recorded("unexcused", "2025-09-02"), recorded("unexcused", "2025-09-03")),
      "facts.bld_student_birth": `school_year | student_key | birth_date\n2026 | 1 | ${date}`,
    });
    await expectModel(model, born("2019-09-03"), dates("2025-09-03"));
    await expectModel(model, born("2007-09-03"), dates("2025-09-02"));
  });

  it("lets a child of February 29 come of age on February 28 of other years", () =>
    expectModel(
      model,
      {
        ...exceptions(
          recorded("unexcused", "2025-02-27", 2025),
          recorded("unexcused", "2025-02-28", 2025),
        ),
        "dimensions.dim_policy": policies.replaceAll("| 6 ", "| 5 "),
        "facts.bld_student_birth": "school_year | student_key | birth_date\n2025 | 1 | 2020-02-29",
      },
      dates("2025-02-28"),
    ));

  it("leaves out secondary enrollments and students without birth date", () =>
    expectModel(
      model,
      exceptions(
        `2026 | 1 | ${alder} | unexcused | 1 | null | 2025-09-02 | true`,
        `2026 | 2 | ${alder} | unexcused | 1 | null | 2025-09-02 | false`,
      ),
      dates(),
    ));
});

describe("fct_truant", () => {
  const model = "3_facts/fct_truant";
  const of = (school: string) => `2026 | 1 | ${school}`;
  const base = {
    "dimensions.dim_policy": policies,
    "dimensions.dim_school": schools,
    "dimensions.dim_school_year": years,
    "facts.fct_student_of_compulsory_age": `
      school_year | student_key | school_cds_code
      ${of(alder)}
      ${of(birch)}
      2025 | 1 | ${alder}
    `,
    "facts.fct_sis_days": `
      school_year | student_key | school_cds_code | days_expected | is_secondary
      2026        | 1           | ${alder}        | 30            | false
      2026        | 1           | ${birch}        | 30            | false
      2026        | 1           | ${birch}        | 30            | true
    `,
  };
  const events = (...shares: readonly number[]) => ({
    ...base,
    "facts.fct_truancy_event": [
      "school_year | student_key | district_code | days_unexcused | event_date",
      ...shares.map((share, at) => `2026 | 1 | 2799999 | ${share} | 2025-09-0${at + 1}`),
    ].join("\n"),
  });
  const interventions = (step: string, date: string, year = 2026) => ({
    "staging.stg_sis__interventions": `
      school_year | student_key | step    | intervention_date
      ${year}     | 1           | ${step} | ${date}
    `,
  });
  const result = (truant: boolean, habitual: boolean, chronic: boolean) => `
    school_year | is_truant | is_habitual_truant | is_chronic_truant
    2025        | false     | false              | false
    2026        | ${truant} | ${habitual}        | ${chronic}
  `;

  it("makes the third event of any kind a truant", async () => {
    await expectModel(model, events(1, 0), result(false, false, false));
    await expectModel(model, events(1, 1, 0), result(true, false, false));
  });

  it("counts a report for the third event and each later one", () =>
    expectModel(
      model,
      events(1, 1, 0, 0, 0),
      `
        school_year | events | times_reported | days_unexcused | days_expected
        2025        | 0      | 0              | 0.00           | 0.00
        2026        | 5      | 3              | 2.00           | 60.00
      `,
    ));

  it("needs the fifth event and a conference for a habitual truant", async () => {
    const five = events(0, 0, 0, 0, 0);
    await expectModel(model, five, result(true, false, false));
    const conference = interventions("sart", "2025-11-14");
    await expectModel(model, { ...five, ...conference }, result(true, true, false));
    await expectModel(model, { ...events(0, 0, 0, 0), ...conference }, result(true, false, false));
  });

  it("takes no letter, no later conference and none of another year for one", async () => {
    const five = events(0, 0, 0, 0, 0);
    for (const other of [
      interventions("letter_1", "2025-11-14"),
      interventions("sart", "2025-11-15"),
      interventions("sart", "2025-01-15", 2025),
    ]) {
      await expectModel(model, { ...five, ...other }, result(true, false, false));
    }
  });

  it("makes unexcused full days on exactly a tenth of the district's days a chronic truant", async () => {
    await expectModel(model, events(1, 1, 1, 1, 1, 1), result(true, false, true));
    await expectModel(model, events(1, 1, 1, 1, 1, 0.99), result(true, false, false));
  });
});

describe("fct_truant_entity", () => {
  it("counts a student in every school of the district where he is truant", () =>
    expectModel(
      "3_facts/fct_truant_entity",
      {
        "dimensions.dim_school": schools,
        "dimensions.dim_school_entity": `
          rule      | school_cds_code | level | cds_code
          dataquest | ${alder}        | S     | ${alder}
          dataquest | ${birch}        | S     | ${birch}
          dataquest | 27999980000103  | S     | 27999980000103
          dataquest | ${alder}        | D     | 27999990000000
          dataquest | ${birch}        | D     | 27999990000000
          dataquest | 27999980000103  | D     | 27999980000000
          dataquest | ${alder}        | C     | 27000000000000
          dataquest | ${birch}        | C     | 27000000000000
          dataquest | 27999980000103  | C     | 27000000000000
          dashboard | ${alder}        | S     | ${alder}
        `,
        "facts.fct_student_of_compulsory_age": `
          school_year | student_key | school_cds_code
          2026        | 1           | ${alder}
          2026        | 1           | ${birch}
          2026        | 1           | 27999980000103
        `,
        "facts.fct_truant": `
          school_year | student_key | district_code | is_truant | is_habitual_truant | is_chronic_truant
          2026        | 1           | 2799999       | true      | false              | false
          2026        | 1           | 2799998       | false     | false              | true
        `,
      },
      `
        level | cds_code       | is_truant | is_chronic_truant
        S     | ${alder}       | true      | false
        S     | ${birch}       | true      | false
        S     | 27999980000103 | false     | true
        D     | 27999990000000 | true      | false
        D     | 27999980000000 | false     | true
        C     | 27000000000000 | true      | true
      `,
    ));
});

describe("msr_truancy", () => {
  const model = "4_measures/msr_truancy";
  const base = {
    "measures.bld_cell": `
      school_year | rule      | level | cds_code | reporting_category | is_applicable
      2025        | dataquest | S     | ${alder} | TA                 | true
      2025        | dataquest | S     | ${alder} | GR12               | false
      2025        | lcap      | S     | ${alder} | TA                 | true
    `,
    "facts.fct_truant_entity": `
      school_year | level | cds_code | student_key | is_truant | is_habitual_truant | is_chronic_truant
      2025        | S     | ${alder} | 1           | true      | true               | false
      2025        | S     | ${alder} | 2           | true      | false              | true
      2025        | S     | ${alder} | 3           | false     | false              | false
    `,
    "facts.fct_student_reporting_category": `
      school_year | rule      | level | cds_code | student_key | reporting_category
      2025        | dataquest | S     | ${alder} | 1           | TA
      2025        | dataquest | S     | ${alder} | 2           | TA
      2025        | dataquest | S     | ${alder} | 3           | TA
      2025        | lcap      | S     | ${alder} | 1           | TA
    `,
  };
  const disclosure = (hasSisDays: boolean) => ({
    "dimensions.dim_year_disclosure": `school_year | has_sis_days\n2025 | ${hasSisDays}`,
  });
  const interventionsFile = {
    "staging.stg_district__extract_files": "school_year | extract\n2025 | interventions",
  };
  const columns =
    "reporting_category | students | truant_students | habitual_truant_students | chronic_truant_students | has_conference_records | is_applicable";

  it("counts students of compulsory age by what they are", () =>
    expectModel(
      model,
      { ...base, ...disclosure(true), ...interventionsFile },
      `
        ${columns}
        TA   | 3 | 2 | 1 | 1 | true | true
        GR12 | 0 | 0 | 0 | 0 | true | false
      `,
    ));

  it("knows no habitual truants without a file of interventions", () =>
    expectModel(
      model,
      {
        ...base,
        ...disclosure(true),
        "staging.stg_district__extract_files": "school_year | extract\n2025 | absences",
      },
      `
        reporting_category | has_conference_records | is_applicable
        TA                 | false                  | true
        GR12               | false                  | false
      `,
    ));

  it("does not apply in a year without daily records", () =>
    expectModel(
      model,
      {
        ...base,
        ...disclosure(false),
        ...interventionsFile,
      },
      `
        reporting_category | has_conference_records | is_applicable
        TA                 | false                  | false
        GR12               | false                  | false
      `,
    ));
});

describe("msr_truancy_overlap", () => {
  it("puts each student who could be both into one of four parts", () =>
    expectModel(
      "4_measures/msr_truancy_overlap",
      {
        "dimensions.dim_year_disclosure": "school_year | has_sis_days\n2025 | true",
        "measures.bld_cell": `
          school_year | rule      | level | cds_code | reporting_category | is_applicable
          2025        | dataquest | S     | ${alder} | TA                 | true
          2025        | dataquest | S     | ${birch} | TA                 | true
        `,
        "facts.fct_truant_entity": `
          school_year | level | cds_code | student_key | is_truant
          2025        | S     | ${alder} | 1           | true
          2025        | S     | ${alder} | 2           | true
          2025        | S     | ${alder} | 3           | false
          2025        | S     | ${alder} | 4           | false
          2025        | S     | ${alder} | 5           | false
          2025        | S     | ${alder} | 6           | true
        `,
        "facts.fct_student_period": `
          school_year | rule      | level | cds_code | student_key | is_eligible | is_chronic
          2025        | dataquest | S     | ${alder} | 1           | true        | true
          2025        | dataquest | S     | ${alder} | 2           | true        | false
          2025        | dataquest | S     | ${alder} | 3           | true        | true
          2025        | dataquest | S     | ${alder} | 4           | true        | false
          2025        | dataquest | S     | ${alder} | 5           | true        | false
          2025        | dataquest | S     | ${alder} | 6           | false       | false
          2025        | dataquest | S     | ${alder} | 7           | true        | true
          2025        | lcap      | S     | ${alder} | 6           | true        | true
        `,
      },
      `
        cds_code | population   | students | students_in_population
        ${alder} | both         | 5        | 1
        ${alder} | truant_only  | 5        | 1
        ${alder} | chronic_only | 5        | 1
        ${alder} | neither      | 5        | 2
        ${birch} | both         | 0        | 0
        ${birch} | truant_only  | 0        | 0
        ${birch} | chronic_only | 0        | 0
        ${birch} | neither      | 0        | 0
      `,
    ));
});

describe("truancy_download", () => {
  it("prints what is masked, what does not apply and what is not known", () =>
    expectModel(
      "5_published/truancy_download",
      {
        "published.truancy": `
          school_year | level | cds_code | reporting_category | students | truant_students | truancy_rate | habitual_truant_students | chronic_truant_students | has_conference_records | disclosure
          2025        | S     | ${alder} | TA                 | 200      | 50              | 0.25         | 4                        | 2                       | true                   | exact
          2025        | S     | ${alder} | RH                 | 100      | 33              | 0.33         | null                     | 0                       | false                  | exact
          2025        | S     | ${alder} | RB                 | null     | null            | null         | null                     | null                    | true                   | suppressed
          2025        | S     | ${alder} | GR12               | null     | null            | null         | null                     | null                    | true                   | not_applicable
          2026        | S     | ${alder} | TA                 | 200      | null            | 0.2          | null                     | null                    | true                   | rounded
        `,
      },
      `
        academic_year | level | cds_code | reporting_category | students | truant | truancy_rate | habitual_truant | chronic_truant
        2024-25       | S     | ${alder} | TA                 | 200      | 50     | 25           | 4               | 2
        2024-25       | S     | ${alder} | RH                 | 100      | 33     | 33           | -               | 0
        2024-25       | S     | ${alder} | RB                 | *        | *      | *            | *               | *
        2024-25       | S     | ${alder} | GR12               | -        | -      | -            | -               | -
        2025-26       | S     | ${alder} | TA                 | 200      | *      | 20           | *               | *
      `,
    ));
});
