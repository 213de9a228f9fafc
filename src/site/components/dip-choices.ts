import { type Dips, largestDip, largestExcess, toBreaks } from "./dip-rows.js";
import { breakKey, type DipView } from "./dip-view.js";
import { isFinishedYear } from "./finished-year.js";
import { type Formats, formatsOf } from "./formats.js";
import type { OptionGroup } from "./grouped-choice.ts";
import { fill } from "./messages.js";
import { placeName } from "./places.js";
import { sayName } from "./say-name.js";
import type { Site } from "./site.ts";

/** Returns the places to choose from: the subject, then its districts and schools by name. */
export function placeGroups({ text, ...site }: Site): OptionGroup[] {
  const named = (level: string) =>
    site.entities
      .filter((place) => place.role === "part" && place.level === level)
      .map((place) => [place.cds_code, placeName(place, { text })] as const)
      .sort((a, b) => a[1].localeCompare(b[1], text.language));
  const subject = site.entities.filter((place) => place.role === "subject");
  return [
    { options: subject.map((place) => [place.cds_code, placeName(place, { text })] as const) },
    { heading: text.dips.districts, options: named("D") },
    { heading: text.dips.schools_group, options: named("S") },
  ];
}

/** Returns the groups of students that the rows know: all, grade spans, grades, student groups. */
export function categoryGroups(rows: Dips, { text, categories }: Site): OptionGroup[] {
  const known = new Set(rows.map((row) => row.reporting_category));
  const { families } = text.groups;
  const option = (wanted: readonly string[]) =>
    categories
      .filter(({ family }) => wanted.includes(family))
      .filter(({ reporting_category }) => known.has(reporting_category))
      .map(({ reporting_category, name }) => [reporting_category, name] as const);
  return [
    { options: [["TA", text.groups.all] as const] },
    { heading: text.dips.spans, options: option(["span"]) },
    { heading: text.dips.grades, options: option(["grade"]) },
    { heading: families.race, options: option(["race"]) },
    { heading: families.program, options: option(["program"]) },
    { heading: families.local, options: option(["transition", "local"]) },
    { heading: families.gender, options: option(["gender"]) },
  ];
}

/** Returns the years of the rows, newest first; the running one is said to be so. */
export function yearGroups(rows: Dips, { text, edition }: Site, formats: Formats): OptionGroup[] {
  const name = (year: number) =>
    isFinishedYear(year, edition)
      ? formats.schoolYear(year)
      : fill(text.table.so_far, { year: formats.schoolYear(year) });
  return [{ options: yearsOf(rows).map((year) => [`${year}`, name(year)] as const) }];
}

/** Returns the breaks of a year in the order of the calendar. */
export function breakGroups(rows: Dips, year: number, text: Site["text"]): OptionGroup[] {
  const found = toBreaks(rows, { category: "TA", year });
  const repeated = (name: string) => found.filter((x) => x.name === name).length > 1;
  const label = ({ name, key }: (typeof found)[number]) =>
    repeated(name)
      ? `${sayName(name, text)} (${key.match(/-(\d+)$/)?.[1] ?? 1})`
      : sayName(name, text);
  return [{ options: found.map((x) => [x.key, label(x)] as const) }];
}

/**
 * Returns a view that exists: what is asked for as far as the rows know it, else the subject, all
 * students, the newest finished year in which a break could be judged, its largest dip.
 */
export function settleView(asked: Partial<DipView>, rows: Dips, site: Site): DipView {
  const places = placeGroups(site).flatMap(({ options }) => options.map(([code]) => code));
  const categories = new Set(rows.map((row) => row.reporting_category));
  const years = yearsOf(rows);
  const year = years.find((x) => x === asked.year) ?? usualYear(rows, site);
  const breaks = toBreaks(rows, { category: "TA", year });
  const largest = [...breaks].sort((a, b) => sizeOf(b) - sizeOf(a))[0];
  return {
    place: places.find((code) => code === asked.place) ?? site.edition.cds_code,
    category: asked.category && categories.has(asked.category) ? asked.category : "TA",
    year,
    break: breaks.find(({ key }) => key === asked.break)?.key ?? largest?.key ?? "",
  };
}

/** A break that is no dip comes after every dip, however large its excess. */
function sizeOf(sides: Parameters<typeof largestDip>[0]): number {
  return largestDip(sides)?.excess_points ?? largestExcess(sides) - 1000;
}

/** Returns the newest finished year with a judged break, else the newest year. */
export function usualYear(rows: Dips, { edition }: Pick<Site, "edition">): number {
  const judged = new Set(
    rows.filter((row) => row.excess_points !== null).map((row) => row.school_year),
  );
  const years = yearsOf(rows);
  return (
    years.find((year) => isFinishedYear(year, edition) && judged.has(year)) ??
    years.find((year) => judged.has(year)) ??
    years[0] ??
    edition.headline_year
  );
}

function yearsOf(rows: Dips): number[] {
  return [...new Set(rows.map((row) => row.school_year))].sort((a, b) => b - a);
}

/** Returns a break's name in a year, as its rows print it. */
export function breakName(rows: Dips, view: DipView): string {
  const named = rows.filter((row) => breakKey(row) === view.break);
  return (named.find((row) => row.school_year === view.year) ?? named[0])?.break_name ?? "";
}

/** Returns the sentence that names a view: place, group, break and year. */
export function viewName(rows: Dips, view: DipView, site: Site): string {
  const { text, entities, categories } = site;
  const place = entities.find((x) => x.cds_code === view.place);
  const category = categories.find((x) => x.reporting_category === view.category);
  return fill(text.dips.view, {
    place: place ? placeName(place, site) : "",
    group: view.category === "TA" ? text.groups.all : (category?.name ?? view.category),
    break: sayName(breakName(rows, view), text),
    year: formatsOf(text.language).schoolYear(view.year),
  });
}
