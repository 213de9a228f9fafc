import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import { byPerson } from "./group-plan.ts";
import { printSsid, type Table, withDistrict } from "./table.ts";

const columns = [
  ...["local_student_id", "ssid", "birth_date", "gender", "hispanic"],
  ...["race_1", "race_2", "race_3", "race_4", "race_5"],
  ...["el_status", "el_start_date", "home_language", "parent_education", "first_name", "last_name"],
];

/** students.csv: one row per local id a student is enrolled under, the same facts in each; a few are missing. */
export function studentsTable(context: YearContext, enrollments: readonly EnrollmentPlan[]): Table {
  const { random } = context;
  const rows = [...byPerson(enrollments)]
    .filter(() => !random.chance(0.05))
    .flatMap(([person, own]) => {
      const facts = {
        birth_date: person.birthDate,
        gender: person.gender,
        hispanic: person.isHispanic,
        ...Object.fromEntries(person.races.map((code, at) => [`race_${at + 1}`, code])),
        el_status: random.pick(["EO", "EO", "EL", "EL", "RFEP", "IFEP", "ADEL", "TBD", ""]),
        el_start_date: random.pick(["2019-08-20", `${context.year.schoolYear - 1}-11-05`, ""]),
        home_language: "01",
        parent_education: person.parentEducation,
        first_name: person.firstName,
        last_name: person.lastName,
      };
      const ids = new Map(own.map((one) => [`${one.district} ${one.localId}`, one]));
      return [...ids.values()].map((one) => ({
        ...facts,
        district_code: one.district,
        local_student_id: one.localId,
        ssid: printSsid(context, one),
      }));
    });
  return { name: "students", columns: withDistrict(context, columns), rows };
}
