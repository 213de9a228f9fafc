import { changeLevel, colourOf, statusLevel } from "./dashboard-levels.ts";
import { printPercent, printTenths, tenthsOfPercent } from "./printing.ts";
import type { ExpectedRow } from "./rows.ts";

type Cell = { readonly students: number; readonly count: number };

/** The columns of a Dashboard row that hold figures, masked where this year's or last year's are too few. */
export function figureColumns(
  current: Cell | undefined,
  prior: Cell | undefined,
  least: number,
  threshold: number,
): ExpectedRow {
  const star = (columns: readonly string[], mark: string) =>
    Object.fromEntries(columns.map((column) => [column, mark]));
  const ofPrior = ["priornumer", "priordenom", "priorstatus", "priornsizemet"];
  const ofBoth = ["change", "changeLevel", "color", "box", "accountabilitymet"];
  const ofCurrent = ["currnumer", "currdenom", "currstatus", "statuslevel", "smalldenom"];
  if (current === undefined)
    return star([...ofCurrent, ...ofPrior, ...ofBoth, "currnsizemet"], "-");
  const shown = {
    ...figures(current, prior),
    ...levels(current, prior, least),
    ...sizes(current, prior, least),
  };
  const isHidden = current.students <= threshold;
  const isPriorHidden = prior !== undefined && prior.students <= threshold;
  return {
    ...shown,
    ...(isPriorHidden ? star([...ofPrior, ...ofBoth], "*") : {}),
    ...(isHidden ? star([...ofCurrent, ...ofBoth, "currnsizemet"], "*") : {}),
  };
}

function figures(current: Cell, prior: Cell | undefined): ExpectedRow {
  return {
    currnumer: String(current.count),
    currdenom: String(current.students),
    currstatus: printPercent(current.count, current.students),
    priornumer: prior === undefined ? "" : String(prior.count),
    priordenom: prior === undefined ? "" : String(prior.students),
    priorstatus: prior === undefined ? "" : printPercent(prior.count, prior.students),
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
    priornsizemet: yes(priorMet),
    accountabilitymet: yes(currentMet && priorMet),
  };
}
