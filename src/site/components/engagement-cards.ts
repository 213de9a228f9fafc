import type { Engagement } from "../../contracts/published/engagement.ts";
import { type Card, cards } from "./cards.js";
import { differenceInWords } from "./comparison.js";
import { nothing } from "./element.js";
import {
  changeOf,
  type EngagementRows,
  findFigure,
  findNewest,
  formatFigure,
  formatRange,
  measures,
} from "./engagement-figures.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import type { Drawing, Site } from "./site.ts";

/** Returns one card per measure of a place: its newest figure, the change, and how it is known. */
export function engagementCards(
  rows: EngagementRows,
  { cds_code, document = globalThis.document, ...site }: Site & Drawing & { cds_code: string },
): Node {
  const { text } = site;
  const formats = formatsOf(text.language);
  const found = measures.flatMap((measure) => {
    const row = findNewest(rows, { measure, cds_code }, site);
    if (!row) return [];
    const before = findFigure(rows, row.school_year - 1, { measure, cds_code });
    return [toCard(row, before, text, formats)];
  });
  return found.length === 0 ? nothing(document) : cards(found, { document });
}

function toCard(
  row: Engagement,
  before: Engagement | undefined,
  text: Messages,
  formats: Formats,
): Card {
  const { engagement } = text;
  return {
    label: fill(engagement.card, {
      measure: engagement.measures[row.measure],
      year: formats.schoolYear(row.school_year),
    }),
    value: formatFigure(row, formats),
    note: [changeSentence(row, before, text, formats), sourceSentence(row, text, formats)]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
  };
}

function changeSentence(
  row: Engagement,
  before: Engagement | undefined,
  { engagement }: Messages,
  formats: Formats,
): string | undefined {
  const change = changeOf(before, row);
  if (change === undefined) return undefined;
  const year = formats.schoolYear(row.school_year - 1);
  return differenceInWords(change, engagement.change, formats, { year });
}

/** Says where a figure comes from, an estimate's range, or why there is none. */
export function sourceSentence(
  row: Engagement,
  text: Messages,
  formats: Formats,
): string | undefined {
  const { engagement, cards: cardText } = text;
  if (row.reason) return engagement.reasons[row.reason];
  if (row.disclosure === "suppressed") return cardText.masked_note;
  const range = formatRange(row, { text, formats });
  if (range) return fill(engagement.estimate_note, { range });
  return row.source === "CDE" ? engagement.state_note : undefined;
}
