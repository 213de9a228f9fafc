import { z } from "zod";
import {
  cdsCode,
  count,
  disclosure,
  isoDate,
  level,
  rate,
  reportingCategory,
  schoolYear,
} from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const identity = {
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  reporting_category: reportingCategory,
};

const figures = {
  eligible_students: count
    .nullable()
    .meta({ title: "Students who could be chronically absent (eligible cumulative enrolment)" }),
  chronic_students: count
    .nullable()
    .meta({ title: "Of these, absent on 10% or more of their expected days" }),
  chronic_rate: rate.nullable().meta({ title: "Chronically absent, share of eligible (0 to 1)" }),
  source: z.enum(["STAS", "SIS", "CDE"]).meta({
    title:
      "STAS: certified days; SIS: days of the student information system; CDE: published by the state",
  }),
  as_of: isoDate.nullable().meta({ title: "Last day counted; empty for a finished year" }),
  disclosure,
};

/** Whether the figures are present exactly as the disclosure says. */
function isConsistent(row: {
  eligible_students: number | null;
  chronic_students: number | null;
  chronic_rate: number | null;
  disclosure: z.infer<typeof disclosure>;
}): boolean {
  const [hasCount, hasRate] = [row.chronic_students !== null, row.chronic_rate !== null];
  const hasStudents = row.eligible_students !== null;
  return {
    exact: hasStudents && hasCount && hasRate,
    rounded: hasStudents && !hasCount && hasRate,
    // What is starred for another cell's sake keeps its students.
    suppressed: !hasCount && !hasRate,
    not_applicable: !hasStudents && !hasCount && !hasRate,
  }[row.disclosure];
}

const row = z
  .object({ ...identity, ...figures })
  .refine(isConsistent, { error: "figures must fit the disclosure" });

/** Chronic absenteeism, DataQuest rule: ours where student files exist, else the state's figure. */
export const chronicAbsenteeism = publishedTable({
  table: "chronic_absenteeism",
  title: "Chronic absenteeism by school, grade and student group",
  grain: ["school_year", "level", "cds_code", "reporting_category"],
  row,
});

/** The state's own published figures for the state, the counties compared with and our entities. */
export const stateChronicAbsenteeism = publishedTable({
  table: "state_chronic_absenteeism",
  title: "Chronic absenteeism as published by the state",
  grain: ["school_year", "level", "cds_code", "reporting_category"],
  row,
});

const crossedRow = z
  .object({ ...identity, reporting_category_2: reportingCategory, ...figures })
  .refine(isConsistent, { error: "figures must fit the disclosure" });

/** Chronic absenteeism of districts by a grade or race and a student group at once. */
export const chronicAbsenteeismCrossed = publishedTable({
  table: "chronic_absenteeism_crossed",
  title: "Chronic absenteeism by two categories at once",
  grain: ["school_year", "level", "cds_code", "reporting_category", "reporting_category_2"],
  row: crossedRow,
});

/** A cell of two categories. */
export type CrossedAbsenteeism = z.infer<typeof crossedRow>;

/** A row of either table of chronic absenteeism. */
export type ChronicAbsenteeism = z.infer<typeof row>;
