import type { AttendanceBand } from "../../contracts/published/attendance-bands.ts";
import { type Bands, bandsOf, bandYear, shareTenths } from "./band-rows.js";
import { dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { getEntity, partsOf } from "./places.js";
import { sayName } from "./say-name.js";
import type { Drawing, Site } from "./site.ts";

/** Returns the share of students in each band, a place a row. */
export function bandTable(
  places: readonly Bands[],
  { caption, document, ...site }: Site & { caption: string; document: Document },
): HTMLElement {
  const { table, bands, language } = site.text;
  const formats = formatsOf(language);
  const columns = (places[0]?.bands ?? []).map(({ band_name }, i) => ({
    title: sayName(band_name, site.text),
    cell: (place: Bands) => formatShare(place.bands[i], formats),
    isNumber: true,
  }));
  const students = ({ bands: [band] }: Bands) =>
    band?.eligible_students == null ? "*" : formats.count(band.eligible_students);
  return dataTable(places, {
    caption,
    columns: [
      { title: bands.place, cell: ({ cds_code }) => getEntity(site, cds_code).name },
      ...columns,
      { title: table.students, cell: students, isNumber: true },
    ],
    document,
  });
}

function formatShare(band: AttendanceBand | undefined, formats: Formats): string {
  if (!band || band.disclosure === "not_applicable") return "-";
  const tenths = shareTenths(band);
  return tenths === undefined ? "*" : formats.rate(tenths);
}

/** Returns the other schemes of bands, a table each, closed until asked for. */
export function otherBandSchemes(
  rows: readonly AttendanceBand[],
  { cds_code, document = globalThis.document, ...site }: Site & Drawing & { cds_code: string },
): Node {
  const { bands: words, language } = site.text;
  const year = bandYear(rows, site);
  if (year === undefined) return nothing(document);
  const make = elementsOf(document);
  const codes = [cds_code, ...partsOf(site).map((entity) => entity.cds_code)];
  const sections = (["protocol", "calpads_14_1"] as const).map((scheme) => {
    const places = bandsOf(rows, { year, scheme });
    const listed = codes.flatMap((code) => places.find((x) => x.cds_code === code) ?? []);
    const name = sayName(listed[0]?.bands[0]?.scheme_name ?? scheme, site.text);
    const caption = fill(words.caption_scheme, {
      scheme: name,
      year: formatsOf(language).schoolYear(year),
    });
    return make(
      "details",
      {},
      make("summary", {}, name),
      make("p", { class: "note" }, words.schemes[scheme]),
      bandTable(listed, { ...site, caption, document }),
    );
  });
  return make(
    "section",
    { class: "prose" },
    make("h2", {}, words.other_title),
    make("p", {}, words.other_about),
    sections,
  );
}
