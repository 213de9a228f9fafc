import { describe, expect, it } from "vitest";
import { caretLine, listWeekdays, writeMicroDistrict } from "./micro-district.ts";
import { expectedChronicAbsenteeism } from "./oracle/index.ts";

const yaml = 'name: Rincón Unified\ncds_code: "27660920000000"\ncurrent_year: 2025-26\n';
const schools = [
  "cds_code,school_name,charter,dass,lowest_grade,highest_grade,hourly",
  "27660920100001,Lincoln,N,N,01,02,N",
  '27660920100002,"Lake, High",Y,Y,09,12,Y',
];
const days = listWeekdays("2024-08-12", 40);
const calendar = ["school_code,date,day_type", ...days.map((date) => `*,${date},instructional`)];
const codes = [
  ...["code,category", "OUT,suspension_out", "U,unexcused", "V,unverified", "E,excused"],
  ...["IN,independent_study_incomplete", "IC,independent_study_complete", "ISS,suspension_in"],
  ...["T,tardy", "P,present"],
];
const absenceHeader = "local_student_id,school_code,date,code,hours_absent,hours_scheduled";
const enrollmentHeader =
  "local_student_id,school_code,entry_date,exit_date,grade,enrollment_status,exit_reason,exempt";

/** Students who never miss a day at a school, as enrollment rows; one tardy each makes no difference. */
function plain(count: number, school = "0100001", grade = "01"): readonly string[] {
  return Array.from(
    { length: count },
    (_, at) => `p${school}${at},${school},${days[0]},,${grade},10,,N`,
  );
}

type Micro = {
  readonly year?: string;
  readonly enrollments?: readonly string[];
  readonly absences?: readonly string[];
  readonly extra?: Readonly<Record<string, string | readonly string[] | Uint8Array>>;
};

function writeSisDistrict({
  year = "2024-25",
  enrollments = [],
  absences = [],
  extra = {},
}: Micro) {
  const folder = `extracts/${year}`;
  return writeMicroDistrict({
    "district.yaml": yaml,
    "schools.csv": schools,
    [`${folder}/calendar.csv`]: calendar,
    [`${folder}/attendance_codes.csv`]: codes,
    [`${folder}/absences.csv`]: [absenceHeader, ...absences],
    [`${folder}/enrollments.csv`]: [enrollmentHeader, ...enrollments],
    ...extra,
  });
}

/** Enrolment, count and rate as one text, such as `11 1 9.1`. */
async function figuresOf(folder: string, place: string, category: string, asOf?: string) {
  const rows = await expectedChronicAbsenteeism(folder, { asOf });
  const found = rows.filter(
    (row) =>
      `${row["Academic Year"]} ${row["Aggregate Level"]}${row["School Code"]}` === place &&
      row["Reporting Category"] === category,
  );
  expect(found).toHaveLength(1);
  const [row] = found;
  return [
    row?.ChronicAbsenteeismEligibleCumulativeEnrollment,
    row?.ChronicAbsenteeismCount,
    row?.ChronicAbsenteeismRate,
  ].join(" ");
}

/** Absence rows of one student on the first school days of a range. */
function absent(student: string, school: string, from: number, count: number, code = "U") {
  return days.slice(from, from + count).map((date) => `${student},${school},${date},${code},,`);
}

describe("expected chronic absenteeism, a finished year from SIS days", () => {
  it("prints all seventeen columns of a school and of its district", async () => {
    const folder = writeSisDistrict({
      enrollments: [...plain(15), `m,0100001,${days[0]},,02,10,,N`],
      absences: absent("m", "0100001", 0, 4),
    });
    const rows = await expectedChronicAbsenteeism(folder);
    const totals = rows.filter((row) => row["Reporting Category"] === "TA");
    const figures = {
      "Reporting Category": "TA",
      ChronicAbsenteeismEligibleCumulativeEnrollment: "16",
      ChronicAbsenteeismCount: "1",
      ChronicAbsenteeismRate: "6.3",
      Source: "SIS",
      "As Of": "",
    };
    const district = {
      "Academic Year": "2024-25",
      "Aggregate Level": "D",
      "County Code": "27",
      "District Code": "66092",
      "School Code": "",
      "County Name": "Monterey",
      "District Name": "Rincón Unified",
      "School Name": "",
      "Charter School": "All",
      DASS: "All",
      Note: "without charters not supplied",
      ...figures,
    };
    expect(totals).toEqual([
      district,
      {
        ...district,
        "Aggregate Level": "S",
        "School Code": "0100001",
        "School Name": "Lincoln",
        "Charter School": "No",
        DASS: "No",
        Note: "",
      },
    ]);
  });

  it("counts a mover once in the district and at no school where 31 days are missing", async () => {
    const folder = writeSisDistrict({
      enrollments: [
        ...plain(11),
        `m,0100001,${days[0]},${days[19]},02,10,T160,N`,
        `m,27660920100002,${days[20]},,09,10,,N`,
      ],
      absences: [...absent("m", "0100001", 0, 2), ...absent("m", "0100002", 20, 2)],
    });
    expect(await figuresOf(folder, "2024-25 D", "TA")).toBe("12 1 8.3");
    expect(await figuresOf(folder, "2024-25 S0100001", "TA")).toBe("11 0 0");
    expect(await figuresOf(folder, "2024-25 S0100002", "TA")).toBe("* * *");
  });

  it("calls exactly 10% chronic, one day less not, and counts a day once", async () => {
    const twice = absent("m", "0100001", 0, 3).flatMap((row) => [row, row.replace(",U,", ",T,")]);
    const folder = writeSisDistrict({
      enrollments: [
        ...plain(10),
        `t,0100001,${days[0]},,01,10,,N`,
        `m,0100001,${days[0]},${days[29]},01,10,E155,N`,
        `m,0100001,${days[10]},,01,10,,N`,
      ],
      absences: [...absent("t", "0100001", 5, 4, "OUT"), ...twice],
    });
    expect(await figuresOf(folder, "2024-25 D", "TA")).toBe("12 1 8.3");
  });

  it("needs 31 expected days and one attended", async () => {
    const folder = writeSisDistrict({
      enrollments: [
        ...plain(10),
        `a,0100001,${days[0]},${days[29]},01,10,T160,N`,
        `b,0100001,${days[0]},${days[30]},01,10,T160,N`,
        `c,0100001,${days[0]},,01,10,,N`,
      ],
      absences: absent("c", "0100001", 0, 40, "E"),
    });
    expect(await figuresOf(folder, "2024-25 D", "TA")).toBe("11 0 0");
  });

  it("leaves out exempt, secondary, no-show, nonpublic and adult students", async () => {
    const folder = writeSisDistrict({
      enrollments: [
        ...plain(11),
        `a,0100001,${days[0]},,01,10,,Y`,
        `b,0100001,${days[0]},,01,20,,N`,
        `c,0100001,${days[0]},${days[0]},01,10,N420,N`,
        `d,0000001,${days[0]},,01,10,,N`,
        `e,0100002,${days[0]},,AD,10,,N`,
      ],
    });
    expect(await figuresOf(folder, "2024-25 D", "TA")).toBe("11 0 0");
    const rows = await expectedChronicAbsenteeism(folder);
    expect(rows.some((row) => row["School Code"] === "0100002")).toBe(false);
  });

  it("masks 10 students, shows 11, and marks grades that nobody offers", async () => {
    const folder = writeSisDistrict({ enrollments: [...plain(10), ...plain(11, "0100002", "9")] });
    expect(await figuresOf(folder, "2024-25 S0100001", "GR01")).toBe("* * *");
    expect(await figuresOf(folder, "2024-25 S0100002", "GR09")).toBe("11 0 0");
    expect(await figuresOf(folder, "2024-25 S0100001", "GR02")).toBe("* * *");
    expect(await figuresOf(folder, "2024-25 S0100001", "GR09")).toBe("- - -");
    expect(await figuresOf(folder, "2024-25 D", "GR46")).toBe("- - -");
    expect(await figuresOf(folder, "2024-25 D", "SD")).toBe("- - -");
  });

  it("lets the most absent row of a day decide and weighs hours at hourly schools", async () => {
    const both = (code: string, other: string) =>
      days
        .slice(0, 4)
        .flatMap((date) => [code, other].map((one) => `x${code},0100002,${date},${one},,`));
    const hours = (student: string, last: string) => [
      ...absent(student, "0100002", 0, 3),
      ...days.slice(10, 12).map((date) => `${student},0100002,${date},E,2,6`),
      `${student},0100002,${days[12]},E,${last},6`,
    ];
    const folder = writeSisDistrict({
      enrollments: [
        ...plain(10, "0100002", "10"),
        ...["xIN", "xIC", "third", "less"].map((id) => `${id},0100002,${days[0]},,10,10,,N`),
      ],
      absences: [
        ...both("IN", "P"),
        ...both("IC", "ISS"),
        ...hours("third", "2"),
        ...hours("less", "1.9"),
      ],
    });
    expect(await figuresOf(folder, "2024-25 D", "TA")).toBe("14 2 14.3");
  });

  it("counts a group by the days it shares with an enrollment, foster youth as disadvantaged too", async () => {
    const groups = (code: string, period: string) =>
      Array.from({ length: 11 }, (_, at) => `p0100001${at},${code},${period}`);
    const folder = writeSisDistrict({
      enrollments: plain(12),
      extra: {
        "extracts/2024-25/student_groups.csv": [
          "local_student_id,group_code,start_date,end_date",
          ...groups("SF", `2020-01-01,${days[0]}`),
          ...groups("SH", "2020-01-01,2024-08-11"),
          "p01000010,BAND,,",
        ],
      },
    });
    expect(await figuresOf(folder, "2024-25 D", "SF")).toBe("11 0 0");
    expect(await figuresOf(folder, "2024-25 D", "SS")).toBe("11 0 0");
    expect(await figuresOf(folder, "2024-25 D", "SH")).toBe("* * *");
    expect(await figuresOf(folder, "2024-25 D", "BAND")).toBe("* * *");
    expect(await figuresOf(folder, "2024-25 D", "SM")).toBe("- - -");
  });
});

describe("expected chronic absenteeism, a finished year from CALPADS", () => {
  const senr = (id: string, school: string, grade: string) =>
    caretLine(39, {
      ...{ 1: "SENR", 2: "A", 4: "2766092", 5: school, 7: "2022-2023", 8: `90000${id}`, 9: id },
      ...{ 18: "F", 22: "20220815", 23: "10", 24: grade },
    });
  const stas = (id: string, transaction: string, counts: readonly string[]) =>
    [`STAS^${transaction}^^2766092^0100001^2022-2023^90000${id}^${id}^^^^F^N^N`, ...counts].join(
      "^",
    );
  const ids = Array.from({ length: 12 }, (_, at) => String(at + 10));
  const full = ["180", "180", "0", "0", "0", "0", "0"];

  function writeCalpadsDistrict(oldLines: readonly string[], currentLines: readonly string[]) {
    return writeMicroDistrict({
      "district.yaml": yaml,
      "schools.csv": schools,
      "extracts/2022-23/SENR.txt": ids.map((id) => senr(id, "0100001", "KN")),
      "extracts/2022-23/STAS.txt": oldLines,
      "extracts/2022-23/STAS_2.txt": currentLines,
    });
  }

  it("reads both STAS layouts, corrections and deletions", async () => {
    const folder = writeCalpadsDistrict(
      [
        ...ids.slice(2).map((id) => stas(id, "A", full)),
        stas("12", "D", full),
        stas("13", "R", ["180.00", "162", "1", "0", "2.5", "4.5", "10"]),
        stas("99", "A", full),
      ],
      [
        `${stas("10", "A", ["100", "91", "0", "0", "0", "5", "4", "1"])}^20230701^20230702`,
        `${stas("11", "A", ["100", "92", "0", "0", "0", "10", "0", "2"])}^20230701^20230702`,
      ],
    );
    expect(await figuresOf(folder, "2022-23 S0100001", "TA")).toBe("11 1 9.1");
    expect(await figuresOf(folder, "2022-23 D", "GF")).toBe("11 1 9.1");
    expect(await figuresOf(folder, "2022-23 D", "RW")).toBe("- - -");
  });

  it("takes kindergartners of program 185 before 2023-24 as TK", async () => {
    const folder = writeMicroDistrict({
      "district.yaml": yaml,
      "schools.csv": schools,
      "extracts/2022-23/SENR.txt": ids.map((id) => senr(id, "0100001", "KN")),
      "extracts/2022-23/STAS.txt": ids.map((id) => stas(id, "A", full)),
      "extracts/2022-23/SPRG.txt": ids.slice(1).map((id) =>
        caretLine(26, {
          ...{ 1: "SPRG", 2: "A", 4: "2766092", 5: "0100001", 6: "2022-2023", 7: `90000${id}` },
          ...{ 8: id, 13: "185", 15: "20220815", 16: "20230610" },
        }),
      ),
    });
    expect(await figuresOf(folder, "2022-23 D", "GRTK")).toBe("11 0 0");
    expect(await figuresOf(folder, "2022-23 D", "GRKN")).toBe("* * *");
    expect(await figuresOf(folder, "2022-23 D", "GRTKKN")).toBe("12 0 0");
  });

  it("ends a learner's episode the day before the next record and takes the latest demographics", async () => {
    const sela = (id: string, code: string, start: string) =>
      caretLine(16, {
        ...{ 1: "SELA", 2: "A", 4: "2766092", 5: "0100001", 6: "2022-2023", 7: `90000${id}` },
        ...{ 12: id, 13: code, 14: start },
      });
    const sinf = (id: string, start: string, hispanic: string, race: string) =>
      caretLine(42, {
        ...{ 1: "SINF", 2: "A", 4: start, 6: "2766092", 7: "0100001", 8: "2022-2023" },
        ...{ 9: `90000${id}`, 10: id, 19: "M", 23: hispanic, 25: race, 26: "700", 38: "14" },
      });
    const folder = writeMicroDistrict({
      "district.yaml": yaml,
      "schools.csv": schools,
      "extracts/2022-23/SENR.txt": ids.map((id) => senr(id, "0100001", "KN")),
      "extracts/2022-23/STAS.txt": ids.map((id) => stas(id, "A", full)),
      "extracts/2022-23/SELA.txt": [
        ...ids.map((id) => sela(id, "EL", "20190815")),
        sela("10", "RFEP", "20220815"),
        ...ids.slice(1).map((id) => sela(id, "RFEP", "20220816")),
      ],
      "extracts/2022-23/SINF.txt": [
        ...ids.map((id) => sinf(id, "20220101", "Y", "")),
        ...ids.slice(1).map((id) => sinf(id, "20220701", "N", "201")),
      ],
    });
    expect(await figuresOf(folder, "2022-23 D", "SE")).toBe("11 0 0");
    expect(await figuresOf(folder, "2022-23 D", "RT")).toBe("11 0 0");
    expect(await figuresOf(folder, "2022-23 D", "RH")).toBe("* * *");
    expect(await figuresOf(folder, "2022-23 D", "SS")).toBe("12 0 0");
    expect(await figuresOf(folder, "2022-23 D", "GM")).toBe("12 0 0");
  });
});

describe("expected chronic absenteeism, the running year", () => {
  const running = listWeekdays("2025-08-11", 60);
  const students = (count: number, school: string) =>
    Array.from({ length: count }, (_, at) => `s${school}${at},${school},${running[0]},,01,10,,N`);

  function writeRunningDistrict(count: number, absences: readonly string[]) {
    return writeSisDistrict({
      year: "2025-26",
      enrollments: [...students(count, "0100001"), ...students(29, "0100002")],
      absences,
      extra: {
        "extracts/2025-26/calendar.csv": [
          "school_code,date,day_type",
          ...running.map(
            (date) => `*,${date},${date === running[40] ? "closure" : "instructional"}`,
          ),
        ],
      },
    });
  }

  const chronic = running.slice(0, 4).map((date) => `s01000010,0100001,${date},U,,`);
  const lastReported = `s01000011,0100001,${running[39]},P,,`;
  const atOther = `s01000020,0100002,${running[2]},T,,`;

  it("rounds enrolment to tens and the rate to a whole percent, half-up", async () => {
    const folder = writeRunningDistrict(40, [...chronic, lastReported, atOther]);
    expect(await figuresOf(folder, "2025-26 S0100001", "TA")).toBe("40 * 3");
    expect(await figuresOf(folder, "2025-26 S0100002", "TA")).toBe("* * *");
    expect(await figuresOf(folder, "2025-26 D", "TA")).toBe("70 * 1");
    const thirtyFive = writeRunningDistrict(35, [...chronic, lastReported]);
    expect(await figuresOf(thirtyFive, "2025-26 S0100001", "TA")).toBe("40 * 3");
  });

  it("gives the rate to a tenth from 300 students on", async () => {
    const folder = writeRunningDistrict(300, [...chronic, lastReported]);
    expect(await figuresOf(folder, "2025-26 S0100001", "TA")).toBe("300 * 0.3");
  });

  it("ends at the newest school day that half of the recording schools reported", async () => {
    const onClosure = `s01000011,0100001,${running[40]},P,,`;
    const folder = writeRunningDistrict(40, [...chronic, lastReported, atOther, onClosure]);
    const rows = await expectedChronicAbsenteeism(folder);
    expect(new Set(rows.map((row) => row["As Of"]))).toEqual(new Set([running[39]]));
    expect(await figuresOf(folder, "2025-26 S0100001", "TA", running[41])).toBe("40 * 0");
  });
});
