import { changeLevel, colourOf, statusLevel } from "./dashboard-levels.ts";
import { printPercent, printTenths, tenthsOfPercent } from "./printing.ts";
import type { ExpectedRow } from "./rows.ts";

type Cell = { readonly students: number; readonly count: number };

const ofPrior = ["priornumer", "priordenom", "priorstatus", "priornsizemet"];
const ofBoth = ["change", "changeLevel", "color", "box", "accountabilitymet"];
const ofCurrent = [
  ...["currnumer", "currdenom", "currstatus", "statuslevel", "smalldenom", "currnsizemet"],
];

/** The columns of a group without a source this year. */
export function unavailableColumns(): ExpectedRow {
  return fill([...ofCurrent, ...ofBoth], "-");
}

/** Last year's columns: empty without a last year, `-` where the group had no source, `*` where too few. */
export function priorColumns(
  hasPrior: boolean,
  prior: Cell | undefined,
  least: number,
  threshold: number,
): ExpectedRow {
  if (!hasPrior) return fill(ofPrior, "");
  if (prior === undefined) return fill(ofPrior, "-");
  if (prior.students <= threshold) return fill(ofPrior, "*");
  return {
    priornumer: String(prior.count),
    priordenom: String(prior.students),
    priorstatus: printPercent(prior.count, prior.students),
    priornsizemet: prior.students >= least ? "Y" : "",
  };
}

/** The columns of a Dashboard row that hold figures, masked where this year's or last year's are too few. */
export function figureColumns(
  current: Cell,
  prior: Cell | undefined,
  least: number,
  threshold: number,
): ExpectedRow {
  const isPriorHidden = prior !== undefined && prior.students <= threshold;
  return {
    ...figures(current),
    ...levels(current, prior, least),
    ...sizes(current, prior, least),
    ...(isPriorHidden ? fill(ofBoth, "*") : {}),
    ...(current.students <= threshold ? fill([...ofCurrent, ...ofBoth], "*") : {}),
  };
}

function fill(columns: readonly string[], mark: string): ExpectedRow {
  return Object.fromEntries(columns.map((column) => [column, mark]));
}

function figures(current: Cell): ExpectedRow {
  return {
    currnumer: String(current.count),
    currdenom: String(current.students),
    currstatus: printPercent(current.count, current.students),
  };
}

function levels(current: Cell, prior: Cell | undefined, least: number): ExpectedRow {
  if (current.students === 0) return {};
  const status = statusLevel(tenthsOfPercent(current.count, current.students));
  const none = { statuslevel: String(status), color: "0", box: "0" };
  if (prior === undefined || prior.students === 0) return { change: "", changeLevel: "0", ...none };
  const difference = changeInTenths(current, prior);
  const level = changeLevel(difference, current.students < 150);
  const change = { change: printTenths(difference), changeLevel: String(level) };
  if (current.students < least || prior.students < least) return { ...change, ...none };
  return {
    ...change,
    statuslevel: String(status),
    color: String(colourOf(status, level)),
    box: String((5 - status) * 50 + level * 10),
  };
}

/** The difference of the unrounded rates in tenths of a point, half away from zero. */
function changeInTenths(current: Cell, prior: Cell): number {
  const top = 1000 * (current.count * prior.students - prior.count * current.students);
  const bottom = current.students * prior.students;
  return Math.sign(top) * Math.floor((2 * Math.abs(top) + bottom) / (2 * bottom));
}

function sizes(current: Cell, prior: Cell | undefined, least: number): ExpectedRow {
  const yes = (isMet: boolean) => (isMet ? "Y" : "");
  const currentMet = current.students >= least;
  const priorMet = (prior?.students ?? 0) >= least;
  return {
    smalldenom: yes(current.students < 150),
    currnsizemet: yes(currentMet),
    accountabilitymet: yes(currentMet && priorMet),
  };
}
