import type { Truancy } from "../../contracts/published/truancy.ts";
import { type Card, cards } from "./cards.js";
import { elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { formatRate, toTenths } from "./rates.js";
import { toFigures } from "./share-figures.js";
import { newestRows } from "./shown-years.js";
import type { Drawing, Site } from "./site.ts";

/**
 * Returns the three legal groups of the newest year with figures (truant, habitual truant, chronic
 * truant) and, while a year is running, its truancy so far; nothing where no figure is shown.
 */
export function truancyCards(
  rows: readonly Truancy[],
  {
    cds_code,
    document = globalThis.document,
    text,
    edition,
  }: Site & Drawing & { cds_code: string },
): Node {
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const all = rows.filter((row) => row.reporting_category === "TA");
  const [row] = newestRows(all, cds_code);
  if (!row) return nothing(document);
  const running = all.find(
    (x) => x.cds_code === cds_code && x.school_year === edition.headline_year && x.as_of !== null,
  );
  const shown = [
    truantCard(row, text, formats),
    habitualCard(row, text, formats),
    chronicCard(row, text, formats),
    ...(running && running !== row ? [soFarCard(running, text, formats)] : []),
  ];
  return make(
    "div",
    { class: "prose" },
    cards(shown, { document }),
    make("p", {}, text.truancy.three_groups),
  );
}

const figuresOf = ({ students, truant_students, truancy_rate, disclosure }: Truancy) =>
  toFigures({ students, count: truant_students, share: truancy_rate, disclosure });

function truantCard(row: Truancy, { truancy }: Messages, formats: Formats): Card {
  const rate = formatRate(figuresOf(row), formats);
  const values = {
    count: countOf(row.truant_students, formats),
    students: countOf(row.students, formats),
  };
  return {
    label: fill(truancy.card_truant, { year: formats.schoolYear(row.school_year) }),
    value: rate,
    note: fill(row.truant_students === null ? truancy.card_of_about : truancy.card_of, values),
  };
}

function habitualCard(row: Truancy, { truancy }: Messages, formats: Formats): Card {
  return {
    label: truancy.card_habitual,
    value: row.has_conference_records ? countOf(row.habitual_truant_students, formats) : "-",
    note: row.has_conference_records ? truancy.card_habitual_note : truancy.card_habitual_unknown,
  };
}

function chronicCard(row: Truancy, { truancy }: Messages, formats: Formats): Card {
  return {
    label: truancy.card_chronic,
    value: countOf(row.chronic_truant_students, formats),
    note: truancy.card_chronic_note,
  };
}

function soFarCard(row: Truancy, { truancy }: Messages, formats: Formats): Card {
  const figures = figuresOf(row);
  const isShown = toTenths(figures) !== undefined;
  return {
    label: fill(truancy.card_so_far, { year: formats.schoolYear(row.school_year) }),
    value: formatRate(figures, formats),
    note: isShown
      ? fill(truancy.card_so_far_note, { date: formats.date(row.as_of ?? "") })
      : truancy.card_hidden,
  };
}

function countOf(value: number | null, formats: Formats): string {
  return value === null ? "*" : formats.count(value);
}
