import { readFileSync } from "node:fs";
import { csvParse } from "d3";
import type { GoalPhrase } from "../../src/contracts/published/goal-phrases.ts";

const read = (name: string) => csvParse(readFileSync(`data/reference/${name}.csv`, "utf8"));

/** The phrases of goals as the reference data has them, without local groups. */
export const goalPhraseRows: readonly GoalPhrase[] = [
  ...read("goal_metrics").map(({ metric = "", verb_phrase = "" }) => ({
    ...{ kind: "metric" as const, code: metric, phrase: verb_phrase, short_phrase: "" },
  })),
  ...read("group_phrases").map(({ reporting_category = "", phrase = "" }) => ({
    ...{ kind: "group" as const, code: reporting_category, phrase, short_phrase: "" },
  })),
  ...read("grade_phrases").map(({ grade = "", phrase = "", short_phrase = "" }) => ({
    ...{ kind: "grade" as const, code: grade, phrase, short_phrase },
  })),
];
