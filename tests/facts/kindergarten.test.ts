import { useFactFolder } from "../support/fact-folder.ts";
import { factDistrict, senr, sprg, stas } from "../support/fact-lines.ts";

const fact = useFactFolder(factDistrict);
const alder = "0000101";

const everywhere = (line: string, year = 2025) => {
  const both = [`${year} Alder, ${line}`, `${year} district, ${line}`];
  return { dataquest: both, dashboard: both, lcap: both };
};

fact(
  "before 2023-24 kindergarten with program 185 is transitional kindergarten",
  "TKBEFORE",
  {
    "2022-23/SENR_a.txt": [senr({ student: "TKBEFORE", school: alder, year: 2023, grade: "KN" })],
    "2022-23/STAS_a.txt": [
      stas({ student: "TKBEFORE", school: alder, year: 2023, expected: 180, attended: 180 }),
    ],
    "2022-23/SPRG_a.txt": [sprg("TKBEFORE", 2023, "185", ["2022-08-15", "2023-06-09"])],
  },
  everywhere("grade TK: 0 of 180 days, not chronic", 2023),
);

fact(
  "before 2023-24 kindergarten without program 185 is kindergarten",
  "KNBEFORE",
  {
    "2022-23/SENR_a.txt": [senr({ student: "KNBEFORE", school: alder, year: 2023, grade: "KN" })],
    "2022-23/STAS_a.txt": [
      stas({ student: "KNBEFORE", school: alder, year: 2023, expected: 180, attended: 180 }),
    ],
  },
  everywhere("grade KN: 0 of 180 days, not chronic", 2023),
);

fact(
  "since 2023-24 transitional kindergarten has its own grade",
  "TKSINCE",
  {
    "2024-25/SENR_a.txt": [senr({ student: "TKSINCE", school: alder, grade: "TK" })],
    "2024-25/STAS_a.txt": [
      stas({ student: "TKSINCE", school: alder, expected: 180, attended: 180 }),
    ],
  },
  everywhere("grade TK: 0 of 180 days, not chronic"),
);

fact(
  "since 2023-24 a record of program 185 makes nobody a student of transitional kindergarten",
  "KNSINCE",
  {
    "2024-25/SENR_a.txt": [senr({ student: "KNSINCE", school: alder, grade: "KN" })],
    "2024-25/STAS_a.txt": [
      stas({ student: "KNSINCE", school: alder, expected: 180, attended: 180 }),
    ],
    "2024-25/SPRG_a.txt": [sprg("KNSINCE", 2025, "185", ["2024-08-12", "2025-06-09"])],
  },
  everywhere("grade KN: 0 of 180 days, not chronic"),
);
