import { countFileNotices } from "./file-notices.ts";
import type { OpenFolder } from "./open-folder.ts";
import { folderChecks } from "./quality-of-folders.ts";
import { yearChecks } from "./quality-of-years.ts";
import type { ExpectedRow } from "./rows.ts";

/** Checks that a folder cannot break without stopping the build. */
const errors = [
  "attendance bands ascend",
  "each attendance code has one category",
  "each calendar day has one type",
  "every row of a county folder names its district",
  "goals are of known groups",
  "goals are of places of the folder",
  "goals end after they begin",
  "goals have one row for each start",
  "group codes are not categories of the state",
  "no extracts are later than the current year",
  "races and genders add up to all",
  "schools are listed once",
  "schools belong to a district of the folder",
  "some school belongs to the district",
  "the as of day lies in the current year",
  "the running year has a last day",
];

/** The rows of data_quality.csv, without its two columns of prose. */
export function qualityRows(open: OpenFolder): readonly ExpectedRow[] {
  const files = countFileNotices(open.place);
  return [
    toRow("every row of a file keeps the rules of its fields", "0"),
    toRow("every column and field of a file is known", String(files.unknown)),
    toRow("every setting of district yaml is known", String(files.settings)),
    toRow("every file ends with a line end", String(files.unended)),
    toRow("no file gives another notice", "0"),
    ...errors.map((check) => toRow(check, "0", "error")),
    ...Object.entries(yearChecks).map(([check, countRows]) => {
      const rows = open.years.map((year) => countRows(open, year));
      return toRow(
        check,
        mask(
          open,
          rows.reduce((sum, one) => sum + one, 0),
        ),
      );
    }),
    ...Object.entries(folderChecks).map(([check, countRows]) =>
      toRow(check, mask(open, countRows(open))),
    ),
  ];
}

/** Rows may be students: as few as a hidden group are hidden. */
function mask({ folder }: OpenFolder, rows: number): string {
  const isFew = rows > 0 && rows <= folder.settings.policy.suppressionThreshold;
  return isFew ? "*" : String(rows);
}

function toRow(check: string, rows: string, severity = "notice"): ExpectedRow {
  return { check, severity, rows };
}
