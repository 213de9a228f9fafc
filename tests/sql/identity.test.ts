import { describe, it } from "vitest";
import { useModels } from "../support/use-models.ts";

const expectModel = useModels();

describe("local_student", () => {
  const model = "0_identity/local_student";

  it("takes two local numbers with one SSID for one student, across districts and years", () =>
    expectModel(
      model,
      {
        "incoming.senr": `
          district_code | local_student_id | ssid       | school_year
          2799999       | A1               | 1000000001 | 2024
          2788888       | B7               | 1000000001 | 2025
          2799999       | A2               | 1000000002 | 2024
        `,
        "incoming.absences": `
          district_code | local_student_id | school_year
          2799999       | A1               | 2026
          2799999       | A3               | 2026
          2788888       | A3               | 2026
        `,
      },
      `
        student_key | district_code | local_student_id | ssid
        1           | 2799999       | A1               | 1000000001
        1           | 2799999       | A1               | ''
        1           | 2788888       | B7               | 1000000001
        1           | 2788888       | B7               | ''
        2           | 2799999       | A2               | 1000000002
        2           | 2799999       | A2               | ''
        3           | 2788888       | A3               | ''
        4           | 2799999       | A3               | ''
      `,
    ));

  it("tells two SSIDs of one number apart, and takes the newest where a row has none", () =>
    expectModel(
      model,
      {
        "incoming.stas": `
          district_code | local_student_id | ssid       | school_year
          2799999       | A1               |            | 2023
          2799999       | A1               | 1000000001 | 2024
        `,
        "incoming.sinf": `
          district_code | local_student_id | ssid       | school_year
          2799999       | A1               | 1000000009 | 2025
        `,
        "incoming.students": `
          district_code | local_student_id | ssid       | school_year
          2799999       | B1               | 1000000009 | 2026
        `,
      },
      `
        student_key | district_code | local_student_id | ssid
        1           | 2799999       | A1               | 1000000001
        2           | 2799999       | A1               | 1000000009
        2           | 2799999       | A1               | ''
        2           | 2799999       | B1               | 1000000009
        2           | 2799999       | B1               | ''
      `,
    ));

  it("finds students in every file that names them", () => {
    const files = ["senr", "sinf", "sprg", "sela", "stas", "absences", "student_groups"];
    const more = ["enrollments", "students", "attendance_recovery", "interventions"];
    const all = [...files, ...more];
    const inputs = all.map((name, i) => [
      `incoming.${name}`,
      `district_code | local_student_id | school_year\n2799999 | ${String(i).padStart(2, "0")} | 2026`,
    ]);
    const rows = all.map((_, i) => `${i + 1} | ${String(i).padStart(2, "0")}`);
    return expectModel(
      model,
      Object.fromEntries(inputs),
      ["student_key | local_student_id", ...rows].join("\n"),
    );
  });
});

describe("student", () => {
  it("keeps the newest name of each student", () =>
    expectModel(
      "0_identity/student",
      {
        "identity.local_student": `
          student_key | district_code | local_student_id | ssid
          1           | 2799999       | A1               | 1000000001
          1           | 2799999       | A1               |   
          2           | 2799999       | A2               |   
          3           | 2799999       | A3               |   
        `,
        "incoming.senr": `
          district_code | local_student_id | ssid       | first_name | last_name | school_year
          2799999       | A1               | 1000000001 | Old        | Name      | 2024
          2799999       | A2               |            |            |           | 2025
        `,
        "incoming.students": `
          district_code | local_student_id | ssid | first_name | last_name | school_year
          2799999       | A1               |      | New        | Name      | 2026
          2799999       | A2               |      |            | Only      | 2024
        `,
      },
      `
        student_key | ssid       | first_name | last_name
        1           | 1000000001 | New        | Name
        2           |            | ''         | Only
        3           |            |            |
      `,
    ));
});

describe("state_student", () => {
  it("takes an SSID of a state's report for the student who has it, or for a new one", () =>
    expectModel(
      "0_identity/state_student",
      {
        "identity.local_student": `
          student_key | district_code | local_student_id | ssid
          1           | 2799999       | A1               | 1000000001
          1           | 2788888       | B1               | 1000000001
          1           | 2799999       | A1               |
          2           | 2799999       | A2               |
        `,
        "incoming.calpads_absence_report": `
          school_year | ssid
          2025        | 1000000001
          2025        | 1000000009
          2025        | 1000000008
          2024        | 1000000008
        `,
      },
      `
        student_key | ssid
        1           | 1000000001
        3           | 1000000008
        4           | 1000000009
      `,
    ));
});
