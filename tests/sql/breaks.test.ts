import { describe, expect, it } from "vitest";
import {
  type BreakCalendar,
  type DaysOff,
  everyBreak,
  everyWindowDay,
  readBreaks,
} from "../support/break-calendar.ts";

/** A term of ten weeks from Monday, 5 January 2026. */
const term = (...off: readonly DaysOff[]): BreakCalendar => ({
  school: "0000101",
  first: "2026-01-05",
  last: "2026-03-13",
  off,
});

const breaksOf = (...off: readonly DaysOff[]) => readBreaks([term(...off)], everyBreak);
const daysOf = (...off: readonly DaysOff[]) => readBreaks([term(...off)], everyWindowDay);

describe("a break", () => {
  it("is a long weekend, a mid-week day off or a break by its weekdays", async () => {
    expect(
      await breaksOf(
        ["2026-01-19", "2026-01-19", "holiday", "Monday Off"],
        ["2026-01-29", "2026-01-30", "staff_day", "Two Days"],
        ["2026-02-11", "2026-02-11", "holiday", "Wednesday Off"],
        ["2026-02-18", "2026-02-20", "break", "Three Days"],
      ),
    ).toEqual([
      "0000101 2025-26-long-weekend-monday-off long weekend 1 10",
      "0000101 2025-26-long-weekend-two-days long weekend 2 17",
      "0000101 2025-26-mid-week-day-off-wednesday-off mid-week day off 1 24",
      "0000101 2025-26-break-three-days break 3 28",
    ]);
  });

  it("is one over a weekend, with the event that most of its days carry", async () => {
    expect(
      await breaksOf(
        ["2026-01-15", "2026-01-16", "break", "Ski Week"],
        ["2026-01-19", "2026-01-19", "holiday", "King Day"],
      ),
    ).toEqual(["0000101 2025-26-break-ski-week break 3 8"]);
  });

  it("joins another with fewer than two instructional days between, not with two", async () => {
    const monday: DaysOff = ["2026-01-19", "2026-01-19", "holiday", "King Day"];
    expect(await breaksOf(monday, ["2026-01-21", "2026-01-21", "staff_day", "Work Day"])).toEqual([
      "0000101 2025-26-long-weekend-king-day long weekend 2 10",
    ]);
    expect(
      await breaksOf(monday, ["2026-01-22", "2026-01-22", "staff_day", "Work Day"]),
    ).toHaveLength(2);
  });

  it("is neither made, joined nor lengthened by a closure", async () => {
    expect(
      await breaksOf(
        ["2026-01-15", "2026-01-16", "closure", "Storm"],
        ["2026-01-19", "2026-01-19", "holiday", "King Day"],
        ["2026-01-21", "2026-01-21", "holiday", "Wednesday Off"],
        ["2026-01-20", "2026-01-20", "closure", "Storm"],
        ["2026-02-03", "2026-02-03", "closure", "Storm"],
      ),
    ).toEqual(["0000101 2025-26-long-weekend-king-day long weekend 2 8"]);
  });

  it("has a number after its name where the year has another of that name later on", async () => {
    const lines = await breaksOf(
      ["2026-01-19", "2026-01-19", "staff_day", "Staff Day"],
      ["2026-02-16", "2026-02-16", "staff_day", "Staff Day"],
    );
    expect(lines.map((line) => line.split(" ")[1])).toEqual([
      "2025-26-long-weekend-staff-day",
      "2025-26-long-weekend-staff-day-2",
    ]);
  });

  it("is the same for schools whose breaks of one name begin within 14 days", async () => {
    const spring = (school: string, first: string, last: string): BreakCalendar => ({
      ...term([first, last, "break", "Spring Break"]),
      school,
    });
    const lines = await readBreaks(
      [
        spring("0000101", "2026-02-09", "2026-02-13"),
        spring("0000102", "2026-02-09", "2026-02-13"),
        spring("0000103", "2026-02-20", "2026-02-20"),
        { ...spring("0000104", "2026-03-09", "2026-03-11"), last: "2026-04-03" },
      ],
      everyBreak,
    );
    expect(lines).toEqual([
      "0000101 2025-26-break-spring-break break 5 25",
      "0000103 2025-26-break-spring-break long weekend 1 34",
      "0000104 2025-26-break-spring-break-2 break 3 45",
    ]);
  });

  it("follows each track's own calendar", async () => {
    const lines = await readBreaks(
      [
        { ...term(["2026-01-19", "2026-01-19", "holiday", "King Day"]), track: "A" },
        { ...term(["2026-02-02", "2026-02-20", "break", "Off Track"]), track: "B" },
      ],
      everyBreak,
    );
    expect(lines).toEqual([
      "0000101A 2025-26-long-weekend-king-day long weekend 1 10",
      "0000101B 2025-26-break-off-track break 15 20",
    ]);
  });
});

describe("the days beside a break", () => {
  it("are three instructional days on each side; the year has a start and an end", async () => {
    expect(await daysOf(["2026-02-02", "2026-02-06", "break", "Winter Week"])).toEqual([
      "2026-01-05 First days of school 1",
      "2026-01-06 First days of school 2",
      "2026-01-07 First days of school 3",
      "2026-01-28 Winter Week -3",
      "2026-01-29 Winter Week -2",
      "2026-01-30 Winter Week -1",
      "2026-02-09 Winter Week 1",
      "2026-02-10 Winter Week 2",
      "2026-02-11 Winter Week 3",
      "2026-03-11 Last days of school -3",
      "2026-03-12 Last days of school -2",
      "2026-03-13 Last days of school -1",
    ]);
  });

  it("belong to the nearer break, of two equally near to the later", async () => {
    const lines = await daysOf(
      ["2026-01-26", "2026-01-26", "holiday", "First"],
      ["2026-02-03", "2026-02-03", "holiday", "Second"],
    );
    expect(lines.filter((line) => /01-2[7-9]|01-30|02-02/.test(line))).toEqual([
      "2026-01-27 First 1",
      "2026-01-28 First 2",
      "2026-01-29 Second -3",
      "2026-01-30 Second -2",
      "2026-02-02 Second -1",
    ]);
  });

  it("do not count a closure, and a day inside a joined break is in no window", async () => {
    const lines = await daysOf(
      ["2026-02-02", "2026-02-02", "holiday", "First"],
      ["2026-02-04", "2026-02-04", "staff_day", "Second"],
      ["2026-02-06", "2026-02-06", "closure", "Storm"],
    );
    expect(lines.filter((line) => line.startsWith("2026-02"))).toEqual([
      "2026-02-05 First 1",
      "2026-02-09 First 2",
      "2026-02-10 First 3",
    ]);
  });
});
