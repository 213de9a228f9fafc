import type {
  DashboardChronic,
  DashboardPreview,
} from "../../contracts/published/dashboard-chronic.ts";
import type { StateDashboard } from "../../contracts/published/state-dashboard.ts";
import { colourList } from "./colour-list.js";
import {
  changeOf,
  colourOf,
  type DashboardRow,
  dashboardTable,
  isResultHidden,
} from "./dashboard-table.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { formatRate } from "./rates.js";
import type { Drawing, Site } from "./site.ts";

type DashboardOptions = Site & Drawing & { cds_code: string };

/** Returns the Dashboard's colors of the newest finished year, computed here, beside the state's. */
export function ownDashboard(
  rows: readonly DashboardChronic[],
  {
    cds_code,
    state,
    document = globalThis.document,
    ...site
  }: DashboardOptions & {
    state: readonly StateDashboard[];
  },
): Node {
  const own = rows.filter((row) => row.cds_code === cds_code);
  const year = Math.max(...own.map((row) => row.school_year));
  const newest = own.filter((row) => row.school_year === year).flatMap(toRow);
  const all = newest.find((row) => row.reporting_category === "TA");
  if (newest.length === 0 || !all) return nothing(document);
  const words = site.text.own_dashboard;
  const formats = formatsOf(site.text.language);
  const values = {
    year: formats.schoolYear(year),
    colour: colourOf(all, site.text),
    change: changeOf(all, formats),
    rate: formatRate(all, formats),
  };
  const about = [fill(words.about, values), agreement(newest, state, site.text)].join(" ");
  return figure(
    {
      title: fill(words.title, values),
      about,
      chart: colourList(newest, { ...site, document }),
      table: dashboardTable(newest, {
        year,
        ...site,
        document,
        caption: fill(words.caption, values),
      }),
    },
    { text: site.text, document },
  );
}

/** Returns the colors that the running year would get if it ended today; nothing without one. */
export function dashboardPreview(
  rows: readonly DashboardPreview[],
  {
    cds_code,
    dashboard,
    document = globalThis.document,
    ...site
  }: DashboardOptions & { dashboard: readonly DashboardChronic[] },
): Node {
  const { edition, text } = site;
  const own = rows
    .filter((row) => row.cds_code === cds_code)
    .flatMap((x) => toPreviewRow(x, dashboard));
  const all = own.find((row) => row.reporting_category === "TA");
  if (!all || edition.as_of === null) return nothing(document);
  const words = text.dashboard_preview;
  const formats = formatsOf(text.language);
  const values = {
    year: formats.schoolYear(all.school_year),
    date: formats.date(edition.as_of),
    colour: colourOf(all, text),
  };
  const hasColours = own.some(({ colour }) => colour !== null);
  return figure(
    {
      title: fill(hasColours ? words.title : words.title_early, values),
      about: fill(hasColours ? words.about : words.about_early, values),
      chart: hasColours ? colourList(own, { ...site, document }) : null,
      table: dashboardTable(own, {
        ...{ year: all.school_year, ...site, document },
        caption: fill(words.caption, values),
      }),
    },
    { text, document },
  );
}

function toRow(row: DashboardChronic): DashboardRow[] {
  return row.disclosure === "not_applicable" ? [] : [row];
}

function toPreviewRow(row: DashboardPreview, groups: readonly DashboardChronic[]): DashboardRow[] {
  if (row.disclosure === "not_applicable") return [];
  const group = groups.find((x) => x.student_group === row.student_group);
  return [
    {
      ...row,
      reporting_category: group?.reporting_category ?? null,
      eligible_students: row.students,
      chronic_students: null,
      chronic_rate: row.rate_to_date,
    },
  ];
}

/** How many groups have the state's own color and rate, where its file of that year is here. */
function agreement(
  own: readonly DashboardRow[],
  state: readonly StateDashboard[],
  { own_dashboard: words, language }: Messages,
): string {
  const { count } = formatsOf(language);
  const pairs = own.flatMap((row) => {
    const other = state.find(
      (x) =>
        x.school_year === row.school_year &&
        x.cds_code === row.cds_code &&
        x.student_group === row.student_group,
    );
    const isShown = other?.disclosure === "exact" && !isResultHidden(row);
    return isShown ? [{ row, other }] : [];
  });
  if (pairs.length === 0) return words.agreement_none;
  const same = pairs.filter(({ row, other }) => row.colour === other.colour).length;
  return fill(words.agreement, { same: count(same), groups: count(pairs.length) });
}
