import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

const run = (facts: { certified?: boolean; asOf?: string; several?: boolean } = {}) => `
  subject_name  | subject_cds_code | subject_level | subject_prefix | current_year | is_certified | has_several_districts | requested_as_of
  Small Unified | 27999990000000   | D             | 2799999        | 2026         | ${facts.certified ?? false} | ${facts.several ?? false} | ${facts.asOf ?? ""}
`;

describe("dim_calendar_day", () => {
  const model = "2_dimensions/dim_calendar_day";
  const schools = `
    cds_code       | district_code | school_code
    27999990000101 | 2799999       | 0000101
    27999990000102 | 2799999       | 0000102
  `;

  it("gives every school the days of every school, and lets its own rows win", () =>
    expectModel(
      model,
      {
        "staging.stg_district__schools": schools,
        "staging.stg_sis__calendar_days": `
          school_year | school_code | day_type      | event | calendar_date | is_instructional
          2026        | *           | instructional |       | 2025-08-18    | true
          2026        | *           | instructional |       | 2025-08-19    | true
          2026        | 0000102     | holiday       | Fair  | 2025-08-19    | false
        `,
      },
      `
        school_year | school_code | track | day_type      | event | calendar_date | is_instructional
        2026        | 0000101     | ''    | instructional | ''    | 2025-08-18    | true
        2026        | 0000101     | ''    | instructional | ''    | 2025-08-19    | true
        2026        | 0000102     | ''    | instructional | ''    | 2025-08-18    | true
        2026        | 0000102     | ''    | holiday       | Fair  | 2025-08-19    | false
      `,
    ));

  it("prefers a school's track, then the track, then the school, then every school", () =>
    expectModel(
      model,
      {
        "staging.stg_district__schools": `
          cds_code       | school_code
          27999990000101 | 0000101
        `,
        "staging.stg_sis__enrollments": `
          school_year | school_code | track
          2026        | 0000101     | A
        `,
        "staging.stg_sis__calendar_days": `
          school_year | school_code | track | day_type      | calendar_date | is_instructional
          2026        | *           |       | instructional | 2025-08-18    | true
          2026        | 0000101     |       | holiday       | 2025-08-18    | false
          2026        | *           | A     | break         | 2025-08-18    | false
          2026        | 0000101     | A     | closure       | 2025-08-18    | false
          2026        | *           |       | instructional | 2025-08-19    | true
          2026        | 0000101     |       | holiday       | 2025-08-19    | false
          2026        | *           | A     | break         | 2025-08-19    | false
          2026        | *           |       | instructional | 2025-08-20    | true
          2026        | 0000101     |       | holiday       | 2025-08-20    | false
          2026        | *           |       | instructional | 2025-08-21    | true
          2026        | 0000101     | B     | holiday       | 2025-08-21    | false
        `,
      },
      `
        track | calendar_date | day_type
        A     | 2025-08-18    | closure
        A     | 2025-08-19    | break
        A     | 2025-08-20    | holiday
        A     | 2025-08-21    | instructional
        ''    | 2025-08-18    | holiday
        ''    | 2025-08-19    | holiday
        ''    | 2025-08-20    | holiday
        ''    | 2025-08-21    | instructional
      `,
    ));

  it("keeps the calendars of years apart", () =>
    expectModel(
      model,
      {
        "staging.stg_district__schools": `
          cds_code       | school_code
          27999990000101 | 0000101
        `,
        "staging.stg_sis__calendar_days": `
          school_year | school_code | day_type      | calendar_date | is_instructional
          2025        | *           | instructional | 2024-08-18    | true
          2026        | *           | instructional | 2025-08-18    | true
        `,
      },
      `
        school_year | school_code | calendar_date
        2025        | 0000101     | 2024-08-18
        2026        | 0000101     | 2025-08-18
      `,
    ));
});

describe("dim_school_year", () => {
  const model = "2_dimensions/dim_school_year";
  const days = `
    school_year | school_code | calendar_date | is_instructional
    2026        | 0000101     | 2025-08-18    | true
    2026        | 0000101     | 2025-08-19    | true
    2026        | 0000101     | 2025-08-20    | true
    2026        | 0000101     | 2025-08-21    | false
    2026        | 0000102     | 2025-08-18    | true
    2026        | 0000102     | 2025-08-19    | true
    2026        | 0000102     | 2025-08-20    | true
  `;
  const files = (...extracts: readonly string[]) => ({
    "staging.stg_district__extract_files": [
      "school_year | extract",
      ...extracts.map((extract) => `2026 | ${extract}`),
    ].join("\n"),
  });
  const sis = ["enrollments", "absences"];
  const absences = (...rows: readonly string[]) =>
    ["school_year | school_code | absence_date", ...rows.map((row) => `2026 | ${row}`)].join("\n");
  const everyDay = absences("0000101 | 2025-08-20", "0000102 | 2025-08-20");

  it("calls a year before the current one finished, by STAS where there is one", () =>
    expectModel(
      model,
      {
        "reference.run": run(),
        "staging.stg_district__extract_files": `
          school_year | extract
          2023        | calendar
          2024        | enrollments
          2025        | enrollments
          2025        | stas
        `,
      },
      `
        school_year | source | first_date | last_date  | as_of_date | is_running
        2024        | SIS    | 2023-07-01 | 2024-06-30 |            | false
        2025        | STAS   | 2024-07-01 | 2025-06-30 |            | false
      `,
    ));

  it("runs to the newest day on which half of the reporting schools recorded an absence", () =>
    expectModel(
      model,
      {
        "reference.run": run(),
        "dimensions.dim_calendar_day": days,
        ...files(...sis),
        "staging.stg_sis__absences": absences(
          "0000101 | 2025-08-18",
          "0000102 | 2025-08-18",
          "0000101 | 2025-08-19",
        ),
      },
      `
        school_year | source | first_date | last_date  | as_of_date | is_running
        2026        | SIS    | 2025-07-01 | 2025-08-19 | 2025-08-19 | true
      `,
    ));

  it.each([
    ["monthly", "2025-08-18", "2025-08-18", true],
    ["weekly", "2025-08-18", "2025-08-18", true],
    ["monthly", "2025-07-31", "2025-08-20", false],
    ["weekly", "2025-08-15", "2025-08-20", false],
    ["none", "2025-08-18", "2025-08-20", false],
  ])("publishes the running year again by its rhythm (%s, last to %s)", (rhythm, last, to, held) =>
    expectModel(
      model,
      {
        "reference.run": run(),
        "reference.last_release": `release_rhythm | as_of\n${rhythm} | ${last}`,
        "dimensions.dim_calendar_day": days,
        ...files(...sis),
        "staging.stg_sis__absences": everyDay,
      },
      `
        school_year | last_date | as_of_date | is_running | is_held
        2026        | ${to}     | ${to}      | true       | ${held}
      `,
    ),
  );

  it("publishes up to the day that was asked for, whatever the rhythm", () =>
    expectModel(
      model,
      {
        "reference.run": run({ asOf: "2025-08-19" }),
        "reference.last_release": "release_rhythm | as_of\nmonthly | 2025-08-18",
        "dimensions.dim_calendar_day": days,
        ...files(...sis),
        "staging.stg_sis__absences": everyDay,
      },
      `
        school_year | last_date  | as_of_date | is_held
        2026        | 2025-08-19 | 2025-08-19 | false
      `,
    ));

  it("finishes a certified year at once, though the month has had its release", () =>
    expectModel(
      model,
      {
        "reference.run": run({ certified: true }),
        "reference.last_release": "release_rhythm | as_of\nmonthly | 2025-08-18",
        "dimensions.dim_calendar_day": days,
        ...files(...sis),
        "staging.stg_sis__absences": everyDay,
      },
      `
        school_year | last_date  | as_of_date | is_running | is_held
        2026        | 2026-06-30 |            | false      | false
      `,
    ));

  it("does not run to a day on which fewer than half recorded, or that is not instructional", () =>
    expectModel(
      model,
      {
        "reference.run": run(),
        "dimensions.dim_calendar_day": `${days}
          2026        | 0000103     | 2025-08-18    | true`,
        ...files(...sis),
        "staging.stg_sis__absences": absences(
          "0000101 | 2025-08-18",
          "0000102 | 2025-08-18",
          "0000103 | 2025-08-18",
          "0000101 | 2025-08-19",
          "0000101 | 2025-08-21",
          "0000102 | 2025-08-21",
        ),
      },
      `
        as_of_date | is_running
        2025-08-18 | true
      `,
    ));

  it("runs to the day that was asked for", () =>
    expectModel(
      model,
      {
        "reference.run": run({ asOf: "2025-08-19" }),
        "dimensions.dim_calendar_day": days,
        ...files(...sis, "stas"),
        "staging.stg_sis__absences": everyDay,
      },
      `
        source | last_date  | as_of_date | is_running
        SIS    | 2025-08-19 | 2025-08-19 | true
      `,
    ));

  it("still runs after its last day, without STAS and without a certificate", () =>
    expectModel(
      model,
      {
        "reference.run": run(),
        "dimensions.dim_calendar_day": days,
        ...files(...sis),
        "staging.stg_sis__absences": everyDay,
      },
      `
        source | last_date  | as_of_date | is_running
        SIS    | 2025-08-20 | 2025-08-20 | true
      `,
    ));

  it("finishes on its last day with STAS", () =>
    expectModel(
      model,
      {
        "reference.run": run(),
        "dimensions.dim_calendar_day": days,
        ...files(...sis, "stas"),
        "staging.stg_sis__absences": everyDay,
      },
      `
        source | last_date  | as_of_date | is_running
        STAS   | 2026-06-30 |            | false
      `,
    ));

  it("finishes on its last day when certified, and counts SIS days", () =>
    expectModel(
      model,
      {
        "reference.run": run({ certified: true }),
        "dimensions.dim_calendar_day": days,
        ...files(...sis),
        "staging.stg_sis__absences": everyDay,
      },
      `
        source | last_date  | as_of_date | is_running
        SIS    | 2026-06-30 |            | false
      `,
    ));

  it("does not finish before its last day, certified or not", () =>
    expectModel(
      model,
      {
        "reference.run": run({ certified: true }),
        "dimensions.dim_calendar_day": days,
        ...files(...sis, "stas"),
        "staging.stg_sis__absences": absences("0000101 | 2025-08-19", "0000102 | 2025-08-19"),
      },
      `
        source | last_date  | as_of_date | is_running
        SIS    | 2025-08-19 | 2025-08-19 | true
      `,
    ));

  it("has days of the SIS only with a calendar and absences", () =>
    expectModel(
      model,
      {
        "reference.run": run(),
        "dimensions.dim_calendar_day": `
          school_year | school_code | calendar_date | is_instructional
          2024        | 0000101     | 2023-08-18    | true
          2025        | 0000101     | 2024-08-18    | true
          2026        | 0000101     | 2025-08-18    | true
        `,
        "staging.stg_district__extract_files": `
          school_year | extract
          2023        | enrollments
          2023        | absences
          2024        | enrollments
          2025        | enrollments
          2025        | absences
          2026        | enrollments
          2026        | absences
        `,
        "staging.stg_sis__absences": `
          school_year | school_code | absence_date
          2026        | 0000101     | 2025-08-18
        `,
      },
      `
        school_year | has_sis_days
        2023        | false
        2024        | false
        2025        | true
        2026        | true
      `,
    ));

  it("is finished when it has STAS and no calendar", () =>
    expectModel(
      model,
      { "reference.run": run(), ...files("stas") },
      `
        source | last_date  | as_of_date | is_running
        STAS   | 2026-06-30 |            | false
      `,
    ));
});

describe("dim_school", () => {
  it("adds the state's special schools, always exempt, and the district's own programs", () =>
    expectModel(
      "2_dimensions/dim_school",
      {
        "reference.districts": `
          district_code | cds_code       | district_name
          2799999       | 27999990000000 | Small Unified
        `,
        "staging.stg_district__schools": `
          cds_code       | district_code | school_code | school_name | lowest_grade | highest_grade | is_charter | is_dass | is_hourly
          27999990000101 | 2799999       | 0000101     | Alder       | TK           | 06            | true       | false   | true
        `,
      },
      `
        cds_code       | district_code | school_code | school_name                   | lowest_grade | highest_grade | is_charter | is_dass | is_hourly | is_listed | is_exempt
        27999990000101 | 2799999       | 0000101     | Alder                         | TK           | 06            | true       | false   | true      | true      | false
        27999990000001 | 2799999       | 0000001     | Nonpublic school              |              |               | false      | false   | false     | false     | true
        27999990000002 | 2799999       | 0000002     | Private school group          |              |               | false      | false   | false     | false     | true
        27999999999999 | 2799999       | 9999999     | Nonpublic school (not certified) |           |               | false      | false   | false     | false     | true
        27999990000000 | 2799999       | 2799999     | District programs             |              |               | false      | false   | false     | false     | false
      `,
    ));
});

describe("dim_school_entity", () => {
  const model = "2_dimensions/dim_school_entity";
  const dataquest = `
    rule      | is_charter_in_district | is_at_county
    dataquest | true                   | true
  `;

  it("counts a listed school at school and district, another at the district only", () =>
    expectModel(
      model,
      {
        "reference.run": run(),
        "reference.chronic_rules": dataquest,
        "dimensions.dim_school": `
          cds_code       | district_code | is_listed
          27999990000101 | 2799999       | true
          27999990000001 | 2799999       | false
          27888880000201 | 2788888       | true
        `,
      },
      `
        rule      | school_cds_code | level | cds_code
        dataquest | 27999990000101  | S     | 27999990000101
        dataquest | 27999990000101  | D     | 27999990000000
        dataquest | 27999990000001  | D     | 27999990000000
        dataquest | 27888880000201  | S     | 27888880000201
        dataquest | 27888880000201  | D     | 27888880000000
      `,
    ));

  it("counts a charter in its district under the DataQuest rule only", () =>
    expectModel(
      model,
      {
        "reference.run": run(),
        "dimensions.dim_school": `
          cds_code       | district_code | is_charter | is_listed
          27999990000103 | 2799999       | true       | true
        `,
      },
      `
        rule      | school_cds_code | level | cds_code
        dataquest | 27999990000103  | S     | 27999990000103
        dataquest | 27999990000103  | D     | 27999990000000
        dashboard | 27999990000103  | S     | 27999990000103
        lcap      | 27999990000103  | S     | 27999990000103
      `,
    ));

  it("adds the county in a folder of several districts, under the DataQuest rule only", () =>
    expectModel(
      model,
      {
        "reference.run": run({ several: true }),
        "dimensions.dim_school": `
          cds_code       | district_code | is_listed
          27999990000101 | 2799999       | true
        `,
      },
      `
        rule      | school_cds_code | level | cds_code
        dataquest | 27999990000101  | S     | 27999990000101
        dataquest | 27999990000101  | D     | 27999990000000
        dataquest | 27999990000101  | C     | 27000000000000
        dashboard | 27999990000101  | S     | 27999990000101
        dashboard | 27999990000101  | D     | 27999990000000
        lcap      | 27999990000101  | S     | 27999990000101
        lcap      | 27999990000101  | D     | 27999990000000
      `,
    ));
});

describe("bld_policy_in_force", () => {
  it("takes the newest default of a year, or the district's own number", () =>
    expectModel(
      "2_dimensions/bld_policy_in_force",
      {
        "reference.policies": `
          policy                | first_school_year | value | unit     | source
          minimum_days          | 2000              | 31    | days     | CDE
          minimum_days          | 2099              | 30    | days     | CDE, later
          minimum_days          | 2101              | 29    | days     | CDE, too late
          suppression_threshold | 2000              | 10    | students | CDE
        `,
        "reference.policy_overrides": `
          policy                | value
          suppression_threshold | 20
        `,
      },
      inForceRows(),
    ));

  function inForceRows(): string {
    const rows = Array.from({ length: 91 }, (_, i) => 2010 + i).flatMap((year) => [
      year < 2099
        ? `minimum_days | ${year} | days | CDE | 31.0000 | 31.0000 | false`
        : `minimum_days | ${year} | days | CDE, later | 30.0000 | 30.0000 | false`,
      `suppression_threshold | ${year} | students | CDE | 10.0000 | 20.0000 | true`,
    ]);
    return [
      "policy | school_year | unit | source | default_value | value | is_overridden",
      ...rows,
    ].join("\n");
  }
});

describe("dim_policy", () => {
  it("gives each policy number a column, a year a row", () =>
    expectModel(
      "2_dimensions/dim_policy",
      {
        "dimensions.bld_policy_in_force": `
          policy                   | school_year | value
          chronic_threshold        | 2025        | 0.10
          minimum_days             | 2025        | 31
          exit_date_inclusive      | 2025        | 1
          dollars_per_day          | 2025        | 0
          chronic_threshold        | 2026        | 0.15
          minimum_days             | 2026        | 30
          exit_date_inclusive      | 2026        | 0
          dollars_per_day          | 2026        | 85.5
        `,
      },
      `
        school_year | chronic_threshold | minimum_days | is_exit_date_inclusive | dollars_per_day
        2025        | 0.100             | 31           | true                   |
        2026        | 0.150             | 30           | false                  | 85.50
      `,
    ));
});

describe("dim_attendance_band", () => {
  it("gives each band its limits, and names that say them", () =>
    expectModel(
      "2_dimensions/dim_attendance_band",
      {
        "dimensions.bld_attendance_band": `
          scheme | band | school_year | band_name                          | band_order | lowest_absence_share | includes_lowest
          report | low  | 2026        | {to} or less                       | 1          | 0                    | true
          report | some | 2026        | More than {from} and less than {to} | 2         | 0.065                | false
          report | high | 2026        | {from} or more                     | 3          | 0.1                  | true
        `,
      },
      `
        band | band_name                     | lowest_absence_share | highest_absence_share | includes_highest
        low  | 6.5% or less                  | 0.0000               | 0.0650                | true
        some | More than 6.5% and less than 10% | 0.0650            | 0.1000                | false
        high | 10% or more                   | 0.1000               |                       | true
      `,
    ));
});

describe("dim_policy_number", () => {
  it("holds the limits of bands, what sentences derive, and what no district changes", () =>
    expectModel(
      "2_dimensions/dim_policy_number",
      {
        "dimensions.bld_policy_in_force": `
          policy            | school_year | unit  | source | default_value | value | is_overridden
          chronic_threshold | 2026        | share | law    | 0.10          | 0.15  | true
        `,
        "dimensions.dim_policy": `
          school_year | chronic_threshold | compulsory_age_to | truancy_partial_hours
          2026        | 0.15              | 18                | 0.5
        `,
        "dimensions.bld_attendance_band": `
          scheme   | band       | school_year | scheme_name | band_order | default_absence_share | lowest_absence_share
          protocol | proficient | 2026        | Protocol    | 1          | 0                     | 0
          protocol | basic      | 2026        | Protocol    | 2          | 0.04                  | 0.05
        `,
        "dimensions.bld_reference_number": `
          policy                     | school_year | value | unit
          dashboard_status_5_highest | 2026        | 0.025 | rate
        `,
      },
      `
        policy                     | school_year | value | default_value | unit    | source   | is_overridden | is_derived
        chronic_threshold          | 2026        | 0.15  | 0.1           | share   | law      | true          | false
        protocol_basic             | 2026        | 0.05  | 0.04          | share   | Protocol | true          | false
        protocol_basic_attended    | 2026        | 0.95  |               | share   |          | false         | true
        dashboard_status_5_highest | 2026        | 0.025 | 0.025         | rate    |          | false         | true
        chronic_days_of_180        | 2026        | 27    |               | days    |          | false         | true
        compulsory_age_last        | 2026        | 17    |               | years   |          | false         | true
        truancy_partial_minutes    | 2026        | 30    |               | minutes |          | false         | true
      `,
    ));
});

describe("dim_reporting_category", () => {
  it("puts local groups last, named by the district or by their code", () =>
    expectModel(
      "2_dimensions/dim_reporting_category",
      {
        "reference.reporting_categories": `
          reporting_category | family  | name                       | sort_order | is_crossed
          TA                 | all     | All students               | 0          | false
          SD                 | program | Students with disabilities | 16         | false
          GR06               | grade   | Grade 6                    | 33         | true
        `,
        "reference.local_groups": `
          group_code | group_name
          NEWCOMER   | Newcomers
        `,
        "staging.stg_sis__student_groups": `
          school_year | student_key | group_code
          2026        | 1           | SD
          2026        | 1           | ARTS
          2026        | 2           | NEWCOMER
        `,
      },
      `
        reporting_category | family  | name                       | sort_order | is_crossed
        TA                 | all     | All students               | 0          | false
        SD                 | program | Students with disabilities | 16         | false
        GR06               | grade   | Grade 6                    | 33         | true
        ARTS               | local   | ARTS                       | 1001       | false
        NEWCOMER           | local   | Newcomers                  | 1002       | false
      `,
    ));
});

describe("dim_entity", () => {
  const model = "2_dimensions/dim_entity";
  const schools = `
    cds_code       | district_code | school_code | school_name | lowest_grade | highest_grade | is_charter | is_dass
    27999990000101 | 2799999       | 0000101     | Alder       | TK           | 06            | true       | false
  `;
  const counties = `
    county_code | county_name
    27          | Monterey
    44          | Santa Cruz
  `;
  const districts = `
    district_code | cds_code       | district_name
    2799999       | 27999990000000 | Small Unified
  `;
  const benchmarks = `
    code
    state
    27
  `;

  it("names the subject and its schools by the district's own files", () =>
    expectModel(
      model,
      {
        "reference.run": run(),
        "reference.counties": counties,
        "reference.districts": districts,
        "staging.stg_district__schools": schools,
      },
      `
        cds_code       | level | name          | county_name | district_name | charter | dass | lowest_grade | highest_grade | role
        27999990000000 | D     | Small Unified | Monterey    | Small Unified | All     | All  |              |               | subject
        27999990000101 | S     | Alder         | Monterey    | Small Unified | Yes     | No   | TK           | 06            | part
      `,
    ));

  it("adds benchmarks and parts from the state's files, with their newest names", () =>
    expectModel(
      model,
      {
        "reference.run": run(),
        "reference.counties": counties,
        "reference.districts": districts,
        "reference.benchmarks": benchmarks,
        "staging.stg_district__schools": schools,
        "staging.stg_cde__chronic_absenteeism": `
          school_year | level | cds_code       | reporting_category | county_name | district_name | school_name | charter | dass
          2024        | T     | 00000000000000 | TA                 | State       |               |             | All     | All
          2024        | C     | 27000000000000 | TA                 | Monterey    |               |             | All     | All
          2024        | C     | 44000000000000 | TA                 | Santa Cruz  |               |             | All     | All
          2024        | D     | 27999990000000 | TA                 | Monterey    | State's Name  |             | All     | All
          2024        | D     | 27888880000000 | TA                 | Monterey    | Other         |             | All     | All
          2024        | S     | 27999990000101 | TA                 | Monterey    | State's Name  | Alder Elem  | No      | No
          2023        | S     | 27999990000103 | TA                 | Monterey    | State's Name  | Cedar Old   | No      | Yes
          2024        | S     | 27999990000103 | TA                 | Monterey    | State's Name  | Cedar New   | No      | Yes
        `,
      },
      `
        cds_code       | level | name            | county_name | district_name | charter | dass | lowest_grade | highest_grade | role
        00000000000000 | T     | California      | ''          | ''            | All     | All  |              |               | benchmark
        27000000000000 | C     | Monterey County | Monterey    | ''            | All     | All  |              |               | benchmark
        27999990000000 | D     | Small Unified   | Monterey    | Small Unified | All     | All  |              |               | subject
        27999990000101 | S     | Alder           | Monterey    | Small Unified | Yes     | No   | TK           | 06            | part
        27999990000103 | S     | Cedar New       | Monterey    | State's Name  | No      | Yes  |              |               | part
      `,
    ));
});

describe("dim_year_disclosure", () => {
  it("tells each year's state and the thresholds in force then", () =>
    expectModel(
      "2_dimensions/dim_year_disclosure",
      {
        "dimensions.dim_school_year": `
          school_year | source | as_of_date | is_running | has_sis_days
          2024        | STAS   |            | false      | false
          2025        | SIS    |            | false      | true
          2026        | SIS    | 2026-02-18 | true       | true
        `,
        "dimensions.dim_policy": `
          school_year | suppression_threshold | running_minimum_students | running_fine_students | day_figures_minimum_students | reason_minimum_students
          2023        | 10                    | 30                       | 300                   | 30                           | 3
          2024        | 10                    | 30                       | 300                   | 30                           | 3
          2025        | 15                    | 30                       | 300                   | 30                           | 3
          2026        | 15                    | 31                       | 301                   | 32                           | 4
        `,
      },
      `
        school_year | source | as_of      | suppression_threshold | running_minimum_students | running_fine_students | day_figures_minimum_students | reason_minimum_students | is_running | has_sis_days
        2024        | STAS   |            | 10                    | 30                       | 300                   | 30                           | 3                       | false      | false
        2025        | SIS    |            | 15                    | 30                       | 300                   | 30                           | 3                       | false      | true
        2026        | SIS    | 2026-02-18 | 15                    | 31                       | 301                   | 32                           | 4                       | true       | true
      `,
    ));
});

describe("dim_year_without_charters", () => {
  const model = "2_dimensions/dim_year_without_charters";
  const charter = "27999990000104";
  const base = {
    "dimensions.dim_school_year": `
      school_year | source
      2025        | STAS
      2026        | SIS
    `,
    "dimensions.dim_school": `
      cds_code       | district_code | school_code | is_charter | is_listed
      27999990000101 | 2799999       | 0000101     | false      | true
      ${charter}     | 2799999       | 0000104     | true       | true
    `,
    "staging.stg_calpads__absence_summaries": "school_year | school_code\n2025 | 0000101",
    "staging.stg_sis__enrollments": `
      school_year | school_code
      2025        | 0000104
      2026        | 0000101
    `,
  };
  const places = (...years: readonly number[]) =>
    [
      "school_year | level | cds_code",
      ...years.flatMap((year) => [`${year} | D | 27999990000000`, `${year} | C | 27000000000000`]),
    ].join("\n");
  const enrolled = {
    "staging.stg_calpads__enrollments": "school_year | school_code\n2026 | 0000104",
  };
  const stateRows = (...rows: readonly string[]) => ({
    "staging.stg_cde__chronic_absenteeism": [
      "school_year | level | cds_code | charter",
      ...rows.map((row) => `2025 | ${row}`),
    ].join("\n"),
  });

  it("names the years whose source has no record of a charter in the list of schools", () =>
    expectModel(model, base, places(2025, 2026)));

  it("leaves out a year whose source has records of every charter", async () => {
    await expectModel(model, { ...base, ...enrolled }, places(2025));
    const summaries = "school_year | school_code\n2025 | 0000104";
    await expectModel(
      model,
      { ...base, ...enrolled, "staging.stg_calpads__absence_summaries": summaries },
      places(),
    );
  });

  it("believes the state's file of the year, which knows charters that the list does not", async () => {
    const school = "S | 27999990000101 | No";
    await expectModel(model, { ...base, ...enrolled, ...stateRows(school) }, places());
    const other = "S | 27999990000777 | Yes";
    await expectModel(model, { ...base, ...enrolled, ...stateRows(school, other) }, places(2025));
    const elsewhere = "S | 27888880000778 | Yes";
    await expectModel(model, { ...base, ...enrolled, ...stateRows(school, elsewhere) }, places());
  });

  it("believes the list where the state's file has no school of the district", () =>
    expectModel(
      model,
      { ...base, ...enrolled, ...stateRows("D | 27999990000000 | No", "S | 27888880000778 | Yes") },
      places(2025),
    ));
});
