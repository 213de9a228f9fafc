import type { Attendance } from "../../contracts/published/attendance.ts";
import type {
  ChronicAbsenteeism,
  CrossedAbsenteeism,
} from "../../contracts/published/chronic-absenteeism.ts";
import type { DashboardChronic } from "../../contracts/published/dashboard-chronic.ts";
import type { Engagement } from "../../contracts/published/engagement.ts";
import type { LcapChronic } from "../../contracts/published/lcap-chronic.ts";
import type { PackedRows } from "../../contracts/published/packed-rows.ts";
import type { Truancy } from "../../contracts/published/truancy.ts";
import { toTenthsOf } from "./engagement-figures.js";
import type { CrossedCell } from "./grade-group-rows.ts";
import { everybody, type Measure } from "./group-view.js";
import { type Figures, toTenths } from "./rates.js";
import type { ShareInterval } from "./share-interval.ts";
import { unpackRows } from "./unpack-rows.js";

/** A file of a place, or of the parts of a place in one year, as it is loaded. */
export interface GroupFile {
  readonly chronic: PackedRows<ChronicAbsenteeism>;
  readonly crossed: PackedRows<CrossedAbsenteeism>;
  readonly lcap: PackedRows<LcapChronic>;
  readonly dashboard: PackedRows<DashboardChronic>;
  readonly attendance: PackedRows<Attendance>;
  readonly truancy: PackedRows<Truancy>;
  readonly outcomes: PackedRows<Engagement>;
}

/** One figure of any measure: a group of students, in grades, at a place, in a year. */
export interface GroupCell extends Figures {
  readonly measure: Measure;
  readonly school_year: number;
  readonly cds_code: string;
  readonly grades: string;
  readonly group: string;
  /** The rate as it is printed, tenths of a percent; undefined where it is not. */
  readonly tenths: number | undefined;
  /** What the unknown cases of an estimate allow, tenths of a percent; undefined for a count. */
  readonly range?: ShareInterval | undefined;
  /** The Dashboard's color; null without one. */
  readonly colour: DashboardChronic["colour"];
  /** Whether the color is hidden because a year of the two is. */
  readonly isColourHidden: boolean;
}

type Placed = Pick<ChronicAbsenteeism, "school_year" | "cds_code" | "reporting_category">;

/** Returns every figure of a file in one form. Where days are counted there is no count of students. */
export function toGroupCells(file: GroupFile): GroupCell[] {
  return [
    ...unpackRows<ChronicAbsenteeism>(file.chronic).map((row) => toCell("chronic", row, row)),
    ...unpackRows<CrossedAbsenteeism>(file.crossed).map((row) => ({
      ...toCell("chronic", row, row),
      ...{ grades: row.reporting_category, group: row.reporting_category_2 },
    })),
    ...unpackRows<LcapChronic>(file.lcap).map((row) =>
      toCell("lcap", row, {
        ...{ eligible_students: row.denominator, chronic_students: row.count },
        ...{ chronic_rate: row.rate, disclosure: row.disclosure },
      }),
    ),
    ...unpackRows<DashboardChronic>(file.dashboard).map((row) => ({
      ...toCell("dashboard", row, row),
      colour: row.colour,
      isColourHidden: row.disclosure === "suppressed" || row.prior_disclosure === "suppressed",
    })),
    ...unpackRows<Attendance>(file.attendance).map((row) =>
      toCell("attendance", row, {
        ...{ eligible_students: row.students, chronic_students: null },
        ...{ chronic_rate: row.attendance_rate, disclosure: row.disclosure },
      }),
    ),
    ...unpackRows<Truancy>(file.truancy).map((row) =>
      toCell("truancy", row, {
        ...{ eligible_students: row.students, chronic_students: row.truant_students },
        ...{ chronic_rate: row.truancy_rate, disclosure: row.disclosure },
      }),
    ),
    ...unpackRows<Engagement>(file.outcomes).map(toOutcome),
  ];
}

/** Of students of a class, as the report on engagement has them. */
function toOutcome(row: Engagement): GroupCell {
  const measure = row.measure === "high_school_graduation" ? "graduation" : "dropout";
  const [low, high] = [toTenthsOf(row.low), toTenthsOf(row.high)];
  return {
    ...toCell(measure, row, {
      ...{ eligible_students: row.denominator, chronic_students: row.numerator },
      ...{ chronic_rate: row.rate, disclosure: row.disclosure },
    }),
    range: low === undefined || high === undefined ? undefined : { low, high },
  };
}

/** Returns single grades of a place and the groups within them, which the heat map of grades draws. */
export function toCrossedCells(cells: readonly GroupCell[]): CrossedCell[] {
  return cells
    .filter(({ measure, grades }) => measure === "chronic" && isSingleGrade(grades))
    .map(({ grades, group, ...cell }) => ({
      ...cell,
      ...{ reporting_category: grades, reporting_category_2: group },
    }));
}

const isSingleGrade = (grades: string): boolean => /^GR(TK|KN|0\d|1[0-2])$/.test(grades);

const isGrade = (category: string): boolean => /^GR(TK|KN|\d)/.test(category);

function toCell(measure: Measure, placed: Placed, figures: Figures): GroupCell {
  const { school_year, cds_code, reporting_category: category } = placed;
  const { eligible_students, chronic_students, chronic_rate, disclosure } = figures;
  return {
    ...{ measure, school_year, cds_code },
    grades: isGrade(category) ? category : everybody,
    group: isGrade(category) ? everybody : category,
    ...{ eligible_students, chronic_students, chronic_rate, disclosure },
    tenths: disclosure === "not_applicable" ? undefined : toTenths(figures),
    ...{ colour: null, isColourHidden: false },
  };
}
