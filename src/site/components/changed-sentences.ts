import { findVerdict, type Judging, type Verdict } from "./change-verdict.js";
import { formatsOf } from "./formats.js";
import { fill, pluralForm } from "./messages.js";
import type { ItemRates, RatedItem } from "./rated-items.ts";
import type { Site } from "./site.ts";

/** What the items are, and their names in a sentence. */
export interface Naming {
  readonly kind: "schools" | "districts" | "grades" | "groups";
  readonly phraseOf?: (item: RatedItem) => string;
}

/** Returns the items of which may be said whether they changed, with what is said of them. */
export function judgedItems(
  items: readonly RatedItem[],
  { deviations }: Pick<Judging, "deviations">,
): { readonly item: RatedItem; readonly verdict: Verdict }[] {
  return items.flatMap((item) => {
    const verdict = findVerdict(item.before, item.now, { deviations });
    return verdict === undefined ? [] : [{ item, verdict }];
  });
}

/** At most so many names stand in a sentence; more are counted. */
const mostNames = 6;

/** Returns what is better and what worse than the year before, and how many are neither. */
export function changedSentences(
  { name, year, items }: ItemRates,
  {
    text,
    kind,
    deviations,
    isShort = false,
    phraseOf = ({ label }) => label,
  }: Pick<Site, "text"> & Pick<Judging, "deviations"> & Naming & { readonly isShort?: boolean },
): string[] {
  const { moved, parts, measures } = text.board;
  const formats = formatsOf(text.language);
  const judged = judgedItems(items, { deviations });
  if (judged.length === 0) return [];
  const of = (verdict: Verdict) => judged.filter((x) => x.verdict === verdict);
  const nameAll = (verdict: Verdict) => {
    const found = of(verdict).map(({ item }) => phraseOf(item));
    if (found.length === 0) return moved.nobody;
    return found.length > mostNames ? formats.count(found.length) : formats.list(found);
  };
  const unclear = of("unclear").length;
  const values = {
    measure: measures[name],
    before: formats.schoolYear(year - 1),
    better: nameAll("better"),
    worse: nameAll("worse"),
    count: formats.count(unclear),
    all: formats.count(judged.length),
    kind: parts[kind].several,
  };
  const forms = isShort ? moved.short : moved.sentence;
  return [fill(pluralForm(forms, unclear, text.language), values)];
}
