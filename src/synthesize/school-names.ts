import { getAt } from "./random.ts";

const features = [
  "Sycamore Hollow",
  "Coyote Brush",
  "Manzanita Ridge",
  "Quail Run",
  "Blue Heron",
  "Tidewater",
  "Lupine Meadow",
  "Peña Vieja",
  "Acorn Hill",
  "Foxtail",
  "Redtail Canyon",
  "Cypress Bend",
  "Sandpiper",
  "Tule Marsh",
  "Buckeye Grove",
  "Golden Poppy",
  "Whitethorn",
  "Madrone Creek",
  "Pebble Cove",
  "Bracken Field",
] as const;
const directions = ["", "North ", "South ", "East ", "West ", "Upper ", "Lower ", "New "] as const;
const kinds = {
  elementary: "Elementary",
  middle: "Middle",
  high: "High",
  continuation: "Continuation High",
  charter: "Charter Academy",
} as const;

/** What kind of school, by the grades it teaches and how. */
export type SchoolKind = keyof typeof kinds;

/** Returns an invented name; no two schools of a district share it. */
export function nameSchool(kind: SchoolKind, number: number): string {
  const feature = getAt(features, number % features.length);
  const round = Math.floor(number / features.length);
  const direction = getAt(directions, round % directions.length);
  const again = Math.floor(round / directions.length);
  return `${direction}${feature} ${kinds[kind]}${again === 0 ? "" : ` ${again + 1}`}`;
}
