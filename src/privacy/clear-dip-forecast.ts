import { z } from "zod";
import { isShown, precisionOf, toPoints } from "./clear-attendance-dips.ts";
import { daysDisclosureRule, findDaysDisclosure } from "./clear-days-cell.ts";

/** A coming break as forecast: excess 0 to 1, `expected_hundredths` of a day in its windows. */
export const measuredDipForecast = daysDisclosureRule.extend({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  break_id: z.string(),
  break_name: z.string(),
  break_type: z.string(),
  window_start: z.string(),
  window_end: z.string(),
  before_start: z.string().nullable(),
  before_end: z.string().nullable(),
  after_start: z.string().nullable(),
  after_end: z.string().nullable(),
  expected_excess: z.number().nullable(),
  excess_low: z.number().nullable(),
  excess_high: z.number().nullable(),
  before_excess: z.number().nullable(),
  after_excess: z.number().nullable(),
  history_years: z.int(),
  basis: z.string(),
  outreach_before: z.string().nullable(),
  outreach_after: z.string().nullable(),
  students: z.int(),
  expected_hundredths: z.coerce.number(),
});

const hidden = {
  expected_excess_points: null,
  points_low: null,
  points_high: null,
  before_points: null,
  after_points: null,
};

/**
 * Returns a coming break as the public may see it: dates always, points by the rule of student-days
 * in the place's newest year.
 */
export function clearDipForecast(row: z.infer<typeof measuredDipForecast>) {
  const { school_year, level, cds_code, break_id, break_name, break_type } = row;
  const { window_start, window_end, before_start, before_end, after_start, after_end } = row;
  const { history_years, basis, outreach_before, outreach_after } = row;
  const dated = {
    ...{ school_year, level, cds_code, break_id, break_name, break_type },
    ...{ window_start, window_end, before_start, before_end, after_start, after_end },
    ...{ history_years, basis, outreach_before, outreach_after },
  };
  const disclosure = findDaysDisclosure(row.students, row);
  if (!isShown(disclosure)) return { ...dated, ...hidden, disclosure: "suppressed" };
  const { pointParts } = precisionOf(row);
  return {
    ...dated,
    expected_excess_points: toPoints(row.expected_excess, pointParts),
    points_low: toPoints(row.excess_low, pointParts),
    points_high: toPoints(row.excess_high, pointParts),
    before_points: toPoints(row.before_excess, pointParts),
    after_points: toPoints(row.after_excess, pointParts),
    disclosure,
  };
}
