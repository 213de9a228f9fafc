import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import type { Formats } from "./formats.ts";
import { fill, type Messages } from "./messages.js";

/** What of a goal says how its figures are written. */
export type GoalMetric = Pick<SmartieGoal, "metric" | "disclosure">;

/** Returns the writer of a goal's figures: `27%`, `18.9%`, of dips `2.4 points`; `*`, `-`. */
export function goalValues({ metric, disclosure }: GoalMetric, text: Messages, formats: Formats) {
  const missing = disclosure === "suppressed" ? "*" : "-";
  const show = (value: number): string => {
    const tenths = Math.round(value * 1000);
    if (metric !== "dip_excess") return formats.share(tenths / 1000);
    return fill(text.goals.points, { points: signed(tenths, formats) });
  };
  return (value: number | null): string => (value === null ? missing : show(value));
}

/** A target of dips may lie below zero; others never do. */
function signed(tenths: number, formats: Formats): string {
  return tenths < 0 ? formats.signedPoints(tenths) : formats.points(tenths);
}

/** Returns a gap between two groups in percentage points: `13 points`, `*`, `-`. */
export function gapInWords(
  value: number | null,
  { disclosure }: Pick<SmartieGoal, "disclosure">,
  text: Messages,
  formats: Formats,
): string {
  if (value === null) return disclosure === "suppressed" ? "*" : "-";
  return fill(text.goals.points, { points: signed(Math.round(value * 1000), formats) });
}
