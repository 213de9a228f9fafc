import type { AbsenteeismByReason } from "../../contracts/published/absenteeism-by-reason.ts";
import type { StateAbsenteeismByReason } from "../../contracts/published/state-absenteeism-by-reason.ts";
import { nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { comparedWith, getEntity, placeName } from "./places.js";
import { formatReason, reasonTenths, reasonYear } from "./reason-rows.js";
import { type ReasonItem, reasonStrips } from "./reason-strips.js";
import type { Drawing, Site } from "./site.ts";

type Options = Site &
  Drawing & {
    readonly cds_code: string;
    /** The state's published reasons. */
    readonly state: readonly StateAbsenteeismByReason[];
  };

/** Returns the place's reasons beside those that the state published for it and around it. */
function listItems(
  rows: readonly AbsenteeismByReason[],
  year: number,
  { state, cds_code, text, ...site }: Options,
): { ours: ReasonItem[]; theirs: ReasonItem[] } {
  const place = getEntity(site, cds_code);
  const words = text.reasons.state;
  const row = rows.find(
    (one) =>
      one.school_year === year && one.cds_code === cds_code && one.reporting_category === "TA",
  );
  const label = fill(words.ours, { name: placeName(place, { text }) });
  const theirs = [place, ...comparedWith(site, cds_code)].flatMap((entity) => {
    const published = state.find(
      (one) => one.school_year === year && one.cds_code === entity.cds_code,
    );
    const name = placeName(entity, { text });
    return published
      ? [{ key: entity.cds_code, label: fill(words.theirs, { name }), row: published }]
      : [];
  });
  return { ours: row ? [{ key: "ours", label, row }] : [], theirs };
}

function titleOf(
  ours: readonly ReasonItem[],
  theirs: readonly ReasonItem[],
  { text, cds_code, ...site }: Options,
): string {
  const words = text.reasons.state;
  const formats = formatsOf(text.language);
  const beside = theirs.find(({ key }) => key !== cds_code);
  const rows = [ours[0]?.row, beside?.row];
  if (!beside || rows.some((row) => reasonTenths(row, "unexcused") === undefined)) {
    return words.title_plain;
  }
  return fill(words.title, {
    ours: formatReason(rows[0], "unexcused", formats),
    theirs: formatReason(rows[1], "unexcused", formats),
    place: placeName(getEntity(site, beside.key), { text }),
  });
}

/**
 * Returns why days were missed here beside what the state published for this place, its county and
 * the state in the same year: the newest with reasons of ours, else the state's newest. Nothing
 * without a file of the state for that year.
 */
export function stateReasons(rows: readonly AbsenteeismByReason[], options: Options): Node {
  const { text, state, document = globalThis.document } = options;
  const year = reasonYear(rows, options) ?? Math.max(...state.map((row) => row.school_year));
  const { ours, theirs } = listItems(rows, year, options);
  if (theirs.length === 0) return nothing(document);
  const words = text.reasons.state;
  const values = { year: formatsOf(text.language).schoolYear(year) };
  return reasonStrips([...ours, ...theirs], {
    ...options,
    title: titleOf(ours, theirs, options),
    about: fill(words.about, values),
    caption: fill(words.caption, values),
    first: words.first,
  });
}
