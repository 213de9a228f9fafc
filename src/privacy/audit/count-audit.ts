import type { AttackedStar } from "../protect/judge-stars.ts";
import { type CountSpec, isShownIn } from "../release/count-specs.ts";
import type { MendedFamily } from "./mend-family.ts";
import type { SeenCell } from "./seen-count.ts";

/** What disclosure control and the attack say of one count in one year; numbers of cells. */
export interface CountAudit {
  readonly count: string;
  /** Cells with students. */
  readonly cells: number;
  readonly printed: number;
  /** Starred cells of 10 students or fewer. */
  readonly starred_small: number;
  /**
   * Starred cells of 11 students or more: too few on one side, or needed to protect others. Never told
   * apart: how many are of which kind would say something of each.
   */
  readonly starred_larger: number;
  /** Of the larger, those in rows that were withheld because nothing else helped. */
  readonly withheld: number;
  /** Protected figures that were attacked: stars, small remainders and differences. */
  readonly attacked: number;
  readonly passes: number;
  /** As wide as totals of all students and the state's file leave them. */
  readonly explained: number;
  readonly fails: number;
  /** Least width among those that pass; null without any. */
  readonly narrowest: number | null;
}

const SMALL = 10;

/** Returns what the public may know of how a count was starred and attacked. */
export function auditCount(
  spec: CountSpec,
  cells: readonly SeenCell[],
  { joint, found, withheldCells }: MendedFamily,
): CountAudit {
  const own = (cell: number) => joint.names[cell]?.count === spec.name;
  const shown = cells.filter((cell) => cell.state !== "unseen" && isShownIn(spec, cell));
  const starred = shown.filter(({ state }) => state === "starred");
  const attacked = found.stars.filter(({ cell }) => own(cell));
  const of = (verdict: AttackedStar["verdict"]) =>
    attacked.filter((star) => star.verdict === verdict);
  const widths = of("passes").map(({ low, high }) => high - low);
  return {
    count: spec.name,
    cells: shown.length,
    printed: shown.length - starred.length,
    starred_small: starred.filter(({ students }) => students <= SMALL).length,
    starred_larger: starred.filter(({ students }) => students > SMALL).length,
    withheld: withheldCells.get(spec.name) ?? 0,
    attacked: attacked.length,
    passes: widths.length,
    explained: of("explained").length,
    fails: of("fails").length,
    narrowest: widths.length > 0 ? Math.min(...widths) : null,
  };
}
