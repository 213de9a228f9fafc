import { palette } from "./palette.js";

/** How each line of a goal's course is drawn; dashes tell lines apart without color. */
export const lineKinds = {
  actual: { stroke: palette.subject, strokeWidth: 2.75, strokeDasharray: undefined, r: 3.5 },
  target: { stroke: palette.ink, strokeWidth: 1.75, strokeDasharray: "6 3", r: 0 },
  baseline: { stroke: palette.state, strokeWidth: 1.5, strokeDasharray: "2 3", r: 0 },
  last: { stroke: palette.district, strokeWidth: 1.5, strokeDasharray: undefined, r: 0 },
} as const;
