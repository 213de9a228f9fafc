import {
  clean,
  concurrent,
  mover,
  overlapping,
  reenroller,
  splitThreshold,
  threshold,
} from "./attending-scenarios.ts";
import {
  atDistrict,
  backwards,
  earlyLeaver,
  exempt,
  lateEntry,
  neverAttended,
  nonpublic,
  noShow,
  secondary,
  shortTerm,
  summerEntry,
} from "./rare-scenarios.ts";
import type { Scenario } from "./scene.ts";

/** The scenarios, each with its share among the students. */
export const scenarios: readonly (readonly [number, Scenario])[] = [
  [50, clean],
  [10, mover],
  [6, threshold],
  [4, splitThreshold],
  [4, reenroller],
  [4, overlapping],
  [3, concurrent],
  [3, neverAttended],
  [3, exempt],
  [3, nonpublic],
  [5, secondary],
  [3, shortTerm],
  [3, noShow],
  [2, atDistrict],
  [4, lateEntry],
  [3, earlyLeaver],
  [1, summerEntry],
  [1, backwards],
];
