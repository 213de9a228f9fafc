import { type BoardRates, boardBreakdown } from "./board-breakdown.js";
import type { Judging } from "./change-verdict.ts";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { toGradeItems } from "./grade-items.js";
import { toGroupItems } from "./group-items.js";
import { groupPhrase } from "./group-phrase.js";
import { fill } from "./messages.js";
import { partsOf } from "./places.js";
import type { RatedItem } from "./rated-items.ts";
import { toSchoolItems } from "./school-items.js";
import type { Drawing, Site } from "./site.ts";
import { rankedFrom } from "./thresholds.js";

/** Chronic absence and truancy as rated rows. */
export interface BoardRateRows {
  readonly chronic: ChronicRows;
  readonly truancy: ChronicRows;
}

type Options = Site &
  Drawing &
  Pick<Judging, "deviations"> & { readonly schoolHref: (cdsCode: string) => string };

/** Returns chronic absence and truancy of every school; of a county, of every district. */
export function boardBySchool(rows: BoardRateRows, options: Options): Node {
  const kind = options.edition.level === "C" ? "districts" : "schools";
  return boardBreakdown(
    toRates(rows, options, (rated, years) =>
      toSchoolItems(partsOf(options), rated, { ...options, ...years }),
    ),
    { ...options, kind },
  );
}

/** Returns chronic absence and truancy of every grade of the district. */
export function boardByGrade(rows: BoardRateRows, options: Options): Node {
  const { cds_code } = options.edition;
  const inWords: Record<string, string> = options.text.grades.single;
  return boardBreakdown(
    toRates(rows, options, (rated) => toGradeItems(rated, cds_code, options)),
    {
      ...options,
      kind: "grades",
      isOrdered: true,
      phraseOf: ({ key, label }) => inWords[key] ?? label,
    },
  );
}

/** Returns chronic absence and truancy of every numerically significant student group. */
export function boardByGroup(
  rows: BoardRateRows,
  { reducedFrom, ...options }: Options & { readonly reducedFrom: number },
): Node {
  const { text, edition } = options;
  const of = {
    ...options,
    cds_code: edition.cds_code,
    families: ["race", "program", "local"],
  } as const;
  const itemsOf = (rated: ChronicRows) =>
    toGroupItems(rated, of).filter(({ key, now }) => key !== "RD" && isKnown(now));
  const isSignificant = (item: RatedItem) =>
    (item.now?.eligible_students ?? 0) >= (reduced.includes(item.key) ? reducedFrom : rankedFrom);
  const significant = itemsOf(rows.chronic).filter(isSignificant);
  const smaller = itemsOf(rows.chronic).filter((item) => !isSignificant(item));
  const keys = new Set(significant.map(({ key }) => key));
  const list = formatsOf(text.language).list(smaller.map(({ label }) => label));
  return boardBreakdown(
    toRates(rows, options, (rated) => toGroupItems(rated, of).filter(({ key }) => keys.has(key))),
    {
      ...options,
      kind: "groups",
      phraseOf: (item) => groupPhrase(item, text),
      about: [
        text.board.significant,
        ...(smaller.length > 0 ? [fill(text.board.smaller, { list })] : []),
      ],
    },
  );
}

/** Groups that are numerically significant from fewer students on (Education Code 52052). */
const reduced = ["SF", "SH", "LTEL"];

const isKnown = (row: RatedItem["now"]): boolean =>
  row !== undefined && row.disclosure !== "not_applicable";

type Years = ReturnType<typeof newestYears>;

function toRates(
  { chronic, truancy }: BoardRateRows,
  site: Site,
  itemsOf: (rows: ChronicRows, years: Years) => RatedItem[],
): BoardRates[] {
  const { cds_code } = site.edition;
  const named = [
    { name: "chronic_absenteeism", rows: chronic },
    { name: "truancy", rows: truancy },
  ] as const;
  return named.flatMap(({ name, rows }) => {
    const years = newestYears(rows, cds_code, site);
    if (years.year === undefined) return [];
    const whole = findRow(rows, years.year, cds_code);
    return [{ name, year: years.year, items: itemsOf(rows, years), whole }];
  });
}
