// @vitest-environment jsdom
import { csvParse } from "d3";
import { describe, expect, test, vi } from "vitest";
import type { SimilarSchoolsSummary } from "../../src/contracts/published/similar-schools.ts";
import { copyBox } from "../../src/site/components/copy-box.ts";
import { type GoalMarks, goalMarks } from "../../src/site/components/goal-marks.ts";
import { goalHeader, goalLine, toGoalGrades } from "../../src/site/components/goal-row.ts";
import type { GroupCell } from "../../src/site/components/group-cells.ts";
import { judgeTarget } from "../../src/site/components/judge-target.ts";
import { studentsOfTarget } from "../../src/site/components/students-of-target.ts";
import { suggestTarget } from "../../src/site/components/suggest-target.ts";
import { workshopAnswer } from "../../src/site/components/workshop-answer.ts";
import { settleWorkshop, targetYears } from "../../src/site/components/workshop-choices.ts";
import { workshopControls } from "../../src/site/components/workshop-controls.ts";
import { workshopFinding } from "../../src/site/components/workshop-finding.ts";
import { workshopPolicies } from "../../src/site/components/workshop-policies.ts";
import { workshopSteps } from "../../src/site/components/workshop-steps.ts";
import { workshopTrend } from "../../src/site/components/workshop-trend.ts";
import {
  readWorkshopView,
  type WorkshopView,
  workshopSearch,
} from "../../src/site/components/workshop-view.ts";
import { defaultPolicies } from "../support/default-policies.ts";
import { goalPhraseRows } from "../support/goal-phrase-rows.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site, rows } = siteFixture(inventedPublished());
const { text, cds_code } = site;
const school = "27999990000101";
const policies = workshopPolicies(defaultPolicies);
const words = (node: Node) => node.textContent ?? "";
const benchmarks = rows.filter((row) => row.source === "CDE");

const usual: GroupCell = {
  ...{ measure: "chronic", school_year: 2025, cds_code, grades: "GR09", group: "SE" },
  ...{ eligible_students: 300, chronic_students: 81, chronic_rate: 0.27, disclosure: "exact" },
  ...{ tenths: 270, colour: null, isColourHidden: false },
};
const cell = (change: Partial<GroupCell>): GroupCell => ({ ...usual, ...change });
const year = (school_year: number, chronic_students: number, change: Partial<GroupCell> = {}) =>
  cell({
    ...{ school_year, chronic_students, chronic_rate: chronic_students / 300 },
    ...{ tenths: Math.round((1000 * chronic_students) / 300), ...change },
  });
const all = { grades: "GR09", group: "TA" };
const cells: readonly GroupCell[] = [
  ...[year(2023, 96), year(2024, 90), year(2025, 81)],
  ...[year(2024, 66, all), year(2025, 60, all)],
];
const view: WorkshopView = {
  ...{ measure: "chronic", place: cds_code, grades: "GR09", group: "SE", year: 2026 },
  target: 240,
};
const options = { ...site, view, policies, similar: [], benchmarks: [], phrases: goalPhraseRows };
const marks: GoalMarks = {
  ...{ baseline: { year: 2025, tenths: 270 }, trend: 250, level: undefined },
  ...{ pace: { from: 2023, to: 2024, step: -40, tenths: 230 }, similar: undefined },
};

describe("a goal of the workshop", () => {
  const answer = workshopAnswer(cells, options);

  test("is the playbook's sentence, and says how many students it means", () => {
    expect(words(answer.querySelector("h2") ?? answer)).toBe(
      "By June 2026, we will reduce chronic absenteeism for 9th grade students who are Multilingual Learners from 27% to 24%.",
    );
    expect(words(answer)).toContain("From 27.0% to 24.0% is 9 students.");
  });

  test("says where the trend leads, what was reached and whose gap is to close", () => {
    expect(words(answer)).toContain("Before: 32.0% in 2022-23 and 30.0% in 2023-24.");
    expect(words(answer)).toContain("If the last 3 years go on like that: 24.5% in 2025-26.");
    expect(words(answer)).toContain(
      "Realistic: they improved by 3.0 points from 2023-24 to 2024-25.",
    );
    expect(words(answer)).toContain("English learners were 7.0 points behind all students");
  });

  test("stands without its sentence where the reference data has no phrase", () => {
    const drawn = workshopAnswer(cells, { ...options, phrases: [] });
    expect(words(drawn.querySelector("h2") ?? drawn)).toBe("From 27% to 24%");
  });

  test("is called a large step where it is one", () => {
    const asked = (target: number) =>
      workshopAnswer(cells, { ...options, view: { ...view, target } });
    expect(words(asked(200))).toContain("That is a large step: more than 25% less than now.");
    expect(words(asked(240))).not.toContain("large step");
  });

  test("is a row of goals.csv that reads back", () => {
    const field = answer.querySelector("textarea");
    const [row] = csvParse(field?.value ?? "");
    expect(row).toMatchObject({
      ...{ goal_id: "chronic-SE-09-2026", metric: "chronic_absenteeism", level: "D", cds_code },
      ...{
        grades: "09",
        student_group: "SE",
        baseline_year: "2024-25",
        baseline: "",
        target: "24",
      },
      ...{ start_date: "2025-07-01", target_date: "2026-06-30", equity_group: "SE" },
      ...{ equity_reference: "TA", equity_target_gap: "5" },
    });
  });

  test("is suggested where no target is asked for", () => {
    const suggested = workshopAnswer(cells, { ...options, view: { ...view, target: undefined } });
    expect(words(suggested)).toContain("from 27% to 24%.");
    expect(words(suggested)).not.toContain("Your target");
  });

  test("is none where the figures are hidden, and a star is drawn and named", () => {
    const nothing = { chronic_students: null, chronic_rate: null, tenths: undefined };
    const hidden = cells.map((x) => ({ ...x, ...nothing, disclosure: "suppressed" as const }));
    const drawn = workshopAnswer(hidden, options);
    expect(words(drawn)).toContain(text.workshop.lines.hidden);
    expect(drawn.querySelector("textarea")).toBeNull();
    expect(words(workshopTrend(hidden, options))).toContain(text.trend.masked_note);
    expect(words(workshopSteps(hidden, options))).toBe("");
  });

  test("is none where nothing is published", () => {
    const drawn = workshopAnswer([], options);
    expect(words(drawn)).toContain(text.workshop.not_published);
    expect(words(workshopTrend([], options))).toBe("");
  });

  test("of attendance counts days for each student, and goes up", () => {
    const days = { measure: "attendance", chronic_students: null, ...all } as const;
    const shown = [
      cell({ ...days, school_year: 2024, tenths: 925 }),
      cell({ ...days, tenths: 930 }),
    ];
    const asked = { ...view, ...all, measure: "attendance", target: 940 } as const;
    const drawn = workshopAnswer(shown, { ...options, view: asked });
    expect(words(drawn)).toContain("raise attendance for 9th grade students from 93% to 94%");
    expect(words(drawn)).toContain("1.8 more school days for each student in a year of 180 days");
  });

  test("of a school stands beside its similar schools", () => {
    const summary: SimilarSchoolsSummary = {
      ...{ school_year: 2025, cds_code: school, source: "STAS", school_span: "elementary" },
      ...{ is_alternative: false, schools_of_kind: 66, similar_schools: 10, chronic_rate: 0.27 },
      ...{ lower_quartile: 0.2, median_rate: 0.24, upper_quartile: 0.3, standing: "within" },
    };
    const every = { place: school, grades: "TA", group: "TA", target: undefined };
    const shown = [year(2025, 81, { grades: "TA", group: "TA", cds_code: school })];
    const drawn = workshopAnswer(shown, {
      ...{ ...options, similar: [summary], view: { ...view, ...every } },
    });
    expect(words(drawn)).toContain("Half of 10 similar schools were at 24.0% or lower");
    expect(words(drawn)).toContain("from 27% to 25%");
    expect(words(drawn)).toContain("a quarter of the similar schools are there");
  });

  test("of a district stands beside its county and the state", () => {
    const shown = [year(2025, 81, { grades: "TA", group: "TA" })];
    const every = { ...view, grades: "TA", group: "TA" };
    const drawn = workshopAnswer(shown, { ...options, view: every, benchmarks });
    expect(words(drawn)).toMatch(/Monterey County [\d.]+% and California [\d.]+%/);
  });

  test("is one of several targets, each with its students and what is known of it", () => {
    const lines = [...boxOf(workshopSteps(cells, options)).querySelectorAll("tbody tr")];
    expect(lines.map((line) => [...line.children].map(words))).toEqual([
      ["26%", "−1.0", "3", "No", "Yes"],
      ["25%", "−2.0", "6", "No", "Yes"],
      ["24%your target", "−3.0", "9", "Yes", "Yes"],
      ["23%", "−4.0", "12", "Yes", "No"],
    ]);
  });
});

function boxOf(node: Node): HTMLElement {
  const box = document.createElement("div");
  box.append(node);
  return box;
}

describe("marks of a target", () => {
  const yearsOf = (...tenths: readonly number[]) =>
    tenths.map((x, i) => ({ year: 2025 - tenths.length + 1 + i, tenths: x }));

  test("are the trend of the last years, the best year, the fastest step, similar schools", () => {
    const rule = { targetYear: 2026, isHigherBetter: false, trendYears: 3, similar: 200 };
    expect(goalMarks(yearsOf(180, 320, 300, 270), rule)).toEqual({
      ...{ baseline: { year: 2025, tenths: 270 }, trend: 245, similar: 200 },
      ...{
        level: { year: 2022, tenths: 180 },
        pace: { from: 2024, to: 2025, step: -30, tenths: 240 },
      },
    });
  });

  test("over two years ahead are held against improvements over two years", () => {
    const rule = { targetYear: 2027, isHigherBetter: false, trendYears: 3 };
    expect(goalMarks(yearsOf(320, 300, 270), rule)).toMatchObject({
      ...{ trend: 220, pace: { from: 2023, to: 2025, step: -50, tenths: 220 } },
    });
  });

  test("are few with one year, none with none", () => {
    const rule = { targetYear: 2026, isHigherBetter: false, trendYears: 3 };
    expect(goalMarks(yearsOf(270), rule)).toMatchObject({ trend: undefined, pace: undefined });
    expect(goalMarks([], rule)).toBeUndefined();
  });

  test("skip a hidden year instead of calling two years one step", () => {
    const years = [
      { year: 2023, tenths: 320 },
      { year: 2025, tenths: 270 },
    ];
    const rule = { targetYear: 2026, isHigherBetter: false, trendYears: 3 };
    expect(goalMarks(years, rule)).toMatchObject({ trend: 245, pace: undefined });
  });
});

describe("a suggested target", () => {
  const rule = { isHigherBetter: false, shareOfWay: 0.25, usualStep: 0.1 };

  test("lies a quarter of the way from the trend to the best that was reached", () => {
    const suggested = suggestTarget(
      { ...marks, pace: { from: 2023, to: 2024, step: -90, tenths: 180 } },
      rule,
    );
    expect(suggested).toEqual({ tenths: 230, from: "marks", start: 250, furthest: 180 });
  });

  test("is always better than the trend and never beyond what was reached", () => {
    for (let best = 0; best < 250; best += 7) {
      const own = { ...marks, pace: { from: 2023, to: 2024, step: -40, tenths: best } };
      const { tenths } = suggestTarget(own, rule);
      const judged = judgeTarget(own, tenths, rule);
      expect([judged.isBetterThanTrend, judged.reached]).toEqual([true, ["pace"]]);
    }
  });

  test("begins at the baseline where the trend is worse", () => {
    const growing = {
      ...marks,
      trend: 300,
      pace: { from: 2023, to: 2024, step: -40, tenths: 230 },
    };
    expect(suggestTarget(growing, rule)).toMatchObject({ tenths: 260, start: 270 });
  });

  test("cuts the shortfall by a usual share where nothing is known", () => {
    const alone = { ...marks, trend: undefined, pace: undefined };
    expect(suggestTarget(alone, rule)).toMatchObject({ tenths: 240, from: "usual" });
    const attendance = { ...alone, baseline: { year: 2025, tenths: 900 } };
    expect(suggestTarget(attendance, { ...rule, isHigherBetter: true }).tenths).toBe(910);
  });
});

test("students of a target are the fewest that reach it", () => {
  const down = { isHigherBetter: false };
  expect(studentsOfTarget(cell({}), 240, down)).toBe(9);
  expect(studentsOfTarget(cell({}), 241, down)).toBe(9);
  expect(studentsOfTarget(cell({}), 300, down)).toBe(0);
  expect(studentsOfTarget(cell({ chronic_students: null }), 240, down)).toBeUndefined();
});

describe("a row of goals.csv", () => {
  test("quotes what needs quotes", () => {
    const row = { goal_id: "a,b", strategy: 'say "hello"', review_notes: "two\nlines" };
    const [read] = csvParse(`${goalHeader()}\n${goalLine(row)}`);
    expect(read).toMatchObject(row);
  });

  test("writes grades as goals.csv does", () =>
    expect(["TA", "GR09", "GRTK", "GRTKKN", "GR68", "GR912"].map(toGoalGrades)).toEqual([
      "",
      "09",
      "TK",
      "TK-KN",
      "06-08",
      "09-12",
    ]));
});

describe("the row to copy", () => {
  const copies = [{ label: "Copy", text: "a,b" }];

  test("is written where the reader can paste it", async () => {
    const write = vi.fn(async () => {});
    const box = copyBox("a,b", { copies, label: "Row", text, write });
    box.querySelector("button")?.click();
    await vi.waitFor(() => expect(words(box)).toContain(text.workshop.copied));
    expect(write).toHaveBeenCalledWith("a,b");
  });

  test("is selected where the browser does not let a page write", async () => {
    const box = copyBox("a", {
      copies,
      label: "Row",
      text,
      write: async () => Promise.reject(new Error()),
    });
    document.body.append(box);
    box.querySelector("button")?.click();
    await vi.waitFor(() => expect(words(box)).toContain(text.workshop.select));
    expect(box.querySelector("textarea")?.selectionEnd).toBe(3);
    box.remove();
  });
});

describe("the controls", () => {
  const bar = (search: string) => ({
    ...{ location: { search }, history: { pushState: vi.fn() }, addEventListener: vi.fn() },
  });

  test("read the view from the address and write it back", () => {
    expect(readWorkshopView(workshopSearch(view))).toEqual(view);
    expect(readWorkshopView("?measure=nothing&target=a&year=x")).toEqual({});
    const window = bar(workshopSearch(view));
    const input = workshopControls(cells, { ...site, window });
    expect(input.value).toEqual(view);
    const field = input.querySelector("input");
    if (field) field.value = "22.5";
    field?.dispatchEvent(new Event("change"));
    expect(input.value.target).toBe(225);
    expect(window.history.pushState).toHaveBeenCalledWith(null, "", workshopSearch(input.value));
  });

  test("forget the target when other students are chosen, and keep it for another year", () => {
    const input = workshopControls(cells, { ...site, window: bar(workshopSearch(view)) });
    const menus = [...input.querySelectorAll("select")];
    const pick = (at: number, value: string) => {
      const menu = menus[at];
      if (menu) menu.value = value;
      menu?.dispatchEvent(new Event("change"));
    };
    pick(4, "2027");
    expect(input.value).toMatchObject({ year: 2027, target: 240 });
    pick(1, "TA");
    expect(input.value).toMatchObject({ group: "TA", target: undefined });
  });

  test("settle on what there is", () => {
    const settled = { measure: "chronic", place: cds_code, grades: "TA", group: "TA", year: 2027 };
    const asked = { place: "0", group: "RZ", year: 2050 };
    expect(settleWorkshop(asked, cells, site)).toEqual({ ...settled, target: undefined });
    expect(targetYears({ ...site.edition, is_running: false, headline_year: 2025 })).toEqual([
      ...[2027, 2028, 2029],
    ]);
  });

  test("the page begins with what one point is in students", () => {
    const every = [year(2025, 81, { grades: "TA", group: "TA" })];
    expect(workshopFinding(every, { ...site, policies })).toBe(
      "One point of chronic absence is 3 students: 27.0% were chronically absent in 2024-25.",
    );
    expect(workshopFinding([], { ...site, policies })).toBe(text.workshop.finding_none);
  });
});
