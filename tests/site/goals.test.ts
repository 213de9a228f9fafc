// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { goalCards } from "../../src/site/components/goal-card.ts";
import { goalChart } from "../../src/site/components/goal-chart.ts";
import { goalStatement } from "../../src/site/components/goal-statement.ts";
import { sortGoals } from "../../src/site/components/goal-status.ts";
import { goalSubject } from "../../src/site/components/goal-subject.ts";
import { goalsFinding } from "../../src/site/components/goals-finding.ts";
import { goalsLine } from "../../src/site/components/goals-line.ts";
import { goalsOfPlace } from "../../src/site/components/goals-of-place.ts";
import { goalsStart } from "../../src/site/components/goals-start.ts";
import { goalsTable } from "../../src/site/components/goals-table.ts";
import { scrollToAsked } from "../../src/site/components/scroll-to-asked.ts";
import { goalPhraseRows } from "../support/goal-phrase-rows.ts";
import { goldenHtml } from "../support/golden-html.ts";
import {
  inventedFigures,
  inventedGoal,
  inventedGoals,
  inventedProgress,
  inventedReviews,
  inventedTargets,
} from "../support/invented-goals.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site } = siteFixture(inventedPublished());
const { text } = site;
const tables = {
  progress: inventedProgress,
  figures: inventedFigures,
  reviews: inventedReviews,
  targets: inventedTargets,
};
const golden = (name: string) => `../golden/components/${name}.html`;
const words = (node: Node) => node.textContent ?? "";
const cards = goalCards(inventedGoals, { ...site, ...tables });
const cardOf = (goal: string) => words(cards.querySelector(`#goal-${goal}`) ?? cards);

describe("goals", () => {
  test("are counted by how they stand, what needs attention first", () => {
    expect(goalsFinding(inventedGoals, text)).toBe(
      "Of 6 goals 1 is off track, 1 cannot be measured, for 1 it is too early to tell, " +
        "1 is hidden to protect students, 1 is on track, and 1 has been met.",
    );
    expect(goalsFinding([inventedGoal()], text)).toBe("The one goal: too early to tell.");
    expect(goalsFinding([], text)).toBe(text.goals.finding_none);
  });

  test("stand in the order of what needs attention, a gap that grows before one that does not", () => {
    const worried = { ...inventedGoal({ goal_id: "G9" }), equity_status: "off track" as const };
    const order = sortGoals([...inventedGoals, worried]).map(({ goal_id }) => goal_id);
    expect(order).toEqual(["G3", "G6", "G9", "G1", "G4", "G2", "G5"]);
  });

  test("at a glance name status, figures and gap in words", async () => {
    const drawn = goldenHtml(goalsTable(inventedGoals, site));
    await expect(drawn).toMatchFileSnapshot(golden("goals-table"));
  });

  test("with figures are drawn with path, range, review, plan and the targets so far", async () => {
    const one = inventedGoals.filter(({ goal_id }) => goal_id === "G1");
    const drawn = goldenHtml(goalCards(one, { ...site, ...tables }));
    await expect(drawn).toMatchFileSnapshot(golden("goal-card"));
  });

  test("say how many students a target means, and what the gap of the named group does", () => {
    expect(cardOf("G1")).toContain("From the baseline that is 9 students fewer.");
    expect(cardOf("G2")).toContain(
      "14.0 points in the baseline year, 13.0 points now; to reach: 8.0 points.",
    );
    expect(cardOf("G2")).toContain("Homeless students and all students");
  });

  test("that are hidden show stars and no chart, but their target", () => {
    const hidden = cards.querySelector("#goal-G4");
    expect(hidden?.querySelector("svg")).toBeNull();
    const values = [...(hidden?.querySelectorAll(".value") ?? [])].map(words);
    expect(values).toEqual(["*", "*", "30%"]);
    expect(cardOf("G4")).toContain("too small to publish");
  });

  test("that cannot be measured say why and what they lack", () => {
    expect(cardOf("G6")).toContain("The goal has no target date.");
    expect(cardOf("G6")).toContain("0 of 7 letters are there.");
    expect(cardOf("G6")).toContain("Not yet.");
  });

  test("of finished years end with the year and have no range", () => {
    const [met] = inventedGoals.filter(({ goal_id }) => goal_id === "G5");
    const course = inventedProgress
      .filter(({ goal_id }) => goal_id === "G1")
      .map((point) => ({ ...point, goal_id: "G5", projected_low: null, projected_high: null }));
    const drawn = met ? words(goalChart(met, course, site)) : "";
    expect(drawn).toContain("The course of the year: 94.3% at its end");
    expect(drawn).not.toContain("80% range of what to expect:");
  });

  test("of a place stand on its page, and in a line on the overview", () => {
    const options = { ...site, goalsHref: "../goals.html" };
    const school = goalsOfPlace(inventedGoals, { ...options, cds_code: "27999990000105" });
    expect(words(school)).toContain("Off track");
    const box = document.createElement("div");
    box.append(school);
    expect(box.querySelector("a")?.getAttribute("href")).toBe("../goals.html#goal-G3");
    expect(words(goalsOfPlace(inventedGoals, { ...options, cds_code: "0" }))).toBe("");
    expect(words(goalsLine(inventedGoals, options))).toContain("Of 6 goals");
    expect(words(goalsLine([], options))).toBe("");
  });

  test("that do not exist yet are explained, with the way to the workshop", () => {
    const options = {
      ...site,
      workshopHref: "./workshop.html",
      methodsHref: "./methods/goals.html",
    };
    expect(words(goalsStart([], options))).toContain(text.goals.start.title);
    expect(words(goalsStart(inventedGoals, options))).toBe("");
    expect(words(goalsTable([], site))).toBe("");
  });

  test("are named by group, grades and place", () => {
    const named = (grades: string) => goalSubject(inventedGoal({ grades }), site);
    expect(named("09")).toBe("English learners, grade 9, Bahía Vista Unified");
    expect(named("TK-05")).toBe("English learners, grades TK–5, Bahía Vista Unified");
    expect(named("")).toBe("English learners, Bahía Vista Unified");
  });

  test("are scrolled to where the address names one", () => {
    const part = cards.querySelector("#goal-G2");
    const scrollIntoView = vi.fn();
    if (part) Object.assign(part, { scrollIntoView });
    window.location.hash = "#goal-G2";
    vi.stubGlobal("requestAnimationFrame", (draw: () => void) => draw());
    scrollToAsked(cards);
    expect(scrollIntoView).toHaveBeenCalledOnce();
    window.location.hash = "";
  });
});

describe("a goal's sentence", () => {
  const state = (grades: string, student_group: string, metric = "chronic_absenteeism") =>
    goalStatement(
      { metric, grades, student_group, baseline: "27", target: "24", target_date: "2026-06-05" },
      goalPhraseRows,
      text,
    );

  test("is the playbook's own", () =>
    expect(state("09", "SE")).toBe(
      "By June 2026, we will reduce chronic absenteeism for 9th grade students who are Multilingual Learners from 27% to 24%.",
    ));

  test.each([
    ["", "TA", "for all students from"],
    ["", "SD", "for students with disabilities from"],
    ["06-08", "TA", "for 6th to 8th grade students from"],
    ["07-08", "TA", "for 7th and 8th grade students from"],
    ["TK-KN", "TA", "for transitional kindergarten and kindergarten students from"],
    ["12", "SH", "for 12th grade students experiencing homelessness from"],
  ])("names grades %s and group %s", (grades, group, phrase) =>
    expect(state(grades, group)).toContain(phrase),
  );

  test("of attendance raises", () =>
    expect(state("", "TA", "attendance")).toContain("raise attendance"));

  test("is missing where a word is", () => expect(state("13", "TA")).toBeUndefined());
});
