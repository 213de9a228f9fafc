import { certifyStar } from "./certify-star.ts";
import { harvestWitnesses } from "./harvest-witnesses.ts";
import { listLineStars } from "./list-line-stars.ts";
import { measureSpan, type Sweep } from "./open-sweep.ts";
import { addStars, listNarrow, type Protection } from "./protection.ts";
import type { Span } from "./system.ts";

/** How far protection has come. */
export interface ProtectProgress {
  readonly certified: number;
  readonly stars: number;
}

/** What a caller may say about certifying. */
export interface CertifyOptions {
  /** Returns groups of printed cells to star, one after the other, when a star cannot be certified. */
  readonly listWithholdings: (star: number) => readonly (readonly number[])[];
  /** Returns cells that are starred whenever these are; printed ones of them join the stars. */
  readonly listCompanions?: (stars: ReadonlySet<number>) => readonly number[];
  readonly onProgress: (progress: ProtectProgress) => void;
}

/** What certifying works with. */
export interface Programs {
  readonly protection: Protection;
  /** What locked figures and public bounds alone leave possible. */
  readonly locked: Sweep;
}

/** Stars the first group that holds a printed cell; returns false when there is none left. */
function withholdNext(protection: Protection, groups: readonly (readonly number[])[]): boolean {
  const { stars, system } = protection;
  const isNew = (cell: number) => system.cells[cell]?.state === "printed" && !stars.has(cell);
  const next = groups.find((group) => group.some(isNew));
  if (next) addStars(protection, next, "withheld");
  return next !== undefined;
}

/** Returns the printed cells that a rule adds: companions first, since they may make a line safe. */
function listRuleStars(
  { system, stars }: Protection,
  listCompanions: NonNullable<CertifyOptions["listCompanions"]>,
): readonly number[] {
  const companions = listCompanions(new Set(stars.keys())).filter(
    (cell) => system.cells[cell]?.state === "printed" && !stars.has(cell),
  );
  return companions.length > 0 ? companions : listLineStars(system, stars.keys());
}

/**
 * Certifies stars until all are, new ones included, line rule and companions kept; returns those for which nothing
 * helped (privacy: how, steps 3 to 5 and 7).
 */
export function certifyStars(
  { protection, locked }: Programs,
  { listWithholdings, listCompanions = () => [], onProgress }: CertifyOptions,
): readonly number[] {
  const measureAlone = (cell: number): Span =>
    measureSpan(locked, cell) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  const given = new Set<number>();
  const listOpen = () => listNarrow(protection).filter((star) => !given.has(star));
  const report = () => {
    const stars = protection.stars.size;
    onProgress({ stars, certified: stars - listNarrow(protection).length });
  };
  const listNext = () => listRuleStars(protection, listCompanions);
  do {
    harvestWitnesses(protection);
    report();
    for (const star of listOpen()) {
      const isDone = certifyStar(protection, star, measureAlone);
      if (!isDone && !withholdNext(protection, listWithholdings(star))) given.add(star);
      report();
    }
    // Last: a program knows which partner of a star suits all its lines, a line only its own cheapest.
    for (let next = listNext(); next.length > 0; next = listNext()) {
      addStars(protection, next, "line");
    }
  } while (listOpen().length > 0);
  return listNarrow(protection);
}
