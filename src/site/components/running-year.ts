import type { Coverage } from "../../contracts/published/coverage.ts";
import { type Card, cards } from "./cards.js";
import { coverageCard } from "./coverage-card.js";
import { coverageTable } from "./coverage-table.js";
import { elementsOf, nothing } from "./element.js";
import { type ChronicRows, findRow } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { notReporting } from "./not-reporting.js";
import { formatCount, formatRate, toTenths } from "./rates.js";
import type { Drawing, Site } from "./site.ts";
import { isTooEarly } from "./thresholds.js";

/** Returns the running year so far, how fresh and how complete it is; nothing when none is running. */
export function runningYear(
  rows: ChronicRows,
  {
    cds_code,
    coverage = [],
    document = globalThis.document,
    ...site
  }: Site & Drawing & { cds_code: string; coverage?: readonly Coverage[] },
): Node {
  const { edition, text } = site;
  if (!edition.is_running) return nothing(document);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const isEarly = isTooEarly(edition);
  const year = formats.schoolYear(edition.headline_year);
  const freshness = [
    asOfCard(site, formats),
    daysCard(site, formats),
    coverageCard(coverage, site, formats),
  ];
  const figures = [isEarly ? null : soFarCard(rows, cds_code, site, formats), ...freshness];
  return make(
    "section",
    { class: "running" },
    make("h2", {}, fill(text.running.title, { year })),
    make("p", {}, isEarly ? earlyNote(site, formats) : text.running.about),
    cards(
      figures.filter((card) => card !== null),
      { document },
    ),
    notReporting(coverage, { ...site, document }),
    coverageTable(coverage, { ...site, document }),
  );
}

function earlyNote({ edition, text: { running } }: Site, formats: Formats): string {
  const days = formats.count(edition.days_taught ?? 0);
  if (edition.days_planned === null) return fill(running.early_unplanned, { days });
  return fill(running.early, { days, planned: formats.count(edition.days_planned) });
}

function soFarCard(
  rows: ChronicRows,
  cds_code: string,
  { edition, text: { running } }: Site,
  formats: Formats,
): Card | null {
  const row = findRow(rows, edition.headline_year, cds_code);
  if (!row) return null;
  const eligible = formatCount(row, "eligible_students", formats);
  return {
    label: running.rate,
    value: formatRate(row, formats),
    note: toTenths(row) === undefined ? running.masked_note : fill(running.rate_note, { eligible }),
  };
}

function asOfCard({ edition, text: { running } }: Site, formats: Formats): Card | null {
  if (edition.as_of === null) return null;
  return {
    label: running.as_of,
    value: formats.date(edition.as_of),
    note: running.as_of_note,
  };
}

function daysCard({ edition, text: { running } }: Site, formats: Formats): Card | null {
  if (edition.days_taught === null) return null;
  const days = formats.count(edition.days_taught);
  const planned = edition.days_planned;
  const value =
    planned === null ? days : fill(running.days_value, { days, planned: formats.count(planned) });
  return { label: running.days, value, note: running.days_note };
}
