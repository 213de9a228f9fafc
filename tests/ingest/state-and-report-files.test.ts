import { describe, expect, it } from "vitest";
import { failToLoad, loadFolder } from "../support/load-folder.ts";
import { smallDistrict, stasLine } from "../support/small-district.ts";

const base = {
  "district.yaml": smallDistrict["district.yaml"] ?? [],
  "schools.csv": smallDistrict["schools.csv"] ?? [],
  "extracts/2025-26/STAS.txt": [stasLine(1, { 6: "2025-2026" })],
};
const report = "extracts/2025-26/14.2_StudentAbsencesStudentList.csv";
const totals = "extracts/2025-26/14.1_StudentAbsencesCount.csv";
const tabbed = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.join("\t"));

const places = [
  ...["Academic Year", "Aggregate Level", "County Code", "District Code", "School Code"],
  ...["County Name", "District Name", "School Name", "Charter School", "DASS"],
  "Reporting Category",
];
const district = [
  ...["2024-25", "D", "27", "99999", "", "Monterey", "Small", "", "All ", "All", "TA"],
];
const unspaced = (names: readonly string[]) => names.map((name) => name.replaceAll(" ", ""));

describe("CALPADS report 14.2", () => {
  const header =
    "SchoolCode,SSID,StudentName,Grade,DaysExpectedA,DaysAttendedB,DaysAbsentOSSC,DaysInSchoolSuspensionD,DaysAbsentExcusedE,DaysAbsentUnexcusedF,DaysIncompleteISG,DaysAbsentCEFG";
  const columns = ["ssid", "school_code", "grade", "days_expected", "days_attended", "days_absent"];
  const load = (...lines: string[]) =>
    loadFolder({ ...base, [report]: lines }, { calpads_absence_report: columns });

  it("is known by its header and leaves the names of students out", async () => {
    const row = '0000101,1000000001,"PLANTED, Ada",05,180.00,160,1,2,10,7,2,20';
    const { rows, problems, loaded } = await load(header, row);
    expect([rows.calpads_absence_report, problems]).toEqual([
      ["1000000001|0000101|05|180.00|160|20"],
      [],
    ]);
    expect(loaded.notices).toContainEqual({
      file: report,
      notice: "unknown columns are ignored: StudentName",
    });
  });

  it("needs no more than student, school, expected and absent days", async () => {
    const { rows } = await load(
      "SSID,SchoolCode,DaysExpectedA,DaysAbsentCEFG",
      "1000000001,0000101,180,20",
    );
    expect(rows.calpads_absence_report).toEqual(["1000000001|0000101||180||20"]);
  });

  it("names the place of what is wrong", async () => {
    const { problems } = await load(
      "SSID,SchoolCode,DaysExpectedA,DaysAbsentCEFG",
      ",0000101,180,20",
      "1000000001,0000109,180,20",
      "1000000001,0000101,,many",
    );
    expect(problems).toEqual([
      `${report}:2 ssid`,
      `${report}:3 school_code`,
      `${report}:4 days_expected`,
      `${report}:4 days_absent`,
    ]);
  });

  it("stops with a title above its header", async () => {
    const lines = ["14.2 Student Absences,,,", header, "0000101,1000000001,x,05,1,1,,,,,,0"];
    expect(await failToLoad({ ...base, [report]: lines })).toContain(
      `${report}: 1 problem\n  line 1: not recognised`,
    );
  });
});

describe("CALPADS report 14.1", () => {
  it("is known by its header", async () => {
    const lines = [
      "SchoolCode,SchoolName,TotalStudents,AbsentUpTo5,AbsentOver5Under10,Absent10Under20,Absent20OrMore",
      "0000101,Alder,120,60,30,20,10",
      "2799999,All,500,300,100,60,40",
    ];
    const { rows, problems } = await loadFolder(
      { ...base, [totals]: lines },
      { calpads_absence_report_totals: ["school_code", "total_students", "absent_20_or_more"] },
    );
    expect(problems).toEqual([]);
    expect(rows.calpads_absence_report_totals).toEqual(["0000101|120|10", "2799999|500|40"]);
  });
});

describe("the state's file of absenteeism by reason", () => {
  const figures = [
    ...["Eligible Cumulative Enrollment", "Count of Students with One or More Absences"],
    ...["Average Days Absent", "Total Days Absent"],
    ...["Excused Absences (percent)", "Unexcused Absences (percent)"],
    "Out-of-School Suspension Absences (percent)",
    "Incomplete Independent Study Absences (percent)",
    ...["Excused Absences (count)", "Unexcused Absences (count)"],
    "Out-of-School Suspension Absences (count)",
    "Incomplete Independent Study Absences (count)",
  ];
  const values = [
    "900",
    "850",
    "12.5",
    "10625",
    "60",
    "38",
    "1",
    "1",
    "6375",
    "4037",
    "106",
    "107",
  ];

  it.each([
    ["with spaces in its header", [...places, ...figures]],
    ["without spaces in its header", unspaced([...places, ...figures])],
  ])("is known %s", async (_, header) => {
    const { rows, problems, loaded } = await loadFolder(
      { ...base, "cde/absenteeismreason25.txt": tabbed(header, [...district, ...values]) },
      {
        cde_absenteeism_by_reason: [
          ...["academic_year", "charter", "reporting_category", "eligible", "absent_students"],
          ...["days_absent", "excused_percent", "independent_study_incomplete_days"],
        ],
      },
    );
    expect([problems, loaded.notices]).toEqual([[], []]);
    expect(rows.cde_absenteeism_by_reason).toEqual(["2024-25|All|TA|900|850|10625|60|107"]);
  });
});

describe("the state's own file of cohorts", () => {
  const figures = [
    ...["CohortStudents", "Regular HS Diploma Graduates (Count)"],
    ...["Regular HS Diploma Graduates (Rate)", "Met UC/CSU Grad Req's (Count)"],
    ...["Dropout (Count)", "Dropout (Rate)", "Still Enrolled (Count)"],
  ];

  it("is known by the header map of reference data", async () => {
    const header = [...unspaced(places), ...figures];
    const values = ["400", "360", "90.0", "200", "*", "*", "7"];
    const { rows, problems, loaded } = await loadFolder(
      { ...base, "cde/acgr25.txt": tabbed(header, [...district, ...values]) },
      {
        cde_cohort_file: [
          ...["academic_year", "aggregate_level", "district_code", "reporting_category"],
          ...["cohort", "graduates", "graduation_rate", "dropouts", "dropout_rate"],
        ],
      },
    );
    expect(problems).toEqual([]);
    expect(rows.cde_cohort_file).toEqual(["2024-25|D|99999|TA|400|360|90.0|*|*"]);
    expect(loaded.notices).toEqual([
      {
        file: "cde/acgr25.txt",
        notice:
          "unknown columns are ignored: Met UC/CSU Grad Req's (Count), Still Enrolled (Count)",
      },
    ]);
  });

  it("stops where a column of the map is not there", async () => {
    const header = [...unspaced(places), ...figures.filter((name) => name !== "Dropout (Rate)")];
    const lines = tabbed(header, [...district, "400", "360", "90.0", "200", "20", "7"]);
    expect(await failToLoad({ ...base, "cde/acgr25.txt": lines })).toContain(
      "missing column for cde cohort graduation and dropout file: dropout_rate",
    );
  });
});
