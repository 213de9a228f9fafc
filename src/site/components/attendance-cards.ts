import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import { type Card, cards } from "./cards.js";
import { differenceInWords } from "./comparison.js";
import { nothing } from "./element.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { changeBetween, formatCount, formatRate } from "./rates.js";
import type { Drawing, Site } from "./site.ts";

/** Returns attendance, compared with the year before and so far this year, beside chronic absence. */
export function attendanceCards(
  rows: ChronicRows,
  {
    cds_code,
    chronic,
    document = globalThis.document,
    ...site
  }: Site & Drawing & { cds_code: string; chronic: ChronicRows },
): Node {
  const { text, edition } = site;
  const formats = formatsOf(text.language);
  const { year, before } = newestYears(rows, cds_code, site);
  const row = findRow(rows, year, cds_code);
  const soFar = edition.is_running ? findRow(rows, edition.headline_year, cds_code) : undefined;
  const all = [
    row ? rateCard(row, text, formats) : null,
    row ? beforeCard(findRow(rows, before, cds_code), row, text, formats) : null,
    row ? chronicCard(findRow(chronic, year, cds_code), text, formats) : null,
    soFar ? soFarCard(soFar, text, formats) : null,
    row ? sourceCard(row, text) : null,
  ].filter((card) => card !== null);
  return all.length === 0 ? nothing(document) : cards(all, { document });
}

function rateCard(row: ChronicAbsenteeism, { attendance }: Messages, formats: Formats): Card {
  return {
    label: fill(attendance.card, { year: formats.schoolYear(row.school_year) }),
    value: formatRate(row, formats),
    note: fill(attendance.card_note, {
      students: formatCount(row, "eligible_students", formats),
    }),
  };
}

function beforeCard(
  before: ChronicAbsenteeism | undefined,
  row: ChronicAbsenteeism,
  { cards: text }: Messages,
  formats: Formats,
): Card {
  const year = formats.schoolYear(row.school_year - 1);
  const label = fill(text.before, { year });
  const change = changeBetween(before, row);
  if (change === undefined)
    return { label, value: text.no_comparison, note: fill(text.no_before_note, { year }) };
  return {
    label,
    value: differenceInWords(change, text, formats),
    note: fill(text.before_note, { rate: formatRate(before, formats) }),
  };
}

function chronicCard(
  row: ChronicAbsenteeism | undefined,
  { attendance }: Messages,
  formats: Formats,
): Card | null {
  if (!row) return null;
  return {
    label: fill(attendance.card_chronic, { year: formats.schoolYear(row.school_year) }),
    value: formatRate(row, formats),
    note: attendance.card_chronic_note,
  };
}

function soFarCard(row: ChronicAbsenteeism, { attendance }: Messages, formats: Formats): Card {
  return {
    label: fill(attendance.card_so_far, { year: formats.schoolYear(row.school_year) }),
    value: formatRate(row, formats),
    note: fill(attendance.card_so_far_note, { date: formats.date(row.as_of ?? "1970-01-01") }),
  };
}

function sourceCard({ source }: ChronicAbsenteeism, { cards: text }: Messages): Card {
  return {
    label: text.certainty,
    value: text[`source_${source}`],
    note: text[`source_${source}_note`],
  };
}
