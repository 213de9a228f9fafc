import { type GroupCell, type GroupFile, toGroupCells } from "./group-cells.js";
import type { GroupView } from "./group-view.ts";

/** What a comparison is drawn from. */
export interface PlaceGroups {
  /** Every figure of the place. */
  readonly own: readonly GroupCell[];
  /** The groups of its parts, or of the schools beside it, in the last year of the view. */
  readonly parts: readonly GroupCell[];
}

/**
 * Loads what a view needs: its place, and the schools of the district (the districts of the county)
 * around it in the last year. A file is asked for and read once.
 */
export function groupLoader(
  load: (name: string) => Promise<GroupFile>,
): (view: Pick<GroupView, "place"> & Partial<Pick<GroupView, "to">>) => Promise<PlaceGroups> {
  const asked = new Map<string, Promise<readonly GroupCell[]>>();
  const read = (name: string) => {
    const known = asked.get(name) ?? load(name).then(toGroupCells);
    asked.set(name, known);
    return known;
  };
  return async ({ place, to }) => {
    const around = /0{7}$/.test(place) ? place : `${place.slice(0, 7)}0000000`;
    const [own, parts] = await Promise.all([
      read(place),
      to === undefined ? [] : read(`${around}-${to}`),
    ]);
    return { own, parts };
  };
}
