import type { Highs } from "highs";
import { type Attack, attack } from "../protect/attack.ts";
import type { JudgedStar } from "../protect/judge-stars.ts";
import type { PublicSystem } from "../protect/system.ts";
import type { Joint, JointName } from "./joint.ts";

/** A star that what is printed narrows too far, named by its place, never by its value. */
export interface FailedStar extends JointName {
  readonly cell: number;
}

/** What attacking linked counts at once found. */
export interface JointAttack extends Attack {
  readonly failed: readonly FailedStar[];
}

/** Stars that were found safe when more was printed, by name: to hide more makes none less so. */
export type SafeStars = Map<string, JudgedStar>;

/** Returns cells by name; names that several cells share are left out. */
function listByName(names: readonly JointName[]): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  const shared = new Set<string>();
  for (const [cell, { kind, count, key, parts = "" }] of names.entries()) {
    const name = `${kind} ${count} ${key} ${parts}`;
    if (cells.has(name)) shared.add(name);
    cells.set(name, cell);
  }
  return new Map([...cells].filter(([name]) => !shared.has(name)));
}

/** Attacks a joint system whose ties are settled; stars that are safe are noted, and not tried again. */
export function attackJoint(
  { names, sides }: Pick<Joint, "names" | "sides">,
  system: PublicSystem,
  { highs, safe = new Map() }: { readonly highs: Highs; readonly safe?: SafeStars },
): JointAttack {
  const cellOf = listByName(names);
  const judged = new Map(
    [...safe].flatMap(([name, star]) => {
      const cell = cellOf.get(name);
      return cell === undefined ? [] : [[cell, star] as const];
    }),
  );
  const found = attack(system, { highs, sides, judged });
  const starOf = new Map(found.stars.map((star) => [star.cell, star]));
  for (const [name, cell] of cellOf) {
    const star = starOf.get(cell);
    if (star && star.verdict !== "fails") safe.set(name, star);
  }
  const failed = found.stars.flatMap(({ cell, verdict }): FailedStar[] => {
    const name = names[cell];
    return verdict === "fails" && name ? [{ ...name, cell }] : [];
  });
  return { ...found, failed };
}
