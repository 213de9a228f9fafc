import type { ReconciliationStatus } from "../../contracts/published/reconciliation.ts";
import { causePhrases } from "./cause-phrases.js";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import type { Drawing, Site } from "./site.ts";

type Options = Pick<Site, "text" | "edition"> &
  Pick<Drawing, "document"> & { readonly cds_code: string };

/** Returns the status of a place's newest finished year, if it has one. */
export function newestStatus(
  rows: readonly ReconciliationStatus[],
  { cds_code, edition }: Pick<Options, "cds_code" | "edition">,
): ReconciliationStatus | undefined {
  return rows
    .filter((row) => row.cds_code === cds_code)
    .filter((row) => !(edition.is_running && row.school_year >= edition.headline_year))
    .sort((a, b) => a.school_year - b.school_year)
    .at(-1);
}

/** Returns in one sentence whether a figure is the one that the state published, and why not. */
export function reconciliationSentence(row: ReconciliationStatus, text: Messages): string {
  const { line } = text.reconciliation;
  const formats = formatsOf(text.language);
  const values = { year: formats.schoolYear(row.school_year) };
  if (row.status === "not there yet") return fill(line.none, values);
  if (row.status === "hidden" || row.state_rate === null) return fill(line.hidden, values);
  if (row.status === "matches") return fill(line.matches, values);
  const tenths = Math.round((row.rate_difference ?? 0) * 1000);
  const sentence = tenths > 0 ? line.above : tenths < 0 ? line.below : line.same_rate;
  return fill(sentence, {
    ...values,
    points: formats.points(tenths),
    rate: formats.rate(Math.round(row.state_rate * 1000)),
    causes: causePhrases(row.explanation ?? "other", text),
  });
}

/** Returns of which shown years (the newest finished one, and what runs) charters are missing. */
function chartersSentence(
  rows: readonly ReconciliationStatus[],
  newest: ReconciliationStatus | undefined,
  { cds_code, text }: Pick<Options, "cds_code" | "text">,
): string | undefined {
  const formats = formatsOf(text.language);
  const years = rows
    .filter((row) => row.cds_code === cds_code && row.is_without_charters)
    .map(({ school_year }) => school_year)
    .filter((year) => year >= (newest?.school_year ?? 0))
    .sort((a, b) => a - b);
  if (years.length === 0) return undefined;
  const { without_charters } = text.reconciliation.line;
  return fill(without_charters, { years: formats.list(years.map(formats.schoolYear)) });
}

/**
 * Returns the line under a headline figure: it matches the state's published figure of the newest
 * finished year, or by how much not and why; and whether it is without charters whose files are not
 * here. Nothing where the place has no figure of its own.
 */
export function reconciliationLine(
  rows: readonly ReconciliationStatus[],
  { document = globalThis.document, ...options }: Options,
): Node {
  const row = newestStatus(rows, options);
  const sentences = [
    row && reconciliationSentence(row, options.text),
    chartersSentence(rows, row, options),
  ].filter((sentence) => sentence !== undefined);
  if (sentences.length === 0) return nothing(document);
  const make = elementsOf(document);
  return make("p", { class: "reconciliation-line" }, sentences.join(" "));
}
