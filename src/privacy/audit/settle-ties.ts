import type { PublicSystem, Relation } from "../protect/system.ts";
import type { Joint, Tie } from "./joint.ts";

function sumOf({ cells, coefficients }: Relation, truth: Joint["truth"]): number | undefined {
  let sum = 0;
  for (const [at, cell] of cells.entries()) {
    const count = truth[cell];
    if (count === undefined) return undefined;
    sum += (coefficients[at] ?? 0) * count;
  }
  return sum;
}

/** Returns the cells whose secret breaks what everybody would think possible: nobody can tell them. */
function listOddCells({ cells, truth, names }: Joint): ReadonlySet<number> {
  return new Set(
    truth.flatMap((count, index) => {
      const students = cells[index]?.students ?? 0;
      const isRest = names[index]?.kind !== "cell";
      return isRest && count !== undefined && (count < 0 || count > students) ? [index] : [];
    }),
  );
}

/** Returns what names a tie in every view of the same enrolments. */
export function nameTie({ names }: Pick<Joint, "names">, { kind, cells }: Tie): string {
  const labels = cells.slice(0, 2).map((cell) => names[cell]);
  return [kind, ...labels.map((name) => `${name?.count} ${name?.key}`)].join(" ");
}

/** Returns the names of the ties that everybody expects and that do not hold here. */
export function listUntrueTies(joint: Joint): readonly string[] {
  const odd = listOddCells(joint);
  return joint.ties
    .filter((tie) => {
      const sum = sumOf(tie, joint.truth);
      const isOff = sum !== undefined && (sum < tie.low || sum > tie.high);
      return isOff || tie.cells.some((cell) => odd.has(cell));
    })
    .map((tie) => nameTie(joint, tie));
}

/** What the attacker is thought to know of movers: by how much exactly places differ, or how many move. */
export interface SettleOptions {
  readonly movers: "known" | "counted";
}

/**
 * Returns the system with ties that hold, where the truth is at hand; what is not true is left out. A
 * district and its schools differ by just as much as they do (pessimistic: as if everybody knew the
 * movers), or by at most as many as the enrolments tell.
 */
export function settleByTruth(joint: Joint, { movers }: SettleOptions): PublicSystem {
  const odd = listOddCells(joint);
  const relations = joint.ties.flatMap((tie: Tie): Relation[] => {
    if (tie.cells.some((cell) => odd.has(cell))) return [];
    // Figures beside the counts may stay hidden: who knows little is not thought to have them.
    if (tie.kind === "fact" && movers === "counted") return [];
    const sum = sumOf(tie, joint.truth);
    if (sum === undefined) return [tie];
    if (tie.kind === "place" && movers === "known") return [{ ...tie, low: sum, high: sum }];
    return sum >= tie.low && sum <= tie.high ? [tie] : [];
  });
  const cells = joint.cells.map((cell, index) =>
    odd.has(index) ? { students: 0, state: "free" as const } : cell,
  );
  return { cells, relations };
}
