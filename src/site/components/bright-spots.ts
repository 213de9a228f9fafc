import type { BrightSpot } from "../../contracts/published/bright-spots.ts";
import { brightSpotTable } from "./bright-spot-table.js";
import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { type IntervalRow, intervalPlot } from "./interval-plot.js";
import { fill, pluralForm } from "./messages.js";
import { getEntity } from "./places.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type Options = Site & Drawing & { schoolHref?: (cdsCode: string) => string };

const kinds = ["school", "district", "grade", "group"] as const;

/** Returns the newest year's comparisons with what was to be expected, one chart a kind of place. */
export function brightSpots(rows: readonly BrightSpot[], options: Options): Node {
  const { document } = drawingOf(options);
  const newest = newestShown(rows);
  if (newest.length === 0) return nothing(document);
  const make = elementsOf(document);
  const { heading, intro } = options.text.in_context.bright;
  return make(
    "div",
    {},
    make("section", { class: "context" }, make("h2", {}, heading), make("p", {}, intro)),
    kinds.map((kind) => kindFigure(newest, kind, options)),
  );
}

/** Returns the rows of the newest year in which a comparison is shown; of none, nothing. */
export function newestShown(rows: readonly BrightSpot[]): BrightSpot[] {
  const shown = rows.filter((row) => row.verdict !== null);
  const year = Math.max(...shown.map((row) => row.school_year));
  return rows.filter((row) => row.school_year === year);
}

/** Returns how a comparison is named: a school by its name, a grade or group by its category. */
export function brightSpotName(
  row: BrightSpot,
  site: Pick<Site, "entities" | "categories" | "edition">,
): string {
  const place = getEntity(site, row.cds_code).name;
  if (row.reporting_category === "TA") return place;
  const category = site.categories.find((x) => x.reporting_category === row.reporting_category);
  const name = category?.name ?? row.reporting_category;
  return row.cds_code === site.edition.cds_code ? name : `${place}: ${name}`;
}

function kindFigure(rows: readonly BrightSpot[], kind: BrightSpot["kind"], options: Options) {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const words = text.in_context.bright;
  const named = rows
    .filter((row) => row.kind === kind)
    .map((row) => ({ row, name: brightSpotName(row, options) }));
  const shown = named
    .filter(({ row }) => row.verdict !== null)
    .sort((a, b) => (a.row.difference_points ?? 0) - (b.row.difference_points ?? 0));
  const hidden = named
    .filter(({ row }) => row.verdict === null)
    .sort((a, b) => a.name.localeCompare(b.name));
  if (shown.length === 0) return null;
  const better = shown.filter(({ row }) => row.verdict === "better").length;
  const worse = shown.filter(({ row }) => row.verdict === "worse").length;
  const values = {
    ...{ kind: words.kinds[kind], year: formats.schoolYear(shown[0]?.row.school_year ?? 0) },
    ...{ better: formats.count(better), worse: formats.count(worse) },
    count: formats.count(shown.length),
    alarms: formats.points(shown.length * 0.5),
  };
  const title = fill(pluralForm(words.title, shown.length, text.language), values);
  return figure(
    {
      title,
      about: fill(words.alarms, values),
      chart: resize((width) =>
        intervalPlot(
          shown.map((item) => toInterval(item, options, formats)),
          {
            ...{ document, width, ariaLabel: title, axisLabel: words.axis },
            reference: { at: 0, label: words.expected },
          },
        ),
      ),
      note: words.note,
      table: brightSpotTable([...shown, ...hidden], { values, text, document }),
    },
    { text, document, heading: "h3" },
  );
}

interface Named {
  readonly row: BrightSpot;
  readonly name: string;
}

function toInterval({ row, name }: Named, { schoolHref }: Options, formats: Formats): IntervalRow {
  return {
    key: `${row.cds_code} ${row.reporting_category}`,
    label: name,
    href: row.kind === "school" ? schoolHref?.(row.cds_code) : undefined,
    low: row.ci_low ?? undefined,
    high: row.ci_high ?? undefined,
    dot: row.difference_points ?? undefined,
    value: formats.signedPoints(Math.round((row.difference_points ?? 0) * 10)),
    isFilled: row.verdict !== "as expected",
  };
}
