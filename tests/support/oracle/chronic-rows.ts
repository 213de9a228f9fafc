import { chronicFigures } from "./chronic.ts";
import type { Figures } from "./figures.ts";
import { charterNote } from "./missing-charters.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import { cdePlace, type ExpectedRow, ownPlace } from "./rows.ts";
import { stateIdentity, stateOnlyFigures } from "./state-only.ts";

/** The rows of chronic_absenteeism.csv: every year, entity and category; CDE's where we have none of our own. */
export function chronicRows(open: OpenFolder): readonly ExpectedRow[] {
  return [...ownRows(open), ...stateRows(open)];
}

function stateRows(open: OpenFolder): readonly ExpectedRow[] {
  return stateOnlyFigures(open).map((row) => ({
    ...stateIdentity(open, row),
    ...cdeFigures(row, { source: "CDE", asOf: "" }),
    Note: "",
  }));
}

function ownRows(open: OpenFolder): readonly ExpectedRow[] {
  return listEntityYears(open).flatMap(({ year, entity }) => {
    const Note = charterNote(open, entity, year);
    return open.categories.map((category) => ({
      ...cdePlace(entity, year, category),
      Note,
      ...cdeFigures(chronicFigures(open, entity, year, category), year.status),
    }));
  });
}

/** CDE's three columns, then the source and the day. */
export function cdeFigures(
  { students, count, rate }: Figures,
  { source, asOf }: { readonly source: string; readonly asOf: string },
) {
  return {
    ChronicAbsenteeismEligibleCumulativeEnrollment: students,
    ChronicAbsenteeismCount: count,
    ChronicAbsenteeismRate: rate,
    Source: source,
    "As Of": asOf,
  };
}

/** The rows of lcap_chronic.csv: schools and districts by the LCAP rule. */
export function lcapRows(open: OpenFolder): readonly ExpectedRow[] {
  return listEntityYears(open)
    .filter(({ entity }) => entity.level !== "C")
    .flatMap(({ year, entity }) =>
      open.categories.map((category) => {
        const { students, count, rate } = chronicFigures(open, entity, year, category, "lcap");
        const place = ownPlace(entity, year);
        return { ...place, reporting_category: category, denominator: students, count, rate };
      }),
    );
}
