import { type BreakPosition, listBreakPositions } from "./break-windows.ts";
import { createRandom } from "./random.ts";
import type { SchoolCalendar } from "./school-calendar.ts";
import { truthParameters } from "./truth-parameters.ts";

/** How many percentage points of the students stay away on this day because of a break. */
export interface PlantedDip extends BreakPosition {
  readonly points: number;
}

const pointsByBreak: ReadonlyMap<string, ReadonlyMap<number, number>> = new Map(
  Object.entries(truthParameters.dipPoints).map(([name, points]) => [
    name,
    new Map(Object.entries(points).map(([position, value]) => [Number(position), value])),
  ]),
);

/** Returns the dips planted around the breaks of this calendar, days without one left out. */
export function plantDips(
  calendar: SchoolCalendar,
  keys: { readonly seed: number; readonly springYear: number },
): readonly PlantedDip[] {
  return listBreakPositions(calendar).flatMap((place) => {
    const usual = pointsByBreak.get(place.breakName)?.get(place.position) ?? 0;
    const points = varied(usual, place, keys);
    return points > 0 ? [{ ...place, points }] : [];
  });
}

// One factor for each break and year, so that a year's whole window is deeper or shallower.
function varied(
  points: number,
  place: BreakPosition,
  { seed, springYear }: { readonly seed: number; readonly springYear: number },
): number {
  const [low, high] = truthParameters.dipVariation;
  const share = createRandom(seed, 0xd1b, springYear, place.breakIndex)();
  return Math.round(points * (low + share * (high - low)) * 10) / 10;
}
