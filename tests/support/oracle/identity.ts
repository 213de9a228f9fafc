import { type CsvRow, cell } from "./csv.ts";
import type { CalpadsLine, DistrictFolder, YearFiles } from "./read-folder.ts";

/** Where a record type keeps the reporting LEA, school, SSID and local student id (index = field - 1). */
const places: ReadonlyMap<string, { lea: number; ssid: number; local: number }> = new Map([
  ["SENR", { lea: 3, ssid: 7, local: 8 }],
  ["SINF", { lea: 5, ssid: 8, local: 9 }],
  ["SPRG", { lea: 3, ssid: 6, local: 7 }],
  ["SELA", { lea: 3, ssid: 6, local: 11 }],
  ["STAS", { lea: 3, ssid: 6, local: 7 }],
]);

/** Tells which student and which district (7 digits) a record is about. */
export type Identity = {
  readonly calpadsStudent: (recordType: string, line: CalpadsLine) => string;
  readonly calpadsDistrict: (recordType: string, line: CalpadsLine) => string;
  readonly sisStudent: (row: CsvRow) => string;
  readonly sisDistrict: (row: CsvRow) => string;
  /** How many student numbers of a district stand beside more than one SSID. */
  readonly numbersOfSeveralSsids: number;
};

/** One student per SSID where any file of any year gives one for the district and local id, else per district and local id. */
export function makeIdentity(folder: DistrictFolder): Identity {
  const districts = districtFinder(folder);
  const ssids = new Map<string, string>();
  const several = new Set<string>();
  for (const year of folder.years) learnSsids(year, districts, ssids, several);
  const student = (district: string, local: string) =>
    ssids.get(`${district}|${local}`) ?? `${district}|${local}`;
  return {
    ...districts,
    numbersOfSeveralSsids: several.size,
    calpadsStudent(recordType, line) {
      const place = getPlace(recordType);
      const ssid = line[place.ssid] ?? "";
      if (ssid !== "") return ssid;
      return student(districts.calpadsDistrict(recordType, line), line[place.local] ?? "");
    },
    sisStudent: (row) => student(districts.sisDistrict(row), cell(row, "local_student_id")),
  };
}

function districtFinder({ settings, schools }: DistrictFolder) {
  const codes = settings.districts.map(({ code }) => code);
  const only = codes.length === 1 ? codes[0] : undefined;
  return {
    calpadsDistrict(recordType: string, line: CalpadsLine): string {
      if (only !== undefined) return only;
      const lea = line[getPlace(recordType).lea] ?? "";
      const district = codes.includes(lea) ? lea : schools.get(lea)?.district;
      if (district === undefined) throw new Error("unknown reporting LEA");
      return district;
    },
    sisDistrict: (row: CsvRow): string => only ?? cell(row, "district_code"),
  };
}

function learnSsids(
  year: YearFiles,
  districts: ReturnType<typeof districtFinder>,
  ssids: Map<string, string>,
  several: Set<string>,
): void {
  const learn = (district: string, local: string, ssid: string) => {
    const key = `${district}|${local}`;
    if (ssid === "" || local === "") return;
    if ((ssids.get(key) ?? ssid) !== ssid) several.add(key);
    ssids.set(key, ssid);
  };
  for (const [recordType, lines] of year.calpads) {
    const { ssid, local } = getPlace(recordType);
    for (const line of lines)
      learn(districts.calpadsDistrict(recordType, line), line[local] ?? "", line[ssid] ?? "");
  }
  for (const kind of ["enrollments", "students"]) {
    for (const row of year.sis.get(kind) ?? [])
      learn(districts.sisDistrict(row), cell(row, "local_student_id"), cell(row, "ssid"));
  }
}

function getPlace(recordType: string) {
  const place = places.get(recordType);
  if (place === undefined) throw new Error(`unknown record type: ${recordType}`);
  return place;
}
