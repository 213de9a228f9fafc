import { tallyChronic } from "./chronic.ts";
import { figureColumns, priorColumns, unavailableColumns } from "./dashboard-columns.ts";
import type { Entity } from "./entities.ts";
import { gradeSpans } from "./grades.ts";
import type { Member } from "./members.ts";
import { isApplicable, offeredGrades } from "./offered-grades.ts";
import { entitiesOf, listEntityYears, type OpenFolder } from "./open-folder.ts";
import type { ExpectedRow } from "./rows.ts";
import type { StudentYear } from "./year-of-students.ts";

const groups: ReadonlyMap<string, string> = new Map([
  ...([
    ["ALL", "TA"],
    ["AA", "RB"],
    ["AI", "RI"],
    ["AS", "RA"],
    ["FI", "RF"],
  ] as const),
  ...([
    ["HI", "RH"],
    ["PI", "RP"],
    ["WH", "RW"],
    ["MR", "RT"],
    ["EL", "SE"],
  ] as const),
  ...([
    ["LTEL", "LTEL"],
    ["SED", "SS"],
    ["SWD", "SD"],
    ["FOS", "SF"],
    ["HOM", "SH"],
  ] as const),
]);

/** The rows of dashboard_chronic.csv: finished years, schools and districts that offer TK-8, by Dashboard group. */
export function dashboardRows(open: OpenFolder): readonly ExpectedRow[] {
  return listEntityYears(open)
    .filter(({ year }) => year.status.isFinished && isReported(year.schoolYear))
    .filter(({ year, entity }) => entity.level !== "C" && isElementary(entity, year))
    .flatMap(({ year, entity }) =>
      dashboardGroups(year).map(([group, category]) => toRow(open, entity, year, group, category)),
    );
}

/** The Dashboard's groups of a year, each with its reporting category. */
export function dashboardGroups({
  schoolYear,
}: StudentYear): readonly (readonly [group: string, category: string])[] {
  return [...groups].filter(([group]) => group !== "LTEL" || schoolYear >= 2024);
}

/** From how many students on a group has a color. */
export function leastForColour({ level }: Entity, group: string): number {
  return level === "D" && ["FOS", "HOM", "LTEL"].includes(group) ? 15 : 30;
}

/** Has the Dashboard a result of the year? */
export function isReported(schoolYear: number): boolean {
  return schoolYear >= 2018 && schoolYear !== 2020 && schoolYear !== 2021;
}

/** Does an entity offer a grade of TK-8? */
export function isElementary(entity: Entity, year: StudentYear): boolean {
  const offered = offeredGrades(entity, year, "dashboard");
  return (gradeSpans.get("GRTK8") ?? []).some((grade) => offered.has(grade));
}

function toRow(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  group: string,
  category: string,
): ExpectedRow {
  const { identity } = entity;
  const toFlag = (column: string) => (identity[column] === "Yes" ? "Y" : "");
  const current = tally(open, entity, year, category);
  const before = findPrior(open, entity, year);
  const prior = before && tally(open, before.entity, before.year, category);
  const least = leastForColour(entity, group);
  const threshold = open.folder.settings.policy.suppressionThreshold;
  return inOrder({
    cds: entity.cds,
    rtype: entity.level,
    schoolname: identity["School Name"] ?? "",
    districtname: identity["District Name"] ?? "",
    countyname: identity["County Name"] ?? "",
    charter_flag: toFlag("Charter School"),
    coe_flag: "",
    dass_flag: toFlag("DASS"),
    studentgroup: group,
    ...(current === undefined
      ? { ...unavailableColumns(), ...priorColumns(before !== undefined, prior, least, threshold) }
      : {
          ...figureColumns(current, prior, least, threshold),
          ...priorColumns(before !== undefined, prior, least, threshold),
        }),
    certifyflag: "",
    priorcertifyflag: "",
    dataerrorflag: "",
    indicator: "CHRO",
    reportingyear: String(year.schoolYear),
  });
}

/** CDE's columns in CDE's order. */
function inOrder(row: ExpectedRow): ExpectedRow {
  const names =
    "cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer currdenom " +
    "currstatus priornumer priordenom priorstatus change statuslevel changeLevel color box smalldenom currnsizemet " +
    "priornsizemet accountabilitymet certifyflag priorcertifyflag dataerrorflag indicator reportingyear";
  return Object.fromEntries(names.split(" ").map((name) => [name, row[name] ?? ""]));
}

/** Undefined where the group has no source. */
export function tally(open: OpenFolder, entity: Entity, year: StudentYear, category: string) {
  if (!isApplicable(entity, year, category, "dashboard")) return undefined;
  const isIn = ({ categories }: Member) => categories.has(category);
  return tallyChronic(open, entity, year, "dashboard", isIn);
}

/** The year before and the entity in it; 2022 has none to compare with. */
export function findPrior(open: OpenFolder, entity: Entity, year: StudentYear) {
  const before = open.years.find(({ schoolYear }) => schoolYear === year.schoolYear - 1);
  if (before === undefined || !before.status.isFinished || year.schoolYear === 2022)
    return undefined;
  const same = entitiesOf(open.folder, before).find(
    ({ level, cds }) => level === entity.level && cds === entity.cds,
  );
  return same !== undefined && isElementary(same, before)
    ? { entity: same, year: before }
    : undefined;
}
