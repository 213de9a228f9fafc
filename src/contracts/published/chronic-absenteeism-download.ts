import { z } from "zod";
import { publishedTable } from "./published-table.ts";

const text = (title: string) => z.string().meta({ title });

const row = z.object({
  "Academic Year": text("School year, like 2025-26"),
  "Aggregate Level": text("T state, C county, D district, S school"),
  "County Code": text("2 digits; empty for the state"),
  "District Code": text("5 digits; empty for a county or the state"),
  "School Code": text("7 digits; empty above school level"),
  "County Name": text("Name of the county; State for California"),
  "District Name": text("Name of the district; empty for a county or the state"),
  "School Name": text("Name of the school; empty above school level"),
  "Charter School": text("Yes or No for a school, All above"),
  DASS: text("Dashboard Alternative School Status: Yes or No for a school, All above"),
  "Reporting Category": text(
    "CDE's code, a single grade (GRTK, GRKN, GR01 ... GR12) or a local group",
  ),
  ChronicAbsenteeismEligibleCumulativeEnrollment: text(
    "Students who could be chronically absent; rounded to 10 in the running year",
  ),
  ChronicAbsenteeismCount: text("Of these, chronically absent; always * in the running year"),
  ChronicAbsenteeismRate: text("Percent, rounded half-up"),
  Source: text(
    "STAS, SIS, or CDE where the state's published figure stands in for a year without files",
  ),
  "As Of": text("Last day counted in the running year; empty for a finished year"),
});

/** `/downloads/chronic_absenteeism.csv`: CDE's columns, then the source and the day. */
export const chronicAbsenteeismDownload = publishedTable({
  table: "chronic_absenteeism_download",
  title: "Chronic absenteeism in the state's own columns",
  grain: [
    "Academic Year",
    "Aggregate Level",
    "County Code",
    "District Code",
    "School Code",
    "Reporting Category",
  ],
  row,
});

/** `/downloads/state_chronic_absenteeism.csv`: the state's published figures that pages compare with. */
export const stateChronicAbsenteeismDownload = publishedTable({
  table: "state_chronic_absenteeism_download",
  title: "The state's published chronic absenteeism figures used on this site",
  grain: [
    "Academic Year",
    "Aggregate Level",
    "County Code",
    "District Code",
    "School Code",
    "Reporting Category",
  ],
  row,
});
