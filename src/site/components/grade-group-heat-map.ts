import { choice } from "./choice.js";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { type CrossedCell, gradeGroupRows, type Shown } from "./grade-group-rows.js";
import { groupPhrase } from "./group-phrase.js";
import { heatLegend } from "./heat-legend.js";
import { fill } from "./messages.js";
import { formatRate, isRanked, toTenths } from "./rates.js";
import type { Drawing, Site } from "./site.ts";

type HeatOptions = Site & Drawing;

/** Returns chronic absence by grade and student group; readers choose the year and what is shown. */
export function gradeGroupHeatMap(rows: readonly CrossedCell[], options: HeatOptions): Node {
  const { text, document = globalThis.document } = options;
  const years = yearsToChoose(rows, options);
  const [first] = years;
  if (first === undefined) return nothing(document);
  const make = elementsOf(document);
  return make(
    "section",
    { class: "prose", id: "grades-and-groups" },
    make("h2", {}, titleOf(rows, first, options)),
    make("p", {}, text.heat.about),
    mapWithMenus(rows, years, { ...options, document }),
    heatLegend(text, document),
    make("p", { class: "note" }, text.heat.note),
  );
}

/** The newest finished year first, then the others, newest first. */
function yearsToChoose(rows: readonly CrossedCell[], { edition }: HeatOptions): number[] {
  const years = [...new Set(rows.map((row) => row.school_year))].sort((a, b) => b - a);
  const finished = years.find((year) => !isRunning(year, edition));
  if (finished === undefined) return years;
  return [finished, ...years.filter((year) => year !== finished)];
}

function isRunning(year: number, edition: Site["edition"]): boolean {
  return edition.is_running && year >= edition.headline_year;
}

function mapWithMenus(
  rows: readonly CrossedCell[],
  years: readonly number[],
  { document, ...site }: HeatOptions & { document: Document },
): HTMLElement[] {
  const { text, edition } = site;
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const state: { year: number; shown: Shown } = { year: years[0] ?? 0, shown: "rate" };
  const map = make("div", { "aria-live": "polite" });
  const draw = (picked: Partial<typeof state>) => {
    Object.assign(state, picked);
    map.replaceChildren(gradeGroupRows(rows, { ...site, ...state, document }));
  };
  draw({});
  const yearName = (year: number) => {
    const name = formats.schoolYear(year);
    return isRunning(year, edition) ? fill(text.table.so_far, { year: name }) : name;
  };
  const yearMenu = choice(text.heat.year, {
    options: years.map((year) => [`${year}`, yearName(year)]),
    choose: (value) => draw({ year: Number(value) }),
    document,
  });
  const shownMenu = choice(text.heat.show, {
    options: [
      ["rate", text.heat.rate],
      ["students", text.heat.students],
    ],
    choose: (value) => draw({ shown: value === "students" ? "students" : "rate" }),
    document,
  });
  return [make("div", { class: "choices" }, yearMenu, shownMenu), map];
}

function titleOf(
  rows: readonly CrossedCell[],
  year: number,
  { text, categories }: HeatOptions,
): string {
  const formats = formatsOf(text.language);
  const singles: Readonly<Record<string, string>> = text.grades.single;
  const [highest] = rows
    .filter(({ reporting_category_2: group }) => group !== "TA")
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
