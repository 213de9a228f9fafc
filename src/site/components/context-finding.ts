import type { BrightSpot } from "../../contracts/published/bright-spots.ts";
import type { GroupGap } from "../../contracts/published/group-gaps.ts";
import { newestShown } from "./bright-spots.js";
import { formatsOf } from "./formats.js";
import { groupPhrase } from "./group-phrase.js";
import { fill, type Messages } from "./messages.js";
import type { Site } from "./site.ts";

/** Returns the page's finding: how many schools stand out; without that, the largest gap. */
export function contextFinding(
  { spots, gaps }: { readonly spots: readonly BrightSpot[]; readonly gaps: readonly GroupGap[] },
  site: Pick<Site, "text" | "categories" | "edition">,
): string {
  return (
    schoolsSentence(spots, site) || gapSentence(gaps, site) || site.text.in_context.finding_none
  );
}

function schoolsSentence(spots: readonly BrightSpot[], { text }: Pick<Site, "text">): string {
  const formats = formatsOf(text.language);
  const shown = newestShown(spots).filter((row) => row.kind === "school" && row.verdict !== null);
  const [first] = shown;
  if (!first) return "";
  const number = (verdict: BrightSpot["verdict"]) =>
    formats.count(shown.filter((row) => row.verdict === verdict).length);
  return fill(text.in_context.finding, {
    ...{ better: number("better"), worse: number("worse"), count: formats.count(shown.length) },
    alarms: formats.points(shown.length * 0.5),
    year: formats.schoolYear(first.school_year),
  });
}

function gapSentence(
  gaps: readonly GroupGap[],
  { text, categories, edition }: Pick<Site, "text" | "categories" | "edition">,
): string {
  const formats = formatsOf(text.language);
  const ranked = gaps.filter((row) => row.position === 1 && row.cds_code === edition.cds_code);
  const largest = ranked.sort((a, b) => b.school_year - a.school_year)[0];
  if (!largest) return "";
  const key = largest.reporting_category;
  const label = categories.find((x) => x.reporting_category === key)?.name ?? key;
  return fill(text.in_context.finding_gaps, {
    year: formats.schoolYear(largest.school_year),
    excess: formats.count(largest.excess_to_all ?? 0),
    name: inSentence(groupPhrase({ key, label }, text), text),
  });
}

/** `Students of two or more races` in the middle of a sentence; names of peoples keep their capital. */
function inSentence(phrase: string, { in_context }: Pick<Messages, "in_context">): string {
  const [first = ""] = phrase.split(" ");
  if (in_context.capitals.split(" ").includes(first)) return phrase;
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}
