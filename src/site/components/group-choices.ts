import type { ReportingCategory } from "../../contracts/published/reporting-categories.ts";
import { placeGroups } from "./dip-choices.js";
import { isFinishedYear } from "./finished-year.js";
import { formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import { groupFamilies } from "./group-items.js";
import { everybody, type GroupView, type Measure, measures, mostGroups } from "./group-view.js";
import type { OptionGroup } from "./grouped-choice.ts";
import { fill } from "./messages.js";
import type { Site } from "./site.ts";

/** The groups whose outcomes a district's plan must address, and students with disabilities. */
const planned = ["SE", "SS", "SF", "SD"];

/** School years that are compared unless a reader asks for others. */
const usualYears = 3;

const isKnown = ({ disclosure }: GroupCell): boolean => disclosure !== "not_applicable";

/** Returns those of some measures that have figures. */
export function knownMeasures<Asked extends Measure>(
  cells: readonly GroupCell[],
  among: readonly Asked[],
): Asked[] {
  const known = new Set<Measure>(cells.filter(isKnown).map(({ measure }) => measure));
  return among.filter((measure) => known.has(measure));
}

/** Returns the school years of a measure that have figures, oldest first. */
export function knownYears(cells: readonly GroupCell[], measure: Measure): number[] {
  const ofMeasure = cells.filter((cell) => cell.measure === measure && isKnown(cell));
  return [...new Set(ofMeasure.map((cell) => cell.school_year))].sort((a, b) => a - b);
}

/** Returns the groups of a measure that have figures, in the order of the categories. */
export function knownGroups(
  cells: readonly GroupCell[],
  measure: Measure,
  { categories }: Pick<Site, "categories">,
): string[] {
  const ofMeasure = cells.filter((cell) => cell.measure === measure && isKnown(cell));
  const known = new Set(ofMeasure.map((cell) => cell.group));
  return categories
    .map((category) => category.reporting_category)
    .filter((code) => code !== everybody && known.has(code));
}

/** Whether grades are crossed with groups: for chronic absence in a whole district only. */
export function isCrossed(
  { measure, place }: Pick<GroupView, "measure" | "place">,
  { entities, edition }: Pick<Site, "entities" | "edition">,
): boolean {
  const level = entities.find((entity) => entity.cds_code === place)?.level;
  return edition.has_student_files && measure === "chronic" && level === "D";
}

/** Returns the grades and spans that can be chosen, all grades first. */
export function gradeGroups(
  cells: readonly GroupCell[],
  view: Pick<GroupView, "measure" | "place">,
  site: Site,
): OptionGroup[] {
  const { text, categories, edition } = site;
  const all = { options: [[everybody, text.compare.all_grades] as const] };
  if (!isCrossed(view, site)) return [all];
  const crossed = cells.filter((cell) => isKnown(cell) && cell.group !== everybody);
  const known = new Set(crossed.map(({ grades }) => grades));
  const isHere = view.place === edition.cds_code;
  // Of a district of the county nothing is loaded yet: all that tables cross with groups.
  const isOffered = ({ reporting_category, is_crossed }: ReportingCategory) =>
    isHere ? known.has(reporting_category) : is_crossed;
  const option = (families: readonly string[]) =>
    categories
      .filter((x) => families.includes(x.family) && isOffered(x))
      .map((x) => [x.reporting_category, x.name] as const);
  return [
    all,
    { heading: text.compare.spans, options: option(["run", "span"]) },
    { heading: text.compare.single_grades, options: option(["grade"]) },
  ];
}

/** Returns the years of a measure to choose from; the running one is said to be so. */
export function yearOptions(years: readonly number[], { text, edition }: Site): OptionGroup[] {
  const formats = formatsOf(text.language);
  const name = (year: number) =>
    isFinishedYear(year, edition)
      ? formats.schoolYear(year)
      : fill(text.table.so_far, { year: formats.schoolYear(year) });
  return [{ options: years.map((year) => [`${year}`, name(year)] as const) }];
}

/** Returns the groups to choose from, by family. */
export function groupOptions(codes: readonly string[], { text, categories }: Site): OptionGroup[] {
  const families: Readonly<Record<string, string>> = text.groups.families;
  const familyOf = (family: string) => (family === "transition" ? "local" : family);
  return groupFamilies.map((family) => ({
    heading: families[family] ?? family,
    options: categories
      .filter((x) => familyOf(x.family) === family && codes.includes(x.reporting_category))
      .map((x) => [x.reporting_category, x.name] as const),
  }));
}

/**
 * Returns a view that exists: what is asked for as far as there are figures, else chronic absence in
 * the whole district, the last three finished years, the groups that a plan must address.
 */
export function settleGroupView(
  asked: Partial<GroupView>,
  cells: readonly GroupCell[],
  site: Site,
): GroupView {
  const { edition } = site;
  const measure = knownMeasures(cells, measures).find((x) => x === asked.measure) ?? "chronic";
  const places = placeGroups(site).flatMap(({ options }) => options.map(([code]) => code));
  const place = places.find((code) => code === asked.place) ?? edition.cds_code;
  const offered = gradeGroups(cells, { measure, place }, site);
  const grades = offered.flatMap(({ options }) => options.map(([code]) => code));
  const years = knownYears(cells, measure);
  const finished = years.filter((year) => isFinishedYear(year, edition));
  const usual = (finished.length > 0 ? finished : years).slice(-usualYears);
  const to = years.find((year) => year === asked.to) ?? usual.at(-1) ?? edition.headline_year;
  const from = years.find((year) => year === asked.from) ?? usual[0] ?? to;
  const known = knownGroups(cells, measure, site);
  const groups = known.filter((code) => asked.groups?.includes(code)).slice(0, mostGroups);
  const ordinary = known.filter((code) => planned.includes(code));
  return {
    ...{ measure, place, to, from: Math.min(from, to) },
    grades: grades.find((code) => code === asked.grades) ?? everybody,
    groups:
      groups.length > 0 ? groups : ordinary.length > 0 ? ordinary : known.slice(0, planned.length),
  };
}
