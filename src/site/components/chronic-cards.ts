import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import { type Card, cards } from "./cards.js";
import { findVerdict } from "./change-verdict.js";
import { differenceInWords } from "./comparison.js";
import { nothing } from "./element.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { comparedWith, placeName } from "./places.js";
import { changeBetween, formatCount, formatRate, toTenths } from "./rates.js";
import type { Drawing, Site } from "./site.ts";

/**
 * Returns the newest finished year's figure, what it is compared with, and how sure it is; with
 * `deviations` (policy `interval_deviations`) also whether chance could explain the change.
 */
export function chronicCards(
  rows: ChronicRows,
  {
    cds_code,
    deviations = 0,
    document = globalThis.document,
    ...site
  }: Site & Drawing & { cds_code: string; deviations?: number },
): Node {
  const { text } = site;
  const formats = formatsOf(text.language);
  const { year, before } = newestYears(rows, cds_code, site);
  const row = findRow(rows, year, cds_code);
  if (year === undefined || !row) return nothing(document);
  const places = comparedWith(site, cds_code).map((entity) =>
    placeCard(row, findRow(rows, year, entity.cds_code), placeName(entity, site), text, formats),
  );
  const all = [
    rateCard(row, text, formats),
    beforeCard([findRow(rows, before, cds_code), row], deviations, text, formats),
    ...places,
    sourceCard(row, text),
  ];
  return cards(all, { document });
}

function rateCard(row: ChronicAbsenteeism, { cards: text }: Messages, formats: Formats): Card {
  const values = {
    count: formatCount(row, "chronic_students", formats),
    eligible: formatCount(row, "eligible_students", formats),
  };
  return {
    label: fill(text.rate, { year: formats.schoolYear(row.school_year) }),
    value: formatRate(row, formats),
    note: toTenths(row) === undefined ? text.masked_note : fill(text.rate_note, values),
  };
}

function beforeCard(
  [before, row]: readonly [before: ChronicAbsenteeism | undefined, row: ChronicAbsenteeism],
  deviations: number,
  { cards: text }: Messages,
  formats: Formats,
): Card {
  const year = formats.schoolYear(row.school_year - 1);
  const isUnclear = findVerdict(before, row, { deviations }) === "unclear";
  const change = changeBetween(before, row);
  const label = fill(text.before, { year });
  if (change === undefined)
    return { label, value: text.no_comparison, note: fill(text.no_before_note, { year }) };
  return {
    label,
    value: differenceInWords(change, text, formats),
    note: fill(isUnclear && change !== 0 ? text.before_note_unclear : text.before_note, {
      rate: formatRate(before, formats),
    }),
  };
}

function placeCard(
  row: ChronicAbsenteeism,
  other: ChronicAbsenteeism | undefined,
  place: string,
  { cards: text }: Messages,
  formats: Formats,
): Card {
  const label = fill(text.place, { place });
  const difference = changeBetween(other, row);
  const values = { place, rate: formatRate(other, formats) };
  if (toTenths(other) === undefined) {
    const year = formats.schoolYear(row.school_year);
    return { label, value: text.no_comparison, note: fill(text.no_place_note, { place, year }) };
  }
  const value =
    difference === undefined ? text.no_comparison : differenceInWords(difference, text, formats);
  return { label, value, note: fill(text.place_note, values) };
}

function sourceCard({ source }: ChronicAbsenteeism, { cards: text }: Messages): Card {
  return {
    label: text.certainty,
    value: text[`source_${source}`],
    note: text[`source_${source}_note`],
  };
}
