import { elementsOf, nothing } from "./element.js";
import { isFinishedYear } from "./finished-year.js";
import { formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import { colourTable, type PlaceRow } from "./group-colour-table.js";
import type { GroupOptions } from "./group-panels.ts";
import { everybody, isHighGood, isOutcome } from "./group-view.js";
import { groupViewName } from "./group-words.js";
import { type HeatCell, type HeatRow, heatMap } from "./heat-map.js";
import { type HeatScale, heatScale, scaleLegend } from "./heat-scale.js";
import { fill } from "./messages.js";
import { placeName } from "./places.js";
import { formatRate, isRanked, isSmallGroup } from "./rates.js";

/**
 * Returns the chosen groups at every school (in a county: district) in the last year of the view:
 * rates as a heat map, under the Dashboard's rule its colors. In chosen grades there is none.
 */
export function groupSchoolMap(parts: readonly GroupCell[], options: GroupOptions): Node {
  const { text, view, categories, document = globalThis.document } = options;
  const { map } = text.compare;
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const codes = [everybody, ...view.groups];
  const index = new Map(
    parts
      .filter((cell) => cell.measure === view.measure && cell.grades === everybody)
      .map((cell) => [`${cell.cds_code} ${cell.group}`, cell]),
  );
  const places = options.entities
    .filter(({ role, cds_code }) => role === "part" && index.has(`${cds_code} ${everybody}`))
    .sort((a, b) => a.name.localeCompare(b.name, text.language));
  if (places.length === 0) return nothing(document);
  const isRunning = !isFinishedYear(view.to, options.edition);
  const year = formats.schoolYear(view.to);
  const values = {
    measure: groupViewName(options),
    year: isRunning ? fill(text.table.so_far, { year }) : year,
  };
  const rows = places.map((place) => ({
    place: placeName(place, options),
    isHere: place.cds_code === view.place,
    cells: codes.map((code) => index.get(`${place.cds_code} ${code}`)),
  }));
  const columns = codes.map((code) =>
    code === everybody
      ? text.groups.all
      : (categories.find((x) => x.reporting_category === code)?.name ?? code),
  );
  const isDashboard = view.measure === "dashboard";
  const scale = heatScale(view.measure);
  const drawn = isDashboard
    ? colourTable(rows, { columns, options, document, caption: fill(map.caption_colours, values) })
    : heatMap(toHeatRows(rows, { scale, options }), {
        ...{ caption: fill(map.caption, values), first: text.table.school, columns, document },
      });
  return make(
    "section",
    { class: "prose" },
    make("h2", {}, titleOf(rows, { columns, options, values })),
    make("p", {}, aboutOf(options)),
    view.grades === everybody ? null : make("p", {}, map.all_grades),
    drawn,
    isDashboard ? null : scaleLegend(scale, { text, document }),
    make("p", { class: "note" }, map.note),
  );
}

function aboutOf({ text, view: { measure } }: GroupOptions): string {
  const { map } = text.compare;
  if (measure === "dashboard") return map.about_colours;
  if (!isOutcome(measure)) return map.about;
  return isHighGood(measure) ? map.about_graduation : map.about_dropout;
}

/** The square that is worst off, of the groups and not of all students. */
function titleOf(
  rows: readonly PlaceRow[],
  {
    columns,
    options: { text, view },
    values,
  }: {
    columns: readonly string[];
    options: GroupOptions;
    values: Readonly<Record<string, string>>;
  },
): string {
  const { map } = text.compare;
  const sign = isHighGood(view.measure) ? -1 : 1;
  const ranked = rows.flatMap(({ place, cells }) =>
    cells.flatMap((cell, i) => (i > 0 && isRanked(cell) && cell ? [{ place, cell, i }] : [])),
  );
  const [worst] = ranked.sort((a, b) => sign * ((b.cell.tenths ?? 0) - (a.cell.tenths ?? 0)));
  if (!worst) return fill(map.title_plain, values);
  return fill(isHighGood(view.measure) ? map.title_lowest : map.title, {
    place: worst.place,
    group: columns[worst.i] ?? "",
    rate: formatRate(worst.cell, formatsOf(text.language)),
    ...values,
  });
}

function toHeatRows(
  rows: readonly PlaceRow[],
  { scale, options }: { scale: HeatScale; options: GroupOptions },
): HeatRow[] {
  const formats = formatsOf(options.text.language);
  const toCell = (cell: GroupCell | undefined): HeatCell => {
    if (!cell || cell.disclosure === "not_applicable") return { text: "-", step: 0 };
    if (cell.tenths === undefined) return { text: "*", step: 0, isMasked: true };
    const rate = formatRate(cell, formats).replace("%", "");
    return { text: rate, step: isSmallGroup(cell) ? 0 : scale.step(cell.tenths) };
  };
  return rows.map(({ place, cells }) => ({ label: place, cells: cells.map(toCell) }));
}
