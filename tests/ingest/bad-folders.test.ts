import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltFolder, buildFolder, type Changes } from "../support/district-folder.ts";
import {
  necessaryFiles,
  schoolDays,
  smallDistrict,
  studentValue,
} from "../support/small-district.ts";

const year = "extracts/2025-26";
const yaml = "district.yaml";
const linesOf = (file: string) => smallDistrict[file] ?? [];
const fix = "Fix the file and run the command again.";

type Case = readonly [what: string, changes: Changes, message: readonly string[]];

const misplaced: readonly Case[] = [
  [
    "an unrecognised file beside the settings",
    { "notes.txt": ["PLANTED,x"] },
    ["notes.txt: 1 problem", "  line 1: not recognised: its header is of no file read here"],
  ],
  [
    "a folder that means nothing",
    { "old/absences.csv": linesOf(`${year}/absences.csv`) },
    ["old: 1 problem", "  not a folder of a district: extracts, cde, build or ledger"],
  ],
  [
    "a folder of extracts that is no school year",
    { "extracts/2025-27/absences.csv": linesOf(`${year}/absences.csv`) },
    ["extracts/2025-27: 1 problem", "  must be named like a school year: 2025-26"],
  ],
  [
    "the tables of a system",
    { [`${year}/aeries/STU.csv`]: ["ID,LN", "1,Plantedname"] },
    [
      `${year}/aeries: 1 problem`,
      "  folders of a system's own tables are not supported; export the plain files instead",
    ],
  ],
  [
    "an extract outside a year",
    { "extracts/absences.csv": linesOf(`${year}/absences.csv`) },
    [
      "extracts/absences.csv: 1 problem",
      "  not recognised here; put extracts into a folder like extracts/2025-26",
    ],
  ],
  [
    "a state folder that is not there",
    { [yaml]: [...linesOf(yaml), "cde: ../nowhere"] },
    [`${yaml}: 1 problem`, "  cde: names no folder"],
  ],
];

const countedFrom = "is missing: a year without STAS is counted from calendar, codes and absences";

const missing: readonly Case[] = [
  [
    "the list of schools",
    { "schools.csv": undefined },
    ["schools.csv: 1 problem", "  is missing: student files need the list of schools"],
  ],
  [
    "the calendar of a year without STAS",
    { [`${year}/calendar.csv`]: undefined },
    [`${year}: 1 problem`, `  calendar.csv ${countedFrom}`],
  ],
  [
    "codes and absences of a year without STAS",
    { [`${year}/attendance_codes.csv`]: undefined, [`${year}/absences.csv`]: undefined },
    [
      `${year}: 2 problems`,
      `  attendance_codes.csv ${countedFrom}`,
      `  absences.csv ${countedFrom}`,
    ],
  ],
  [
    "enrollments of a year without STAS",
    { [`${year}/enrollments.csv`]: undefined },
    [
      `${year}: 1 problem`,
      "  SENR or enrollments.csv is missing: expected days are counted from enrollments",
    ],
  ],
  [
    "the calendar beside absences of a year with STAS",
    {
      "extracts/2024-25/absences.csv": ["local_student_id,school_code,date,code", "1,2,3,4"],
      "extracts/2024-25/attendance_codes.csv": ["code,category", "U,unexcused"],
    },
    [
      "extracts/2024-25: 1 problem",
      "  calendar.csv is missing: absences.csv cannot be read without it",
    ],
  ],
];

const settings: readonly (readonly [what: string, text: string | undefined, problems: string[]])[] =
  [
    ["are missing", undefined, ["is missing; a district folder begins with it"]],
    ["are empty", "", ["must be keys with values, like name: Rincon Unified"]],
    ["are a sentence", "PLANTED\n", ["must be keys with values, like name: Rincon Unified"]],
    ["are not YAML", "name: [\n x: y\n", ["line 3: is not valid YAML here"]],
    ["name a key twice", "name: PLANTED\nname: x\n", ["line 2: is not valid YAML here"]],
    [
      "lack what is required",
      "benchmarks: [state]\n",
      ["name: is missing", "current_year: is missing"],
    ],
    [
      "say neither district nor county",
      "name: x\ncurrent_year: 2025-26\n",
      ["cds_code: must have cds_code, or districts for a county office"],
    ],
    [
      "hold codes that are none",
      "name: ''\ncds_code: 2799999\ncurrent_year: 2025-27\nbenchmarks: [monterey]\ndistricts: [1]\n",
      [
        "name: must not be empty",
        'cds_code: must be 14 digits in quotes, like "27661420000000"',
        "districts.0: must be 14 digits in quotes, or cds_code and name",
        "current_year: must be a school year like 2025-26",
        'benchmarks.0: must be "state" or a county code of two digits in quotes',
      ],
    ],
    [
      "hold policies that may not be",
      [
        'name: x\ncds_code: "27999990000000"\ncurrent_year: 2025-26\ncertified: maybe\ngroups: {planted: x}\npolicy:',
        "  chronic_threshold: 0\n  minimum_days: 3.5\n  exit_date_inclusive: 1",
        "  suppression_threshold: 5\n  max_rejected_share: 0.5\n",
      ].join("\n"),
      [
        "certified: must be true or false",
        "groups.planted: must be a group code in capitals like NEWCOMER",
        "policy.chronic_threshold: must be above 0",
        "policy.minimum_days: must be a whole number",
        "policy.exit_date_inclusive: must be true or false",
        "policy.suppression_threshold: may only be raised above the state's 10",
        "policy.max_rejected_share: must be at most 0.1",
      ],
    ],
  ];

const untrue: readonly Case[] = [
  [
    "schools are listed once",
    { "schools.csv": [...linesOf("schools.csv"), ...linesOf("schools.csv").slice(1)] },
    ["  not true: schools are listed once (2 rows)"],
  ],
  [
    "no extracts are later than the current year",
    { [yaml]: linesOf(yaml).with(2, "current_year: 2024-25") },
    ["  not true: no extracts are later than the current year (1 row)"],
  ],
  [
    "each attendance code has one category",
    { [`${year}/attendance_codes.csv`]: [...linesOf(`${year}/attendance_codes.csv`), "U,excused"] },
    ["  not true: each attendance code has one category (1 row)"],
  ],
  [
    "each calendar day has one type",
    {
      [`${year}/calendar.csv`]: [...linesOf(`${year}/calendar.csv`), `*,${schoolDays[0]},holiday`],
    },
    ["  not true: each calendar day has one type (1 row)"],
  ],
  [
    "every row of a county folder names its district",
    {
      [yaml]: [
        "name: Planted County",
        'districts: ["27999990000000", "27888880000000"]',
        "current_year: 2025-26",
      ],
    },
    ["  not true: every row of a county folder names its district (90 rows)"],
  ],
];

describe("a build stops and changes nothing", () => {
  let folder: BuiltFolder;
  beforeAll(async () => {
    folder = await buildFolder(necessaryFiles);
  });
  afterAll(() => folder.remove());

  async function failWith(changes: Changes) {
    const { "rejects.csv": _, ...before } = folder.hashBuild();
    const { message } = await folder.failWith(changes);
    const { "rejects.csv": __, ...after } = folder.hashBuild();
    expect(after).toEqual(before);
    expect(Object.keys(after).length).toBeGreaterThan(3);
    expect(message.replace("groups.planted", "")).not.toMatch(studentValue);
    return message.split("\n");
  }

  it.each(misplaced)("when the folder holds %s", async (_, changes, message) => {
    expect(await failWith(changes)).toEqual([...message, fix]);
  });

  it.each(missing)("when the folder lacks %s", async (_, changes, message) => {
    expect(await failWith(changes)).toEqual([...message, fix]);
  });

  it.each(settings)("when the settings %s", async (_, text, problems) => {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    expect(await failWith({ [yaml]: text })).toEqual([
      `${yaml}: ${count}`,
      ...problems.map((problem) => `  ${problem}`),
      fix,
    ]);
  });

  it.each(untrue)("when it is not true that %s", async (_, changes, message) => {
    const [first, second, ...rest] = await failWith(changes);
    expect([first, second]).toEqual(["district folder: 1 problem", ...message]);
    expect(rest.map((line) => line.trim().split(":")[0])).toEqual([
      "What this finds",
      "Why it matters",
      "How to resolve",
      "Mend the files and run the command again.",
    ]);
  });
});
