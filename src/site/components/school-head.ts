import { chronicFinding } from "./chronic-finding.js";
import type { ChronicRows } from "./find-rows.ts";
import { fill } from "./messages.js";
import { pageHead } from "./page-head.js";
import { getEntity } from "./places.js";
import type { Drawing, Site } from "./site.ts";

/** Returns the top of a school's page: its name, what kind of school it is, its finding. */
export function schoolHead(
  rows: ChronicRows,
  {
    cds_code,
    document,
    ...site
  }: Site & Drawing & { readonly cds_code: string; readonly deviations?: number },
): HTMLElement {
  const { text } = site;
  const { name, district_name, charter, dass } = getEntity(site, cds_code);
  const kind = [
    fill(text.school.kind, { district: district_name }),
    ...(charter === "Yes" ? [text.places.charter] : []),
    ...(dass === "Yes" ? [text.places.dass] : []),
  ].join(", ");
  const finding = rows.some((row) => row.cds_code === cds_code)
    ? chronicFinding(rows, { ...site, cds_code })
    : text.school.unknown;
  return pageHead({ title: name, kind, finding, about: text.definition }, { document });
}
