import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

describe("stg_sis__interventions", () => {
  it("takes each step once, with its days and whether a document is on file", () =>
    expectModel(
      "1_staging/stg_sis__interventions",
      {
        "raw.interventions": `
          school_year | student_key | school_code    | date       | step     | status | outcome | staff_role | barrier  | document_on_file | due_date
          2026        | 1           | 27999990000101 | 2025-10-01 | letter_1 | done   | sent    | clerk      |          | Y                |
          2026        | 1           | 0000101        | 2025-10-01 | letter_1 | done   | sent    | clerk      |          | Y                |
          2026        | 1           | 0000101        | 2025-11-01 | Sart     | open   |         |            | aversion | N                | 2025-11-15
          2026        | 2           | 0000102        | 2025-11-01 | other    |        |         |            |          |                  |
        `,
      },
      `
        school_year | student_key | school_code | step     | status | outcome | staff_role | barrier  | intervention_date | due_date   | has_document
        2026        | 1           | 0000101     | letter_1 | done   | sent    | clerk      | ''       | 2025-10-01        |            | true
        2026        | 1           | 0000101     | sart     | open   | ''      | ''         | aversion | 2025-11-01        | 2025-11-15 | false
        2026        | 2           | 0000102     | other    | ''     | ''      | ''         | ''       | 2025-11-01        |            | false
      `,
    ));
});

describe("stg_sis__attendance_recovery", () => {
  it("reads each session once, with its hours and the day it makes up for", () =>
    expectModel(
      "1_staging/stg_sis__attendance_recovery",
      {
        "raw.attendance_recovery": `
          school_year | student_key | school_code    | date_recovered | date_session | hours
          2026        | 1           | 27999990000101 | 2025-10-01     | 2025-10-11   | 4
          2026        | 1           | 0000101        | 2025-10-01     | 2025-10-11   | 4.00
          2026        | 1           | 0000101        | 2025-10-01     | 2025-10-18   | 1.5
        `,
      },
      `
        school_year | student_key | school_code | hours | date_recovered | date_session
        2026        | 1           | 0000101     | 4.00  | 2025-10-01     | 2025-10-11
        2026        | 1           | 0000101     | 1.50  | 2025-10-01     | 2025-10-18
      `,
    ));
});

describe("bld_attendance_band", () => {
  const model = "2_dimensions/bld_attendance_band";
  const bands = `
    scheme | band | band_order | lowest_absence_share | includes_lowest | first_school_year
    works  | low  | 1          | 0                    | true            | 2099
    works  | risk | 2          | 0.05                 | false           | 2099
    works  | high | 3          | 0.10                 | true            | 2099
    works  | low  | 1          | 0                    | true            | 2100
    works  | high | 2          | 0.20                 | true            | 2100
  `;

  it("takes the year's version of the scheme", () =>
    expectModel(
      model,
      { "reference.attendance_bands": bands },
      `
        school_year | scheme | band | lowest_absence_share | includes_lowest
        2099        | works  | low  | 0.0000               | true
        2099        | works  | risk | 0.0500               | false
        2099        | works  | high | 0.1000               | true
        2100        | works  | low  | 0.0000               | true
        2100        | works  | high | 0.2000               | true
      `,
    ));

  it("takes a district's own limit", () =>
    expectModel(
      model,
      {
        "reference.attendance_bands": bands,
        "reference.band_overrides": `
          scheme | band | lowest_absence_share
          works  | high | 0.12
          other  | risk | 0.03
        `,
      },
      `
        school_year | scheme | band | default_absence_share | lowest_absence_share
        2099        | works  | low  | 0.0000                | 0.0000
        2099        | works  | risk | 0.0500                | 0.0500
        2099        | works  | high | 0.1000                | 0.1200
        2100        | works  | low  | 0.0000                | 0.0000
        2100        | works  | high | 0.2000                | 0.1200
      `,
    ));
});

describe("stg_district__extract_files", () => {
  it("names each kind of file of a year once", () =>
    expectModel(
      "1_staging/stg_district__extract_files",
      {
        "raw.extract_files": `
          school_year | extract
          2025        | senr
          2025        | senr
          2025        | interventions
          2026        | senr
        `,
      },
      `
        school_year | extract
        2025        | senr
        2025        | interventions
        2026        | senr
      `,
    ));
});
