import type { GoalPhrase } from "../../contracts/published/goal-phrases.ts";
import { fill, type Messages } from "./messages.js";

/** What a goal's sentence is made of, codes as goals.csv writes them. */
export interface StatedGoal {
  readonly metric: string;
  readonly grades: string;
  readonly student_group: string;
  /** Percent as they are printed: `27`. */
  readonly baseline: string | undefined;
  readonly target: string;
  readonly target_date: string;
}

type Find = (kind: GoalPhrase["kind"], code: string) => GoalPhrase | undefined;

/** Returns the goal as a sentence in the playbook's form; undefined where a phrase is missing. */
export function goalStatement(
  { metric, target, baseline, target_date, ...goal }: StatedGoal,
  phrases: readonly GoalPhrase[],
  { goals, language }: Messages,
): string | undefined {
  const find: Find = (kind, code) => phrases.find((x) => x.kind === kind && x.code === code);
  const verb = find("metric", metric)?.phrase;
  const students = studentsPhrase(goal, find, goals.statement);
  if (verb === undefined || students === undefined) return undefined;
  const month = new Intl.DateTimeFormat(language, {
    ...{ month: "long", year: "numeric", timeZone: "UTC" },
  });
  return fill(baseline === undefined ? goals.statement.to : goals.statement.from_to, {
    ...{ verb, students, target, baseline: baseline ?? "" },
    month: month.format(new Date(`${target_date}T00:00:00Z`)),
  });
}

function studentsPhrase(
  { grades, student_group: group }: Pick<StatedGoal, "grades" | "student_group">,
  find: Find,
  words: Messages["goals"]["statement"],
): string | undefined {
  const grade = grades === "" ? "" : gradesPhrase(grades, find, words);
  const phrase = group === "TA" ? "" : find("group", group)?.phrase;
  if (grade === undefined || phrase === undefined) return undefined;
  if (grade === "" && phrase === "") return words.all;
  return [grade, words.students, phrase].filter((part) => part !== "").join(" ");
}

const gradeOrder = [
  ...["TK", "KN", "01", "02", "03", "04", "05", "06"],
  ...["07", "08", "09", "10", "11", "12"],
];

/** `9th grade`; `6th to 8th grade`; two grades in a row are joined by "and". */
function gradesPhrase(
  grades: string,
  find: Find,
  words: Messages["goals"]["statement"],
): string | undefined {
  const [first = "", last = first] = grades.split("-");
  const [from, to] = [find("grade", first), find("grade", last)];
  if (!from || !to) return undefined;
  if (first === last) return to.phrase;
  const isNext = gradeOrder.indexOf(last) === gradeOrder.indexOf(first) + 1;
  const values = { first: from.short_phrase, last: to.phrase };
  return fill(isNext ? words.and : words.range, values);
}
