import { countyName } from "./county-names.ts";
import type { Enrollment } from "./enrollments.ts";
import type { DistrictFolder } from "./read-folder.ts";
import type { School } from "./schools.ts";

/** One school, district or county with the identity columns of its rows. */
export type Entity = {
  readonly identity: Readonly<Record<string, string>>;
  /** Is a student's time at this school (7 digits) of this district (7 digits) time at the entity? */
  readonly includes: (district: string, school: string) => boolean;
  /** The schools whose offered grades the entity offers. */
  readonly schools: readonly School[];
};

/** The entities with rows in a year: districts, the county of several, and schools that somebody attended. */
export function listEntities(
  folder: DistrictFolder,
  enrollments: readonly Enrollment[],
): readonly Entity[] {
  const attended = new Map(enrollments.map(({ school, district }) => [school, district] as const));
  const schools = [...folder.schools.values()].filter(({ code }) => attended.has(code));
  const districtOf = ({ code }: School) => attended.get(code) ?? "";
  const districts = folder.settings.districts.map(({ code, name }) => ({
    identity: above("D", code, name),
    includes: (district: string) => district === code,
    schools: schools.filter((school) => districtOf(school) === code),
  }));
  const county = {
    identity: above("C", (folder.settings.districts[0]?.code ?? "").slice(0, 2), ""),
    includes: () => true,
    schools,
  };
  return [
    ...(districts.length > 1 ? [county] : []),
    ...districts,
    ...schools.map((school) => schoolEntity(folder, school, districtOf(school))),
  ];
}

function above(level: "C" | "D", code: string, districtName: string) {
  return {
    "Aggregate Level": level,
    "County Code": code.slice(0, 2),
    "District Code": code.slice(2),
    "School Code": "",
    "County Name": countyName(code.slice(0, 2)),
    "District Name": districtName,
    "School Name": "",
    "Charter School": "All",
    DASS: "All",
  };
}

function schoolEntity({ settings }: DistrictFolder, school: School, district: string): Entity {
  const name = settings.districts.find(({ code }) => code === district)?.name ?? "";
  return {
    identity: {
      ...above("D", district, name),
      "Aggregate Level": "S",
      "School Code": school.code,
      "School Name": school.name,
      "Charter School": school.isCharter ? "Yes" : "No",
      DASS: school.isDass ? "Yes" : "No",
    },
    includes: (_district, code) => code === school.code,
    schools: [school],
  };
}
