import { groupIndices } from "../group-indices.ts";
import { EVERYBODY, nameOfKey, placeOf } from "./count-cell.ts";
import type { ReleaseFrame } from "./frame.ts";
import type { ReleaseSystem } from "./to-system.ts";

/** A school, what it is part of, and what schools of one pod should have in common: their grades. */
export interface PodSchool {
  readonly place: string;
  /** Its district, county … */
  readonly wholes: readonly string[];
  readonly grades: string;
}

/** More schools than these are protected in pods first: a program's time grows with their square. */
const MOST_TOGETHER = 60;
/** Of 120 schools, pods of 16 print 66% of the cells in a sixth of the time in which all at once print 68%. */
const SCHOOLS_IN_A_POD = 16;

function chunk<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  const start = (index: number) => Math.round((index * items.length) / count);
  return Array.from({ length: count }, (_, index) => items.slice(start(index), start(index + 1)));
}

function byGrades(left: PodSchool, right: PodSchool): number {
  const [one, two] = [left.grades + left.place, right.grades + right.place];
  return one < two ? -1 : Number(one > two);
}

/** Returns the cells of pods: some schools of a district with like grades, and the places around them. */
export function formPods(
  places: readonly string[],
  schools: readonly PodSchool[],
): readonly ReadonlySet<number>[] {
  const cells = groupIndices(places, (place) => place);
  const districts = groupIndices(schools, ({ wholes }) => wholes.join(" "));
  return [...districts.values()].flatMap((district) => {
    const own = district.flatMap((index) => schools[index] ?? []).sort(byGrades);
    return chunk(own, SCHOOLS_IN_A_POD).map((pod) => {
      const together = new Set(pod.flatMap(({ place, wholes }) => [place, ...wholes]));
      return new Set([...together].flatMap((place) => cells.get(place) ?? []));
    });
  });
}

/** Returns the schools of a system with their grades and the places they are part of under a rule. */
function listSchools(
  { keys }: Pick<ReleaseSystem, "keys">,
  frame: ReleaseFrame,
  rule: string,
): readonly PodSchool[] {
  const ofRule = frame.places.filter((place) => place.rule === rule);
  const partsOf = groupIndices(ofRule, placeOf);
  const wholesOf = (school: string) =>
    (partsOf.get(school) ?? []).flatMap((index) => {
      const part = ofRule[index];
      return part ? placeOf({ level: part.whole_level, cds_code: part.whole_cds_code }) : [];
    });
  const isGrade = new Set(
    frame.categories
      .filter(({ family }) => family === "grade")
      .map((one) => one.reporting_category),
  );
  const names = keys.flatMap((key) => (key === undefined ? [] : nameOfKey(key)));
  const cells = groupIndices(names, (name) => (name.level === "S" ? placeOf(name) : undefined));
  return [...cells].map(([place, own]) => {
    const categories = own.flatMap((index) => names[index] ?? []);
    const grades = categories
      .filter((name) => name.reporting_category_2 === EVERYBODY)
      .map((name) => name.reporting_category)
      .filter((category) => isGrade.has(category));
    return { place, wholes: wholesOf(place), grades: grades.join(" ") };
  });
}

/** Returns the pods of a system; none where all its schools are few enough (privacy: how, pods). */
export function listPods(
  release: Pick<ReleaseSystem, "keys" | "places">,
  frame: ReleaseFrame,
  { rule }: { readonly rule: string },
): readonly ReadonlySet<number>[] {
  const schools = listSchools(release, frame, rule);
  return schools.length > MOST_TOGETHER ? formPods(release.places, schools) : [];
}
