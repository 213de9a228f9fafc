// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import type { AttendanceByWeekday } from "../../src/contracts/published/attendance.ts";
import type { AttendanceDip } from "../../src/contracts/published/attendance-dips.ts";
import { dipAnswer } from "../../src/site/components/dip-answer.ts";
import { dipCalendar } from "../../src/site/components/dip-calendar.ts";
import { dipCalibration } from "../../src/site/components/dip-calibration.ts";
import { settleView } from "../../src/site/components/dip-choices.ts";
import { dipControls } from "../../src/site/components/dip-controls.ts";
import { dipCost } from "../../src/site/components/dip-cost.ts";
import { dipFinding } from "../../src/site/components/dip-finding.ts";
import { dipOutlook } from "../../src/site/components/dip-outlook.ts";
import { dipOverYears } from "../../src/site/components/dip-over-years.ts";
import { dipByGrade, dipByGroup } from "../../src/site/components/dip-parts.ts";
import { placeLoader } from "../../src/site/components/dip-place.ts";
import { dipProfile } from "../../src/site/components/dip-profile.ts";
import { dipRanking } from "../../src/site/components/dip-ranking.ts";
import { dipSchools } from "../../src/site/components/dip-schools.ts";
import {
  breakKey,
  type DipView,
  readView,
  viewSearch,
} from "../../src/site/components/dip-view.ts";
import { nextBreak } from "../../src/site/components/next-break.ts";
import { schoolBreaks } from "../../src/site/components/school-breaks.ts";
import { dipFiles } from "../../src/site/data/dip-files.ts";
import { goldenHtml } from "../support/golden-html.ts";
import {
  inventedBreaks,
  inventedDays,
  inventedDip,
  inventedDips,
  inventedForecast,
} from "../support/invented-dips.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site } = siteFixture(inventedPublished());
const { cds_code, text } = site;
const school = "27999990000105";
const rows = inventedDips(cds_code, "D");
const view: DipView = { place: cds_code, category: "TA", year: 2025, break: "winter-break" };
const options = { ...site, view };
const golden = (name: string) => `../golden/components/${name}.html`;
const words = (node: Node) => node.textContent ?? "";
const hide = (row: AttendanceDip): AttendanceDip => ({
  ...row,
  ...{ absence_rate: null, expected_rate: null, excess_points: null, ci_low: null, ci_high: null },
  ...{ excess_student_days: null, verdict: null, own_weight: null, disclosure: "suppressed" },
});
const tooFew = (row: AttendanceDip): AttendanceDip => ({
  ...row,
  ...{ expected_rate: null, excess_points: null, ci_low: null, ci_high: null },
  ...{ excess_student_days: null, verdict: "too few days", own_weight: null },
});

describe("a view", () => {
  test("names a break the same in every year, whatever its type was", () => {
    const named = (break_id: string) => breakKey({ break_id, break_name: "Veterans Day" });
    expect(named("2025-26-mid-week-day-off-veterans-day")).toBe("veterans-day");
    expect(named("2024-25-long-weekend-veterans-day")).toBe("veterans-day");
    expect(named("2024-25-long-weekend-veterans-day-2")).toBe("veterans-day-2");
  });

  test("comes back out of its address", () => {
    expect(readView(viewSearch(view))).toEqual(view);
    expect(readView("")).toEqual({});
  });

  test("without an address is the largest dip of the newest finished year", () => {
    expect(settleView({}, rows, site)).toEqual(view);
  });

  test("ignores what nobody knows", () => {
    const asked = { place: "99", category: "XX", year: 1999, break: "harvest" };
    expect(settleView(asked, rows, site)).toEqual(view);
  });

  test("keeps what is asked for", () => {
    const asked = { place: school, category: "SE", year: 2024, break: "spring-break" };
    expect(settleView(asked, rows, site)).toEqual(asked);
  });
});

describe("the controls", () => {
  const open = (search: string) => {
    const replaceState = vi.fn<(data: null, unused: string, url: string) => void>();
    const window = { location: { search }, history: { replaceState } };
    const input = dipControls(rows, { ...site, window });
    const changed = vi.fn();
    input.addEventListener("input", changed);
    document.body.replaceChildren(input);
    return { input, replaceState, changed };
  };
  const pick = (input: HTMLElement, menu: number, name: string) => {
    const select = input.querySelectorAll("select")[menu];
    for (const option of select?.options ?? []) option.selected = option.textContent === name;
    select?.dispatchEvent(new Event("input", { bubbles: true }));
    select?.dispatchEvent(new Event("change", { bubbles: true }));
  };

  test("show what the address says", () => {
    const { input } = open(`?place=${school}&group=GR912&year=2024&break=spring-break`);
    const chosen = [...input.querySelectorAll("select")].map((x) => x.selectedOptions[0]?.text);
    expect(chosen).toEqual(["Lighthouse High", "Grades 9 to 12", "Spring Break", "2023-24"]);
  });

  test("write what is chosen to the address, and tell the page once", () => {
    const { input, replaceState, changed } = open("");
    pick(input, 2, "Thanksgiving Break");
    expect(input.value.break).toBe("thanksgiving-break");
    expect(replaceState).toHaveBeenCalledWith(null, "", viewSearch(input.value));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test("offer the breaks of the chosen year, and keep the menu that the reader is in", () => {
    const { input } = open("?break=spring-break");
    const year = input.querySelectorAll("select")[3];
    pick(input, 3, "2025-26 so far");
    expect(input.querySelectorAll("select")[3]).toBe(year);
    expect(words(input)).not.toContain("Spring Break");
    expect(input.value).toEqual({ ...view, year: 2026 });
  });

  test("follow a link of a chart without leaving the page", () => {
    const { input, changed } = open("");
    const link = document.createElement("a");
    link.setAttribute("href", viewSearch({ ...view, break: "spring-break" }));
    document.body.append(link);
    const click = new MouseEvent("click", { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
    expect(input.value.break).toBe("spring-break");
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe("the finding", () => {
  const forecast = [inventedForecast()];

  test("tells the largest dip and the next day to reach out", () => {
    expect(dipFinding(rows, { ...site, forecast })).toBe(
      "In 2024-25 absence rose most before Winter Break: 3.1 points above ordinary days (95% interval 2.4 to 3.8). Reach out for Spring Break on March 18, 2026.",
    );
  });

  test("says that no break has a dip, or that none can be judged", () => {
    const none = rows.map((row) => ({ ...row, verdict: "no dip" as const }));
    expect(dipFinding(none, { ...site, forecast: [] })).toBe(
      "No break of 2024-25 has a clear dip in attendance.",
    );
    const early = rows.filter((row) => row.school_year === 2026).map(tooFew);
    expect(dipFinding(early, { ...site, forecast: [] })).toContain("No break of 2025-26 can be");
  });

  test("tells of the running year where no finished year can be judged", () => {
    const first = rows.filter((row) => row.school_year === 2026);
    expect(dipFinding(first, { ...site, forecast: [] })).toMatch(/^In 2025-26 absence rose most/);
  });

  test("says that daily absences are missing, and shows no empty menus and charts", () => {
    const edition = { ...site.edition, has_student_files: false };
    const window = { location: { search: "" }, history: { replaceState: vi.fn() } };
    expect(dipControls([], { ...site, window }).hidden).toBe(true);
    expect(words(dipAnswer([], { ...options, forecast: [] }))).toBe("");
    expect(words(dipOutlook([], { ...site, edition, calendarHref: "" }))).toBe("");
    expect(dipFinding([], { ...site, forecast: [] })).toBe(text.dips.finding.no_days);
  });
});

describe("what to do next", () => {
  const links = { ...site, calendarHref: "./downloads/outreach.ics" };

  test("is the next day that is still to come, for a break that dips", () => {
    const quiet = inventedForecast({
      ...{ break_id: "2025-26-long-weekend-some-day", break_name: "Some Day", points_low: -1 },
      ...{ window_end: "2026-03-20", outreach_before: "2026-03-03", outreach_after: "2026-03-17" },
    });
    const drawn = dipOutlook([quiet, inventedForecast()], links);
    expect(words(drawn)).toContain("Next: reach out on March 18, 2026, before Spring Break");
    expect(words(drawn)).toContain("March 3, 2026 (past)");
    const box = document.createElement("div");
    box.append(drawn);
    expect(box.querySelector("strong")?.textContent).toBe("Spring Break");
    expect(box.querySelector("a")?.getAttribute("href")).toBe("./downloads/outreach.ics");
  });

  test("is a star where hidden, a dash without history, and said where nothing comes", () => {
    const nothing = { expected_excess_points: null, points_low: null, points_high: null };
    const bare = { ...nothing, before_points: null, after_points: null };
    const hidden = inventedForecast({ ...bare, disclosure: "suppressed" });
    expect(words(dipOutlook([hidden], links))).toContain("hidden (*)");
    expect(words(dipOutlook([hidden], links))).toContain(
      "Spring BreakMarch 18, 2026April 13, 2026***",
    );
    const unknown = inventedForecast({ ...bare, basis: "no history", history_years: 0 });
    expect(words(dipOutlook([unknown], links))).toContain(text.dips.outlook.no_history);
    expect(words(dipOutlook([], links))).toContain(text.dips.outlook.none);
  });

  test("stands on the overview and on the page of a school", () => {
    const line = nextBreak([inventedForecast()], { ...site, dipsHref: "./dips.html" });
    expect(words(line)).toContain("Spring Break. Reach out on March 18, 2026 and April 13, 2026.");
    expect(words(nextBreak([], { ...site, dipsHref: "./dips.html" }))).toBe("");
    const drawn = schoolBreaks(inventedDips(school, "S"), {
      ...{ ...site, cds_code: school, dipsHref: "../dips.html" },
      forecast: [inventedForecast({ cds_code: school, level: "S" })],
    });
    expect(words(drawn)).toContain("Winter Break, 3.1 points more absence before it");
    expect(words(drawn)).toContain("borrowed from the district");
    expect(words(drawn)).toContain("Reach out for Spring Break on March 18, 2026.");
    const empty = { ...site, cds_code: school, dipsHref: "", forecast: [] };
    expect(words(schoolBreaks([], empty))).toBe("");
  });
});

describe("the answers", () => {
  const answer = (change: Partial<DipView> = {}, shown: readonly AttendanceDip[] = rows) =>
    words(
      dipAnswer(shown, { ...site, view: { ...view, ...change }, forecast: [inventedForecast()] }),
    );

  test("say when, on which days, in which grade, every year, how sure and what to do", () => {
    const spring = answer({ break: "spring-break" });
    expect(spring).toContain("Both. Before it: 1.6 points above ordinary days (0.9 to 2.3), dip.");
    expect(spring).toContain("the last day before (+3.0)");
    expect(spring).toContain("Most in grade 9: 2.9 points before it");
    expect(spring).toContain("A dip in 2 of 2 years that could be judged.");
    expect(spring).toContain("On March 18, 2026, before it, and on April 13, 2026, after it.");
    expect(answer()).toContain(text.dips.answer.no_date);
  });

  test("say what is hidden, too early or not there", () => {
    expect(answer({ category: "RB" })).toContain(text.dips.answer.hidden);
    expect(answer({ category: "RF" })).toContain(text.dips.answer.no_break);
    expect(answer({}, rows.map(tooFew))).toContain(text.dips.answer.not_judged);
    expect(answer({ break: "presidents--day" })).toContain(text.dips.answer.no_break);
  });

  test("say what a school borrows", () => {
    const drawn = answer({ place: school }, inventedDips(school, "S"));
    expect(drawn).toContain("The school's own days weigh 25%; the rest is borrowed");
  });
});

describe("the charts", () => {
  test("rank the breaks, the largest excess first", async () => {
    const drawn = dipRanking(rows, options);
    expect(words(drawn)).toContain(
      "3 of 4 breaks of 2024-25 have a dip; the largest is Winter Break",
    );
    await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("dip-ranking"));
  });

  test("draw stars where everything is hidden, and nothing where there is nothing", async () => {
    const drawn = dipRanking(rows.map(hide), options);
    await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("dip-ranking-hidden"));
    expect(words(dipRanking([], options))).toBe("");
  });

  test("stack their labels where the page is narrow", async () => {
    const drawn = dipRanking(rows, { ...options, width: 343 });
    await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("dip-ranking-narrow"));
  });

  test("show the days around a break beside what was expected", async () => {
    const drawn = dipProfile(rows, options);
    expect(words(drawn)).toContain(
      "the last day before has the most absence above ordinary days, 5.9",
    );
    await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("dip-profile"));
  });

  test("star a hidden day, and say why a school's group has no days", () => {
    const drawn = words(dipProfile(rows.map(hide), options));
    expect(drawn).toContain(text.dips.masked_note);
    expect(drawn).toContain("last day before***");
    const group = { ...site, view: { ...view, place: school, category: "SE" } };
    expect(words(dipProfile(inventedDips(school, "S"), group))).toContain(
      text.dips.profile.sides_only,
    );
    expect(words(dipProfile([], options))).toBe("");
  });

  test("list grades and groups by their excess, hidden ones last by name", () => {
    const names = (node: Node) =>
      node instanceof Element
        ? [...node.querySelectorAll("tbody th")].map((cell) => cell.textContent)
        : [];
    expect(names(dipByGrade(rows, options))).toEqual(["Grade 9", "Grade 10"]);
    expect(names(dipByGroup(rows, options))).toEqual([
      ...["English learners", "Students with disabilities"],
      ...["African American", "Pacific Islander"],
    ]);
    expect(words(dipByGroup(rows, options))).toContain("Pacific Islander**");
    expect(names(dipByGrade(inventedDips(school, "S"), options))).toEqual(["Grades 9 to 12"]);
  });

  test("say how many schools borrow", () => {
    const parts = site.entities
      .filter(({ level }) => level === "S")
      .flatMap((place) => inventedDips(place.cds_code, "S"))
      .filter((row) => row.school_year === 2025 && row.reporting_category === "TA");
    const drawn = words(dipSchools(parts, options));
    expect(drawn).toContain("6 of 6 schools have a dip at Winter Break 2024-25");
    expect(drawn).toContain("6 schools borrow from the district");
    expect(words(dipSchools([], options))).toBe("");
  });

  test("compare a break with itself in other years, the running one included", () => {
    const drawn = words(dipOverYears(rows, options));
    expect(drawn).toContain("Winter Break was a dip in 3 of 3 years");
    expect(drawn).toContain("2025-26 so far");
    expect(words(dipOverYears(rows.map(tooFew), options))).toContain("could not be judged");
  });

  test("add up the cost of dips only, with dollars where the district has a figure", () => {
    const drawn = words(dipCost(rows, options));
    expect(drawn).toContain("The dips of 2024-25 cost 1,050 student-days, 5,250 hours");
    expect(drawn).not.toContain("Presidents");
    const priced = rows.map((row) => ({ ...row, excess_dollars: 1000 }));
    expect(words(dipCost(priced, options))).toContain(", $5,000");
    expect(words(dipCost(rows.map(hide), options))).toBe("");
  });

  test("print the calibration with what is promised and what is not", () => {
    const line = {
      ...({ scenario: "No dips", school_size: "whole district", planted_points: 0 } as const),
      ...{ districts: 24, windows: 528, called_dip_percent: 2.5, bias_points: -0.02 },
      ...{ covered_percent: 95.1, has_target: false },
    };
    expect(words(dipCalibration([line], { text }))).toContain(
      "No dipswhole district245282.5%\u22120.0295.1%no",
    );
  });
});

describe("the calendar", () => {
  const year = (of: number, place = cds_code, level: "D" | "S" = "D") =>
    dipCalendar(
      { days: inventedDays(place, level), breaks: inventedBreaks(place, level) },
      { ...options, width: 1054, view: { ...view, year: of } },
    );

  test("draws every school day of a finished year, its breaks and its closure", async () => {
    const drawn = year(2025);
    expect(words(drawn)).toContain("Storm Closure (Jan 22)");
    expect(words(drawn)).toContain("Winter Break (Dec 22\u2013Dec 31)");
    expect(words(drawn)).not.toContain("still to come");
    await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("dip-calendar"));
  });

  test("draws the days to come of a running year and the newest day counted", () => {
    const drawn = words(year(2026));
    expect(drawn).toContain("still to come");
    expect(drawn).toContain("newest day counted");
    expect(drawn).toContain("March 13, 2026");
    expect(drawn).toContain("April 1, 2026Wednesday--school day still to come");
  });

  test("stars a hidden day", () => {
    const drawn = words(year(2025, school, "S"));
    expect(drawn).toContain("October 31, 2024Thursday**ordinary day");
    expect(drawn).toContain("* hidden");
  });

  test("is not drawn without days", () => {
    expect(words(dipCalendar({ days: [], breaks: inventedBreaks(cds_code, "D") }, options))).toBe(
      "",
    );
  });
});

describe("the files of the page", () => {
  const weekdays: AttendanceByWeekday[] = [];
  const places = [
    [cds_code, "D"],
    [school, "S"],
  ] as const;
  const files = dipFiles({
    entities: site.entities,
    dips: places.flatMap(([code, level]) => inventedDips(code, level)),
    days: places.flatMap(([code, level]) => inventedDays(code, level)),
    breaks: places.flatMap(([code, level]) => inventedBreaks(code, level)),
    forecast: [inventedForecast()],
    weekdays,
  });
  const load = placeLoader(async (name) =>
    JSON.parse(new TextDecoder().decode(files[`${name}.json`])),
  );

  test("give back the rows that went in, a district's with its year", async () => {
    const place = await load({ place: cds_code, year: 2025 });
    const sameOrder = (list: readonly AttendanceDip[]) =>
      list.map((row) => JSON.stringify(row)).sort();
    const isBare = (row: AttendanceDip) =>
      row.reporting_category !== "TA" && ["before", "after"].includes(row.position);
    const isLoaded = (row: AttendanceDip) =>
      row.school_year === 2025 ||
      row.reporting_category === "TA" ||
      ["before", "after"].includes(row.position);
    expect(sameOrder(place.dips)).toEqual(
      sameOrder(
        rows
          .filter(isLoaded)
          .map((row) => (isBare(row) ? { ...row, absence_rate: null, expected_rate: null } : row)),
      ),
    );
    expect(place.days).toEqual(inventedDays(cds_code, "D"));
  });

  test("give a school all its rows and the schools beside it", async () => {
    const place = await load({ place: school, year: 2025 });
    expect(place.dips).toEqual(inventedDips(school, "S"));
    expect(new Set(place.parts.map((row) => row.cds_code))).toEqual(new Set([school]));
    expect(place.breaks).toEqual(inventedBreaks(school, "S"));
  });

  test("stand for every place, also one without daily absences", async () => {
    const other = await load({ place: "27999990000101", year: 2025 });
    expect(other.dips).toEqual([]);
    expect(Object.keys(files)).toHaveLength(1 + 3 + 6);
  });

  test("give a district the days off that most of its schools have", () => {
    const early = { first_day_off: "2024-12-16", last_day_off: "2024-12-27" };
    const others = ["27999990000101", "27999990000102"].flatMap((code) =>
      inventedBreaks(code, "S"),
    );
    const pooled = inventedBreaks(cds_code, "D").map((row) => ({ ...row, ...early, schools: 3 }));
    const own = inventedBreaks(school, "S").map((row) => ({ ...row, ...early }));
    const made = dipFiles({
      ...{ entities: site.entities, dips: [inventedDip()], days: [], forecast: [], weekdays: [] },
      breaks: [...pooled, ...own, ...others],
    });
    const { breaks } = JSON.parse(new TextDecoder().decode(made[`${cds_code}.json`]));
    expect(breaks).toContainEqual(
      expect.objectContaining({ first_day_off: "2024-12-22", last_day_off: "2024-12-31" }),
    );
  });
});
