import { yearMeasures } from "./group-view.js";

/** A measure that a goal can be tried for. */
export type WorkshopMeasure = (typeof yearMeasures)[number];

/** What a planner looks at: a measure of a group in grades at a place, and the goal being tried. */
export interface WorkshopView {
  readonly measure: WorkshopMeasure;
  readonly place: string;
  /** A grade or span of grades; `TA` for all grades. */
  readonly grades: string;
  readonly group: string;
  /** School year by the end of which the target is to be reached. */
  readonly year: number;
  /** Target in tenths of a percent; undefined: the suggested one. */
  readonly target: number | undefined;
}

/** Returns what the address asks for; what it does not say, or says wrongly, is left out. */
export function readWorkshopView(search: string): Partial<WorkshopView> {
  const asked = new URLSearchParams(search);
  const measure = yearMeasures.find((name) => name === asked.get("measure"));
  const [place, grades, group] = ["place", "grades", "group"].map((name) => asked.get(name));
  const year = Number(asked.get("year"));
  const target = readTarget(asked.get("target") ?? "");
  return {
    ...(measure ? { measure } : {}),
    ...(place ? { place } : {}),
    ...(grades ? { grades } : {}),
    ...(group ? { group } : {}),
    ...(year ? { year } : {}),
    ...(target === undefined ? {} : { target }),
  };
}

/** Returns a percent that somebody wrote in tenths; undefined if it is none. */
export function readTarget(percent: string): number | undefined {
  const tenths = Math.round(Number(percent.replace(",", ".")) * 10);
  return percent.trim() !== "" && tenths >= 0 && tenths <= 1000 ? tenths : undefined;
}

/** Returns the address of a view, to stand behind the page's own. */
export function workshopSearch({ year, target, ...view }: WorkshopView): string {
  const { measure, place, grades, group } = view;
  return `?${new URLSearchParams({
    ...{ measure, place, grades, group, year: `${year}` },
    ...(target === undefined ? {} : { target: `${target / 10}` }),
  })}`;
}
