import { describe, expect, it } from "vitest";
import { failToLoad, loadFolder } from "../support/load-folder.ts";

const header =
  "goal_id,metric,level,cds_code,grades,student_group,baseline_year,baseline,target,start_date,target_date";

/** Returns the files of a folder with goals and nothing else. */
const withGoals = (...rows: readonly string[]) => ({
  "district.yaml": ["name: Small Unified", 'cds_code: "27999990000000"', "current_year: 2025-26"],
  "goals.csv": [header, ...rows],
});

describe("goals.csv", () => {
  it("needs no more than a name and a place: the rest is said in the review", async () => {
    const { rows, problems } = await loadFolder(
      withGoals(
        "A,,D,27999990000000,,,,,,,",
        "B,attendance,S,27999990000102,9,SE,2024-25,27,24.5,,",
      ),
      { goals: ["goal_id", "metric", "grades", "target", "target_date"] },
    );
    expect(problems).toEqual([]);
    expect(rows.goals).toEqual(["A||||", "B|attendance|9|24.5|"]);
  });

  it.each([
    ["metric", "A,chronic,D,27999990000000,,,,,24,,", "must be one of chronic_absenteeism, "],
    ["level", "A,,X,27999990000000,,,,,24,,", "must be S, D or C"],
    ["cds_code", "A,,D,2799999,,,,,24,,", "must have 14 digits; keep the leading zeros"],
    ["grades", "A,,D,27999990000000,6/8,,,,24,,", "must be a grade like 09 or a range like 06-08"],
    [
      "student_group",
      "A,,D,27999990000000,,English learners,,,24,,",
      "must be the code of a group",
    ],
    ["baseline_year", "A,,D,27999990000000,,,2024,,24,,", "must be a school year like 2024-25"],
    ["target", "A,,D,27999990000000,,,,,24%,,", "must be a percent from 0 to 100 like 27 or 24.5"],
    ["target", "A,,D,27999990000000,,,,,240,,", "must be at most 100"],
    ["target_date", "A,,D,27999990000000,,,,,24,,June 2026", "must be a date like 2025-09-30"],
  ])("stops at a %s without a meaning, with its place", async (column, row, rule) => {
    const { loaded } = await loadFolder(withGoals("B,,D,27999990000000,,,,,24,,", row));
    const [problem] = loaded.files.flatMap(({ problems }) => problems);
    expect(problem).toMatchObject({ file: "goals.csv", line: 3, column });
    expect(problem?.rule).toContain(rule);
    expect(loaded.files.some(({ stops }) => stops)).toBe(true);
  });

  it("stops without one of its necessary columns", async () => {
    const files = { ...withGoals(), "goals.csv": ["goal_id,metric,level,cds_code,target"] };
    expect(await failToLoad(files)).toContain("missing column for smartie goals: target_date");
  });
});
