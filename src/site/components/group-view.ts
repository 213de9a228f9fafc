/** Measures of the students of a school year. */
export const yearMeasures = ["chronic", "dashboard", "lcap", "attendance", "truancy"] as const;

/** Outcomes of the class that ends with a school year. */
const outcomes = ["graduation", "dropout"] as const;

/** The measures that student groups can be compared by. */
export const measures = [...yearMeasures, ...outcomes] as const;

/** A measure of student groups. */
export type Measure = (typeof measures)[number];

/** Whether students of a class are counted: an estimate of it has a range, not an interval. */
export function isOutcome(measure: Measure): boolean {
  return outcomes.some((outcome) => outcome === measure);
}

/** Whether a high rate is good. */
export function isHighGood(measure: Measure): boolean {
  return measure === "attendance" || measure === "graduation";
}

/** What a reader compares: a measure at a place, in grades, over school years, of up to six groups. */
export interface GroupView {
  readonly measure: Measure;
  readonly place: string;
  /** A grade or span of grades; `TA` for all grades. */
  readonly grades: string;
  readonly from: number;
  readonly to: number;
  readonly groups: readonly string[];
}

/** Everybody: all grades, or all students of them. */
export const everybody = "TA";

/** Groups that can be drawn at once. */
export const mostGroups = 6;

/** Returns what the address asks for; what it does not say, or says wrongly, is left out. */
export function readGroupView(search: string): Partial<GroupView> {
  const asked = new URLSearchParams(search);
  const measure = measures.find((name) => name === asked.get("measure"));
  const place = asked.get("place");
  const grades = asked.get("grades");
  const [from, to] = [Number(asked.get("from")), Number(asked.get("to"))];
  const groups = asked.get("groups");
  return {
    ...(measure ? { measure } : {}),
    ...(place ? { place } : {}),
    ...(grades ? { grades } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(groups ? { groups: groups.split(".") } : {}),
  };
}

/** Returns the address of a view, to stand behind the page's own. */
export function groupSearch({ measure, place, grades, from, to, groups }: GroupView): string {
  return `?${new URLSearchParams({
    ...{ measure, place, grades },
    ...{ from: `${from}`, to: `${to}`, groups: groups.join(".") },
  })}`;
}
