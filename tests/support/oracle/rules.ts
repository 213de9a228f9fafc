/** The three rules of chronic absenteeism (measures.md 1). */
export type Rule = "dataquest" | "dashboard" | "lcap";
