import type { Random } from "./random.ts";

/** Why an enrollment ended; the completion status is empty but for completers (E230). */
export type Exit = { readonly exitReason: string; readonly completion: string };

export const noExit: Exit = { exitReason: "", completion: "" };

const usual = ["T160", "T160", "T160", "E155", "E155", "E155", "E150", "E150", "T200", "E140"];
const rare = [
  ...["E125", "E130", "E230", "E300", "E400", "E400", "E410", "E450", "E490"],
  ...["T165", "T167", "T180", "T240", "T260", "T270", "T280", "T310", "T370", "T380", "T460"],
];
const completions = ["120", "250", "320", "330", "360", "480", "485", "104", ""];

/** Draws a reason and, for a completer, a status; grade 12 mostly ends with a diploma. */
export function drawExit(random: Random, grade: string): Exit {
  if (grade === "12" && random.chance(0.6)) return { exitReason: "E230", completion: "100" };
  const exitReason = random.pick(random.chance(0.6) ? usual : rare);
  if (exitReason !== "E230") return { exitReason, completion: "" };
  return { exitReason, completion: random.chance(0.5) ? "100" : random.pick(completions) };
}
