import { describe, expect, it } from "vitest";
import { loadFolder } from "../support/load-folder.ts";
import { senrLine, stasLine } from "../support/small-district.ts";

const settings = [
  "name: Planned County",
  'districts: ["27999990000000", {cds_code: "27888880000000", name: Other}]',
  "current_year: 2025-26",
];
const schools = [
  "cds_code,school_name,charter,dass",
  "27999990000101,Alder Elementary,N,N",
  "27999990000102,Birch High,N,N",
  "27888880000201,Independent Charter,Y,N",
];

describe("a county folder", () => {
  it("finds a student's district by the reporting LEA, a charter's by the list of schools", async () => {
    const { rows } = await loadFolder(
      {
        "district.yaml": settings,
        "schools.csv": schools,
        "extracts/2024-25/SENR.txt": [
          senrLine(1),
          senrLine(2, { 4: "2788888", 5: "0000201" }),
          senrLine(3, { 4: "0000201", 5: "0000201" }),
        ],
        "extracts/2024-25/STAS.txt": [stasLine(1), stasLine(3, { 4: "0000201", 5: "0000201" })],
      },
      { senr: ["local_student_id", "district_code"], stas: ["local_student_id", "district_code"] },
    );
    expect(rows).toEqual({
      senr: ["PLANTED001|2799999", "PLANTED002|2788888", "PLANTED003|2788888"],
      stas: ["PLANTED001|2799999", "PLANTED003|2788888"],
    });
  });

  it("takes the district of a plain row from its column", async () => {
    const { rows } = await loadFolder(
      {
        "district.yaml": settings,
        "schools.csv": schools,
        "extracts/2024-25/SENR.txt": [senrLine(1)],
        "extracts/2024-25/STAS.txt": [stasLine(1)],
        "extracts/2024-25/student_groups.csv": [
          "district_code,local_student_id,group_code,start_date,end_date",
          "2788888,A1,SD,,",
          "2799999,A1,SD,,",
        ],
      },
      { student_groups: ["district_code", "local_student_id", "school_year"] },
    );
    expect(rows.student_groups).toEqual(["2788888|A1|2025", "2799999|A1|2025"]);
  });

  it("gives a folder of one district its code, whatever a file says", async () => {
    const { rows } = await loadFolder(
      {
        "district.yaml": ["name: x", 'cds_code: "27999990000000"', "current_year: 2025-26"],
        "schools.csv": schools.slice(0, 3),
        "extracts/2024-25/SENR.txt": [senrLine(1, { 4: "0000101" })],
        "extracts/2024-25/STAS.txt": [stasLine(1)],
      },
      { senr: ["district_code"] },
    );
    expect(rows.senr).toEqual(["2799999"]);
  });
});
