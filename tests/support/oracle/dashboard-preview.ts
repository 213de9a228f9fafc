import {
  dashboardGroups,
  findPrior,
  isElementary,
  isReported,
  leastForColour,
  tally,
} from "./dashboard.ts";
import { changeLevel, colourOf, statusLevel } from "./dashboard-levels.ts";
import type { Entity } from "./entities.ts";
import { printStudents } from "./figures.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import type { Policy } from "./policy.ts";
import { printPercent, printTenths, readTenths } from "./printing.ts";
import { type ExpectedRow, ownPlace } from "./rows.ts";
import type { StudentYear } from "./year-of-students.ts";

const names = ["", "red", "orange", "yellow", "green", "blue"];

/** The rows of dashboard_preview.csv: the running year of schools and districts that offer TK-8, by group. */
export function previewRows(open: OpenFolder): readonly ExpectedRow[] {
  return listEntityYears(open)
    .filter(({ year }) => !year.status.isFinished)
    .filter(({ year, entity }) => entity.level !== "C" && isElementary(entity, year))
    .flatMap(({ year, entity }) =>
      dashboardGroups(year).map(([group, category]) => ({
        ...ownPlace(entity, year),
        studentgroup: group,
        ...figures(open, entity, year, group, category),
      })),
    );
}

function figures(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  group: string,
  category: string,
): ExpectedRow {
  const { policy } = open.folder.settings;
  const current = tally(open, entity, year, category);
  const before = findPublished(open, entity, year, group);
  const prior = before && tally(open, before.entity, before.year, category);
  const prior_rate = printPrior(before !== undefined, prior, policy);
  if (current === undefined) return { ...fill("-"), prior_rate };
  const { students, rate } = printStudents(current, year.status, policy);
  if (rate === "*") return { ...fill("*"), prior_rate };
  const status = statusLevel(readTenths(rate));
  const own = { students, rate_to_date: rate, prior_rate, status_level: String(status) };
  if (prior === undefined || ["", "-", "*"].includes(prior_rate))
    return { ...own, ...ofBoth(prior_rate), color: prior_rate === "*" ? "*" : "" };
  const change = readTenths(rate) - readTenths(prior_rate);
  const level = changeLevel(change, current.students < 150);
  const isColoured = prior.students >= leastForColour(entity, group);
  return {
    ...own,
    change: printTenths(change),
    change_level: String(level),
    color: isColoured ? (names[colourOf(status, level)] ?? "") : "",
  };
}

/** The year before, where dashboard_chronic.csv has a row of the group. */
function findPublished(open: OpenFolder, entity: Entity, year: StudentYear, group: string) {
  const before = findPrior(open, entity, year);
  const isRow =
    before !== undefined &&
    isReported(before.year.schoolYear) &&
    dashboardGroups(before.year).some(([name]) => name === group);
  return isRow ? before : undefined;
}

/** Last year's rate as dashboard_chronic.csv prints it; empty without a last year, `-` without a source then. */
function printPrior(
  hasPrior: boolean,
  prior: { readonly students: number; readonly count: number } | undefined,
  { suppressionThreshold }: Policy,
): string {
  if (!hasPrior) return "";
  if (prior === undefined) return "-";
  return prior.students <= suppressionThreshold ? "*" : printPercent(prior.count, prior.students);
}

function ofBoth(mark: string): ExpectedRow {
  return { change: mark, change_level: mark };
}

function fill(mark: string): ExpectedRow {
  const own = { students: mark, rate_to_date: mark, status_level: mark, color: mark };
  return { ...own, ...ofBoth(mark) };
}
