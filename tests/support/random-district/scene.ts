import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import type { Person } from "./people.ts";
import type { SchoolPlan } from "./plan-schools.ts";

/** What one student does in one year: home school `a`, another school `b`, and the school days of both. */
export type Scene = {
  readonly context: YearContext;
  readonly person: Person;
  readonly a: SchoolPlan;
  readonly b: SchoolPlan;
  readonly daysOfA: readonly string[];
  readonly daysOfB: readonly string[];
};

/** The enrollments of a scene. */
export type Scenario = (scene: Scene) => readonly EnrollmentPlan[];
