import { describe, expect, test } from "vitest";
import { outreachCalendar, outreachFiles } from "../../src/site/downloads/outreach-calendar.ts";
import { inventedForecast } from "../support/invented-dips.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site } = siteFixture(inventedPublished());
const { edition, text } = site;
const options = { place: edition.district_name, edition, text };

/** Reads an iCalendar file as RFC 5545 has it: unfolds lines, takes values apart, undoes escapes. */
function parseCalendar(file: string): Record<string, string>[] {
  const lines = file.replace(/\r\n[ \t]/g, "").split("\r\n");
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = "", value = ""] = line.match(/^([A-Z-]+)(?:;[^:]*)?:(.*)$/) ?? [];
    if (line === "BEGIN:VEVENT") events.push({});
    const event = events.at(-1);
    if (event && !(name in event)) event[name] = value.replace(/\\([\\;,])/g, "$1");
  }
  return events;
}

describe("the calendar of days to reach out", () => {
  const file = outreachCalendar([inventedForecast()], options);

  test("has an all-day event before and after each coming break", () => {
    const events = parseCalendar(file);
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      UID: "2025-26-break-spring-break-27999990000000-before@rollcall",
      DTSTAMP: "20260313T000000Z",
      DTSTART: "20260318",
      DTEND: "20260319",
      SUMMARY: "Reach out before Spring Break",
      DESCRIPTION:
        "School days to watch: April 1, 2026 to April 3, 2026. History leads to expect 1.4 points more absence than on ordinary days; in one year 0.7 to 2.1.",
    });
    expect(events[1]).toMatchObject({
      DTSTART: "20260413",
      SUMMARY: "Reach out after Spring Break",
    });
  });

  test("keeps to the form: ends of lines, folds of 75 bytes, one beginning and end", () => {
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/);
    const lengths = file.split("\r\n").map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(file.match(/END:VEVENT/g)).toHaveLength(2);
  });

  test("tears no character apart, and escapes what means something", () => {
    const break_name = `${"\u00e1\u00f1".repeat(40)}; one, two`;
    const [event] = parseCalendar(outreachCalendar([inventedForecast({ break_name })], options));
    expect(event?.SUMMARY).toBe(`Reach out before ${break_name}`);
  });

  test("is the same when it is made again from the same day", () => {
    expect(outreachCalendar([inventedForecast()], options)).toBe(file);
  });

  test("says what is not known, and leaves out a side that is not there", () => {
    const row = inventedForecast({
      ...{ expected_excess_points: null, points_low: null, points_high: null },
      ...{ outreach_after: null, after_start: null, after_end: null },
    });
    const events = parseCalendar(outreachCalendar([row], options));
    expect(events).toHaveLength(1);
    expect(events[0]?.DESCRIPTION).toContain(text.dips.outreach.no_points);
    const quiet = inventedForecast({ expected_excess_points: 0.2, points_low: -0.5 });
    expect(outreachCalendar([quiet], options)).toContain("does not promise a dip: 0.2 points");
  });

  test("stands for every school, empty where no break comes", () => {
    const files = outreachFiles([inventedForecast({ cds_code: "27999990000105", level: "S" })], {
      ...{ edition, text, places: site.entities },
    });
    const read = (code: string) => new TextDecoder().decode(files[`${code}.ics`]);
    expect(parseCalendar(read("27999990000105"))).toHaveLength(2);
    expect(read("27999990000105")).toContain("X-WR-CALNAME:Lighthouse High: reach out");
    expect(parseCalendar(read("27999990000101"))).toHaveLength(0);
  });
});
