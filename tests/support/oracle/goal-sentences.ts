import { readFileSync } from "node:fs";
import { type CsvRow, cell, parseCsv } from "./csv.ts";
import type { Goal } from "./goal-rows.ts";
import { singleGrades } from "./grades.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** The words of reference data: they are facts, not rules. */
function readWords(name: string): readonly CsvRow[] {
  return parseCsv(readFileSync(`data/reference/${name}.csv`, "utf8")).rows;
}

function wordOf(rows: readonly CsvRow[], [key, code]: readonly [string, string], word: string) {
  const row = rows.find((one) => cell(one, key) === code);
  return row && cell(row, word);
}

/** A number of hundredths of a percent: `27`, `24.5`, `-0.3`. */
export function printHundredths(hundredths: number): string {
  const size = Math.abs(Math.round(hundredths));
  const text = `${Math.floor(size / 100)}.${String(size % 100).padStart(2, "0")}`;
  return `${hundredths < 0 && size > 0 ? "-" : ""}${text.replace(/\.?0+$/, "")}`;
}

/** The goal in the playbook's form. */
export function stateGoal(
  goal: Goal,
  baseline: number | undefined,
  groupNames: ReadonlyMap<string, string>,
): string {
  const verb = wordOf(readWords("goal_metrics"), ["metric", goal.metric], "verb_phrase");
  const { targetDate: date } = goal;
  const month = months[Number(date.slice(5, 7)) - 1];
  const beginning = date === "" ? "We" : `By ${month} ${date.slice(0, 4)}, we`;
  const from = baseline === undefined ? "" : ` from ${printHundredths(baseline)}%`;
  const to = goal.target === undefined ? "" : ` to ${printHundredths(goal.target)}%`;
  return `${beginning} will ${verb} for ${nameStudents(goal, groupNames)}${from}${to}.`;
}

function nameStudents({ grades, group }: Goal, groupNames: ReadonlyMap<string, string>): string {
  if (grades === "" && group === "TA") return "all students";
  return [
    grades === "" ? "" : nameGrades(grades),
    "students",
    group === "TA" ? "" : nameGroup(group, groupNames),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function nameGroup(group: string, names: ReadonlyMap<string, string>): string {
  const known = wordOf(readWords("group_phrases"), ["reporting_category", group], "phrase");
  return known ?? `of the group ${names.get(group) ?? group}`;
}

function nameGrades(grades: string): string {
  const words = readWords("grade_phrases");
  const [low = "", high = low] = grades.split("-");
  const last = wordOf(words, ["grade", high], "phrase") ?? "";
  if (low === high) return last;
  const first = wordOf(words, ["grade", low], "short_phrase") ?? "";
  const isNext = singleGrades.indexOf(high) === singleGrades.indexOf(low) + 1;
  return `${first} ${isNext ? "and" : "to"} ${last}`;
}

/** What a code of a finding says. */
export function sayFinding(code: string): string {
  return wordOf(readWords("goal_findings"), ["finding", code], "words") ?? "";
}

const letters = [
  ...["strategic", "measurable", "ambitious", "realistic"],
  ...["time-bound", "inclusive", "equitable"],
];

/** What a goal lacks, letter by letter. */
export function sayReview(codes: readonly string[]): string {
  const findings = readWords("goal_findings");
  const missing = codes.flatMap((code, at) =>
    wordOf(findings, ["finding", code], "is_met") === "true"
      ? []
      : [`${letters[at]}: ${sayFinding(code)}`],
  );
  return missing.length > 0 ? missing.join(" ") : "Nothing is missing.";
}
