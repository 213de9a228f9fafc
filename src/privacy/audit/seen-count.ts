import type { Span } from "../protect/system.ts";
import type { CellName } from "../release/count-cell.ts";

/** A cell of a count as the public meets it. */
export interface SeenCell extends CellName {
  readonly students: number;
  /** `unseen`: no table shows it, and it needs no protection of its own. */
  readonly state: "printed" | "starred" | "locked" | "unseen";
  /** The counts that give the printed figure; undefined where it is not shown. */
  readonly shown?: Span | undefined;
  /** The count itself: known in the build, never to an outsider. */
  readonly count?: number;
  /** In the build: into how many parts its rate is rounded; undefined in finished years. */
  readonly rateParts?: number | undefined;
}

/** A printed figure that several counts make together: `low <= sum of factor × count <= high`. */
export interface SeenFact extends Span {
  readonly terms: readonly {
    readonly count: string;
    readonly key: string;
    readonly factor: number;
  }[];
}

/** Every count of one school year by its name in the table spec, and what else is printed of them. */
export interface SeenYear {
  readonly counts: ReadonlyMap<string, readonly SeenCell[]>;
  readonly facts: readonly SeenFact[];
}
