import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type BuiltFolder,
  buildFolder,
  type Changes,
  readIfThere,
} from "../support/district-folder.ts";
import {
  necessaryFiles,
  schoolDays,
  senrLine,
  smallDistrict,
  stasLine,
  studentValue,
} from "../support/small-district.ts";

const senr = "extracts/2024-25/SENR_a.txt";
const stas = "extracts/2024-25/STAS_a.txt";
const absences = "extracts/2025-26/absences.csv";
const codes = "extracts/2025-26/attendance_codes.csv";
const calendar = "extracts/2025-26/calendar.csv";
const students = "extracts/2025-26/students.csv";

const linesOf = (file: string) => smallDistrict[file] ?? [];

/** The file with another text on one line. */
function withLine(file: string, line: number, text: string): Changes {
  return { [file]: linesOf(file).with(line - 1, text) };
}

const one = (file: string, problem: string) => [`${file}: 1 problem`, `  ${problem}`];

const brokenOff = (line: number, fields: number, like: string) =>
  `line ${line}: must have ${fields} fields like the ${like}; the file is cut off or broken here`;

type Case = readonly [what: string, changes: Changes, message: readonly string[]];

const brokenFiles: readonly Case[] = [
  [
    "lacks a column",
    withLine(absences, 1, "local_student_id,school_code,date,reason"),
    one(absences, "line 1: missing column for absences: code"),
  ],
  [
    "lacks two columns",
    { [absences]: ["local_student_id,school_code", "PLANTED1,0000101"] },
    one(absences, "line 1: missing columns for absences: date, code"),
  ],
  [
    "names a column twice",
    withLine(absences, 1, "local_student_id,school_code,date,code,Code"),
    one(absences, "line 1, code: stands twice in the header"),
  ],
  [
    "could be of two kinds",
    {
      "extracts/2025-26/z.csv": [
        "school_code,date,day_type,code,category,description",
        "1,2,3,4,5,6",
      ],
    },
    one(
      "extracts/2025-26/z.csv",
      "line 1: could be Attendance codes or School calendar: add or remove columns",
    ),
  ],
  [
    "is of no kind",
    { "extracts/2025-26/bells.csv": ["bell,time", "PLANTED,2"] },
    one("extracts/2025-26/bells.csv", "line 1: not recognised: its header is of no file read here"),
  ],
  [
    "has a CALPADS record type that is not read",
    { "extracts/2024-25/x.txt": ["SDEM^A^PLANTED"] },
    one("extracts/2024-25/x.txt", "line 1: begins with no record type that is read here"),
  ],
  [
    "has too few fields for its record type",
    { [senr]: ["SENR^A^PLANTED^2799999"] },
    one(senr, "line 1: has 4 fields a line; a SENR file has at least 27"),
  ],
  [
    "holds a line of another record type",
    withLine(senr, 3, senrLine(3).replace("SENR", "SINF")),
    one(senr, "line 3, record_type: must be SENR, as in line 1"),
  ],
  [
    "holds a line of a shorter record type",
    withLine(senr, 3, stasLine(3)),
    one(senr, brokenOff(3, 39, "first line")),
  ],
  [
    "ends in the middle of a CALPADS line",
    { [senr]: linesOf(senr).join("\n").slice(0, -60) },
    one(senr, brokenOff(24, 39, "first line")),
  ],
  [
    "ends in the middle of a CSV line",
    { [absences]: [...linesOf(absences), "PLANTED001,0000101,2025-0"].join("\n") },
    one(absences, brokenOff(44, 4, "header")),
  ],
  [
    "ends in the middle of a quoted field",
    { [absences]: [...linesOf(absences), 'PLANTED001,0000101,2025-08-18,"U'].join("\n") },
    one(absences, brokenOff(44, 4, "header")),
  ],
  ["is empty", { [absences]: "" }, one(absences, "is empty")],
  ["holds blank lines only", { [senr]: "\n  \r\n\n" }, one(senr, "is empty")],
  [
    "has a header and no rows",
    { [absences]: linesOf(absences).slice(0, 1) },
    one(absences, "has a header and no rows"),
  ],
  [
    "is cut off in its packing",
    { [`${absences}.gz`]: gzipSync(linesOf(absences).join("\n")).subarray(0, -40) },
    one(`${absences}.gz`, "cannot be unpacked; the file is cut off or broken"),
  ],
];

const brokenRows: readonly Case[] = [
  [
    "a date in another form",
    withLine(absences, 5, "PLANTED001,0000101,31/12/2025,U"),
    one(absences, "line 5, date: must be a date like 2025-09-30"),
  ],
  [
    "a date that no calendar has",
    withLine(absences, 5, "PLANTED001,0000101,2026-02-29,U"),
    one(absences, "line 5, date: must be a date like 2025-09-30"),
  ],
  [
    "a date outside the school year",
    withLine(absences, 43, "PLANTED001,0000101,2026-07-01,U"),
    one(
      absences,
      "line 43, date: must lie in the school year of its folder, 2025-07-01 to 2026-06-30",
    ),
  ],
  [
    "an attendance code that is not mapped",
    withLine(absences, 5, "PLANTED001,0000101,2025-09-02,PLANTEDCODE"),
    one(absences, "line 5, code: not in attendance_codes.csv"),
  ],
  [
    "a school that is not listed",
    withLine(absences, 5, "PLANTED001,0000109,2025-09-02,U"),
    one(absences, "line 5, school_code: not in schools.csv"),
  ],
  [
    "no student",
    withLine(absences, 5, " ,0000101,2025-09-02,U"),
    one(absences, "line 5, local_student_id: must not be empty"),
  ],
  [
    "a category of attendance that does not exist",
    withLine(codes, 4, "T,PLANTEDLATE"),
    [
      `${codes}: 1 problem`,
      "  line 4, category: must be one of suspension_out, unexcused, unverified, excused, independent_study_incomplete, independent_study_complete, suspension_in, partial_30_unexcused, tardy_30_unexcused, tardy_30_excused, tardy, present",
    ],
  ],
  [
    "an unknown kind of day",
    withLine(calendar, 2, "*,2025-08-18,PLANTEDDAY"),
    one(calendar, "line 2, day_type: must be instructional, holiday, break, staff_day, closure"),
  ],
  [
    "the academic year of another folder",
    withLine(senr, 2, senrLine(2, { 7: "2025-2026" })),
    one(senr, "line 2, academic_year: must be 2024-2025, the school year of its folder"),
  ],
  [
    "CALPADS dates, grades and schools that are none",
    withLine(senr, 2, senrLine(2, { 5: "7654321", 22: "PLANTED8", 24: "PLANTEDGRADE" })),
    [
      `${senr}: 3 problems`,
      "  line 2, school_code: not in schools.csv",
      "  line 2, entry_date: must be a date like 20250930",
      "  line 2, grade: must be a grade level of CALPADS (TK from 2023-24 on)",
    ],
  ],
  [
    "days that are too many or no number",
    withLine(stas, 2, stasLine(2, { 15: "1000", 16: "PLANTED" })),
    [
      `${stas}: 2 problems`,
      "  line 2, days_expected_in_person: must be at most 366",
      "  line 2, days_attended_in_person: must be a number like 12 or 12.50",
    ],
  ],
  [
    "a state number that is too short, a race and a gender that are none",
    {
      [students]: [
        `${linesOf(students)[0]},ssid`,
        "PLANTED001,,Q,N,PLANTED,Plantedname,Ada,10000000",
      ],
    },
    [
      `${students}: 3 problems`,
      "  line 2, ssid: must have 10 digits",
      "  line 2, gender: must be M, F or X",
      "  line 2, race_1: must be a race code like 700",
    ],
  ],
  [
    "more than twenty mistakes",
    { [absences]: linesOf(absences).map((text) => text.replace(/,U$/, ",PLANTEDCODE")) },
    [
      `${absences}: 40 problems`,
      ...Array.from({ length: 20 }, (_, i) => `  line ${i + 2}, code: not in attendance_codes.csv`),
      "  … and 20 more (build/rejects.csv)",
    ],
  ],
  [
    "mistakes in two files",
    {
      ...withLine(stas, 2, stasLine(2, { 15: "PLANTED" })),
      ...withLine(absences, 2, `PLANTED001,0000101,${schoolDays[0]},`),
    },
    [
      ...one(stas, "line 2, days_expected_in_person: must be a number like 12 or 12.50"),
      ...one(absences, "line 2, code: not in attendance_codes.csv"),
    ],
  ],
  [
    "a school code with too few digits, which says nothing of the other files",
    withLine("schools.csv", 3, "2799999000010,Planted School,N,N,09,12"),
    [
      ...one("schools.csv", "line 3, cds_code: must have 14 digits; keep the leading zeros"),
      "Fix the file and run the command again.",
    ],
  ],
];

describe("a build stops and changes nothing", () => {
  let folder: BuiltFolder;
  beforeAll(async () => {
    folder = await buildFolder(necessaryFiles);
  });
  afterAll(() => folder.remove());

  async function expectStop(changes: Changes, message: readonly string[]) {
    const { "rejects.csv": _, ...before } = folder.hashBuild();
    const error = await folder.failWith(changes);
    const lines = error.message.split("\n");
    expect(lines.slice(0, message.length)).toEqual(message);
    expect(lines.at(-1)).toBe("Fix the file and run the command again.");
    const { "rejects.csv": __, ...after } = folder.hashBuild();
    expect(after).toEqual(before);
    const files = ["published.duckdb", "report.json", "warehouse.duckdb"];
    expect(Object.keys(after)).toEqual(expect.arrayContaining(files));
    const rejects = readIfThere(folder.path, "build", "rejects.csv");
    expect(error.message).not.toMatch(studentValue);
    expect(rejects).not.toMatch(studentValue);
    return { lines, rejects };
  }

  it.each(brokenFiles)("when a file %s", async (_, changes, message) => {
    const { lines } = await expectStop(changes, message);
    expect(lines).toHaveLength(message.length + 1);
  });

  it.each(brokenRows)("when a row has %s", async (_, changes, message) => {
    await expectStop(changes, message);
  });

  it("and keeps every place of a mistake in rejects.csv", async () => {
    const changes = {
      [absences]: linesOf(absences).map((text) => text.replace(/,U$/, ",PLANTED")),
    };
    const { rejects } = await expectStop(changes, [`${absences}: 40 problems`]);
    expect(rejects.split("\n")).toEqual([
      "file,line,column,rule",
      ...schoolDays.map((_, i) => `${absences},${i + 2},code,not in attendance_codes.csv`),
      "",
    ]);
  });

  it("and leaves no student in what the first build wrote", () => {
    const report = readIfThere(folder.path, "build", "report.json");
    expect(report).toContain(absences);
    expect(report).not.toMatch(studentValue);
    expect(readIfThere(join(folder.path, "build"), "rejects.csv")).not.toMatch(studentValue);
  });
});
