import type { Coverage } from "../../contracts/published/coverage.ts";
import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import { getEntity } from "./places.js";
import type { Drawing, Site } from "./site.ts";

/** Returns up to which day each of several schools has reported, those behind first. */
export function coverageTable(
  coverage: readonly Coverage[],
  { document = globalThis.document, ...site }: Site & Drawing,
): HTMLElement | null {
  if (coverage.length < 2) return null;
  const { running, table, language } = site.text;
  const make = elementsOf(document);
  const formats = formatsOf(language);
  const name = ({ cds_code }: Coverage) => getEntity(site, cds_code).name;
  const behind = ({ days_behind }: Coverage) => days_behind ?? Number.POSITIVE_INFINITY;
  const rows = [...coverage].sort(
    (a, b) => behind(b) - behind(a) || name(a).localeCompare(name(b)),
  );
  return make(
    "details",
    {},
    make("summary", {}, running.reported_title),
    dataTable(rows, {
      caption: running.reported_title,
      columns: [
        { title: table.school, cell: name },
        {
          title: running.reported,
          cell: ({ last_reported_date: date }) => (date === null ? "-" : formats.date(date)),
        },
        {
          title: running.behind,
          cell: ({ days_behind: days }) => (days === null ? "-" : formats.count(days)),
          isNumber: true,
        },
      ],
      document,
    }),
  );
}
