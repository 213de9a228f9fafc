import type { ReleaseFrame } from "../release/frame.ts";
import type { StudentProfile } from "../release/student-profile.ts";
import type { Joint } from "./joint.ts";

/** Which students stand in the cells of a count, as lists of all of them tell. */
export interface Roster {
  readonly profiles: readonly StudentProfile[];
  /** By cell of a joint system: the profiles that add up to it. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
}

/** More profiles than these are tried by district: a program's time grows with their square. */
const MOST_PROFILES_TOGETHER = 15_000;

/** Where the cells of a place stand. */
interface PlaceCell {
  readonly cell: number;
  readonly categories: readonly [first: string, second: string];
}

function listPlaceCells({ names, cells }: Joint, count: string) {
  const places = new Map<string, PlaceCell[]>();
  for (const [cell, { kind, key, count: own }] of names.entries()) {
    if (kind !== "cell" || own !== count || cells[cell]?.state === "free") continue;
    const [place = "", first = "", second = ""] = key.split("/");
    const listed = places.get(place) ?? [];
    places.set(place, listed);
    listed.push({ cell, categories: [first, second] });
  }
  return places;
}

/** Returns the categories of a profile by place, runs of grades included. */
function listMemberships({ memberships }: StudentProfile, { grades }: ReleaseFrame) {
  const places = new Map<string, Set<string>>();
  for (const membership of memberships) {
    const [place = "", category = ""] = membership.split("/");
    places.set(place, (places.get(place) ?? new Set()).add(category));
  }
  for (const categories of places.values())
    for (const { reporting_category, grade_category } of grades)
      if (categories.has(grade_category)) categories.add(reporting_category);
  return places;
}

/**
 * Returns which profiles add up to the cells of a count that tables show or hide. Cells of which that is
 * not true are left out: nobody can build on them.
 */
export function openRoster(
  joint: Joint,
  count: string,
  profiles: readonly StudentProfile[],
  frame: ReleaseFrame,
): Roster {
  const places = listPlaceCells(joint, count);
  const parts = new Map<number, number[]>();
  for (const [at, profile] of profiles.entries()) {
    for (const [place, own] of listMemberships(profile, frame)) {
      for (const { cell, categories } of places.get(place) ?? []) {
        if (!categories.every((category) => own.has(category))) continue;
        const found = parts.get(cell) ?? [];
        parts.set(cell, found);
        found.push(at);
      }
    }
  }
  const sum = (own: readonly number[], of: "students" | "count") =>
    own.reduce((total, at) => total + (profiles[at]?.[of] ?? 0), 0);
  const isWhole = ([cell, own]: readonly [number, readonly number[]]) =>
    sum(own, "students") === joint.cells[cell]?.students && sum(own, "count") === joint.truth[cell];
  return { profiles, parts: new Map([...parts].filter(isWhole)) };
}

/** Returns the part of a roster that lies within a district: what holds others' students is left out. */
function pickDistrict({ profiles, parts }: Roster, own: readonly number[]): Roster {
  const placeOf = new Map(own.map((profile, at) => [profile, at]));
  const within = [...parts].flatMap(([cell, members]) => {
    const moved = members.flatMap((member) => placeOf.get(member) ?? []);
    return moved.length === members.length ? [[cell, moved] as const] : [];
  });
  return { profiles: own.flatMap((at) => profiles[at] ?? []), parts: new Map(within) };
}

/**
 * Returns the rosters to try one after the other: all profiles together, or those of each district where
 * they are too many. A district of too many profiles is not tried.
 */
export function splitRoster(roster: Roster, most = MOST_PROFILES_TOGETHER): readonly Roster[] {
  const { profiles } = roster;
  if (profiles.length <= most) return [roster];
  const districts = new Map<string, number[]>();
  for (const [at, { memberships }] of profiles.entries()) {
    const district = memberships.find((one) => one.startsWith("D"))?.split("/")[0] ?? "";
    const own = districts.get(district) ?? [];
    districts.set(district, own);
    own.push(at);
  }
  const small = [...districts.values()].filter(({ length }) => length <= most);
  return small.map((own) => pickDistrict(roster, own));
}
