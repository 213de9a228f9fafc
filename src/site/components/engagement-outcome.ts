import type { Engagement } from "../../contracts/published/engagement.ts";
import { elementsOf, nothing } from "./element.js";
import {
  type EngagementRows,
  findFigure,
  findNewest,
  formatFigure,
  formatRange,
  isEstimate,
  type Outcome,
  toTenthsOf,
} from "./engagement-figures.js";
import { outcomeTable } from "./engagement-outcome-table.js";
import { notesOf } from "./engagement-trends.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { type FigureSection, sectionsOf, toRangeRows } from "./placed-figures.js";
import { rangePlot } from "./range-plot.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type OutcomeOptions = Site &
  Drawing & {
    readonly measure: Outcome;
    readonly schoolHref?: (cdsCode: string) => string;
  };

/** Returns dropout or graduation by school and group in the newest year, with all years as a table. */
export function engagementOutcome(
  rows: EngagementRows,
  { measure, ...options }: OutcomeOptions,
): Node {
  const { text, edition } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const wanted = { measure, cds_code: edition.cds_code };
  const whole = findNewest(rows, wanted, options);
  if (!whole) return nothing(document);
  if (whole.reason) return missing(whole, { ...options, measure });
  const sections = sectionsOf(options, (cds_code, category) =>
    toShown(findFigure(rows, whole.school_year, { measure, cds_code, category }), formats),
  );
  const name = text.engagement.measures[measure];
  const year = formats.schoolYear(whole.school_year);
  const reference = toReference(whole, options);
  const titled = fill(text.engagement.outcome_aria, { name, year });
  return figure(
    {
      title: outcomeTitle(whole, measure, options, formats),
      about: aboutOf(whole, sections, { text, formats }),
      chart: resize((width) =>
        rangePlot(toRangeRows(sections), {
          document,
          width,
          ariaLabel: titled,
          axisLabel: text.engagement.axis[measure],
          reference,
          formats,
        }),
      ),
      note: notesOf(
        sections
          .flatMap((x) => x.figures)
          .map((x) => findFigure(rows, whole.school_year, { ...x, measure })),
        options,
      ),
      table: outcomeTable(
        rows,
        sections.flatMap((x) => x.figures),
        { ...options, measure },
      ),
    },
    { text, document },
  );
}

/** Returns a row as a chart draws it; undefined where there is nothing to draw. */
function toShown(row: Engagement | undefined, formats: Formats) {
  if (!row || row.disclosure === "not_applicable") return undefined;
  return {
    tenths: toTenthsOf(row.rate),
    low: toTenthsOf(row.low),
    high: toTenthsOf(row.high),
    value: formatFigure(row, formats),
    isMasked: row.disclosure === "suppressed",
    students: row.denominator,
  };
}

function outcomeTitle(row: Engagement, measure: Outcome, { text }: Site, formats: Formats): string {
  const { engagement } = text;
  const tenths = toTenthsOf(row.rate);
  if (tenths === undefined) return engagement.measures[measure];
  const values = {
    rate: formats.rate(tenths),
    year: formats.schoolYear(row.school_year),
    class: String(row.school_year),
  };
  const titles = isEstimate(row) ? engagement.estimate_titles : engagement.titles;
  return fill(titles[measure], values);
}

function aboutOf(
  row: Engagement,
  sections: readonly FigureSection[],
  { text, formats }: { text: Messages; formats: Formats },
): string {
  const { engagement } = text;
  const range = formatRange(row, { text, formats });
  if (range) return [fill(engagement.range_about, { range }), engagement.estimate_about].join(" ");
  const hasEstimates = sections.some((x) => x.figures.some(({ low }) => low !== undefined));
  if (!hasEstimates) return engagement.state_about;
  return [engagement.state_about_some, engagement.estimate_about].join(" ");
}

function missing(row: Engagement, { measure, ...options }: OutcomeOptions): Node {
  const { document } = drawingOf(options);
  const { engagement } = options.text;
  const make = elementsOf(document);
  return make(
    "section",
    { class: "context" },
    make("h2", {}, engagement.measures[measure]),
    make("p", {}, row.reason ? engagement.reasons[row.reason] : null),
  );
}

function toReference(row: Engagement, { text, edition }: Site) {
  const tenths = toTenthsOf(row.rate);
  if (tenths === undefined) return undefined;
  const { reference, reference_county } = text.schools;
  return { tenths, label: edition.level === "C" ? reference_county : reference };
}
