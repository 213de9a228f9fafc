import type { Engagement, EngagementMeasure } from "../../contracts/published/engagement.ts";
import type { StateCohortOutcome } from "../../contracts/published/state-cohort-outcomes.ts";
import type { Truancy } from "../../contracts/published/truancy.ts";
import { findFigure, isEstimate, toTenthsOf, yearsWithRows } from "./engagement-figures.js";
import { figureCell } from "./engagement-trends.js";
import { type ChronicRows, findRow, finishedYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { type Figures, formatRate } from "./rates.js";
import { toFigures } from "./share-figures.js";
import type { Site } from "./site.ts";
import { toTruancyRows } from "./truancy-rows.js";

/** The released tables that the board report draws from. */
export interface BoardTables {
  /** Chronic absence of the subject and its parts, and of the places beside it. */
  readonly rows: ChronicRows;
  readonly truancy: readonly Truancy[];
  readonly engagement: readonly Engagement[];
  /** The state's graduation and dropout figures of the places beside. */
  readonly outcomes: readonly StateCohortOutcome[];
}

/** The measures of the report in its order. */
export const boardMeasureNames = [
  "attendance",
  "chronic_absenteeism",
  "truancy",
  "middle_school_dropout",
  "high_school_dropout",
  "high_school_graduation",
] as const satisfies readonly (EngagementMeasure | "truancy")[];

/** A measure of the report. */
export type BoardMeasureName = (typeof boardMeasureNames)[number];

/** The ends of an estimate's range, tenths of a percent; undefined for a count. */
export interface MeasureRange {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** One measure of all students: its figures by year and place. */
export interface BoardMeasure {
  readonly name: BoardMeasureName;
  /** CDS code of the subject. */
  readonly own: string;
  readonly isLowerBetter: boolean;
  /** Whether students are counted, so that chance can be judged; attendance counts days. */
  readonly isOfStudents: boolean;
  /** Finished years of the subject, oldest first. */
  readonly years: readonly number[];
  readonly find: (year: number, cds_code: string) => Figures | undefined;
  /** The figure as a reader sees it; an estimate with its range. */
  readonly format: (year: number, cds_code: string) => string;
  readonly isEstimate: (year: number) => boolean;
  /** The subject's range of an estimate, tenths of a percent. */
  readonly range: (year: number) => MeasureRange;
}

/** Returns the measures that the subject has a row of, in the order of the report. */
export function boardMeasures(tables: BoardTables, site: Site): BoardMeasure[] {
  const truant = toTruancyRows(tables.truancy);
  const all = boardMeasureNames.map((name) => {
    if (name === "truancy") return ofRates(name, truant, site);
    if (name === "chronic_absenteeism") return ofRates(name, tables.rows, site);
    return ofEngagement(name, tables, site);
  });
  return all.filter(({ years }) => years.length > 0);
}

function ofRates(
  name: "chronic_absenteeism" | "truancy",
  rows: ChronicRows,
  site: Site,
): BoardMeasure {
  const formats = formatsOf(site.text.language);
  return {
    name,
    own: site.edition.cds_code,
    isLowerBetter: true,
    isOfStudents: true,
    years: finishedYears(rows, site.edition.cds_code, site),
    find: (year, cds_code) => findRow(rows, year, cds_code),
    format: (year, cds_code) => formatRate(findRow(rows, year, cds_code), formats),
    isEstimate: () => false,
    range: () => ({ low: undefined, high: undefined }),
  };
}

const outcomeOf: Readonly<Partial<Record<EngagementMeasure, StateCohortOutcome["outcome"]>>> = {
  high_school_graduation: "graduation",
  high_school_dropout: "dropout",
};

function ofEngagement(
  name: EngagementMeasure,
  { engagement, outcomes }: BoardTables,
  site: Site,
): BoardMeasure {
  const { cds_code: own } = site.edition;
  const words = { text: site.text, formats: formatsOf(site.text.language) };
  const findOwn = (year: number, cds_code: string) =>
    findFigure(engagement, year, { measure: name, cds_code });
  const find = (year: number, cds_code: string) => {
    const row = findOwn(year, cds_code);
    return row ? ofRow(row) : findOutcome(outcomes, year, cds_code, outcomeOf[name]);
  };
  return {
    name,
    own,
    isLowerBetter: name !== "attendance" && name !== "high_school_graduation",
    isOfStudents: name !== "attendance",
    years: yearsWithRows(engagement, { measure: name, cds_code: own }, site),
    find,
    format: (year, cds_code) => {
      const row = findOwn(year, cds_code);
      return row ? figureCell(row, words) : formatRate(find(year, cds_code), words.formats);
    },
    isEstimate: (year) => isEstimate(findOwn(year, own)),
    range: (year) => {
      const row = findOwn(year, own);
      return { low: toTenthsOf(row?.low), high: toTenthsOf(row?.high) };
    },
  };
}

const ofRow = ({ denominator, numerator, rate, disclosure }: Engagement): Figures =>
  toFigures({ students: denominator, count: numerator, share: rate, disclosure });

function findOutcome(
  rows: readonly StateCohortOutcome[],
  year: number,
  cds_code: string,
  outcome: StateCohortOutcome["outcome"] | undefined,
): Figures | undefined {
  const row = rows.find(
    (x) =>
      x.school_year === year &&
      x.cds_code === cds_code &&
      x.outcome === outcome &&
      x.reporting_category === "TA",
  );
  if (!row) return undefined;
  const { cohort_students: students, outcome_students: count, outcome_rate: share } = row;
  return toFigures({ students, count, share, disclosure: row.disclosure });
}
