import type { GroupGap } from "../../contracts/published/group-gaps.ts";
import { type Column, dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { formatsOf } from "./formats.js";
import { intervalPlot } from "./interval-plot.js";
import { fill, type Messages } from "./messages.js";
import { comparedWith, placeName } from "./places.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type Options = Site & Drawing & { cds_code: string };

/**
 * Returns the groups of a place ranked by how many fewer chronically absent students would close
 * their gap to all students; small groups and groups that are hidden stand in the table.
 */
export function groupGaps(rows: readonly GroupGap[], options: Options): Node {
  const { text, cds_code } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const words = text.in_context.gaps;
  const own = rows.filter((row) => row.cds_code === cds_code);
  const counted = own.filter((row) => row.excess_to_all !== null);
  const year = Math.max(...counted.map((row) => row.school_year));
  const ofYear = own.filter((row) => row.school_year === year);
  const ranked = ofYear
    .filter((row) => row.position !== null)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const [largest] = ranked;
  if (!largest) return nothing(document);
  const name = (code: string | null) =>
    options.categories.find((x) => x.reporting_category === code)?.name ?? code ?? "-";
  const best = ofYear.find((row) => row.best_category !== null)?.best_category ?? null;
  const values = {
    ...{ year: formats.schoolYear(year), name: name(largest.reporting_category) },
    ...{ count: formats.count(largest.excess_to_all ?? 0), best: name(best) },
  };
  const title = fill(words.title, values);
  return figure(
    {
      title,
      about: fill(words.about, values),
      chart: resize((width) =>
        intervalPlot(
          ranked.map((row) => ({
            key: row.reporting_category,
            label: name(row.reporting_category),
            low: 0,
            high: row.excess_to_all ?? 0,
            dot: row.excess_to_all ?? 0,
            value: formats.count(row.excess_to_all ?? 0),
            isFilled: row.is_beyond_chance === true,
          })),
          { document, width, ariaLabel: title, axisLabel: words.axis },
        ),
      ),
      note: words.note,
      table: gapTable([...ranked, ...unranked(ofYear, name)], {
        ...{ name, values, text, document },
        beside: placesBeside(rows, { ...options, year }),
      }),
    },
    { text, document },
  );
}

/** Groups without a place in the ranking: shown ones by their gap, hidden ones by name at the end. */
function unranked(rows: readonly GroupGap[], name: (code: string) => string): GroupGap[] {
  const others = rows
    .filter((row) => row.position === null && row.disclosure !== "not_applicable")
    .sort((a, b) => name(a.reporting_category).localeCompare(name(b.reporting_category)));
  const shown = others.filter((row) => row.points_to_all !== null);
  const hidden = others.filter((row) => row.points_to_all === null);
  return [...shown.sort((a, b) => (b.points_to_all ?? 0) - (a.points_to_all ?? 0)), ...hidden];
}

/** The county and the state with their gaps of the year. */
function placesBeside(
  rows: readonly GroupGap[],
  { year, cds_code, ...site }: Site & { year: number; cds_code: string },
) {
  return comparedWith(site, cds_code)
    .map((place) => ({
      place: placeName(place, site),
      rows: rows.filter((row) => row.cds_code === place.cds_code && row.school_year === year),
    }))
    .filter((place) => place.rows.length > 0);
}

function gapTable(
  rows: readonly GroupGap[],
  {
    name,
    values,
    beside,
    text,
    document,
  }: {
    name: (code: string) => string;
    beside: readonly { readonly place: string; readonly rows: readonly GroupGap[] }[];
    values: Record<string, string>;
    text: Messages;
    document: Document;
  },
): HTMLElement {
  const words = text.in_context.gaps;
  const formats = formatsOf(text.language);
  const make = elementsOf(document);
  type Field = "points_to_all" | "points_to_best" | "excess_to_all" | "excess_to_best";
  const figureOf = (field: Field, isCount: boolean) => (row: GroupGap) => {
    const value = row[field];
    if (value === null) return row.disclosure === "suppressed" ? "*" : "-";
    return isCount ? formats.count(value) : formats.signedPoints(Math.round(value * 10));
  };
  const small = (row: GroupGap) =>
    row.is_small ? make("span", { class: "tag" }, text.table.small) : null;
  const chance = ({ is_beyond_chance: beyond, disclosure }: GroupGap) => {
    if (disclosure === "suppressed") return "*";
    return beyond === null ? "-" : beyond ? words.yes : words.no;
  };
  const columns: Column<GroupGap>[] = [
    { title: text.table.group, cell: (row) => [name(row.reporting_category), small(row)] },
    { title: words.points_to_all, cell: figureOf("points_to_all", false), isNumber: true },
    { title: words.excess_to_all, cell: figureOf("excess_to_all", true), isNumber: true },
    {
      title: fill(words.points_to_best, values),
      cell: figureOf("points_to_best", false),
      isNumber: true,
    },
    {
      title: fill(words.excess_to_best, values),
      cell: figureOf("excess_to_best", true),
      isNumber: true,
    },
    ...beside.map(({ place, rows: others }) => ({
      title: fill(words.points_to_all_place, { place }),
      cell: (row: GroupGap) => {
        const other = others.find((x) => x.reporting_category === row.reporting_category);
        return other ? figureOf("points_to_all", false)(other) : "-";
      },
      isNumber: true,
    })),
    { title: words.beyond, cell: chance },
  ];
  return dataTable(rows, { caption: fill(words.caption, values), columns, document });
}
