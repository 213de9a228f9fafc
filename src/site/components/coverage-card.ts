import type { Coverage } from "../../contracts/published/coverage.ts";
import type { Card } from "./cards.ts";
import type { Formats } from "./formats.ts";
import { fill, pluralForm } from "./messages.js";
import type { Site } from "./site.ts";

/** Returns how complete the running year is: of one school, or how many of several report. */
export function coverageCard(
  coverage: readonly Coverage[],
  { text }: Pick<Site, "text">,
  formats: Formats,
): Card | null {
  const [only, ...others] = coverage;
  if (!only) return null;
  if (others.length === 0) return schoolCard(only, text, formats);
  const { running, language } = text;
  const missing = coverage.filter((x) => !x.is_reporting).length;
  const some = pluralForm(running.coverage_note_some, missing, language);
  return {
    label: running.coverage,
    value: fill(running.coverage_value, {
      reporting: formats.count(coverage.length - missing),
      schools: formats.count(coverage.length),
    }),
    note: missing === 0 ? running.coverage_note_all : fill(some, { count: formats.count(missing) }),
  };
}

function schoolCard(
  { is_reporting, days_behind, last_reported_date }: Coverage,
  { running }: Site["text"],
  formats: Formats,
): Card {
  const days = formats.count(days_behind ?? 0);
  return {
    label: running.school,
    value: is_reporting ? running.school_current : fill(running.school_behind, { days }),
    note:
      last_reported_date === null
        ? running.school_never
        : fill(running.school_note, { date: formats.date(last_reported_date) }),
  };
}
