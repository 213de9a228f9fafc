import type { PublicSystem, Relation, Span } from "../../../src/privacy/protect/system.ts";

type Domains = readonly Span[];

/** Returns the domains narrowed by one relation; undefined when it cannot hold. */
function narrowBy(domains: Domains, relation: Relation): Domains | undefined {
  const terms = relation.cells.map((cell, at) => {
    const [factor, { low = 0, high = 0 } = {}] = [relation.coefficients[at] ?? 0, domains[cell]];
    const ends = [factor * low, factor * high];
    return { cell, factor, least: Math.min(...ends), most: Math.max(...ends) };
  });
  const least = terms.reduce((sum, term) => sum + term.least, 0);
  const most = terms.reduce((sum, term) => sum + term.most, 0);
  if (least > relation.high || most < relation.low) return undefined;
  const narrowed = [...domains];
  for (const { cell, factor, least: own, most: ownMost } of terms) {
    if (factor === 0) continue;
    const ends = [
      (relation.low - (most - ownMost)) / factor,
      (relation.high - (least - own)) / factor,
    ];
    const { low, high } = narrowed[cell] ?? { low: 0, high: 0 };
    const next = {
      low: Math.max(low, Math.ceil(Math.min(...ends))),
      high: Math.min(high, Math.floor(Math.max(...ends))),
    };
    if (next.low > next.high) return undefined;
    narrowed[cell] = next;
  }
  return narrowed;
}

function sizeOf(domains: Domains): number {
  return domains.reduce((sum, { low, high }) => sum + high - low, 0);
}

function propagate(domains: Domains, relations: readonly Relation[]): Domains | undefined {
  let now = domains;
  for (let size = Number.POSITIVE_INFINITY; sizeOf(now) < size; ) {
    size = sizeOf(now);
    for (const relation of relations) {
      const next = narrowBy(now, relation);
      if (!next) return undefined;
      now = next;
    }
  }
  return now;
}

/** Returns one whole-number table within the domains, by trying all. */
function findTable(
  domains: Domains,
  relations: readonly Relation[],
): readonly number[] | undefined {
  const now = propagate(domains, relations);
  if (!now) return undefined;
  const open = now.findIndex(({ low, high }) => low < high);
  if (open < 0) return now.map(({ low }) => low);
  const { low, high } = now[open] ?? { low: 0, high: 0 };
  for (let value = low; value <= high; value += 1) {
    const table = findTable(now.with(open, { low: value, high: value }), relations);
    if (table) return table;
  }
  return undefined;
}

/** Returns the counts a cell can have, found by trying all whole-number tables (no solver). */
export function listPossibleCounts(
  { cells, relations }: PublicSystem,
  cell: number,
): readonly number[] {
  const domains = cells.map(({ students, low = 0, high = students, state, shown }) =>
    shown && (state === "printed" || state === "locked") ? shown : { low, high },
  );
  const { low, high } = domains[cell] ?? { low: 0, high: -1 };
  const values = Array.from({ length: high - low + 1 }, (_, at) => low + at);
  return values.filter(
    (value) => findTable(domains.with(cell, { low: value, high: value }), relations) !== undefined,
  );
}
