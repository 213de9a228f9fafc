import { gradePhrase } from "./group-words.js";
import type { Site } from "./site.ts";
import type { WorkshopView } from "./workshop-view.ts";

/** Returns whom a view is about: the group, the grades, the place. */
export function subjectPhrase(view: WorkshopView, site: Site): string {
  const { text } = site;
  const group = groupName(view.group, site);
  const grades = view.grades === "TA" ? [] : [gradePhrase(view, site)];
  const place = site.entities.find((entity) => entity.cds_code === view.place);
  return [text.compare.measures[view.measure], group, ...grades, place?.name ?? view.place].join(
    ", ",
  );
}

/** Returns the name of a group of students. */
export function groupName(code: string, { text, categories }: Site): string {
  if (code === "TA") return text.groups.all;
  return categories.find((x) => x.reporting_category === code)?.name ?? code;
}
