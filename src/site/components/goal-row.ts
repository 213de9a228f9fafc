/** The columns of goals.csv in their order. */
export const goalColumns = [
  "goal_id",
  "metric",
  "level",
  "cds_code",
  "grades",
  "student_group",
  "baseline_year",
  "baseline",
  "target",
  "start_date",
  "target_date",
  "owner",
  "strategy",
  "equity_group",
  "equity_reference",
  "equity_target_gap",
  "lcap_metric_number",
  "review_notes",
] as const;

/** A row of goals.csv; what is left out is empty. */
export type GoalRow = Partial<Readonly<Record<(typeof goalColumns)[number], string>>>;

/** Returns the first line of goals.csv. */
export function goalHeader(): string {
  return goalColumns.join(",");
}

/** Returns a row of goals.csv; a field that holds a comma, a quote or a new line is quoted. */
export function goalLine(row: GoalRow): string {
  return goalColumns.map((column) => quoted(row[column] ?? "")).join(",");
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

const spans: Readonly<Record<string, string>> = {
  GRTKKN: "TK-KN",
  GRTK5: "TK-05",
  GRTK8: "TK-08",
  GR13: "01-03",
  GR46: "04-06",
  GR68: "06-08",
  GR78: "07-08",
  GR912: "09-12",
};

/** Returns a reporting category of grades as goals.csv writes it: `09`, `06-08`; empty for all. */
export function toGoalGrades(category: string): string {
  if (category === "TA") return "";
  return spans[category] ?? category.replace(/^GR/, "");
}
