/**
 * How the public meets a cell. `printed`: shown unless disclosure control stars it. `starred`: hidden
 * and to be protected. `locked`: shown whatever happens (all-student totals, what the state prints).
 * `free`: never shown and not to be protected (complements, remainders, single parts of a cross).
 */
export type CellState = "printed" | "starred" | "locked" | "free";

/** A run of whole numbers, both ends included. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What everybody knows of a cell: how many students it has, never how many of them count. */
export interface PublicCell {
  readonly students: number;
  readonly state: CellState;
  /** Least and most students who can count, known from elsewhere; 0 and `students` by default. */
  readonly low?: number;
  readonly high?: number;
  /**
   * The counts that give the printed figure; rounding never changes order, so they are a run.
   * Needed of printed and locked cells of a public system, the count itself by default of a `Cell`.
   */
  readonly shown?: Span;
}

/** A cell with its secret. */
export interface Cell extends PublicCell {
  /** How many of the students count (are chronically absent, truant …). */
  readonly count: number;
  /** What readers lose when the cell is starred; `students + 1` by default. */
  readonly cost?: number;
}

/** `low <= sum of coefficient × count <= high`; whole coefficients, an end may be infinite. */
export interface Relation {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** All cells of one release and the relations that everybody knows; cells are named by index. */
export interface System {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
}

/** What an outsider has of a system. */
export interface PublicSystem {
  readonly cells: readonly PublicCell[];
  readonly relations: readonly Relation[];
}

/** A whole-number table: one count for every cell of a system. */
export type Table = readonly number[];

/** Returns how far apart the possible counts of a starred cell must lie at least (privacy: promise). */
export function widthOf({ students }: Pick<PublicCell, "students">): number {
  return Math.min(students, 5);
}

/** Returns the counts of a cell that public knowledge allows if its figure is not shown. */
export function boundsOf({ students, low = 0, high = students }: PublicCell): Span {
  return { low: Math.max(low, 0), high: Math.min(high, students) };
}

/** Returns the counts of a cell with a secret that give its printed figure. */
export function shownSpanOf({ shown, count }: Cell): Span {
  return shown ?? { low: count, high: count };
}

/** Returns what readers lose when the cell is starred. */
export function costOf({ cost, students }: Cell): number {
  return cost ?? students + 1;
}

/**
 * Returns the system as the public meets it once the named cells are starred: no secret is left, a
 * printed or locked cell keeps the counts that give its figure.
 */
export function toPublicSystem(
  { cells, relations }: System,
  stars: ReadonlySet<number>,
): PublicSystem {
  const toPublic = (cell: Cell, index: number): PublicCell => {
    const { students, low, high } = cell;
    const state = cell.state === "printed" && stars.has(index) ? "starred" : cell.state;
    const isShown = state === "printed" || state === "locked";
    return { students, state, low, high, shown: isShown ? shownSpanOf(cell) : undefined };
  };
  return { cells: cells.map(toPublic), relations };
}
