import { cell, rowsOf } from "./csv.ts";
import type { OpenFolder } from "./open-folder.ts";

/** How many rows of all years together break each statement about a folder. */
export const folderChecks: Readonly<Record<string, (open: OpenFolder) => number>> = {
  "every local student number has one ssid": ({ identity }) => identity.numbersOfSeveralSsids,
  "interventions are steps of the ladder": ({ years }) =>
    new Set(
      years
        .flatMap(({ files }) => rowsOf(files.sis, "interventions"))
        .map((row) => cell(row, "step"))
        .filter((step) => !ladder.has(step)),
    ).size,
  "local groups are named in the settings": ({ folder, years }) =>
    new Set(
      years
        .flatMap(({ files }) => rowsOf(files.sis, "student_groups"))
        .map((row) => cell(row, "group_code"))
        .filter((code) => !stateGroups.has(code) && !folder.settings.localGroups.includes(code)),
    ).size,
  "the as of day has been reported": ({ years }) =>
    years.filter(({ status, files }) => {
      const dates = rowsOf(files.sis, "absences").map((row) => cell(row, "date"));
      return dates.length > 0 && dates.every((date) => date < status.asOf);
    }).length,
};

const stateGroups = new Set(["SD", "SF", "SE", "SS", "SM", "SH", "LTEL"]);
const ladder = new Set(
  ["letter_1", "letter_2", "letter_3", "phone_call", "home_visit", "conference"].concat([
    "pre_sart",
    "sart",
    "mediation",
    "pre_sarb",
    "sarb",
    "district_attorney",
  ]),
);
