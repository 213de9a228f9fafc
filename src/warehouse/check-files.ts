import type { FoundByCheck } from "../privacy/clear-data-quality.ts";

/** What reading the files passed over: the notices in words, and the rows that broke a rule. */
export interface FilesRead {
  readonly notices: readonly string[];
  readonly rowsRejected: number;
}

const kinds = [
  {
    check: "every column and field of a file is known",
    pattern: /unknown (columns|fields)/,
    explanation:
      "Files with columns or fields that no contract names. They are ignored; a misspelled name hides a column that is needed.",
    how_to_fix: "Compare the header of the file with the list of columns, or leave it as it is.",
  },
  {
    check: "every setting of district yaml is known",
    pattern: /is unknown and ignored/,
    explanation:
      "Settings in district.yaml that mean nothing. They are ignored; a misspelled policy keeps its default.",
    how_to_fix: "Correct the name of the setting, or remove it.",
  },
  {
    check: "every file ends with a line end",
    pattern: /no line end/,
    explanation:
      "Files whose last line is not ended. A file that was cut off while it was copied looks like this.",
    how_to_fix: "Compare the number of lines with the source, and export the file again.",
  },
  {
    check: "no file gives another notice",
    pattern: /^/,
    explanation: "Other things that were passed over while reading. The build prints each of them.",
    how_to_fix: "Read the notices of the build, or build/report.json.",
  },
] as const;

/** Returns what reading the files found, as checks that name no file and no value. */
export function checkFiles({ notices, rowsRejected }: FilesRead): FoundByCheck[] {
  const kindOf = (notice: string) => kinds.find(({ pattern }) => pattern.test(notice));
  return [
    {
      check: "every row of a file keeps the rules of its fields",
      severity: "notice",
      rows: rowsRejected,
      mayCountStudents: true,
      explanation:
        "Rows that break a rule of their fields. They are left out, so their students or days are missing.",
      how_to_fix: "Correct the rows that build/rejects.csv names by file, line, column and rule.",
    },
    ...kinds.map((kind) => ({
      check: kind.check,
      severity: "notice" as const,
      rows: notices.filter((notice) => kindOf(notice) === kind).length,
      mayCountStudents: false,
      explanation: kind.explanation,
      how_to_fix: kind.how_to_fix,
    })),
  ];
}
