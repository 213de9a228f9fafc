import type { Measure } from "./group-view.ts";

const places = {
  chronic: "chronic-absence#student-groups",
  dashboard: "dashboard#our-own-figures",
  lcap: "three-measures#three-rates-of-chronic-absence",
  attendance: "attendance#how-attendance-is-counted",
  truancy: "truancy#who-is-counted",
  graduation: "engagement#a-class-of-four-years",
  dropout: "engagement#a-class-of-four-years",
} as const satisfies Record<Measure, string>;

/** Returns where a measure of student groups is explained: a page of the methods and its heading. */
export function groupMethod({ measure }: { readonly measure: Measure }): string {
  return places[measure];
}
