import { rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { main } from "../../src/cli.ts";
import { smartieGoals } from "../../src/contracts/published/smartie-goals.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import type { WorkshopView } from "../../src/site/components/workshop-view.ts";
import { readPublished } from "../../src/warehouse/snapshot.ts";
import { draftGoal } from "../support/draft-goal.ts";
import { EMPTY_SCHOOL, STORY_SCHOOL, tellGoalStory } from "../support/goal-story.ts";
import { writeMicroDistrict } from "../support/micro-district.ts";

const anyRow = z.record(z.string(), z.unknown());

const place = `S,${STORY_SCHOOL}`;
const goals = `
goal_id,metric,level,cds_code,grades,student_group,baseline_year,baseline,target,start_date,target_date,owner,strategy,equity_group,equity_reference,equity_target_gap,lcap_metric_number,review_notes
learners,chronic_absenteeism,${place},09,SE,2024-25,,24,2025-08-18,2026-06-05,Principal,Mentors,,,,5B.1,
midyear,chronic_absenteeism,${place},09,SE,2024-25,,24,2025-08-18,2025-12-19,,,,,,,
tenth,chronic_absenteeism,${place},10,TA,2024-25,,12,2025-08-18,2026-06-05,Principal,Mentors,,,,,
ninth,chronic_absenteeism,${place},09,TA,2024-25,,20,2025-08-18,2026-06-05,Principal,Mentors,SE,TA,2,,
hidden,chronic_absenteeism,${place},10,SH,2024-25,20,12,2025-08-18,2026-06-05,,,,,,,
crossed,truancy,${place},09,SE,2024-25,,10,2025-08-18,2026-06-05,,,,,,,
revised,attendance,${place},,TA,2024-25,,94,2025-08-18,2026-06-05,,,,,,,
revised,attendance,${place},,TA,2024-25,,97,2026-01-05,2026-06-05,,,,,,,
plan,chronic_lcap,${place},,TA,2024-25,,20,2025-08-18,2026-06-05,Principal,Mentors,,,,5B.3,
empty,chronic_absenteeism,S,${EMPTY_SCHOOL},,TA,2024-25,,20,2025-08-18,2026-06-05,,,,,,,
rootless,chronic_absenteeism,${place},,TA,2022-23,,15,2025-08-18,2027-06-05,,,,,,,
running,chronic_absenteeism,${place},,TA,2025-26,,15,2025-08-18,2027-06-05,,,SE,TA,2,,
elementary,chronic_dashboard,${place},,TA,2024-25,,15,2025-08-18,2026-06-05,,,,,,,
bare,,${place},,,,,,,,,,,,,5B.2,
`;
const days = ["2025-09-12", "2025-11-20", "2025-12-19", "2026-03-20", "2026-06-05"];

/** The English learners' share by month, counted from the files without any model. */
const learnersByMonth = `
  with days as (
    select school_year, date, row_number() over (partition by school_year order by date) as number
    from raw.calendar
  ),
  cuts as (
    select max(date) as date, max(number) as number
    from days where school_year = 2026 group by date[:7]
  ),
  missed as (
    select cuts.date, cuts.number, students.school_year, students.student_key,
      count(absences.date) as absences
    from cuts
    cross join (from raw.students where el_status = 'EL' and school_year >= 2025) as students
    inner join days on days.school_year = students.school_year and days.number <= cuts.number
    left join raw.absences as absences
      on absences.student_key = students.student_key and absences.date = days.date
    group by all
  )
  select date as point_date,
    if(number < 31, null, round(avg((10 * absences >= number)::integer)
      filter (school_year = 2026), 2)) as actual,
    if(number < 31, null, round(avg((10 * absences >= number)::integer)
      filter (school_year = 2025), 2)) as baseline_year_actual
  from missed group by date, number order by date`;

type Goal = z.infer<typeof smartieGoals.row>;
type Stories = ReadonlyMap<string, readonly Goal[]>;

const district = writeMicroDistrict(tellGoalStory(goals));
const published = join(district, "build", "published.duckdb");

/** The English learners of grade 9 in the whole district, of whom the workshop is asked for a goal. */
const workshopView: WorkshopView = {
  ...{ measure: "chronic", place: "27999990000000", grades: "GR09", group: "SE" },
  ...{ year: 2026, target: undefined },
};

let drafted = { statement: "", line: "" };

/** Returns every goal as the command publishes it when the year is counted up to each of the days. */
async function runYear(): Promise<Stories> {
  const stories = new Map<string, Goal[]>();
  for (const day of days) {
    if (day === days[1]) {
      drafted = await draftGoal(published, workshopView);
      await writeFile(join(district, "goals.csv"), `${goals.trim()}\n${drafted.line}\n`);
    }
    const code = await main(["warehouse", "--district", district, "--as-of", day, "--quiet"]);
    expect(code).toBe(0);
    for (const goal of await readPublished(smartieGoals, { path: published })) {
      stories.set(goal.goal_id, [...(stories.get(goal.goal_id) ?? []), goal]);
    }
  }
  return stories;
}

async function read<Row extends z.ZodType>(
  sql: string,
  row: Row,
  { from = published, values = {} }: { from?: string; values?: Record<string, string> } = {},
): Promise<z.infer<Row>[]> {
  return withDuckDb(from, (connection) => readRows(connection, sql, row, values), {
    readOnly: true,
  });
}

vi.spyOn(process.stderr, "write").mockReturnValue(true);
afterAll(() => rmSync(district, { recursive: true }));

describe("the goals of a year that runs, on five days, the last after its end", () => {
  let stories: Stories;
  beforeAll(async () => {
    stories = await runYear();
  }, 300_000);
  const storyOf = (id: string) => stories.get(id) ?? [];
  const lastOf = (id: string) => storyOf(id).at(-1);

  it("say themselves in the playbook's own form", () => {
    expect(storyOf("learners").map(({ statement }) => statement)).toEqual(
      days.map(
        () =>
          "By June 2026, we will reduce chronic absenteeism for 9th grade students who are Multilingual Learners from 27% to 24%.",
      ),
    );
  });

  it("go from too early to tell over on track to met", () => {
    const story = storyOf("learners");
    expect(story.map(({ status, status_reason }) => [status, status_reason])).toEqual([
      ["too early to tell", "before_minimum_days"],
      ["too early to tell", "range_holds_target"],
      ["too early to tell", "range_holds_target"],
      ["on track", ""],
      ["met", ""],
    ]);
    expect(story.map(({ current }) => current)).toEqual([null, 0.25, 0.23, 0.22, 0.2]);
  });

  it("are judged by the figure of a target date within the year, also when it is long past", () => {
    const story = storyOf("midyear").map(({ current, status, as_of }) => [current, status, as_of]);
    expect(story.slice(2)).toEqual([
      [0.23, "met", "2025-12-19"],
      [0.23, "met", "2025-12-19"],
      [0.23, "met", "2025-12-19"],
    ]);
  });

  it("compare with the baseline year on the same school day and show the way to the target", () => {
    const [, , december] = storyOf("learners");
    expect(december).toMatchObject({ baseline: 0.27, same_day_baseline: 0.27, target: 0.24 });
    expect(december?.expected_to_date).toBe(0.24);
    expect(december?.target_students).toBe(3);
    const [low, high] = [december?.projected_low ?? 1, december?.projected_high ?? 0];
    expect(low).toBeLessThan(0.24);
    expect(high).toBeGreaterThanOrEqual(0.24);
  });

  it("go from off track to missed", () => {
    expect(storyOf("tenth").map(({ status }) => status)).toEqual([
      "too early to tell",
      "off track",
      "off track",
      "off track",
      "missed",
    ]);
  });

  it("are not met while the named group stays behind", () => {
    expect(lastOf("ninth")).toMatchObject({
      current: 0.067,
      target: 0.2,
      status: "missed",
      status_reason: "equity_not_met",
      equity_status: "missed",
      equity_gap_baseline: 0.047,
      equity_gap_current: 0.133,
      equity_gap_target: 0.02,
    });
    expect(storyOf("ninth").map(({ status }) => status)).not.toContain("met");
  });

  it("show no figure where one is hidden, not even the one their row gives", () => {
    for (const goal of storyOf("hidden")) {
      expect(goal).toMatchObject({ status: "masked", status_reason: "small_group" });
      const { baseline, baseline_given, baseline_students, current, projected } = goal;
      const figures = [baseline, baseline_given, baseline_students, current, projected];
      const { same_day_baseline, expected_to_date, year_target, target_students } = goal;
      figures.push(same_day_baseline, expected_to_date, year_target, target_students);
      expect(figures.every((figure) => figure === null)).toBe(true);
      expect(goal.statement).toMatch(/experiencing homelessness to 12%\.$/);
    }
  });

  it("by the LCAP rule are projected as by DataQuest's where all students count by both", () => {
    const [, november, december, march] = storyOf("plan");
    for (const goal of [november, december, march]) {
      const { projected, projected_low: low, projected_high: high } = goal ?? {};
      expect(low).toBeLessThan(projected ?? 0);
      expect(projected).toBeLessThan(high ?? 0);
    }
    expect(march).toMatchObject({ status: "on track", equity_status: "" });
    expect(lastOf("plan")).toMatchObject({ status: "met" });
  });

  it("are what the workshop says when its row is copied into goals.csv", () => {
    expect(drafted.statement).toMatch(/^By June 2026, we will reduce .* from 27% to [\d.]+%\.$/);
    const copied = storyOf("chronic-SE-09-2026");
    expect(copied.map(({ statement }) => statement)).toEqual(Array(4).fill(drafted.statement));
    expect(copied.at(-1)).toMatchObject({
      ...{ metric: "chronic_absenteeism", level: "D", grades: "09", student_group: "SE" },
      ...{ baseline: 0.27, current: 0.2, equity_group: "SE", equity_reference: "TA" },
    });
  });

  it("say why they cannot be measured", () => {
    expect(lastOf("crossed")).toMatchObject({
      status: "not measurable",
      status_reason: "not_published",
    });
    expect(lastOf("bare")).toMatchObject({ status: "not measurable", status_reason: "no_target" });
  });

  it("say that there are no records, no baseline, no such grades, each as what it is", () => {
    const march = (id: string) => storyOf(id)[3];
    expect(march("empty")).toMatchObject({ status_reason: "no_records" });
    expect(march("rootless")).toMatchObject({
      ...{ status: "not measurable", status_reason: "no_baseline", baseline: null },
    });
    expect(march("elementary")).toMatchObject({ status_reason: "not_offered" });
  });

  it("have no baseline in a year that is still running", () => {
    const [march, june] = storyOf("running").slice(3);
    expect(march).toMatchObject({ baseline: null, equity_gap_baseline: null });
    expect(march?.statement).toMatch(/for all students to 15%\.$/);
    expect(march).toMatchObject({ status: "too early to tell", status_reason: "between_years" });
    expect(june?.baseline).toBe(june?.current);
    expect(june?.statement).toMatch(/for all students from [\d.]+% to 15%\.$/);
  });

  it("follow the newest target that has begun", async () => {
    expect(storyOf("revised").map(({ target }) => target)).toEqual([0.94, 0.94, 0.94, 0.97, 0.97]);
    const sql = "select target, is_in_force from goal_targets where goal_id = 'revised'";
    const rows = await read(sql, anyRow);
    expect(rows).toEqual([
      { target: 0.94, is_in_force: false },
      { target: 0.97, is_in_force: true },
    ]);
  });

  it("are reviewed letter by letter, in words", async () => {
    const sql = "select finding from goal_reviews where goal_id = $id order by letter_order";
    const findingsOf = async (id: string) =>
      (await read(sql, z.object({ finding: z.string() }), { values: { id } })).map(
        ({ finding }) => finding,
      );
    expect(await findingsOf("ninth")).toEqual([
      "strategic_complete",
      "measurable_complete",
      "ambitious_complete",
      "realistic_beyond",
      "time_complete",
      "inclusive_complete",
      "equitable_complete",
    ]);
    expect(await findingsOf("bare")).toEqual([
      "strategic_no_strategy",
      "measurable_no_metric",
      "ambitious_unknown",
      "realistic_unknown",
      "time_no_target_date",
      "inclusive_missing",
      "equitable_missing",
    ]);
    expect((await findingsOf("hidden"))[1]).toBe("measurable_hidden");
  });

  it("are drawn along the year beside the baseline year and the path, month by month", async () => {
    const sql = `select point_date, actual, baseline_year_actual, target_path, point
      from goal_progress where goal_id = 'learners' order by point_date`;
    const rows = await read(sql, anyRow);
    const counted = await read(learnersByMonth, anyRow, {
      from: join(district, "build", "warehouse.duckdb"),
    });
    expect(rows.map(({ point, target_path, ...row }) => row)).toEqual(counted);
    expect(counted).toHaveLength(11);
    expect(rows.at(-1)).toMatchObject({ point: "year end", actual: 0.2, target_path: 0.24 });
    const paths = rows.slice(1).map(({ target_path }) => target_path);
    const scaled = counted.slice(1).map((row) => Number(row.baseline_year_actual) * (24 / 27));
    expect(paths).toEqual(scaled.map((share) => Math.round(share * 1000) / 1000));
  });

  it("are metrics of the LCAP with a year and a source beside every figure", async () => {
    const sql = "from lcap_metrics_download order by all";
    const rows = await read(sql, anyRow);
    const learners = rows.find(({ goal_id }) => goal_id === "learners");
    expect(learners).toMatchObject({
      ...{ lcap_cycle: "2024-27", metric_number: "5B.1", metric: "chronic_absenteeism" },
      ...{ reporting_category: "SE", grades: "09", baseline: "27", baseline_year: "2024-25" },
      ...{ year_1_outcome: "27", year_1: "2024-25", year_2_outcome: "20", year_2: "2025-26" },
      ...{ target_year_3: "24", year_3: "2025-26", difference_from_baseline: "-7" },
      source: "baseline: SIS; year 1: SIS; year 2: SIS; target: goals.csv",
    });
    const bare = rows.filter(({ goal_id }) => goal_id === "bare");
    expect(bare.map(({ metric }) => metric)).toEqual(["chronic_absenteeism", "chronic_dashboard"]);
  });

  it("are printed with stars where they are masked", async () => {
    const sql = `select baseline, current, expected_to_date, projected, projected_low, projected_high
      from smartie_goals_download where goal_id = 'hidden'`;
    const [row = {}] = await read(sql, anyRow);
    expect(Object.values(row)).toEqual(["*", "*", "*", "*", "*", "*"]);
  });
});
