// @vitest-environment jsdom
import { strFromU8 } from "fflate";
import { describe, expect, test, vi } from "vitest";
import type { CrossedAbsenteeism } from "../../src/contracts/published/chronic-absenteeism.ts";
import type { Engagement } from "../../src/contracts/published/engagement.ts";
import { groupAnswer } from "../../src/site/components/group-answer.ts";
import { type GroupCell, toGroupCells } from "../../src/site/components/group-cells.ts";
import { settleGroupView } from "../../src/site/components/group-choices.ts";
import { compareGroups } from "../../src/site/components/group-comparison.ts";
import { groupControls } from "../../src/site/components/group-controls.ts";
import { groupCsv } from "../../src/site/components/group-csv.ts";
import { groupGapChart } from "../../src/site/components/group-gap-chart.ts";
import { groupPanels } from "../../src/site/components/group-panels.ts";
import { groupSchoolMap } from "../../src/site/components/group-school-map.ts";
import { groupSearch, readGroupView } from "../../src/site/components/group-view.ts";
import { shareInterval } from "../../src/site/components/share-interval.ts";
import { groupFiles } from "../../src/site/data/group-files.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site, rows } = siteFixture(inventedPublished());
const district = site.cds_code;
const school = "27999990000104";
const deviations = 1.96;

/** Groups of grades 6 to 8: a third of the district's; foster youth hidden, their students kept. */
const crossed: CrossedAbsenteeism[] = rows
  .filter((row) => row.cds_code === district && row.disclosure === "exact")
  .filter((row) => !row.reporting_category.startsWith("GR"))
  .map(({ reporting_category, ...row }) => {
    const students = Math.ceil((row.eligible_students ?? 0) / 3);
    const chronic = Math.round(students * (row.chronic_rate ?? 0));
    const isHidden = reporting_category === "SF";
    return {
      ...row,
      ...{ reporting_category: "GR68", reporting_category_2: reporting_category },
      eligible_students: students,
      chronic_students: isHidden ? null : chronic,
      chronic_rate: isHidden ? null : chronic / students,
      disclosure: isHidden ? "suppressed" : "exact",
    };
  });

const own = rows.filter((row) => row.source !== "CDE");

/** A class of 200: the state's figures of 2024, an estimate of 2025; foster youth hidden. */
const outcomes = (["high_school_graduation", "high_school_dropout"] as const).flatMap((measure) =>
  [2024, 2025].flatMap((school_year) =>
    ["TA", "SE", "SF"].map((reporting_category): Engagement => {
      const isHidden = reporting_category === "SF";
      const share = measure === "high_school_graduation" ? 0.85 : 0.08;
      const rate = isHidden ? null : share - (reporting_category === "SE" ? 0.05 : 0);
      const isRange = school_year === 2025 && rate !== null;
      return {
        ...{ school_year, level: "D", cds_code: district, reporting_category, measure, rate },
        ...{ denominator: isHidden ? null : 200, numerator: rate === null ? null : rate * 200 },
        ...{ low: isRange ? rate - 0.02 : null, high: isRange ? rate + 0.03 : null },
        ...{ source: school_year === 2025 ? "SENR" : "CDE", reason: null },
        disclosure: isHidden ? "suppressed" : "exact",
      };
    }),
  ),
);
const files = groupFiles({
  ...{ entities: site.entities, chronic: own, crossed },
  ...{ lcap: [], dashboard: [], truancy: [], engagement: outcomes },
  attendance: own.flatMap((row) =>
    row.source === "CDE"
      ? []
      : [
          {
            ...{ school_year: row.school_year, level: row.level, cds_code: row.cds_code },
            ...{ reporting_category: row.reporting_category, students: row.eligible_students },
            ...{ days_expected: null, days_attended: null, source: row.source, as_of: row.as_of },
            attendance_rate: row.chronic_rate === null ? null : 1 - row.chronic_rate / 3,
            disclosure: row.disclosure,
          },
        ],
  ),
});
const read = (name: string): GroupCell[] =>
  toGroupCells(JSON.parse(strFromU8(files[`${name}.json`] ?? new Uint8Array())));
const cells = read(district);
const parts = read(`${district}-2025`);
const settle = (search: string) => settleGroupView(readGroupView(search), cells, site);
const optionsOf = (search: string, from: readonly GroupCell[] = cells) => {
  const view = settle(search);
  const compared = compareGroups(from, view, { deviations });
  return { ...site, view, deviations, compared, document };
};
const wordsOf = (node: Node) => node.textContent ?? "";

describe("a view", () => {
  test("is chronic absence, three finished years and the groups of a plan unless asked otherwise", () => {
    expect(settle("")).toEqual({
      ...{ measure: "chronic", place: district, grades: "TA", from: 2023, to: 2025 },
      groups: ["SE", "SD", "SS", "SF"],
    });
  });

  test("comes back from its own address", () => {
    const view = settle(`?measure=chronic&grades=GR68&from=2024&to=2025&groups=RA.SE`);
    expect(readGroupView(groupSearch(view))).toEqual(view);
    expect(view.grades).toBe("GR68");
  });

  test("holds only what exists: no grades at a school, no unknown group, at most six", () => {
    const view = settle(`?place=${school}&grades=GR68&groups=XX.RA.RB.RF.RH.RT.RW.SE.SD&to=1999`);
    expect([view.grades, view.to]).toEqual(["TA", 2025]);
    expect(view.groups).toEqual(["RB", "RA", "RF", "RH", "RT", "RW"]);
    expect(settle("?measure=attendance&grades=GR68").grades).toBe("TA");
    expect(settle("?measure=truancy").measure).toBe("chronic");
  });
});

describe("a comparison", () => {
  const cell = (group: string, chronic: number | null, students: number): GroupCell => ({
    ...{ measure: "chronic", school_year: 2025, cds_code: district, grades: "TA", group },
    ...{ eligible_students: students, chronic_students: chronic },
    chronic_rate: chronic === null ? null : chronic / students,
    disclosure: chronic === null ? "suppressed" : "exact",
    tenths: chronic === null ? undefined : Math.round((1000 * chronic) / students),
    ...{ colour: null, isColourHidden: false },
  });
  const view = { measure: "chronic", grades: "TA", from: 2025, to: 2025 } as const;
  // The worked example of the methods page on gaps.
  const example = [
    cell("TA", 200, 1000),
    cell("RH", 120, 501),
    cell("SE", 75, 300),
    cell("RA", 10, 100),
    cell("SD", 10, 20),
    cell("SF", null, 44),
    cell("RD", 1, 90),
  ];
  const compared = compareGroups(example, view, { deviations });
  const of = (group: string) => compared.find((row) => row.group === group);

  test("follows the worked example of the methods", () => {
    const found = ["RH", "SE", "RA", "SD"].map((group) => {
      const row = of(group);
      return [row?.toAll, row?.excessToAll, row?.toBest, row?.excessToBest];
    });
    expect(found).toEqual([
      [40, 20, 140, 70],
      [50, 15, 150, 45],
      [-100, 0, 0, 0],
      [300, 6, 400, 8],
    ]);
  });

  test("takes no small group and nobody unreported for the best-served", () => {
    expect(of("RH")?.best).toBe("RA");
    expect(of("SD")?.isBeyondChance).toBeUndefined();
    expect(of("RA")?.isBeyondChance).toBe(true);
  });

  test("says nothing of a hidden figure, nor beside one", () => {
    const hidden = { toAll: undefined, best: undefined, toBest: undefined };
    expect(of("SF")).toMatchObject({ ...hidden, excessToAll: undefined });
    const withoutAll = [cell("TA", null, 1000), ...example.slice(1)];
    const [first] = compareGroups(withoutAll, view, { deviations });
    expect(first).toMatchObject({ toAll: undefined, excessToAll: undefined });
  });

  test("finds high attendance best", () => {
    const [row] = compareGroups(
      cells,
      { ...settle("?measure=attendance"), to: 2025, from: 2025 },
      {
        deviations,
      },
    );
    expect(row?.best).toBe("RA");
    expect(row?.excessToAll).toBeUndefined();
  });
});

test("an interval is Wilson's", () => {
  const of = (chronic: number | null, students: number, rate: number) =>
    shareInterval(
      {
        ...{ eligible_students: students, chronic_students: chronic, chronic_rate: rate },
        disclosure: "exact",
      },
      1.96,
    );
  expect(of(20, 100, 0.2)).toEqual({ low: 133, high: 289 });
  expect(of(0, 40, 0)).toEqual({ low: 0, high: 88 });
  expect(of(null, 100, 0.2)).toEqual({ low: 133, high: 289 });
  expect(of(null, 0, 0)).toBeUndefined();
});

describe("what is drawn", () => {
  test("names hidden figures, never as zero", () => {
    const options = optionsOf("?grades=GR68");
    const answer = wordsOf(groupAnswer(cells, options));
    expect(answer).toContain("Foster youthHidden to protect students.");
    const panels = groupPanels(cells, options);
    expect(wordsOf(panels)).toContain(site.text.trend.masked_note);
    if (!(panels instanceof Element)) throw new Error("no panels");
    expect(panels.querySelectorAll("svg")).toHaveLength(5);
    const last = panels.querySelectorAll("svg")[4];
    expect([...(last?.querySelectorAll("text") ?? [])].map((x) => x.textContent)).toContain("*");
    expect(last?.querySelectorAll("circle")).toHaveLength(0);
  });

  test("ranks no hidden group and keeps it in the table", () => {
    const chart = groupGapChart(optionsOf("?grades=GR68"));
    expect(wordsOf(chart)).not.toMatch(/Widest gap in 2024-25: Foster/);
    if (!(chart instanceof Element)) throw new Error("no chart");
    const line = [...chart.querySelectorAll("tbody tr")].find((x) =>
      x.textContent?.startsWith("Foster youth"),
    );
    expect([...(line?.children ?? [])].slice(1).map((x) => x.textContent)).toEqual(
      Array.from({ length: 6 }, () => "*"),
    );
  });

  test("shows the chosen groups at every school, shaded but for hidden and small ones", () => {
    const map = groupSchoolMap(parts, optionsOf(""));
    if (!(map instanceof Element)) throw new Error("no map");
    expect(map.querySelectorAll("tbody tr")).toHaveLength(6);
    for (const square of map.querySelectorAll("td")) {
      const isHidden = square.textContent === "*";
      expect(square.className === "heat-masked").toBe(isHidden);
    }
  });

  test("says that schools are of all grades where grades are chosen", () => {
    const map = groupSchoolMap(parts, optionsOf("?grades=GR68"));
    expect(wordsOf(map)).toContain(site.text.compare.map.all_grades);
  });

  test("stands without figures", () => {
    const options = optionsOf("", []);
    for (const drawn of [
      groupAnswer([], options),
      groupPanels([], options),
      groupGapChart(options),
    ]) {
      expect(wordsOf(drawn)).toBe("");
    }
    expect(wordsOf(groupSchoolMap([], options))).toBe("");
  });
});

describe("an outcome of a class", () => {
  const search = "?measure=graduation&groups=SE.SF";

  test("has the years with figures, the range of an estimate and no word on chance", () => {
    const options = optionsOf(search);
    expect(options.view).toMatchObject({ measure: "graduation", from: 2024, to: 2025 });
    const answer = wordsOf(groupAnswer(cells, options));
    expect(answer).toContain("80.0% in 2024-25, as in 2023-24. 5.0 points below all students.");
    expect(answer).toContain("Hidden to protect students.");
    const gap = compareGroups(cells, options.view, { deviations }).at(-2);
    expect(gap).toMatchObject({ toAll: -50, isBeyondChance: undefined, excessToAll: undefined });
  });

  test("is in the file with its range, which only an estimate has", () => {
    const [head = "", ...lines] = groupCsv(cells, optionsOf(search)).split("\n");
    const at = head.split(",").indexOf("interval_low");
    const ends = lines.slice(0, 6).map((line) =>
      line
        .split(",")
        .slice(at, at + 2)
        .join(" "),
    );
    expect(ends).toEqual(["- -", "83.0 88.0", "- -", "78.0 83.0", "* *", "* *"]);
  });

  test("that a place does not have is said to be missing", () => {
    const answer = groupAnswer(read(school), optionsOf(`${search}&place=${school}`));
    expect(wordsOf(answer)).toContain("There are no figures of this measure here.");
  });
});

test("the file holds what is shown, hidden figures as stars, and what a star means", () => {
  const csv = groupCsv(cells, optionsOf("?grades=GR68&groups=SE.SF"));
  const [table = "", notes = ""] = csv.split("\n\n");
  const lines = table.split("\n");
  expect(lines).toHaveLength(10);
  const foster = lines.filter((line) => line.includes(",SF,"));
  expect(foster).toHaveLength(3);
  for (const line of foster) expect(line).toMatch(/Foster youth,\d+,\*,\*,\*,\*,\*,\*$/);
  expect(lines[1]).toMatch(/^2022-23,27999990000000,Bahía Vista Unified,Chronic absence,GR68,TA,/);
  expect(notes).toContain("A star never means zero");
});

describe("the controls", () => {
  const open = (search: string) => {
    const pushState = vi.fn<(data: null, unused: string, url: string) => void>();
    const listeners: (() => void)[] = [];
    const window = {
      location: { search },
      history: { pushState },
      addEventListener: (_: "popstate", listener: () => void) => listeners.push(listener),
    };
    const input = groupControls(cells, { ...site, window });
    const changed = vi.fn();
    input.addEventListener("input", changed);
    document.body.replaceChildren(input);
    return { input, window, pushState, changed, back: () => listeners[0]?.() };
  };
  const pick = (input: HTMLElement, menu: number, value: string) => {
    const select = input.querySelectorAll("select")[menu];
    if (!select) throw new Error("no menu");
    select.value = value;
    select.dispatchEvent(new Event("input", { bubbles: true }));
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };

  test("take a step in the history for each choice, and tell the page once", () => {
    const { input, pushState, changed } = open("");
    pick(input, 2, "GR68");
    expect(input.value.grades).toBe("GR68");
    expect(pushState).toHaveBeenCalledWith(null, "", groupSearch(input.value));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test("go back with the reader", () => {
    const { input, window, pushState, changed, back } = open("?grades=GR68");
    window.location.search = "";
    back();
    expect(input.value.grades).toBe("TA");
    expect(input.querySelectorAll("select")[2]?.value).toBe("TA");
    expect(pushState).not.toHaveBeenCalled();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test("keep the years in order, whichever of them is picked", () => {
    const { input } = open("?from=2023&to=2024");
    pick(input, 3, "2025");
    expect([input.value.from, input.value.to]).toEqual([2025, 2025]);
    pick(input, 4, "2023");
    expect([input.value.from, input.value.to]).toEqual([2023, 2023]);
  });

  test("let six groups be ticked and the last one stay", () => {
    const { input } = open("?groups=RA.RB.RF.RH.RT");
    const boxOf = (name: string) =>
      [...input.querySelectorAll("label")]
        .find((label) => label.textContent === name)
        ?.querySelector("input");
    boxOf("White")?.click();
    expect(input.value.groups).toHaveLength(6);
    expect(boxOf("English learners")?.disabled).toBe(true);
    for (const name of ["White", "Asian", "Filipino", "Hispanic or Latino", "Two or More Races"]) {
      boxOf(name)?.click();
    }
    expect(input.value.groups).toEqual(["RB"]);
    expect(boxOf("African American")?.disabled).toBe(true);
  });

  test("say why grades cannot be chosen", () => {
    const { input } = open("");
    const note = input.querySelector<HTMLElement>(".note");
    expect(note?.hidden).toBe(true);
    pick(input, 1, school);
    expect(note?.textContent).toBe(site.text.compare.grades_note);
    expect(input.querySelectorAll("select")[2]?.options).toHaveLength(1);
  });
});
