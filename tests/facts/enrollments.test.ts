import { useFactFolder } from "../support/fact-folder.ts";
import {
  absencesOn,
  certifiedYear,
  certifiedYearDays,
  factDistrict,
  senr,
  stas,
} from "../support/fact-lines.ts";

const fact = useFactFolder({ ...factDistrict, ...certifiedYear });
const [alder, birch] = ["0000101", "0000102"];

const everywhere = (line: string) => {
  const both = [`2025 Alder, ${line}`, `2025 district, ${line}`];
  return { dataquest: both, dashboard: both, lcap: both };
};

fact(
  "a secondary enrollment counts under the LCAP rule only, with days of the SIS",
  "SECONDARY",
  {
    "2024-25/SENR_a.txt": [senr({ student: "SECONDARY", school: birch, status: "20" })],
    "2024-25/absences.csv": absencesOn(certifiedYearDays.slice(0, 12), {
      ...{ student: "SECONDARY", school: birch, code: "U" },
    }),
  },
  {
    lcap: [
      "2025 Birch, grade 03: 12 of 100 days, chronic",
      "2025 district, grade 03: 12 of 100 days, chronic",
    ],
  },
);

fact(
  "beside a primary enrollment, a secondary one counts at its own school only",
  "GUEST",
  {
    "2024-25/SENR_a.txt": [
      senr({ student: "GUEST", school: alder }),
      senr({ student: "GUEST", school: birch, status: "20" }),
    ],
    "2024-25/STAS_a.txt": [
      stas({ student: "GUEST", school: alder, expected: 180, attended: 170, excused: 10 }),
    ],
    "2024-25/absences.csv": absencesOn(certifiedYearDays.slice(0, 12), {
      ...{ student: "GUEST", school: birch, code: "U" },
    }),
  },
  {
    ...everywhere("grade 03: 10 of 180 days, not chronic"),
    lcap: [
      "2025 Alder, grade 03: 10 of 180 days, not chronic",
      "2025 Birch, grade 03: 12 of 100 days, chronic",
      "2025 district, grade 03: 10 of 180 days, not chronic",
    ],
  },
);

fact(
  "a short-term enrollment counts like a primary one, and its days are added at the district",
  "SHORTTERM",
  {
    "2024-25/SENR_a.txt": [
      senr({ student: "SHORTTERM", school: alder }),
      senr({
        ...{ student: "SHORTTERM", school: birch, status: "30" },
        ...{ entry: "2024-10-01", exit: "2024-11-15" },
      }),
    ],
    "2024-25/STAS_a.txt": [
      stas({ student: "SHORTTERM", school: alder, expected: 146, attended: 140, excused: 6 }),
      stas({ student: "SHORTTERM", school: birch, expected: 34, attended: 21, excused: 13 }),
    ],
  },
  Object.fromEntries(
    ["dataquest", "dashboard", "lcap"].map((rule) => [
      rule,
      [
        "2025 Alder, grade 03: 6 of 146 days, not chronic",
        "2025 Birch, grade 03: 13 of 34 days, chronic",
        "2025 district, grade 03: 19 of 180 days, chronic",
      ],
    ]),
  ),
);

fact(
  "an enrollment that earns no attendance money (50) counts nowhere",
  "NONADA",
  {
    "2024-25/SENR_a.txt": [senr({ student: "NONADA", school: alder, status: "50" })],
    "2024-25/STAS_a.txt": [
      stas({ student: "NONADA", school: alder, expected: 180, attended: 90, excused: 90 }),
    ],
  },
  {},
);

fact(
  "a no-show of the same school (N420) counts nowhere",
  "N420",
  {
    "2024-25/SENR_a.txt": [
      senr({ student: "N420", school: alder, exit: "2024-08-12", reason: "N420" }),
    ],
    "2024-25/STAS_a.txt": [
      stas({ student: "N420", school: alder, expected: 40, attended: 0, unexcused: 40 }),
    ],
  },
  {},
);

fact(
  "a no-show (N470) counts at the school where he came instead",
  "N470",
  {
    "2024-25/SENR_a.txt": [
      senr({ student: "N470", school: birch, exit: "2024-08-12", reason: "N470" }),
      senr({ student: "N470", school: alder, entry: "2024-08-19" }),
    ],
    "2024-25/STAS_a.txt": [
      stas({ student: "N470", school: alder, expected: 175, attended: 170, excused: 5 }),
    ],
  },
  everywhere("grade 03: 5 of 175 days, not chronic"),
);
