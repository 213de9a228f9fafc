import type { GoalProgress } from "../../contracts/published/goal-figures.ts";
import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { dataTable } from "./data-table.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { goalValues } from "./goal-values.js";
import { fill, type Messages } from "./messages.js";
import { type Drawing, drawingOf, type Site } from "./site.js";
import { type Fan, type TrajectoryLine, trajectoryPlot } from "./trajectory-plot.js";

type Field = "actual" | "target_path" | "baseline_year_actual" | "last_year_actual";

interface Course {
  readonly goal: SmartieGoal;
  readonly points: readonly GoalProgress[];
  readonly text: Messages;
  readonly formats: Formats;
}

/** Returns the course of a goal's year as a chart with its table; nothing without figures to draw. */
export function goalChart(
  goal: SmartieGoal,
  progress: readonly GoalProgress[],
  options: Site & Drawing,
): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const points = progress.filter((point) => point.goal_id === goal.goal_id);
  if (!points.some(({ actual }) => actual !== null)) return nothing(document);
  const course = { goal, points, text, formats: formatsOf(text.language) };
  const lines = toLines(course);
  const title = chartTitle(course);
  const fan = toFan(course);
  return figure(
    {
      title,
      about: fan ? text.goals.chart.about_range : text.goals.chart.about,
      chart: resize((width) =>
        trajectoryPlot(lines, {
          ...{ document, width, fan, ariaLabel: title, ticks: monthTicks(course) },
          axisLabel: axisLabel(goal, text),
        }),
      ),
      table: courseTable(course, document),
    },
    { text, heading: "h3", document },
  );
}

function chartTitle({ goal, text, formats }: Course): string {
  const { chart } = text.goals;
  const value = goalValues(goal, text, formats);
  const values = {
    current: value(goal.current),
    expected: value(goal.expected_to_date),
    date: goal.as_of === null ? "" : formats.date(goal.as_of),
  };
  if (goal.as_of === null || goal.is_year_finished) return fill(chart.title_finished, values);
  return fill(goal.expected_to_date === null ? chart.title_plain : chart.title, values);
}

const day = (date: string): number => new Date(`${date}T00:00:00Z`).getTime() / 86_400_000;
const percent = (share: number | null): number | undefined =>
  share === null ? undefined : Math.round(share * 1000) / 10;

/** The baseline year is drawn apart from last year only where it is another one. */
function toLines({ goal, points, text, formats }: Course): TrajectoryLine[] {
  const { chart } = text.goals;
  const year = (value: number | null) => (value === null ? "" : formats.schoolYear(value));
  const own = points[0]?.school_year ?? null;
  const before = own === null ? null : own - 1;
  const value = goalValues(goal, text, formats);
  const line = (kind: TrajectoryLine["kind"], field: Field, name: string): TrajectoryLine => ({
    kind,
    name,
    points: points.map((point) => ({ at: day(point.point_date), up: percent(point[field]) })),
  });
  const lines = [
    line("actual", "actual", fill(chart.now, { value: value(goal.current), year: year(own) })),
    line(
      "target",
      "target_path",
      fill(chart.target, { value: value(goal.year_target ?? goal.target) }),
    ),
    line("baseline", "baseline_year_actual", fill(chart.year, { year: year(goal.baseline_year) })),
    ...(before === goal.baseline_year
      ? []
      : [line("last", "last_year_actual", fill(chart.year, { year: year(before) }))]),
  ];
  return lines.filter((one) => one.points.some(({ up }) => up !== undefined));
}

function toFan({ goal, points, text, formats }: Course): Fan | undefined {
  const end = points.findLast((point) => point.projected_low !== null);
  const from = points.findLast(({ actual }) => actual !== null);
  const [low, middle, high] = [end?.projected_low, end?.projected, end?.projected_high].map((x) =>
    percent(x ?? null),
  );
  if (!end || !from || low === undefined || middle === undefined || high === undefined)
    return undefined;
  if (end.point_date === from.point_date) return undefined;
  const value = goalValues(goal, text, formats);
  return {
    ...{ low, middle, high, at: day(end.point_date) },
    from: { at: day(from.point_date), up: percent(from.actual) },
    name: fill(text.goals.chart.expected, { value: value(goal.projected) }),
  };
}

/** The ends of the months; the year's end too where no month ends near it, days. */
function monthTicks({ points, text }: Course): { at: number; label: string }[] {
  const month = new Intl.DateTimeFormat(text.language, { month: "short", timeZone: "UTC" });
  return points
    .filter(({ point }) => point !== "as of")
    .map(({ point_date: date }) => ({ at: day(date), label: month.format(new Date(date)) }))
    .map((tick, i, all) => (tick.at - (all[i - 1]?.at ?? 0) < 15 ? { ...tick, label: "" } : tick));
}

function axisLabel({ metric }: SmartieGoal, { goals, axis, attendance }: Messages): string {
  if (metric.startsWith("chronic_")) return axis.rate;
  return metric === "attendance" ? attendance.axis : goals.chart.axis;
}

function courseTable({ goal, points, text, formats }: Course, document: Document): HTMLElement {
  const { chart } = text.goals;
  const value = goalValues(goal, text, formats);
  const isUsed = (field: Field) => points.some((point) => point[field] !== null);
  const fields: (readonly [Field, string])[] = [
    ["actual", chart.columns.actual],
    ["target_path", chart.columns.target],
    ["baseline_year_actual", chart.columns.baseline],
    ["last_year_actual", chart.columns.last],
  ];
  const range = ({ projected, projected_low: low, projected_high: high }: GoalProgress) =>
    projected === null || low === null || high === null
      ? "-"
      : fill(text.goals.range, { value: value(projected), low: value(low), high: value(high) });
  return dataTable(points, {
    caption: fill(chart.caption, { goal: goal.goal_id }),
    columns: [
      { title: chart.columns.date, cell: ({ point_date }) => formats.date(point_date) },
      ...fields
        .filter(([field]) => isUsed(field))
        .map(([field, title]) => ({
          ...{ title, isNumber: true },
          cell: (point: GoalProgress) => value(point[field]),
        })),
      { title: chart.columns.projected, cell: range, isNumber: true },
    ],
    document,
  });
}
