import { z } from "zod";

/** Returns the contract of a column of a download: text as the file prints it. */
export const printed = (title: string) => z.string().meta({ title });

/** The columns that most downloads begin with. */
export const printedPlace = {
  academic_year: printed("School year, like 2025-26"),
  level: printed("S school, D district, C county"),
  cds_code: printed("County-district-school code, 14 digits; trailing zeros above school level"),
};

/** A download's reporting category. */
export const printedCategory = printed(
  "CDE's code of a student group, a single grade (GRTK, GRKN, GR01 ... GR12) or a local group",
);

/** The eleven columns with which the state's own files begin. */
export const stateColumns = {
  "Academic Year": printed("School year, like 2025-26"),
  "Aggregate Level": printed("T state, C county, D district, S school"),
  "County Code": printed("2 digits; empty for the state"),
  "District Code": printed("5 digits; empty for a county or the state"),
  "School Code": printed("7 digits; empty above school level"),
  "County Name": printed("Name of the county; State for California"),
  "District Name": printed("Name of the district; empty for a county or the state"),
  "School Name": printed("Name of the school; empty above school level"),
  "Charter School": printed("Yes or No for a school, All above"),
  DASS: printed("Dashboard Alternative School Status: Yes or No for a school, All above"),
  "Reporting Category": printedCategory,
};

/** The grain of a download in the state's columns. */
export const stateGrain = [
  "Academic Year",
  "Aggregate Level",
  "County Code",
  "District Code",
  "School Code",
  "Reporting Category",
] as const;

/** The figures of chronic absenteeism in the state's columns, then source and as-of day. */
export const stateChronicColumns = {
  ChronicAbsenteeismEligibleCumulativeEnrollment: printed(
    "Students who could be chronically absent; rounded to 10 in the running year",
  ),
  ChronicAbsenteeismCount: printed("Of these, chronically absent; always * in the running year"),
  ChronicAbsenteeismRate: printed("Percent, rounded half-up"),
  Source: printed(
    "STAS, SIS, or CDE where the state's published figure stands in for a year without files",
  ),
  "As Of": printed("Last day counted in the running year; empty for a finished year"),
};

/** What must be known of a row besides its figures. */
export const noteColumn = {
  Note: printed(
    "without charters not supplied: charter schools of the district have no records in the files, so their students are missing from the row of the district or county; empty for other rows",
  ),
};
