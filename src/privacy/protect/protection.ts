import type { Cycles } from "./open-cycles.ts";
import { type Reach, reachOf, widen } from "./reach.ts";
import {
  boundsOf,
  costOf,
  type Span,
  type System,
  shownSpanOf,
  type Table,
  widthOf,
} from "./system.ts";
import { looksLikeTruth } from "./verify-witnesses.ts";

/** Why a cell is starred. */
export type StarReason = "primary" | "line" | "cycle" | "withheld";

/** What disclosure control has reached so far. */
export interface Protection {
  readonly system: System;
  readonly stars: Map<number, StarReason>;
  /** Whole-number tables that look like the truth. */
  readonly witnesses: Table[];
  readonly reach: Reach;
  /** The counts locked figures and public bounds leave each cell, as far as they are known. */
  readonly limits: Span[];
  readonly cycles: Cycles;
}

/** Returns the protection before anything is done: the primary stars, the truth as only table. */
export function startProtection(system: System, cycles: Cycles): Protection {
  const { cells } = system;
  const primary = cells.flatMap(({ state }, cell) => (state === "starred" ? [cell] : []));
  return {
    ...{ system, cycles, witnesses: [], limits: cells.map(boundsOf) },
    stars: new Map(primary.map((cell) => [cell, "primary"])),
    reach: reachOf(cells.length, [cells.map(({ count }) => count)]),
  };
}

/** Stars cells that are printed so far. */
export function addStars(
  { stars, cycles, system }: Protection,
  cells: readonly number[],
  reason: StarReason,
): void {
  for (const cell of cells) {
    if (stars.has(cell) || system.cells[cell]?.state !== "printed") continue;
    stars.set(cell, reason);
    cycles.star(cell);
  }
}

/** Keeps a whole-number table as a witness; the printed cells it moves become stars. */
export function addWitness(protection: Protection, table: Table): void {
  const { system, stars, witnesses, reach } = protection;
  addStars(protection, listMoved(protection, table), "cycle");
  if (!looksLikeTruth(system, new Set(stars.keys()), table)) {
    throw new Error("invalid witness: the solver's table breaks a relation or a bound");
  }
  witnesses.push(table);
  widen(reach, table);
}

/** Returns the printed cells whose figure a table would change. */
function listMoved({ system, stars }: Protection, table: Table): readonly number[] {
  return system.cells.flatMap((cell, index) => {
    if (cell.state !== "printed" || stars.has(index)) return [];
    const { low, high } = shownSpanOf(cell);
    const value = table[index] ?? cell.count;
    return value < low || value > high ? [index] : [];
  });
}

/** Returns what readers lose if a whole-number table becomes a witness. */
export function costOfTable(protection: Protection, table: Table): number {
  return listMoved(protection, table).reduce((sum, index) => {
    const cell = protection.system.cells[index];
    return sum + (cell ? costOf(cell) : 0);
  }, 0);
}

/** Returns the width a star must have: as promised, or all that its limits leave. */
export function neededWidthOf({ system, limits }: Protection, star: number): number {
  const cell = system.cells[star];
  const { low, high } = limits[star] ?? { low: 0, high: 0 };
  return Math.min(cell ? widthOf(cell) : 0, high - low);
}

/** Returns whether the witnesses certify a star. */
export function isWide(protection: Protection, star: number): boolean {
  const { low, high } = protection.reach;
  return (high[star] ?? 0) - (low[star] ?? 0) >= neededWidthOf(protection, star);
}

/** Returns the stars that the witnesses do not certify yet. */
export function listNarrow(protection: Protection): readonly number[] {
  return [...protection.stars.keys()].filter((star) => !isWide(protection, star));
}

/** Returns what is left possible of the stars that locked figures and public bounds narrow. */
export function listExplained({ system, stars, limits }: Protection): ReadonlyMap<number, Span> {
  const explained = [...stars.keys()].flatMap((star) => {
    const [cell, limit] = [system.cells[star], limits[star]];
    return cell && limit && limit.high - limit.low < widthOf(cell) ? [[star, limit] as const] : [];
  });
  return new Map(explained);
}
