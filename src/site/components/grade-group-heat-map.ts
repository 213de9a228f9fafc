import type { ReportingCategory } from "../../contracts/published/reporting-categories.ts";
import { choice } from "./choice.js";
import { elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { groupFamilies } from "./group-items.js";
import { groupPhrase } from "./group-phrase.js";
import { type HeatCell, type HeatRow, heatMap } from "./heat-map.js";
import { fill } from "./messages.js";
import {
  type Figures,
  formatCount,
  formatRate,
  isRanked,
  isSmallGroup,
  toTenths,
} from "./rates.js";
import type { Drawing, Site } from "./site.ts";

/** A student group in a grade. */
export interface CrossedCell extends Figures {
  readonly school_year: number;
  readonly reporting_category: string;
  readonly reporting_category_2: string;
}

type Shown = "rate" | "students";

type HeatOptions = Site & Drawing;

/** Lower ends of the steps of the colour scale, tenths of a percent. */
const steps = [0, 50, 100, 150, 200, 250, 300];

/** Returns chronic absence by grade and student group; readers choose the year and what is shown. */
export function gradeGroupHeatMap(rows: readonly CrossedCell[], options: HeatOptions): Node {
  const { text, edition, document = globalThis.document } = options;
  const years = [...new Set(rows.map((row) => row.school_year))].sort((a, b) => b - a);
  const isRunning = (year: number) => edition.is_running && year >= edition.headline_year;
  const first = years.find((year) => !isRunning(year)) ?? years[0];
  if (first === undefined) return nothing(document);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const words = text.heat;
  const state: { year: number; shown: Shown } = { year: first, shown: "rate" };
  const map = make("div", { "aria-live": "polite" });
  const draw = () => map.replaceChildren(drawMap(rows, { ...options, ...state, document }));
  const yearName = (year: number) => {
    const name = formats.schoolYear(year);
    return isRunning(year) ? fill(text.table.so_far, { year: name }) : name;
  };
  const yearChoice = choice(words.year, {
    options: [first, ...years.filter((year) => year !== first)].map((year) => [
      `${year}`,
      yearName(year),
    ]),
    choose: (value) => {
      state.year = Number(value);
      draw();
    },
    document,
  });
  const shownChoice = choice(words.show, {
    options: [
      ["rate", words.rate],
      ["students", words.students],
    ],
    choose: (value) => {
      state.shown = value === "students" ? "students" : "rate";
      draw();
    },
    document,
  });
  draw();
  return make(
    "section",
    { class: "prose", id: "grades-and-groups" },
    make("h2", {}, titleOf(rows, first, options)),
    make("p", {}, words.about),
    make("div", { class: "choices" }, yearChoice, shownChoice),
    map,
    legend(make, options, formats),
    make("p", { class: "note" }, words.note),
  );
}

function drawMap(
  rows: readonly CrossedCell[],
  {
    year,
    shown,
    document,
    ...site
  }: HeatOptions & { year: number; shown: Shown; document: Document },
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
  const families: readonly string[] = groupFamilies;
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
    const isFirst = before === undefined || familyOf(before) !== familyOf(line);
    const label = names[familyOf(line)] ?? line.family;
    return isFirst ? [{ label, cells: [], isHeading: true }, line] : [line];
  });
}

function toCell(row: CrossedCell | undefined, shown: Shown, formats: Formats): HeatCell {
  if (!row || row.disclosure === "not_applicable") return { text: "-", step: 0 };
  const tenths = toTenths(row);
  if (tenths === undefined) return { text: "*", step: 0, isMasked: true };
  const step = steps.filter((lowest) => tenths >= lowest).length;
  if (shown === "students") return { text: formatCount(row, "eligible_students", formats), step };
  const rate = formatRate(row, formats).replace("%", "");
  return { text: rate, step: isSmallGroup(row) ? 0 : step };
}

function titleOf(
  rows: readonly CrossedCell[],
  year: number,
  { text, categories }: HeatOptions,
): string {
  const formats = formatsOf(text.language);
  const singles: Readonly<Record<string, string>> = text.grades.single;
  const [highest] = rows
    .filter((row) => row.school_year === year && singles[row.reporting_category] && isRanked(row))
    .sort((a, b) => (toTenths(b) ?? 0) - (toTenths(a) ?? 0));
  const group = categories.find((x) => x.reporting_category === highest?.reporting_category_2);
  if (!highest || !group) return text.heat.title_plain;
  return fill(text.heat.title, {
    name: groupPhrase({ key: group.reporting_category, label: group.name }, text),
    grade: singles[highest.reporting_category] ?? "",
    rate: formatRate(highest, formats),
  });
}

function legend(
  make: ReturnType<typeof elementsOf>,
  { text }: HeatOptions,
  formats: Formats,
): HTMLElement {
  const names = steps.map((lowest, i) => {
    const next = steps[i + 1];
    return next === undefined
      ? fill(text.heat.from, { from: formats.rate(lowest, 0) })
      : fill(text.heat.between, { from: `${lowest / 10}`, to: formats.rate(next, 0) });
  });
  return make(
    "ul",
    { class: "legend" },
    names.map((name, i) =>
      make("li", {}, make("span", { class: `swatch heat-${i + 1}`, "aria-hidden": "true" }), name),
    ),
    make(
      "li",
      {},
      make("span", { class: "swatch heat-masked", "aria-hidden": "true" }),
      text.heat.masked,
    ),
  );
}
