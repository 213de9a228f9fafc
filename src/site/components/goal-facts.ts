import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { type Card, cards } from "./cards.js";
import { type Formats, formatsOf } from "./formats.js";
import { goalValues } from "./goal-values.js";
import { fill, type Messages, pluralForm } from "./messages.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

interface Words {
  readonly text: Messages;
  readonly formats: Formats;
}

/** Returns a goal's figures side by side: from where, where now, where to, what to expect. */
export function goalFacts(goal: SmartieGoal, options: Site & Drawing): HTMLElement {
  const { text } = options;
  const words = { text, formats: formatsOf(text.language) };
  const facts = [baseline, now, target, projection].flatMap((fact) => fact(goal, words) ?? []);
  return cards(facts, drawingOf(options));
}

function baseline(goal: SmartieGoal, { text, formats }: Words): Card {
  const { facts } = text.goals;
  const year = goal.baseline_year === null ? "" : formats.schoolYear(goal.baseline_year);
  const students = goal.baseline_students;
  const note =
    students === null ? null : fill(facts.baseline_students, { count: formats.count(students) });
  const given =
    goal.is_baseline_as_given === false
      ? fill(facts.given, { value: goalValues(goal, text, formats)(goal.baseline_given) })
      : null;
  return {
    label: goal.baseline_year === null ? facts.baseline_none : fill(facts.baseline, { year }),
    value: goalValues(goal, text, formats)(goal.baseline),
    note: [note, given].filter((x) => x !== null).join(" "),
  };
}

function now(goal: SmartieGoal, { text, formats }: Words): Card | undefined {
  const { facts } = text.goals;
  if (goal.school_year === null) return undefined;
  const value = goalValues(goal, text, formats);
  const year = formats.schoolYear(goal.school_year);
  const label =
    goal.as_of === null || goal.is_year_finished
      ? fill(facts.now_finished, { year })
      : fill(facts.now, { date: formats.date(goal.as_of) });
  const notes = [
    goal.same_day_baseline !== null && goal.baseline_year !== null
      ? fill(facts.same_day, {
          value: value(goal.same_day_baseline),
          year: formats.schoolYear(goal.baseline_year),
        })
      : null,
    goal.expected_to_date !== null && !goal.is_year_finished
      ? fill(facts.path, { value: value(goal.expected_to_date) })
      : null,
  ];
  return { label, value: value(goal.current), note: notes.filter((x) => x !== null).join(" ") };
}

function target(goal: SmartieGoal, { text, formats }: Words): Card {
  const { facts } = text.goals;
  const value = goalValues({ ...goal, disclosure: "not_applicable" }, text, formats);
  const students = goal.target_students;
  const isLater = goal.year_target !== null && goal.target_year !== goal.school_year;
  const notes = [
    students === null
      ? null
      : fill(pluralForm(facts[goal.direction], students, text.language), {
          count: formats.count(students),
        }),
    isLater && goal.school_year !== null
      ? fill(facts.year_target, {
          value: value(goal.year_target),
          year: formats.schoolYear(goal.school_year),
        })
      : null,
  ];
  return {
    label:
      goal.target_date === null
        ? facts.target_none
        : fill(facts.target, { date: formats.date(goal.target_date) }),
    value: value(goal.target),
    note: notes.filter((x) => x !== null).join(" "),
  };
}

function projection(goal: SmartieGoal, { text, formats }: Words): Card | undefined {
  const { projected, projected_low: low, projected_high: high, school_year } = goal;
  if (projected === null || school_year === null) return undefined;
  const { facts } = text.goals;
  const value = goalValues(goal, text, formats);
  return {
    label: fill(facts.projected, { year: formats.schoolYear(school_year) }),
    value: value(projected),
    note:
      low === null || high === null
        ? ""
        : fill(facts.range, { low: value(low), high: value(high) }),
  };
}
