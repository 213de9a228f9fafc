import { countyName } from "./county-names.ts";
import { entitiesOf, type OpenFolder } from "./open-folder.ts";
import type { StateFigures } from "./state-figures.ts";

/** CDE's rows of our districts and their schools (and county) in years in which we have none of our own. */
export function stateOnlyFigures({ folder, years }: OpenFolder): readonly StateFigures[] {
  const own = new Set(
    years.flatMap((year) => entitiesOf(folder, year).map(({ cds }) => `${year.label} ${cds}`)),
  );
  const codes = folder.settings.districts.map(({ code }) => code);
  const isOurs = ({ level, cds }: StateFigures) =>
    level === "C"
      ? codes.length > 1 && cds.slice(0, 2) === codes[0]?.slice(0, 2)
      : level !== "T" && codes.includes(cds.slice(0, 7));
  return folder.stateFigures
    .filter((row) => isOurs(row) && !own.has(`${row.label} ${row.cds}`))
    .map((row) => ({ ...row, ...printed(row) }));
}

/** CDE masks 10 students or fewer, and so do we. */
function printed({ students, count, rate }: StateFigures) {
  if (students === "*" || Number(students) <= 10) return { students: "*", count: "*", rate: "*" };
  return { students, count, rate };
}

/** The identity columns of a row of CDE's: our names where we have any. */
export function stateIdentity({ folder }: OpenFolder, row: StateFigures) {
  const listed = folder.schools.get(row.cds.slice(-7));
  const district = folder.settings.districts.find(({ code }) => code === row.cds.slice(0, 7));
  const isSchool = row.level === "S";
  const yesNo = (isIt: boolean) => (isSchool ? (isIt ? "Yes" : "No") : "All");
  return {
    "Academic Year": row.label,
    "Aggregate Level": row.level,
    "County Code": row.cds.slice(0, 2),
    "District Code": row.level === "C" ? "" : row.cds.slice(2, 7),
    "School Code": isSchool ? row.cds.slice(-7) : "",
    "County Name": countyName(row.cds.slice(0, 2)),
    "District Name":
      row.level === "C"
        ? ""
        : isSchool && listed === undefined
          ? row.districtName
          : (district?.name ?? ""),
    "School Name": isSchool ? (listed?.name ?? row.schoolName) : "",
    "Charter School": yesNo(listed?.isCharter ?? row.isCharter),
    DASS: yesNo(listed?.isDass ?? row.isDass),
    "Reporting Category": row.category,
  };
}
