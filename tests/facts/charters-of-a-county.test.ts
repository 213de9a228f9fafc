import { useFactFolder } from "../support/fact-folder.ts";
import { senr, stas } from "../support/fact-lines.ts";

const fact = useFactFolder({
  "district.yaml": [
    "name: Small County Office",
    "districts:",
    '  - cds_code: "27999990000000"',
    '  - cds_code: "27888880000000"',
    "current_year: 2025-26",
    "synthetic: true",
  ],
  "schools.csv": [
    "cds_code,school_name,charter,dass,lowest_grade,highest_grade",
    "27999990000101,Alder,N,N,TK,08",
    "27888880000201,Fir Charter,Y,N,TK,08",
  ],
});

fact(
  "an independent charter belongs to the district that its code begins with, and to the county",
  "AWAY",
  {
    "2024-25/SENR_a.txt": [
      senr({ student: "AWAY", school: "0000201", lea: "0000201" }),
      senr({ student: "HOME", school: "0000101" }),
    ],
    "2024-25/STAS_a.txt": [
      stas({
        ...{ student: "AWAY", school: "0000201", lea: "0000201", expected: 180, attended: 162 },
        unexcused: 18,
      }),
    ],
  },
  {
    dataquest: [
      "2025 Fir Charter, grade 03: 18 of 180 days, chronic",
      "2025 district, grade 03: 18 of 180 days, chronic",
      "2025 county, grade 03: 18 of 180 days, chronic",
    ],
    dashboard: ["2025 Fir Charter, grade 03: 18 of 180 days, chronic"],
    lcap: ["2025 Fir Charter, grade 03: 18 of 180 days, chronic"],
  },
);
