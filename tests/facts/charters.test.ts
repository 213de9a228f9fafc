import { useFactFolder } from "../support/fact-folder.ts";
import { factDistrict, senr, stas } from "../support/fact-lines.ts";

const fact = useFactFolder(factDistrict);
const [alder, dune, elm] = ["0000101", "0000104", "0000105"];

fact(
  "a charter's students count in their district under the DataQuest rule only",
  "CHARTER",
  {
    "2024-25/SENR_a.txt": [senr({ student: "CHARTER", school: dune })],
    "2024-25/STAS_a.txt": [
      stas({ student: "CHARTER", school: dune, expected: 180, attended: 160, unexcused: 20 }),
    ],
  },
  {
    dataquest: [
      "2025 Dune Charter, grade 03: 20 of 180 days, chronic",
      "2025 district, grade 03: 20 of 180 days, chronic",
    ],
    dashboard: ["2025 Dune Charter, grade 03: 20 of 180 days, chronic"],
    lcap: ["2025 Dune Charter, grade 03: 20 of 180 days, chronic"],
  },
);

fact(
  "a charter that reports as its own LEA still counts in its district under the DataQuest rule",
  "INDEPENDENT",
  {
    "2024-25/SENR_charter.txt": [senr({ student: "INDEPENDENT", school: elm, lea: elm })],
    "2024-25/STAS_charter.txt": [
      stas({
        ...{ student: "INDEPENDENT", school: elm, lea: elm, expected: 180, attended: 170 },
        excused: 10,
      }),
    ],
  },
  {
    dataquest: [
      "2025 Elm Charter, grade 03: 10 of 180 days, not chronic",
      "2025 district, grade 03: 10 of 180 days, not chronic",
    ],
    dashboard: ["2025 Elm Charter, grade 03: 10 of 180 days, not chronic"],
    lcap: ["2025 Elm Charter, grade 03: 10 of 180 days, not chronic"],
  },
);

fact(
  "who moves to a charter takes its days to the district, and its grade, under DataQuest only",
  "MOVER",
  {
    "2024-25/SENR_a.txt": [
      senr({ student: "MOVER", school: alder, grade: "08", exit: "2024-11-29", reason: "T160" }),
      senr({ student: "MOVER", school: dune, grade: "09", entry: "2024-12-02" }),
    ],
    "2024-25/STAS_a.txt": [
      stas({ student: "MOVER", school: alder, expected: 80, attended: 76, unexcused: 4 }),
      stas({ student: "MOVER", school: dune, expected: 100, attended: 85, unexcused: 15 }),
    ],
  },
  {
    dataquest: [
      "2025 Alder, grade 08: 4 of 80 days, not chronic",
      "2025 Dune Charter, grade 09: 15 of 100 days, chronic",
      "2025 district, grade 09: 19 of 180 days, chronic",
    ],
    dashboard: [
      "2025 Alder, grade 08: 4 of 80 days, not chronic",
      "2025 Dune Charter, grade 09: 15 of 100 days, not counted",
      "2025 district, grade 08: 4 of 80 days, not chronic",
    ],
    lcap: [
      "2025 Alder, grade 08: 4 of 80 days, not chronic",
      "2025 Dune Charter, grade 09: 15 of 100 days, chronic",
      "2025 district, grade 08: 4 of 80 days, not chronic",
    ],
  },
);

fact(
  "who leaves for a charter outside the folder counts with the days until then",
  "LEAVER",
  {
    "2024-25/SENR_a.txt": [
      senr({ student: "LEAVER", school: alder, exit: "2024-11-29", reason: "T160" }),
    ],
    "2024-25/STAS_a.txt": [
      stas({ student: "LEAVER", school: alder, expected: 80, attended: 72, unexcused: 8 }),
    ],
  },
  Object.fromEntries(
    ["dataquest", "dashboard", "lcap"].map((rule) => [
      rule,
      [
        "2025 Alder, grade 03: 8 of 80 days, chronic",
        "2025 district, grade 03: 8 of 80 days, chronic",
      ],
    ]),
  ),
);
