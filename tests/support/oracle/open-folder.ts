import { listCategories } from "./categories.ts";
import { cell } from "./csv.ts";
import { type Entity, listEntities } from "./entities.ts";
import { type Identity, makeIdentity } from "./identity.ts";
import { type DistrictFolder, readDistrictFolder } from "./read-folder.ts";
import { makeMemory } from "./remember.ts";
import { makeStudentYear, type StudentYear } from "./year-of-students.ts";

/** A district folder with its years worked out, oldest first. */
export type OpenFolder = {
  readonly place: string;
  readonly folder: DistrictFolder;
  readonly identity: Identity;
  /** The day that was asked for. */
  readonly asOf: string | undefined;
  readonly years: readonly StudentYear[];
  /** Every reporting category with rows. */
  readonly categories: readonly string[];
};

const remember = makeMemory<readonly Entity[]>();

let last: { readonly place: string; readonly open: OpenFolder } | undefined;

/** Opens a district folder; the last one opened is kept, so a folder must not change between two calls. */
export function openFolder(districtFolder: string, asOf: string | undefined): OpenFolder {
  const place = `${districtFolder} ${asOf ?? ""}`;
  if (last?.place !== place) last = { place, open: readFolder(districtFolder, asOf) };
  return last.open;
}

/** Every year with each of its entities. */
export function listEntityYears({ folder, years }: OpenFolder) {
  return years.flatMap((year) => entitiesOf(folder, year).map((entity) => ({ year, entity })));
}

/** The entities with rows in a year. */
export function entitiesOf(folder: DistrictFolder, year: StudentYear): readonly Entity[] {
  return remember(year, "entities", () => listEntities(folder, year.enrollments));
}

function readFolder(districtFolder: string, asOf: string | undefined): OpenFolder {
  const folder = readDistrictFolder(districtFolder);
  const identity = makeIdentity(folder);
  const listed = folder.years.flatMap(({ sis }) => sis.get("student_groups") ?? []);
  const codes = [...folder.settings.localGroups, ...listed.map((row) => cell(row, "group_code"))];
  const years: StudentYear[] = [];
  for (const files of folder.years.filter(({ calpads, sis }) => calpads.size + sis.size > 0)) {
    const before = years.find(({ schoolYear }) => schoolYear === files.schoolYear - 1);
    years.push(makeStudentYear(folder, files, identity, asOf, before));
  }
  return {
    place: districtFolder,
    folder,
    identity,
    asOf,
    years,
    categories: listCategories(codes),
  };
}
