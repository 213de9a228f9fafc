import { useFactFolder } from "../support/fact-folder.ts";
import { absencesOn, factDistrict, sisDays, sisYear } from "../support/fact-lines.ts";

const fact = useFactFolder({
  ...factDistrict,
  ...sisYear,
  "district.yaml": [
    ...(factDistrict["district.yaml"] ?? []),
    "policy:",
    "  exit_date_inclusive: false",
  ],
});
const lastDays = sisDays.slice(48, 51);
const places = ["Alder", "district"].map(
  (place) => `2024 ${place}, grade 03: 1 of 49 days, not chronic`,
);

fact(
  "where the district says so, the exit date is the day after the last",
  "LEAVER",
  {
    "2023-24/enrollments.csv": [`LEAVER,0000101,2023-08-14,${lastDays[1]},03,10,,`],
    "2023-24/absences.csv": absencesOn(lastDays, {
      ...{ student: "LEAVER", school: "0000101", code: "U" },
    }),
  },
  { dataquest: places, dashboard: places, lcap: places },
);
