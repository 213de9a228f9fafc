import type { Edition } from "../../contracts/published/edition.ts";
import { placeGroups } from "./dip-choices.js";
import { formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import { groupOptions, knownGroups, knownMeasures } from "./group-choices.js";
import { everybody, yearMeasures } from "./group-view.js";
import type { OptionGroup } from "./grouped-choice.ts";
import { fill } from "./messages.js";
import type { Site } from "./site.ts";
import type { WorkshopView } from "./workshop-view.ts";

/** School years for which a target can be set, from the next that ends on. */
const yearsAhead = 3;

/** Returns the years by the end of which a target can be reached: the running one and the next. */
export function targetYears({ current_year, headline_year, is_running }: Edition): number[] {
  const first = is_running ? headline_year : Math.max(current_year, headline_year) + 1;
  return Array.from({ length: yearsAhead }, (_, i) => first + i);
}

/** Returns the grades and spans with figures of a measure, all grades first. */
export function workshopGrades(
  cells: readonly GroupCell[],
  { measure }: Pick<WorkshopView, "measure">,
  { text, categories }: Site,
): OptionGroup[] {
  const known = new Set(cells.filter((cell) => cell.measure === measure).map((x) => x.grades));
  const option = (families: readonly string[]) =>
    categories
      .filter((x) => families.includes(x.family) && known.has(x.reporting_category))
      .map((x) => [x.reporting_category, x.name] as const);
  return [
    { options: [[everybody, text.compare.all_grades] as const] },
    { heading: text.compare.spans, options: option(["run", "span"]) },
    { heading: text.compare.single_grades, options: option(["grade"]) },
  ];
}

/** Returns the groups with figures of a measure, all students first. */
export function workshopGroups(
  cells: readonly GroupCell[],
  { measure }: Pick<WorkshopView, "measure">,
  site: Site,
): OptionGroup[] {
  return [
    { options: [[everybody, site.text.groups.all] as const] },
    ...groupOptions(knownGroups(cells, measure, site), site),
  ];
}

/** Returns the years to choose from, in words. */
export function yearChoices({ text, edition }: Site): OptionGroup[] {
  const formats = formatsOf(text.language);
  const name = (year: number) => fill(text.workshop.by_end, { year: formats.schoolYear(year) });
  return [{ options: targetYears(edition).map((year) => [`${year}`, name(year)] as const) }];
}

/**
 * Returns a view that exists: what is asked for as far as the district has figures of it, else
 * chronic absence of all students, by the end of the next school year.
 */
export function settleWorkshop(
  asked: Partial<WorkshopView>,
  cells: readonly GroupCell[],
  site: Site,
): WorkshopView {
  const { edition } = site;
  const pick = (groups: readonly OptionGroup[], wanted: string | undefined, usual: string) =>
    groups.flatMap(({ options }) => options.map(([code]) => code)).find((x) => x === wanted) ??
    usual;
  const known = knownMeasures(cells, yearMeasures);
  const measure = known.find((x) => x === asked.measure) ?? known[0] ?? "chronic";
  const years = targetYears(edition);
  const usualYear = (edition.is_running ? years[1] : years[0]) ?? edition.headline_year + 1;
  return {
    measure,
    place: pick(placeGroups(site), asked.place, edition.cds_code),
    grades: pick(workshopGrades(cells, { measure }, site), asked.grades, everybody),
    group: pick(workshopGroups(cells, { measure }, site), asked.group, everybody),
    year: years.find((year) => year === asked.year) ?? usualYear,
    target: asked.target,
  };
}
