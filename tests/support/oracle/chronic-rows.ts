import { chronicFigures } from "./chronic.ts";
import type { Figures } from "./figures.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import { cdePlace, type ExpectedRow, ownPlace } from "./rows.ts";
import type { YearStatus } from "./year-status.ts";

/** The rows of chronic_absenteeism.csv: every year, entity and category. */
export function chronicRows(open: OpenFolder): readonly ExpectedRow[] {
  return listEntityYears(open).flatMap(({ year, entity }) =>
    open.categories.map((category) => ({
      ...cdePlace(entity, year, category),
      ...cdeFigures(chronicFigures(open, entity, year, category), year.status),
    })),
  );
}

/** CDE's three columns, then the source and the day. */
export function cdeFigures({ students, count, rate }: Figures, { source, asOf }: YearStatus) {
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
