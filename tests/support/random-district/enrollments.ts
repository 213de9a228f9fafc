import { clean } from "./attending-scenarios.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import { gradeReached } from "./grade-plan.ts";
import type { Person } from "./people.ts";
import type { SchoolPlan } from "./plan-schools.ts";
import { scenarios } from "./scenarios.ts";
import type { Scene } from "./scene.ts";

/** Draws what each student does in a year; nine in ten of those of school age are enrolled. */
export function drawEnrollments(
  context: YearContext,
  people: readonly Person[],
): readonly EnrollmentPlan[] {
  const { random, plan, year } = context;
  const enrolled = people.filter((person) =>
    random.chance(gradeReached(person, plan, year) === undefined ? 0.1 : 0.9),
  );
  return enrolled.flatMap((person) => drawScenario(context)(drawScene(context, person)));
}

function drawScenario({ random, plan }: YearContext) {
  if (plan.isBig && random.chance(0.7)) return clean;
  const total = scenarios.reduce((sum, [share]) => sum + share, 0);
  let left = random.next() * total;
  for (const [share, scenario] of scenarios) {
    left -= share;
    if (left < 0) return scenario;
  }
  throw new Error("missing scenario");
}

function drawScene(context: YearContext, person: Person): Scene {
  const { random, plan, year, calendar } = context;
  const open = plan.schools.filter(({ weight }) => weight > 0);
  const atHome = open.filter(({ district }) => district === person.home);
  const reached = gradeReached(person, plan, year) ?? "";
  const fitting = atHome.filter(({ grades }) => grades.includes(reached));
  const isFitting = fitting.length > 0 && random.chance(plan.isBig ? 0.4 : 0.85);
  const a = drawSchool(context, isFitting ? fitting : atHome);
  const others = open.filter(({ code }) => code !== a.code);
  const nearby = others.filter(({ district }) => district === a.district);
  const b = nearby.length > 0 && random.chance(0.8) ? random.pick(nearby) : random.pick(others);
  return {
    context,
    person,
    a,
    b,
    daysOfA: calendar.daysOf(a.code),
    daysOfB: calendar.daysOf(b.code),
  };
}

function drawSchool({ random }: YearContext, schools: readonly SchoolPlan[]): SchoolPlan {
  return random.pick(schools.flatMap((school) => Array(school.weight).fill(school)));
}
