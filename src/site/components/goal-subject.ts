import { groupPhrase } from "./group-phrase.js";
import { fill, type Messages } from "./messages.js";
import { placeName } from "./places.js";
import type { Site } from "./site.ts";

/** Whom a goal is about: the place, the grades as goals.csv writes them, the group. */
export interface GoalPlace {
  readonly metric: string;
  readonly cds_code: string;
  readonly grades: string;
  readonly student_group: string;
}

/** Returns the name of a goal's metric; its code where the messages have none. */
export function metricName(metric: string, { goals }: Messages): string {
  const names: Readonly<Record<string, string>> = goals.metrics;
  return names[metric] ?? metric;
}

/** Returns grades as a reader says them: `grade 9`, `grades TK–5`; undefined for all grades. */
export function gradesName(grades: string, { goals }: Messages): string | undefined {
  if (grades === "") return undefined;
  const [first = "", last] = grades.split("-").map(shortGrade);
  if (last === undefined) return fill(goals.grade, { grade: first });
  return fill(goals.grades, { first, last });
}

function shortGrade(grade: string): string {
  return grade === "KN" ? "K" : grade.replace(/^0/, "");
}

/** Returns whom a goal is about: `English learners, grade 9, Rolling Oaks Unified`. */
export function goalSubject(goal: GoalPlace, site: Site): string {
  const { text, entities, categories } = site;
  const place = entities.find(({ cds_code }) => cds_code === goal.cds_code);
  const name =
    categories.find((x) => x.reporting_category === goal.student_group)?.name ?? goal.student_group;
  const group =
    goal.student_group === "TA"
      ? text.groups.all
      : groupPhrase({ key: goal.student_group, label: name }, text);
  const grades = gradesName(goal.grades, text);
  return [group, grades, place && placeName(place, site)].filter((x) => x !== undefined).join(", ");
}
