import { useFactFolder } from "../support/fact-folder.ts";
import { absencesOn, factDistrict, sisDays, sisYear } from "../support/fact-lines.ts";

const fact = useFactFolder({ ...factDistrict, ...sisYear });
const [alder, birch, cedar] = ["0000101", "0000102", "0000103"];
const day = (n: number) => sisDays[n - 1] ?? "";

const enrolled = (
  student: string,
  school: string,
  from = "2023-08-14",
  to = "",
  more = "03,10,,",
) => `${student},${school},${from},${to},${more}`;

const everywhere = (line: string) => {
  const both = [`2024 Alder, ${line}`, `2024 district, ${line}`];
  return { dataquest: both, dashboard: both, lcap: both };
};

fact(
  "at an hourly school an absence is the share of the day's hours",
  "HOURS",
  {
    "2023-24/enrollments.csv": [enrolled("HOURS", cedar, "2023-08-14", "", "10,10,,")],
    "2023-24/absences.csv": absencesOn(
      sisDays.slice(0, 3),
      { student: "HOURS", school: cedar, code: "U" },
      "2,6",
    ),
  },
  {
    dataquest: [
      "2024 Cedar, grade 10: 1 of 100 days, not chronic",
      "2024 district, grade 10: 1 of 100 days, not chronic",
    ],
    dashboard: [
      "2024 Cedar, grade 10: 1 of 100 days, not counted",
      "2024 district, grade 10: 1 of 100 days, not counted",
    ],
    lcap: [
      "2024 Cedar, grade 10: 1 of 100 days, not chronic",
      "2024 district, grade 10: 1 of 100 days, not chronic",
    ],
  },
);

fact(
  "at any other school the same hours are whole days",
  "WHOLE",
  {
    "2023-24/enrollments.csv": [enrolled("WHOLE", alder)],
    "2023-24/absences.csv": absencesOn(
      sisDays.slice(0, 3),
      { student: "WHOLE", school: alder, code: "U" },
      "2,6",
    ),
  },
  everywhere("grade 03: 3 of 100 days, not chronic"),
);

fact(
  "unverified absences make a student chronically absent",
  "UNVERIFIED",
  {
    "2023-24/enrollments.csv": [enrolled("UNVERIFIED", alder)],
    "2023-24/absences.csv": absencesOn(sisDays.slice(0, 10), {
      ...{ student: "UNVERIFIED", school: alder, code: "V" },
    }),
  },
  everywhere("grade 03: 10 of 100 days, chronic"),
);

fact(
  "tardies, in-school suspension and completed independent study are no absences",
  "PRESENT",
  {
    "2023-24/enrollments.csv": [enrolled("PRESENT", alder)],
    "2023-24/absences.csv": ["T", "S", "C"].flatMap((code, i) =>
      absencesOn(sisDays.slice(10 * i, 10 * i + 10), { student: "PRESENT", school: alder, code }),
    ),
  },
  everywhere("grade 03: 0 of 100 days, not chronic"),
);

fact(
  "a day that two enrollments at one school cover counts once",
  "TWICE",
  {
    "2023-24/enrollments.csv": [
      enrolled("TWICE", alder, "2023-08-14", day(60)),
      enrolled("TWICE", alder, day(41)),
    ],
    "2023-24/absences.csv": absencesOn(sisDays.slice(40, 52), {
      ...{ student: "TWICE", school: alder, code: "U" },
    }),
  },
  everywhere("grade 03: 12 of 100 days, chronic"),
);

fact(
  "a day that enrollments at two schools cover counts at both, and twice at the district",
  "BOTH",
  {
    "2023-24/enrollments.csv": [
      enrolled("BOTH", alder, "2023-08-14", day(60)),
      enrolled("BOTH", birch, day(41)),
    ],
    "2023-24/absences.csv": absencesOn(sisDays.slice(40, 50), {
      ...{ student: "BOTH", school: alder, code: "U" },
    }),
  },
  {
    dataquest: [
      "2024 Alder, grade 03: 10 of 60 days, chronic",
      "2024 Birch, grade 03: 0 of 60 days, not chronic",
      "2024 district, grade 03: 10 of 120 days, not chronic",
    ],
    dashboard: [
      "2024 Alder, grade 03: 10 of 60 days, chronic",
      "2024 Birch, grade 03: 0 of 60 days, not chronic",
      "2024 district, grade 03: 10 of 120 days, not chronic",
    ],
    lcap: [
      "2024 Alder, grade 03: 10 of 60 days, chronic",
      "2024 Birch, grade 03: 0 of 60 days, not chronic",
      "2024 district, grade 03: 10 of 120 days, not chronic",
    ],
  },
);

fact(
  "the exit date is the last day of an enrollment",
  "LEAVER",
  {
    "2023-24/enrollments.csv": [enrolled("LEAVER", alder, "2023-08-14", day(50))],
    "2023-24/absences.csv": absencesOn([day(49), day(50), day(51)], {
      ...{ student: "LEAVER", school: alder, code: "U" },
    }),
  },
  everywhere("grade 03: 2 of 50 days, not chronic"),
);

fact(
  "an exempt enrollment has no days",
  "EXEMPT",
  {
    "2023-24/enrollments.csv": [enrolled("EXEMPT", alder, "2023-08-14", "", "03,10,,Y")],
    "2023-24/absences.csv": absencesOn(sisDays.slice(0, 50), {
      ...{ student: "EXEMPT", school: alder, code: "U" },
    }),
  },
  {
    ...everywhere("grade 03: 0 of 0 days, not counted"),
    lcap: everywhere("grade 03: 0 of 0 days, not chronic").lcap,
  },
);
