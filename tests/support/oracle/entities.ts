import { countyName } from "./county-names.ts";
import type { Enrollment } from "./enrollments.ts";
import type { DistrictFolder } from "./read-folder.ts";
import type { Rule } from "./rules.ts";
import type { School } from "./schools.ts";

/** One school, district or county with the identity columns of its rows. */
export type Entity = {
  readonly level: "S" | "D" | "C";
  /** 14 digits. */
  readonly cds: string;
  /** 7 digits; empty for a county. */
  readonly district: string;
  readonly identity: Readonly<Record<string, string>>;
  /** Is a student's time at this place time at the entity? A district without charters by the two other rules. */
  readonly includes: (place: Place, rule: Rule) => boolean;
  /** The schools whose offered grades the entity offers. */
  readonly schoolsBy: (rule: Rule) => readonly School[];
};

/** District and school, 7 digits each. */
export type Place = { readonly district: string; readonly school: string };

/** The entities with rows in a year by population enrollments: districts, the county of several, and schools that somebody attended. */
export function listEntities(
  folder: DistrictFolder,
  enrollments: readonly Enrollment[],
): readonly Entity[] {
  const attended = new Map(enrollments.map(({ school, district }) => [school, district] as const));
  const schools = [...folder.schools.values()].filter(({ code }) => attended.has(code));
  const districtOf = ({ code }: School) => attended.get(code) ?? "";
  const districts = folder.settings.districts.map(({ code, name }): Entity => {
    const own = schools.filter((school) => districtOf(school) === code);
    const isCharter = (school: string) => folder.schools.get(school)?.isCharter === true;
    return {
      level: "D",
      cds: `${code}0000000`,
      district: code,
      identity: above("D", code, name),
      includes: ({ district, school }, rule) =>
        district === code && (rule === "dataquest" || !isCharter(school)),
      schoolsBy: (rule) => own.filter((one) => rule === "dataquest" || !one.isCharter),
    };
  });
  const countyCode = (folder.settings.districts[0]?.code ?? "").slice(0, 2);
  const county: Entity = {
    level: "C",
    cds: countyCode.padEnd(14, "0"),
    district: "",
    identity: above("C", countyCode, ""),
    includes: () => true,
    schoolsBy: () => schools,
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
    level: "S",
    cds: `${district}${school.code}`,
    district,
    identity: {
      ...above("D", district, name),
      "Aggregate Level": "S",
      "School Code": school.code,
      "School Name": school.name,
      "Charter School": school.isCharter ? "Yes" : "No",
      DASS: school.isDass ? "Yes" : "No",
    },
    includes: (place) => place.school === school.code,
    schoolsBy: () => [school],
  };
}
