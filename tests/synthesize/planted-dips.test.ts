import { describe, expect, it } from "vitest";
import { listBreakPositions } from "../../src/synthesize/break-windows.ts";
import { toEpochDay, toIso } from "../../src/synthesize/epoch-days.ts";
import { plantDips } from "../../src/synthesize/planted-dips.ts";
import { createSchoolCalendar } from "../../src/synthesize/school-calendar.ts";

const calendar = createSchoolCalendar(2026, "district");

function datesOf(breakName: string): readonly (readonly [string, number])[] {
  return listBreakPositions(calendar)
    .filter((place) => place.breakName === breakName)
    .map((place) => [toIso(place.day), place.position] as const);
}

describe("listBreakPositions(calendar)", () => {
  it("counts three school days to each side of a break, over weekends", () => {
    expect(datesOf("Winter Break")).toEqual([
      ["2025-12-17", -3],
      ["2025-12-18", -2],
      ["2025-12-19", -1],
      ["2026-01-06", 1],
      ["2026-01-07", 2],
      ["2026-01-08", 3],
    ]);
  });

  it("gives the year's start an after side and its end a before side", () => {
    expect(datesOf("Year Start").map(([, position]) => position)).toEqual([1, 2, 3]);
    expect(datesOf("Year End").map(([, position]) => position)).toEqual([-3, -2, -1]);
  });

  it("gives each day to one break", () => {
    const days = listBreakPositions(calendar).map((place) => place.day);
    expect(new Set(days).size).toBe(days.length);
  });

  it("neither counts a closure as a break nor lets it take a place in a window", () => {
    const closure = { day: toEpochDay(2026, 1, 7), event: "Storm Closure" };
    const closed = createSchoolCalendar(2026, "district", closure);
    const winter = listBreakPositions(closed).filter((place) => place.breakName === "Winter Break");
    expect(winter.map((place) => toIso(place.day)).slice(3)).toEqual([
      "2026-01-06",
      "2026-01-08",
      "2026-01-09",
    ]);
  });
});

describe("plantDips(calendar, keys)", () => {
  it("plants the most on the last day before the long breaks", () => {
    const dips = plantDips(calendar, { seed: 1, springYear: 2026 });
    const deepest = [...dips].sort((a, b) => b.points - a.points).slice(0, 3);
    for (const dip of deepest) expect(Math.abs(dip.position)).toBe(1);
    for (const dip of dips) expect(dip.points).toBeGreaterThan(0);
  });

  it("plants other points in another year, the same for the same keys", () => {
    const points = (springYear: number) =>
      plantDips(calendar, { seed: 1, springYear }).map((dip) => dip.points);
    expect(points(2026)).toEqual(points(2026));
    expect(points(2026)).not.toEqual(points(2025));
  });
});
