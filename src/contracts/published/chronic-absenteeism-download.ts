import { z } from "zod";
import {
  noteColumn,
  printed,
  stateChronicColumns,
  stateColumns,
  stateGrain,
} from "./download-fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({ ...stateColumns, ...stateChronicColumns });

/** `/downloads/chronic_absenteeism.csv`: CDE's columns, then the source, the day and a note. */
export const chronicAbsenteeismDownload = publishedTable({
  table: "chronic_absenteeism_download",
  title: "Chronic absenteeism in the state's own columns",
  grain: stateGrain,
  row: row.extend(noteColumn),
});

/** `/downloads/state_chronic_absenteeism.csv`: the state's published figures that pages compare with. */
export const stateChronicAbsenteeismDownload = publishedTable({
  table: "state_chronic_absenteeism_download",
  title: "The state's published chronic absenteeism figures used on this site",
  grain: stateGrain,
  row,
});

/** `/downloads/chronic_absenteeism_crossed.csv`: districts by two categories at once. */
export const chronicAbsenteeismCrossedDownload = publishedTable({
  table: "chronic_absenteeism_crossed_download",
  title: "Chronic absenteeism by two categories at once, in the state's own columns",
  grain: [
    "Academic Year",
    "County Code",
    "District Code",
    "Reporting Category",
    "Reporting Category 2",
  ],
  row: z.object({
    ...stateColumns,
    "Reporting Category": printed("A grade, span or run of grades; or a race"),
    "Reporting Category 2": printed("A student group; for runs of grades also all students (TA)"),
    ...stateChronicColumns,
    ...noteColumn,
  }),
});
