import { useFactFolder } from "../support/fact-folder.ts";
import { factDistrict, senr, stas } from "../support/fact-lines.ts";

const fact = useFactFolder(factDistrict);
const alder = "0000101";

const everywhere = (line: string, year = 2025) => {
  const both = [`${year} Alder, ${line}`, `${year} district, ${line}`];
  return { dataquest: both, dashboard: both, lcap: both };
};

fact(
  "the old layout of STAS has all expected days in one field and incomplete study in the last",
  "OLD",
  {
    "2018-19/SENR_a.txt": [senr({ student: "OLD", school: alder, year: 2019 })],
    "2018-19/STAS_a.txt": [
      stas(
        {
          ...{ student: "OLD", school: alder, year: 2019, expected: 180, attended: 162 },
          ...{ suspensionOut: 1, excused: 5, unexcused: 7, incomplete: 5 },
        },
        21,
      ),
    ],
  },
  everywhere("grade 03: 18 of 180 days, chronic", 2019),
);

fact(
  "the new layout of STAS adds both kinds of independent study to the expected days",
  "NEW",
  {
    "2024-25/SENR_a.txt": [senr({ student: "NEW", school: alder })],
    "2024-25/STAS_a.txt": [
      stas({
        ...{ student: "NEW", school: alder, expected: 150, attended: 142 },
        ...{ excused: 8, incomplete: 10, complete: 20 },
      }),
    ],
  },
  everywhere("grade 03: 18 of 180 days, chronic"),
);

fact(
  "independent study that was completed is no absence",
  "COMPLETE",
  {
    "2024-25/SENR_a.txt": [senr({ student: "COMPLETE", school: alder })],
    "2024-25/STAS_a.txt": [
      stas({ student: "COMPLETE", school: alder, expected: 80, attended: 80, complete: 100 }),
    ],
  },
  everywhere("grade 03: 0 of 180 days, not chronic"),
);

fact(
  "in-school suspension is attendance",
  "SUSPENDED",
  {
    "2024-25/SENR_a.txt": [senr({ student: "SUSPENDED", school: alder })],
    "2024-25/STAS_a.txt": [
      stas({
        ...{ student: "SUSPENDED", school: alder, expected: 180, attended: 150 },
        ...{ suspensionIn: 20, suspensionOut: 10 },
      }),
    ],
  },
  everywhere("grade 03: 10 of 180 days, not chronic"),
);

fact(
  "an hourly school certifies hundredths of days, and exactly ten percent is chronic",
  "HOURLY",
  {
    "2024-25/SENR_a.txt": [senr({ student: "HOURLY", school: alder })],
    "2024-25/STAS_a.txt": [
      stas({
        ...{ student: "HOURLY", school: alder, hourly: "Y", expected: 93.7, attended: 84.33 },
        unexcused: 9.37,
      }),
    ],
  },
  everywhere("grade 03: 9.37 of 93.7 days, chronic"),
);

fact(
  "an exempt student has no days: LCAP counts him enrolled, the other rules do not count him",
  "EXEMPT",
  {
    "2024-25/SENR_a.txt": [senr({ student: "EXEMPT", school: alder })],
    "2024-25/STAS_a.txt": [
      stas({
        ...{ student: "EXEMPT", school: alder, exempt: "Y", expected: 180, attended: 90 },
        unexcused: 90,
      }),
    ],
  },
  {
    ...everywhere("grade 03: 0 of 0 days, not counted"),
    lcap: everywhere("grade 03: 0 of 0 days, not chronic").lcap,
  },
);

fact(
  "a student of a nonpublic school counts in the LCAP denominator of the district, without days",
  "NPS",
  {
    "2024-25/SENR_a.txt": [senr({ student: "NPS", school: "0000001" })],
    "2024-25/STAS_a.txt": [
      stas({
        student: "NPS",
        school: "0000001",
        expected: 180,
        attended: 90,
        unexcused: 90,
      }),
    ],
  },
  {
    dataquest: ["2025 district, grade 03: 0 of 0 days, not counted"],
    dashboard: ["2025 district, grade 03: 0 of 0 days, not counted"],
    lcap: ["2025 district, grade 03: 0 of 0 days, not chronic"],
  },
);

fact(
  "programs of the district itself count at the district only",
  "HOMEHOSPITAL",
  {
    "2024-25/SENR_a.txt": [senr({ student: "HOMEHOSPITAL", school: "2799999" })],
    "2024-25/STAS_a.txt": [
      stas({
        ...{ student: "HOMEHOSPITAL", school: "2799999", expected: 60, attended: 50 },
        excused: 10,
      }),
    ],
  },
  {
    dataquest: ["2025 district, grade 03: 10 of 60 days, chronic"],
    dashboard: ["2025 district, grade 03: 10 of 60 days, chronic"],
    lcap: ["2025 district, grade 03: 10 of 60 days, chronic"],
  },
);
