import type { ReportingCategory } from "../../contracts/published/reporting-categories.ts";
import { type Formats, formatsOf } from "./formats.js";
import { groupFamilies } from "./group-items.js";
import { type HeatCell, type HeatRow, heatMap } from "./heat-map.js";
import { fill } from "./messages.js";
import { type Figures, formatCount, formatRate, isSmallGroup, toTenths } from "./rates.js";
import type { Site } from "./site.ts";

/** A student group in a grade. */
export interface CrossedCell extends Figures {
  readonly school_year: number;
  readonly reporting_category: string;
  readonly reporting_category_2: string;
}

/** What the squares say. */
export type Shown = "rate" | "students";

/** Lower ends of the steps of the colour scale, tenths of a percent. */
export const heatSteps = [0, 50, 100, 150, 200, 250, 300];

/** Returns the heat map of one year: grades across, student groups down, a heading per family. */
export function gradeGroupRows(
  rows: readonly CrossedCell[],
  { year, shown, document, ...site }: Site & { year: number; shown: Shown; document: Document },
): HTMLElement {
  const { text } = site;
  const formats = formatsOf(text.language);
  const index = new Map(
    rows
      .filter((row) => row.school_year === year)
      .map((row) => [`${row.reporting_category} ${row.reporting_category_2}`, row]),
  );
  const grades = gradesOf(site).filter((grade) =>
    [...index.values()].some(
      (row) => row.reporting_category === grade && row.disclosure !== "not_applicable",
    ),
  );
  const short: Readonly<Record<string, string>> = text.grades.short;
  const lines = groupsOf(site).flatMap(({ reporting_category: group, name, family }) => {
    const found = grades.map((grade) => index.get(`${grade} ${group}`));
    const isKnown = found.some((row) => row !== undefined && row.disclosure !== "not_applicable");
    if (!isKnown) return [];
    return [{ family, label: name, cells: found.map((row) => toCell(row, shown, formats)) }];
  });
  const words = shown === "rate" ? text.heat.caption : text.heat.caption_students;
  return heatMap(withHeadings(lines, site), {
    caption: fill(words, { year: formats.schoolYear(year) }),
    first: text.table.group,
    columns: grades.map((grade) => short[grade] ?? grade),
    document,
  });
}

function gradesOf({ text, categories }: Site): string[] {
  const known = Object.keys(text.grades.short);
  return categories
    .filter(({ family }) => family === "grade")
    .map(({ reporting_category }) => reporting_category)
    .sort((a, b) => known.indexOf(a) - known.indexOf(b));
}

function groupsOf({ categories }: Site): ReportingCategory[] {
  const families: readonly string[] = ["all", ...groupFamilies];
  const familyOf = ({ family }: ReportingCategory) => (family === "transition" ? "local" : family);
  const of = (name: string) => categories.filter((x) => familyOf(x) === name);
  return families.flatMap(of);
}

function withHeadings(lines: readonly (HeatRow & { family: string })[], { text }: Site): HeatRow[] {
  const names: Readonly<Record<string, string>> = text.groups.families;
  const familyOf = (line: { family: string }) =>
    line.family === "transition" ? "local" : line.family;
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const isFirst =
      line.family !== "all" && (before === undefined || familyOf(before) !== familyOf(line));
    const label = names[familyOf(line)] ?? line.family;
    return isFirst ? [{ label, cells: [], isHeading: true }, line] : [line];
  });
}

function toCell(row: CrossedCell | undefined, shown: Shown, formats: Formats): HeatCell {
  if (!row || row.disclosure === "not_applicable") return { text: "-", step: 0 };
  const tenths = toTenths(row);
  const isHidden = shown === "students" ? row.eligible_students === null : tenths === undefined;
  if (isHidden) return { text: "*", step: 0, isMasked: true };
  if (tenths === undefined)
    return { text: formatCount(row, "eligible_students", formats), step: 0 };
  const step = heatSteps.filter((lowest) => tenths >= lowest).length;
  if (shown === "students") return { text: formatCount(row, "eligible_students", formats), step };
  const rate = formatRate(row, formats).replace("%", "");
  return { text: rate, step: isSmallGroup(row) ? 0 : step };
}
