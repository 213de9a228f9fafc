import type { AttendanceBand } from "../../contracts/published/attendance-bands.ts";
import { type Bands, bandsOf, bandYear, shareTenths } from "./band-rows.js";
import { bandTable } from "./band-table.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { partLegend } from "./part-legend.js";
import { getEntity, partsOf } from "./places.js";
import { sayName } from "./say-name.js";
import { type ShareStrip, shareStrips } from "./share-strips.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

const scheme = "attendance_works";

type BandOptions = Site & Drawing & { cds_code: string; schoolHref?: (cdsCode: string) => string };

/** Returns the bands of Attendance Works: the place and its parts as strips, worst first. */
export function bandStrips(
  rows: readonly AttendanceBand[],
  { cds_code, ...options }: BandOptions,
): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const year = bandYear(rows, options);
  if (year === undefined) return nothing(document);
  const places = bandsOf(rows, { year, scheme });
  const whole = places.find((place) => place.cds_code === cds_code);
  const names = whole?.bands.map((band) => sayName(band.band_name, text)) ?? [];
  const parts = partsOf(options).flatMap(
    ({ cds_code: code }) => places.find((place) => place.cds_code === code) ?? [],
  );
  const listed = [...(whole ? [whole] : []), ...worstFirst(parts)];
  const strips = toStrips(listed, { ...options, cds_code }, formats);
  const values: Record<string, string> & { year: string } = {
    year: formats.schoolYear(year),
    ...worstValues(whole, formats),
  };
  const hasHidden = strips.some(({ isMasked }) => isMasked);
  return figure(
    {
      title: values.severe === undefined ? text.bands.title_plain : fill(text.bands.title, values),
      about: fill(text.bands.about, values),
      chart: [
        partLegend(names, { document, hidden: hasHidden ? text.bands.hidden : undefined }),
        resize((width) =>
          shareStrips(strips, {
            ...{ document, width, formats, hidden: text.bands.hidden },
            ariaLabel: fill(text.bands.aria, values),
            axisLabel: text.bands.axis,
          }),
        ),
      ],
      table: bandTable(listed, {
        ...options,
        caption: fill(text.bands.caption, values),
        document,
      }),
    },
    { text, document },
  );
}

const isMasked = ({ bands }: Bands): boolean =>
  bands.some((band) => band.disclosure === "suppressed");

function chronicShare({ bands }: Bands): number {
  return bands.slice(2).reduce((total, band) => total + (band.share ?? 0), 0);
}

function worstFirst(places: readonly Bands[]): Bands[] {
  const shown = places.filter((place) => !isMasked(place));
  return [...shown.sort((a, b) => chronicShare(b) - chronicShare(a)), ...places.filter(isMasked)];
}

function worstValues(whole: Bands | undefined, formats: Formats): Record<string, string> {
  const tenths = whole?.bands.map(shareTenths) ?? [];
  const [severe, satisfactory] = [tenths[3], tenths[0]];
  if (severe === undefined || satisfactory === undefined) return {};
  return { severe: formats.rate(severe), satisfactory: formats.rate(satisfactory) };
}

function toStrips(
  places: readonly Bands[],
  { cds_code, schoolHref, ...site }: BandOptions,
  formats: Formats,
): ShareStrip[] {
  return places.map((place) => {
    const entity = getEntity(site, place.cds_code);
    const tenths = place.bands.map(shareTenths);
    const chronic = tenths.slice(2).reduce<number>((total, x) => total + (x ?? 0), 0);
    return {
      key: place.cds_code,
      label: place.cds_code === cds_code ? site.text.bands.whole : entity.name,
      href: entity.level === "S" ? schoolHref?.(place.cds_code) : undefined,
      tenths,
      isMasked: isMasked(place),
      value: isMasked(place) ? "*" : formats.rate(chronic),
    };
  });
}
