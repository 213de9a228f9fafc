import type { GoalPhrase } from "../../contracts/published/goal-phrases.ts";
import { fill, type Messages } from "./messages.js";
import { sayName } from "./say-name.js";

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

type Phrase = Pick<GoalPhrase, "phrase" | "short_phrase">;
type Find = (kind: GoalPhrase["kind"], code: string) => Phrase | undefined;

/** Phrases in the words of the page; the district's own groups keep their names. */
function phraseFinder(phrases: readonly GoalPhrase[], text: Messages): Find {
  const say = (phrase: string) => {
    const [, name] = /^of the group (.+)$/.exec(phrase) ?? [];
    return name === undefined
      ? sayName(phrase, text)
      : fill(text.goals.statement.local_group, { name });
  };
  return (kind, code) => {
    const found = phrases.find((x) => x.kind === kind && x.code === code);
    return found && { phrase: say(found.phrase), short_phrase: say(found.short_phrase) };
  };
}

/** Returns the goal as a sentence in the playbook's form; undefined where a phrase is missing. */
export function goalStatement(
  { metric, target, baseline, target_date, ...goal }: StatedGoal,
  phrases: readonly GoalPhrase[],
  text: Messages,
): string | undefined {
  const { goals, language } = text;
  const find = phraseFinder(phrases, text);
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
  if (phrase === "") return fill(words.of_grade, { grade });
  return fill(grade === "" ? words.of_group : words.of_both, { grade, group: phrase });
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
  const [from, to] = [first, last].map((code) => find("grade", code));
  if (!from || !to) return undefined;
  if (first === last) return to.phrase;
  const isNext = gradeOrder.indexOf(last) === gradeOrder.indexOf(first) + 1;
  const values = { first: from.short_phrase, last: to.phrase };
  return fill(isNext ? words.and : words.range, values);
}
