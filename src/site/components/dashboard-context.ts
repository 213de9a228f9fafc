import type { StateDashboard } from "../../contracts/published/state-dashboard.ts";
import { colourList } from "./colour-list.js";
import { colourName, dashboardTable } from "./dashboard-table.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import type { Drawing, Site } from "./site.ts";

/** Returns the state's Dashboard result of a place by color; nothing where the state gives none. */
export function dashboardContext(
  rows: readonly StateDashboard[],
  { cds_code, document = globalThis.document, ...site }: Site & Drawing & { cds_code: string },
): Node {
  const own = rows.filter((row) => row.cds_code === cds_code);
  const year = Math.max(...own.map((row) => row.school_year));
  const newest = own.filter((row) => row.school_year === year);
  const all = newest.find((row) => row.reporting_category === "TA");
  if (newest.length === 0) return nothing(document);
  const { context } = site.text;
  const values = { year: String(year), colour: colourName(all?.colour ?? null, site.text) };
  const title = fill(all ? context.dashboard_title : context.dashboard_title_plain, values);
  return figure(
    {
      title,
      about: about(all, site.text),
      chart: colourList(newest, { ...site, document }),
      table: dashboardTable(newest, { year, ...site, document }),
    },
    { text: site.text, document },
  );
}

function about(all: StateDashboard | undefined, { context, language }: Messages): string {
  if (!all || all.chronic_rate === null || all.change_points === null)
    return context.dashboard_about_plain;
  const formats = formatsOf(language);
  return fill(context.dashboard_about, {
    rate: formats.rate(Math.round(all.chronic_rate * 1000)),
    change: formats.signedPoints(Math.round(all.change_points * 10)),
  });
}
