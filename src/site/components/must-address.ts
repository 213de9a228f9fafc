import type { DashboardChronic } from "../../contracts/published/dashboard-chronic.ts";
import type { LcapBaseDashboard, LcapMustAddress } from "../../contracts/published/lcap-metrics.ts";
import { dataTable } from "./data-table.js";
import { type Child, elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill, pluralForm } from "./messages.js";
import { placeName } from "./places.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type Options = Site &
  Drawing & {
    readonly base: readonly LcapBaseDashboard[];
    readonly dashboard: readonly DashboardChronic[];
    readonly schoolHref?: (cdsCode: string) => string;
  };

const scopes = ["district", "group", "school", "group within school"] as const;

/** Returns whom the plan must address: those with the lowest color on the Dashboard that decides. */
export function mustAddress(rows: readonly LcapMustAddress[], options: Options): Node {
  const { text } = options;
  const { document } = drawingOf(options);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const words = text.lcap.must;
  const [first] = rows;
  if (!first) return nobody(options);
  const sorted = [...rows].sort(
    (a, b) =>
      scopes.indexOf(a.scope) - scopes.indexOf(b.scope) ||
      name(a, options).localeCompare(name(b, options)) ||
      (b.chronic_rate ?? 0) - (a.chronic_rate ?? 0),
  );
  const values = {
    year: String(first.base_year),
    cycle: first.lcap_cycle,
    count: formats.count(rows.length),
  };
  return make(
    "section",
    { class: "context must-address" },
    make("h2", {}, fill(pluralForm(words.title, rows.length, text.language), values)),
    make("p", {}, fill(words.about, values)),
    dataTable(sorted, {
      caption: fill(words.caption, values),
      columns: [
        { title: words.scope, cell: (row) => words.scopes[row.scope] },
        { title: words.place, cell: (row) => link(row, options, make) },
        { title: text.table.group, cell: (row) => groupOf(row, options) },
        {
          title: text.table.rate,
          cell: ({ chronic_rate: rate }) =>
            rate === null ? "*" : formats.rate(Math.round(rate * 1000)),
          isNumber: true,
        },
        { title: words.source, cell: (row) => words.sources[row.source] },
      ],
      document,
    }),
    hiddenSentence(first.base_year, options, make),
  );
}

/** Says why nobody is listed. */
function nobody(options: Options): Node {
  const { base, text } = options;
  const { document } = drawingOf(options);
  const [cycle] = base;
  if (!cycle) return nothing(document);
  const make = elementsOf(document);
  const words = text.lcap.must.none;
  const { base_year: year } = cycle;
  const sentence =
    year === null ? words.no_base : cycle.has_results ? words.nobody : words.no_results;
  return make(
    "section",
    { class: "context must-address" },
    make("h2", {}, words.title),
    make("p", {}, fill(sentence, { cycle: cycle.lcap_cycle, year: String(year ?? "") })),
    year === null ? null : hiddenSentence(year, options, make),
  );
}

function name({ cds_code }: LcapMustAddress, site: Site): string {
  const place = site.entities.find((x) => x.cds_code === cds_code);
  return place ? placeName(place, site) : cds_code;
}

function groupOf(
  { reporting_category: code }: LcapMustAddress,
  { categories, text }: Site,
): string {
  if (code === "TA") return text.groups.all;
  return categories.find((x) => x.reporting_category === code)?.name ?? code;
}

function link(row: LcapMustAddress, options: Options, make: ReturnType<typeof elementsOf>): Child {
  const href = row.level === "S" ? options.schoolHref?.(row.cds_code) : undefined;
  const label = name(row, options);
  return href ? make("a", { href }, label) : label;
}

/** A hidden result may be the lowest one: the groups of the district of which nobody can tell here. */
function hiddenSentence(
  baseYear: number,
  options: Options,
  make: ReturnType<typeof elementsOf>,
): Child {
  const { text, dashboard, edition, categories } = options;
  const hidden = dashboard
    .filter((row) => row.school_year === baseYear && row.cds_code === edition.cds_code)
    .filter((row) => row.disclosure === "suppressed" || row.prior_disclosure === "suppressed")
    .flatMap((row) => categories.find((x) => x.reporting_category === row.reporting_category) ?? [])
    .map((category) => category.name);
  if (hidden.length === 0) return null;
  const list = formatsOf(text.language).list(hidden);
  return make("p", {}, fill(text.lcap.must.hidden, { list }));
}
