import type { ChronicLevel } from "../../contracts/published/chronic-levels.ts";
import type { Entity } from "../../contracts/published/entities.ts";
import { type Column, dataTable } from "./data-table.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { formatChange, formatCount, formatRate, isSmallGroup } from "./rates.js";
import { gradesCell, schoolNameCell } from "./school-name-cell.js";
import type { Drawing, Site } from "./site.ts";
import { isTooEarly } from "./thresholds.js";

type ListOptions = Site &
  Drawing & {
    schoolHref: (cdsCode: string) => string;
    levels?: readonly ChronicLevel[];
  };

/** Returns all schools by name as a table that links to their pages. */
export function schoolList(
  rows: ChronicRows,
  { document = globalThis.document, levels = [], ...site }: ListOptions,
): HTMLElement {
  const schools = site.entities
    .filter((entity) => entity.level === "S" && entity.role === "part")
    .sort((a, b) => a.district_name.localeCompare(b.district_name) || a.name.localeCompare(b.name));
  const { year } = newestYears(rows, site.edition.cds_code, site);
  const now = ({ cds_code }: Entity) => findRow(rows, year, cds_code);
  const name = (school: Entity) => {
    const row = now(school);
    const isSmall = row !== undefined && isSmallGroup(row);
    const href = site.schoolHref(school.cds_code);
    return schoolNameCell(school, { href, isSmall, text: site.text, document });
  };
  const columns: Column<Entity>[] = [
    { title: site.text.table.school, cell: name },
    ...figureColumns(rows, site, year),
    ...levelColumn(levels, site, year),
    ...runningColumns(rows, site),
    ...placeColumns(site),
  ];
  const { caption_list, caption_list_running } = site.text.schools;
  const caption = site.edition.is_running ? caption_list_running : caption_list;
  return dataTable(schools, { caption, columns, document });
}

function figureColumns(
  rows: ChronicRows,
  { text }: Site,
  year: number | undefined,
): Column<Entity>[] {
  if (year === undefined) return [];
  const formats = formatsOf(text.language);
  const now = ({ cds_code }: Entity) => findRow(rows, year, cds_code);
  const before = ({ cds_code }: Entity) => findRow(rows, year - 1, cds_code);
  const rate = fill(text.table.rate_year, { year: formats.schoolYear(year) });
  const count = (x: Entity) => formatCount(now(x), "eligible_students", formats);
  return [
    { title: rate, cell: (x) => formatRate(now(x), formats), isNumber: true },
    {
      title: text.table.change,
      cell: (x) => formatChange(before(x), now(x), formats),
      isNumber: true,
    },
    { title: text.table.students, cell: count, isNumber: true },
  ];
}

/** The level in words: that of the rate which stands beside it. */
function levelColumn(
  levels: readonly ChronicLevel[],
  { text }: Pick<Site, "text">,
  year: number | undefined,
): Column<Entity>[] {
  const ofYear = levels.filter((row) => row.school_year === year);
  if (ofYear.length === 0) return [];
  const find = (x: Entity) => ofYear.find((row) => row.cds_code === x.cds_code);
  const cell = (x: Entity) => {
    const found = find(x);
    return found ? text.levels.names[found.level_code] : "*";
  };
  return [{ title: text.levels.column, cell }];
}

function placeColumns({ edition, entities, text }: Site): Column<Entity>[] {
  const hasGrades = entities.some((entity) => entity.lowest_grade !== null);
  return [
    ...(hasGrades ? [{ title: text.table.grades, cell: (x: Entity) => gradesCell(x, text) }] : []),
    ...(edition.level === "C"
      ? [{ title: text.table.district, cell: (x: Entity) => x.district_name }]
      : []),
  ];
}

function runningColumns(rows: ChronicRows, { edition, text }: Site): Column<Entity>[] {
  if (!edition.is_running || isTooEarly(edition)) return [];
  const formats = formatsOf(text.language);
  return [
    {
      title: fill(text.table.so_far, { year: formats.schoolYear(edition.headline_year) }),
      cell: (x) => formatRate(findRow(rows, edition.headline_year, x.cds_code), formats),
      isNumber: true,
    },
  ];
}
