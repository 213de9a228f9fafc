import { group } from "d3";
import { strToU8 } from "fflate";
import type { DipForecast } from "../../contracts/published/dip-forecast.ts";
import type { Edition } from "../../contracts/published/edition.ts";
import type { Entity } from "../../contracts/published/entities.ts";
import { formatsOf } from "../components/formats.ts";
import { fill, type Messages } from "../components/messages.ts";

interface CalendarOptions {
  /** Name of the place. */
  readonly place: string;
  readonly edition: Pick<Edition, "as_of" | "current_year"> | undefined;
  readonly text: Messages;
}

/**
 * Returns the days to reach out around the coming breaks of a place as an iCalendar file (RFC 5545):
 * all-day events whose ids stay the same when the file is made again. DTSTAMP is the newest day counted.
 */
export function outreachCalendar(
  forecast: readonly DipForecast[],
  { place, edition, text }: CalendarOptions,
): string {
  const stamp = toBasic(edition?.as_of ?? `${edition?.current_year ?? 2000}-06-30`);
  const events = forecast.flatMap((row) => [
    ...(row.outreach_before ? eventLines(row, "before", row.outreach_before, { text, stamp }) : []),
    ...(row.outreach_after ? eventLines(row, "after", row.outreach_after, { text, stamp }) : []),
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Rollcall//Outreach around breaks//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(fill(text.dips.outreach.name, { place }))}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** Returns the calendar of each place that is part of the site, by the name of its file. */
export function outreachFiles(
  forecast: readonly DipForecast[],
  { places, ...options }: Omit<CalendarOptions, "place"> & { readonly places: readonly Entity[] },
): Record<string, Uint8Array> {
  const ofPlace = group(forecast, (row) => row.cds_code);
  const parts = places.filter(({ role }) => role === "part");
  const files = parts.map(({ cds_code, name }) => {
    const rows = ofPlace.get(cds_code) ?? [];
    return [
      `${cds_code}.ics`,
      strToU8(outreachCalendar(rows, { ...options, place: name })),
    ] as const;
  });
  return Object.fromEntries(files);
}

function eventLines(
  row: DipForecast,
  side: "before" | "after",
  date: string,
  { text, stamp }: { text: Messages; stamp: string },
): string[] {
  const { outreach } = text.dips;
  return [
    "BEGIN:VEVENT",
    `UID:${row.break_id}-${row.cds_code}-${side}@rollcall`,
    `DTSTAMP:${stamp}T000000Z`,
    `DTSTART;VALUE=DATE:${toBasic(date)}`,
    `DTEND;VALUE=DATE:${toBasic(nextDay(date))}`,
    `SUMMARY:${escapeText(fill(outreach[side], { break: row.break_name }))}`,
    `DESCRIPTION:${escapeText(describe(row, side, text))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** What history leads to expect, and before a break the school days to watch. */
function describe(
  row: DipForecast,
  side: "before" | "after",
  { dips, language }: Messages,
): string {
  const { outreach } = dips;
  const formats = formatsOf(language);
  const [from, to] =
    side === "before" ? [row.before_start, row.before_end] : [row.after_start, row.after_end];
  const windows =
    from && to
      ? fill(outreach.windows_before, { from: formats.date(from), to: formats.date(to) })
      : "";
  return [windows, expectedPoints(row, { dips, language })].filter(Boolean).join(" ");
}

function expectedPoints(
  { expected_excess_points: points, points_low: low, points_high: high }: DipForecast,
  { dips: { outreach }, language }: Pick<Messages, "dips" | "language">,
): string {
  if (points === null || low === null || high === null) return outreach.no_points;
  const [middle, lowest, highest] = [points, low, high].map((value) =>
    formatsOf(language)
      .signedPoints(Math.round(value * 10))
      .replace("+", ""),
  );
  const sentence = low > 0 ? outreach.points : outreach.no_dip;
  return fill(sentence, { points: middle ?? "", low: lowest ?? "", high: highest ?? "" });
}

const toBasic = (date: string): string => date.replaceAll("-", "");

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Commas, semicolons, backslashes and line ends mean something in a value. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}

/** Lines have 75 bytes at most; the rest goes on behind a space. A character is never torn apart. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  const parts = [""];
  for (const character of line) {
    const last = parts.at(-1) ?? "";
    const room = parts.length === 1 ? 75 : 74;
    if (encoder.encode(last + character).length <= room) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts.join("\r\n ");
}
