import type { StateCohortOutcome } from "../../contracts/published/state-cohort-outcomes.ts";
import { dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { comparedWith, getEntity, placeName } from "./places.js";
import type { Drawing, Site } from "./site.ts";

type Outcomes = readonly StateCohortOutcome[];

/** Returns graduation and dropout beside the county's and the state's; nothing without figures. */
export function cohortContext(
  rows: Outcomes,
  { cds_code, document = globalThis.document, ...site }: Site & Drawing & { cds_code: string },
): Node {
  const { context, language } = site.text;
  const make = elementsOf(document);
  const formats = formatsOf(language);
  const own = getEntity(site, cds_code);
  const all = rows.filter((row) => row.reporting_category === "TA");
  const hasRows = (code: string) => all.some((row) => row.cds_code === code);
  const places = [own, ...comparedWith(site, cds_code)].filter((x) => hasRows(x.cds_code));
  if (places.length === 0) return nothing(document);
  const years = [...new Set(all.map((row) => row.school_year))].sort((a, b) => a - b);
  const year = years.at(-1) ?? 0;
  const graduated = find(all, cds_code, year, "graduation");
  const title = graduated?.outcome_rate
    ? fill(context.cohort_title, {
        rate: rateOf(graduated, formats),
        place: placeName(own, site),
        year: String(year),
      })
    : context.cohort_title_plain;
  const lines = (["graduation", "dropout"] as const).flatMap((outcome) =>
    places.map((place) => ({ outcome, place })),
  );
  return make(
    "section",
    { class: "context" },
    make("h2", {}, title),
    make("p", {}, hasRows(cds_code) ? context.cohort_about : noneSentence(site, cds_code)),
    dataTable(lines, {
      caption: context.cohort_caption,
      columns: [
        {
          title: site.text.table.measure,
          cell: ({ outcome, place }) => `${context[outcome]}: ${placeName(place, site)}`,
        },
        ...years.map((x) => ({
          title: formats.schoolYear(x),
          cell: ({ outcome, place }: (typeof lines)[number]) =>
            rateOf(find(all, place.cds_code, x, outcome), formats),
          isNumber: true,
        })),
      ],
      document,
    }),
  );
}

function noneSentence(site: Site, cds_code: string): string {
  const name = placeName(getEntity(site, cds_code), site);
  return fill(site.text.context.cohort_about_none, { name });
}

function find(
  rows: Outcomes,
  cds_code: string,
  year: number,
  outcome: StateCohortOutcome["outcome"],
) {
  return rows.find(
    (row) => row.cds_code === cds_code && row.school_year === year && row.outcome === outcome,
  );
}

function rateOf(row: StateCohortOutcome | undefined, formats: Formats): string {
  if (!row) return "-";
  const { outcome_rate: rate, outcome_students: count, cohort_students: cohort } = row;
  if (rate === null) return "*";
  if (!cohort || count === null) return formats.rate(Math.round(rate * 1000));
  return formats.rate(Math.floor((2000 * count + cohort) / (2 * cohort)));
}
