import type { Highs } from "highs";
import { type Attack, attack } from "../protect/attack.ts";
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

/** Attacks a joint system whose ties are settled. */
export function attackJoint(
  { names, sides }: Pick<Joint, "names" | "sides">,
  system: PublicSystem,
  { highs }: { readonly highs: Highs },
): JointAttack {
  const found = attack(system, { highs, sides });
  const failed = found.stars.flatMap(({ cell, verdict }): FailedStar[] => {
    const name = names[cell];
    return verdict === "fails" && name ? [{ ...name, cell }] : [];
  });
  return { ...found, failed };
}
