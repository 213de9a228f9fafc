import type { Reconciliation } from "../../contracts/published/reconciliation.ts";
import { comparisonTable } from "./comparison-table.js";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill, pluralForm } from "./messages.js";
import type { Drawing, Site } from "./site.ts";

type Options = Site &
  Pick<Drawing, "document"> & {
    readonly otherSource: Reconciliation["other_source"];
    readonly schoolHref: (cdsCode: string) => string;
  };

interface Shown extends Omit<Options, "document"> {
  readonly document: Document;
}

/** The whole subject, newest year first. */
function subjectTable(all: readonly Reconciliation[], { text, edition, ...options }: Shown) {
  const { reconciliation, language } = text;
  const formats = formatsOf(language);
  const rows = all
    .filter(({ cds_code }) => cds_code === edition.cds_code)
    .sort((a, b) => b.school_year - a.school_year);
  if (rows.length === 0) return null;
  const source = reconciliation.sources[options.otherSource];
  return comparisonTable(rows, {
    caption: fill(reconciliation.caption, { source, name: edition.district_name }),
    first: {
      title: reconciliation.table.year,
      cell: (row) => formats.schoolYear(row.school_year),
    },
    text,
    document: options.document,
  });
}

/** Largest difference first; the same ones by name; hidden ones last. */
function bySize(nameOf: (row: Reconciliation) => string) {
  const size = ({ difference }: Reconciliation) =>
    difference === null ? -1 : Math.abs(difference);
  return (a: Reconciliation, b: Reconciliation) =>
    size(b) - size(a) || nameOf(a).localeCompare(nameOf(b));
}

/** The schools in the newest year whose figure differs or is hidden, and how many figures are equal. */
function schoolTable(all: readonly Reconciliation[], { text, entities, ...options }: Shown) {
  const { reconciliation, language } = text;
  const make = elementsOf(options.document);
  const names = new Map(entities.map(({ cds_code, name }) => [cds_code, name]));
  const nameOf = ({ cds_code }: Reconciliation) => names.get(cds_code) ?? cds_code;
  const schools = all.filter(({ level }) => level === "S");
  const newest = Math.max(...schools.map(({ school_year }) => school_year));
  const ofYear = schools.filter((row) => row.school_year === newest);
  if (ofYear.length === 0) return null;
  const rows = ofYear.filter(({ difference }) => difference !== 0).sort(bySize(nameOf));
  const formats = formatsOf(language);
  const year = formats.schoolYear(newest);
  const equal = ofYear.length - rows.length;
  const counts = { year, count: formats.count(equal), all: formats.count(ofYear.length) };
  const summary = fill(pluralForm(reconciliation.equal_schools, equal, language), counts);
  const source = reconciliation.sources[options.otherSource];
  if (rows.length === 0) return make("p", {}, summary);
  const table = comparisonTable(rows, {
    caption: fill(reconciliation.caption_schools, { source, year }),
    first: {
      title: text.table.school,
      cell: (row) => make("a", { href: options.schoolHref(row.cds_code) }, nameOf(row)),
    },
    text,
    document: options.document,
  });
  return [make("p", {}, summary), table];
}

/**
 * Returns what another source says beside ours: the subject's figures year by year, and in the newest
 * year the schools whose rate (in report 14.1: students by share of days absent) is not the same.
 */
export function sourceComparison(
  all: readonly Reconciliation[],
  { document = globalThis.document, ...options }: Options,
): Node {
  const rows = all.filter((row) => row.other_source === options.otherSource);
  if (rows.length === 0) return nothing(document);
  const { reconciliation } = options.text;
  const make = elementsOf(document);
  const shown = { ...options, document };
  return make(
    "section",
    { class: "comparison" },
    make("h2", {}, reconciliation.titles[options.otherSource]),
    make("p", {}, reconciliation.abouts[options.otherSource]),
    subjectTable(rows, shown),
    schoolTable(rows, shown),
  );
}
