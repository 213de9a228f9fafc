import type { Highs } from "highs";
import { openCycles } from "../protect/open-cycles.ts";
import { type Cell, type Span, type System, shownSpanOf, widthOf } from "../protect/system.ts";
import { nameOfKey } from "../release/count-cell.ts";
import { costOf } from "../release/to-system.ts";
import type { RosterFailure } from "./attack-roster.ts";
import type { Joint } from "./joint.ts";
import type { Roster } from "./roster.ts";

const TOLERANCE = 1e-6;

/** The system of profiles, of the figures they add up to, and of the stars to widen. */
interface RosterSystem extends System {
  /** By cell of the system: the cell of the joint system; undefined for profiles. */
  readonly joint: readonly (number | undefined)[];
}

function toRosterSystem(
  { cells, truth, names }: Joint,
  { profiles, parts }: Roster,
  failed: readonly RosterFailure[],
): RosterSystem {
  const failing = new Set(failed.map(({ cell }) => cell));
  const shown = [...parts].filter(
    ([cell]) => cells[cell]?.state !== "starred" || failing.has(cell),
  );
  const toCell = (index: number): Cell => {
    const [cell, name, count] = [cells[index], names[index], truth[index]];
    if (!cell || !name || count === undefined) throw new Error(`missing count: cell ${index}`);
    return { ...cell, count, cost: costOf(nameOfKey(name.key), cell.students) };
  };
  return {
    cells: [
      ...profiles.map(({ students, count }): Cell => ({ students, count, state: "free" })),
      ...shown.map(([cell]) => toCell(cell)),
    ],
    joint: [...profiles.map(() => undefined), ...shown.map(([cell]) => cell)],
    relations: shown.map(([, own], at) => ({
      cells: [profiles.length + at, ...own],
      coefficients: [-1, ...own.map(() => 1)],
      ...{ low: 0, high: 0 },
    })),
  };
}

/** Returns where a star must be able to go: up as far as it takes and it may, the rest down. */
function listAims(width: number, { low, high, alone }: RosterFailure): readonly Span[] {
  const needed = Math.min(width, alone.high - alone.low);
  const top = Math.max(high, Math.min(alone.high, low + needed));
  const bottom = Math.min(low, top - needed);
  return [
    ...(top > high ? [{ low: top, high: alone.high }] : []),
    ...(bottom < low ? [{ low: alone.low, high: bottom }] : []),
  ];
}

function isMoved(cell: Cell, value: number): boolean {
  const { low, high } = shownSpanOf(cell);
  return cell.state === "printed" && (value < low - TOLERANCE || value > high + TOLERANCE);
}

/**
 * Finds for each star that lists of all students narrow too far the cheapest tables, of real numbers,
 * in which it goes as far as promised. Returns the printed cells that must be starred for them.
 */
export function widenOverRoster(
  joint: Joint,
  roster: Roster,
  failed: readonly RosterFailure[],
  { highs }: { readonly highs: Highs },
): readonly number[] {
  const system = toRosterSystem(joint, roster, failed);
  const cycles = openCycles(highs, system);
  const stars = new Set<number>();
  try {
    for (const star of failed) {
      const at = system.joint.indexOf(star.cell);
      const cell = system.cells[at];
      for (const aim of cell ? listAims(widthOf(cell), star) : []) {
        const found = cycles.findTable(at, aim);
        if (found.kind !== "found") continue;
        for (const [index, one] of system.cells.entries()) {
          if (stars.has(index) || !isMoved(one, found.table[index] ?? one.count)) continue;
          stars.add(index);
          cycles.star(index);
        }
      }
    }
    return [...stars].flatMap((index) => system.joint[index] ?? []);
  } finally {
    cycles.close();
  }
}
