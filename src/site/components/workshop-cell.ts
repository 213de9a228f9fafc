import type { SimilarSchoolsSummary } from "../../contracts/published/similar-schools.ts";
import { isFinishedYear } from "./finished-year.js";
import { type GoalMarks, goalMarks } from "./goal-marks.js";
import type { GroupCell } from "./group-cells.ts";
import { everybody } from "./group-view.js";
import type { Site } from "./site.ts";
import { type SuggestedTarget, suggestTarget } from "./suggest-target.js";
import type { WorkshopView } from "./workshop-view.ts";

/** Policy numbers of the workshop. */
export interface WorkshopPolicies {
  readonly trendYears: number;
  readonly shareOfWay: number;
  readonly usualStep: number;
  /** From how much better than the baseline a target is called a large step. */
  readonly largeStep: number;
}

/** The students that a view is about: their figures, what a target can be held against, a target. */
export interface WorkshopCell {
  /** Their figures by finished year, oldest first, hidden ones too. */
  readonly years: readonly GroupCell[];
  /** The newest year that is shown. */
  readonly baseline: GroupCell | undefined;
  readonly marks: GoalMarks | undefined;
  readonly suggested: SuggestedTarget | undefined;
  /** The target that the view asks for, else the suggested one, tenths of a percent. */
  readonly target: number | undefined;
  readonly isHigherBetter: boolean;
}

interface CellOptions extends Pick<Site, "edition"> {
  readonly view: WorkshopView;
  readonly similar: readonly SimilarSchoolsSummary[];
  readonly policies: WorkshopPolicies;
}

/** Returns what the released figures of a place say of the students that a view names. */
export function workshopCell(
  cells: readonly GroupCell[],
  { view, similar, policies, edition }: CellOptions,
): WorkshopCell {
  const isHigherBetter = view.measure === "attendance";
  const years = cellsOf(cells, view).filter((x) => isFinishedYear(x.school_year, edition));
  const shown = years.flatMap(({ school_year: year, tenths }) =>
    tenths === undefined ? [] : [{ year, tenths }],
  );
  const marks = goalMarks(shown, {
    ...{ targetYear: view.year, isHigherBetter, trendYears: policies.trendYears },
    similar: similarMark(similar, view),
  });
  const suggested = marks && suggestTarget(marks, { ...policies, isHigherBetter });
  return {
    ...{ years, marks, suggested, isHigherBetter },
    baseline: years.findLast(({ tenths }) => tenths !== undefined),
    target: marks && (view.target ?? suggested?.tenths),
  };
}

/** Returns the figures of a group in grades, oldest first; those that do not apply are left out. */
export function cellsOf(
  cells: readonly GroupCell[],
  { measure, grades, group }: Pick<WorkshopView, "measure" | "grades" | "group">,
): GroupCell[] {
  return cells
    .filter((x) => x.measure === measure && x.grades === grades && x.group === group)
    .filter(({ disclosure }) => disclosure !== "not_applicable")
    .sort((a, b) => a.school_year - b.school_year);
}

/** Returns the summary of similar schools, if there is one for what the view asks. */
export function similarOf(
  similar: readonly SimilarSchoolsSummary[],
  { measure, grades, group, place }: WorkshopView,
): SimilarSchoolsSummary | undefined {
  const isOfAll = measure === "chronic" && grades === everybody && group === everybody;
  return isOfAll
    ? similar.find((row) => row.cds_code === place && row.median_rate !== null)
    : undefined;
}

function similarMark(
  similar: readonly SimilarSchoolsSummary[],
  view: WorkshopView,
): number | undefined {
  const rate = similarOf(similar, view)?.lower_quartile;
  return rate === null || rate === undefined ? undefined : Math.round(rate * 1000);
}
