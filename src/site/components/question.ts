import type { DipForecast } from "../../contracts/published/dip-forecast.ts";
import type { SimilarSchoolsSummary } from "../../contracts/published/similar-schools.ts";
import type { TruancyOverlap } from "../../contracts/published/truancy.ts";
import type { Judging } from "./change-verdict.ts";
import type { ChronicRows } from "./find-rows.ts";
import type { Formats } from "./formats.ts";
import type { Site } from "./site.ts";

/** The released figures of a school that questions come from. */
export interface QuestionTables {
  readonly rows: ChronicRows;
  readonly forecast: readonly DipForecast[];
  readonly similar: readonly SimilarSchoolsSummary[];
  readonly overlap: readonly TruancyOverlap[];
}

/** A question: the name of its sentences in the messages and what fills them. */
export interface Question {
  readonly name: keyof Site["text"]["school"]["questions"]["asked"];
  readonly values: Readonly<Record<string, string>>;
}

/** What a rule is told besides: the site, the school, how chance is judged. */
export type Asking = Site & Pick<Judging, "deviations"> & { readonly cds_code: string };

/** Returns the question of one kind, if the figures ask it. */
export type Rule = (tables: QuestionTables, site: Asking, formats: Formats) => Question[];
