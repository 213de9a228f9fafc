import { type Cell, costOf, type Relation, type System } from "./system.ts";

const MIN_STUDENTS = 11;

interface Part extends Cell {
  readonly index: number;
}

function isEnough(hidden: readonly Part[]): boolean {
  return (
    hidden.length >= 2 && hidden.reduce((sum, { students }) => sum + students, 0) >= MIN_STUDENTS
  );
}

/** Returns the cheapest printed cells that make a line keep the rule; none where none do. */
function listMissing({ cells }: System, line: Relation, stars: ReadonlySet<number>): number[] {
  const parts = line.cells.flatMap((index): Part[] => {
    const cell = cells[index];
    return cell && cell.students > 0 ? [{ ...cell, index }] : [];
  });
  const isStar = ({ state, index }: Part) => state === "starred" || stars.has(index);
  const hidden = parts.filter((part) => isStar(part) || part.state === "free");
  if (!parts.some(isStar) || isEnough(hidden)) return [];
  const printed = parts
    .filter((part) => part.state === "printed" && !isStar(part))
    .sort((left, right) => costOf(left) - costOf(right) || left.index - right.index);
  const needed = printed.findIndex((_, at) => isEnough([...hidden, ...printed.slice(0, at + 1)]));
  const added = printed.slice(0, needed + 1);
  const isSpare = (at: number) => isEnough([...hidden, ...added.slice(at + 1)]);
  return added.filter((_, at) => !isSpare(at)).map(({ index }) => index);
}

/**
 * Returns the printed cells that the line rule adds to these stars, worked out to a fixed point: in
 * every line (an equality) a starred part that holds students needs a second hidden one, and the
 * hidden parts need 11 students together (privacy: line rule).
 */
export function listLineStars(system: System, stars: Iterable<number>): readonly number[] {
  const before = new Set(stars);
  const all = new Set(before);
  const lines = system.relations.filter(({ low, high }) => low === high);
  let size = -1;
  while (size !== all.size) {
    size = all.size;
    for (const line of lines) for (const cell of listMissing(system, line, all)) all.add(cell);
  }
  return [...all].filter((cell) => !before.has(cell));
}
