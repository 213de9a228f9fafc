import { formatsOf } from "./formats.js";
import { everybody, type GroupView } from "./group-view.js";
import { fill } from "./messages.js";
import { placeName } from "./places.js";
import type { Site } from "./site.ts";

type Viewed = Pick<Site, "text" | "entities" | "categories"> & { readonly view: GroupView };

/** Returns the name of the measure. */
export function groupViewName({ text, view }: Pick<Viewed, "text" | "view">): string {
  const names: Readonly<Record<string, string>> = text.compare.measures;
  return names[view.measure] ?? view.measure;
}

/** Returns the grades in words: `Grades 6 to 8`, `All grades`. */
export function gradePhrase(
  { grades }: Pick<GroupView, "grades">,
  { text, categories }: Pick<Site, "text" | "categories">,
): string {
  if (grades === everybody) return text.compare.all_grades;
  return categories.find((x) => x.reporting_category === grades)?.name ?? grades;
}

/** Returns the place's name; its code where the site does not know it. */
export function viewedPlace({ view, entities, text }: Viewed): string {
  const place = entities.find((entity) => entity.cds_code === view.place);
  return place ? placeName(place, { text }) : view.place;
}

/** Returns the years of a view: `2022-23 to 2024-25`, or the one. */
export function yearsPhrase({ view: { from, to }, text }: Pick<Viewed, "text" | "view">): string {
  const { schoolYear } = formatsOf(text.language);
  if (from === to) return schoolYear(to);
  return fill(text.compare.years, { first: schoolYear(from), last: schoolYear(to) });
}

/** Returns what is looked at, in one line. */
export function viewPhrase(viewed: Viewed): string {
  return fill(viewed.text.compare.view, {
    measure: groupViewName(viewed),
    place: viewedPlace(viewed),
    grades: gradePhrase(viewed.view, viewed),
    years: yearsPhrase(viewed),
  });
}
