/**
 * The colours of the site, by what they mean. Their values, light and dark, live once in style.css.
 * None of them is a colour of the state's Dashboard.
 */
export const palette = {
  ink: "var(--ink)",
  muted: "var(--muted)",
  rule: "var(--rule)",
  subject: "var(--subject)",
  county: "var(--county)",
  state: "var(--state)",
  district: "var(--district)",
  paper: "var(--paper)",
  wash: "var(--wash)",
} as const;

/** Colours of the parts of a whole in their order, with the ink that is readable on each. */
export const partStyles = [
  { fill: "var(--part-1)", ink: palette.ink },
  { fill: "var(--part-2)", ink: palette.ink },
  { fill: "var(--part-3)", ink: palette.paper },
  { fill: "var(--part-4)", ink: palette.paper },
] as const;

/** How a line of a place is drawn; dashes tell lines apart without colour. */
export const lineStyles = {
  subject: { stroke: palette.subject, strokeWidth: 2.75, strokeDasharray: undefined },
  D: { stroke: palette.district, strokeWidth: 1.75, strokeDasharray: undefined },
  C: { stroke: palette.county, strokeWidth: 1.75, strokeDasharray: "6 3" },
  T: { stroke: palette.state, strokeWidth: 1.75, strokeDasharray: "2 3" },
} as const;

/** Which line style a series has. */
export type LineKind = keyof typeof lineStyles;

/** Sizes of text in charts, pixels. */
export const textSize = { label: 13, axis: 12 } as const;
