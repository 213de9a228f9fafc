import type { Cell, Relation, System } from "../../../src/privacy/protect/system.ts";
import { createRandom, isHit, normal, pickWeighted } from "../../../src/synthesize/random.ts";

/** A release of an invented district: the system, and which of its cells a table would hold. */
export interface InventedRelease {
  readonly system: System;
  readonly names: readonly string[];
  /** The cells of the tables; the others are complements, remainders and parts of crosses. */
  readonly published: ReadonlySet<number>;
}

/** How large the district is and what its chance is. */
export interface ReleaseSize {
  readonly schools?: number;
  readonly seed?: number;
}

interface Pupil {
  readonly grade: number;
  readonly groups: readonly string[];
  readonly stays: readonly Stay[];
}

interface Stay {
  readonly school: number;
  readonly isChronic: boolean;
}

interface Tally {
  students: number;
  count: number;
}

const RACES = [
  ...[["RH", 55] as const, ["RW", 20] as const, ["RA", 8] as const, ["RB", 6] as const],
  ...[["RF", 4] as const, ["RT", 4] as const, ["RP", 1.5] as const, ["RI", 0.8] as const],
  ["RD", 0.7] as const,
];
const GENDERS = [["GF", 49.3] as const, ["GM", 50.65] as const, ["GX", 0.05] as const];
const FLAGS = [
  ...[["SE", 0.2] as const, ["SD", 0.13] as const, ["SS", 0.6] as const, ["SH", 0.03] as const],
  ...[["SM", 0.01] as const, ["SF", 0.006] as const, ["NEW", 0.03] as const],
];
const PROGRAMS = ["SE", "SD", "SS", "SH", "SM", "SF", "NEW", "LTEL"];
const PARTITIONS = [RACES.map(([race]) => race), GENDERS.map(([gender]) => gender)];
/** Grades (TK is 0, grade 12 is 13), students a grade and schools of each kind, out of 40. */
const KINDS = [
  { from: 0, to: 6, size: 55, schools: 24 },
  { from: 0, to: 9, size: 45, schools: 4 },
  { from: 7, to: 9, size: 190, schools: 6 },
  { from: 10, to: 13, size: 280, schools: 4 },
  { from: 11, to: 13, size: 25, schools: 2 },
];
const SPANS = [
  { name: "TK-8", from: 0, to: 9 },
  { name: "TK-K", from: 0, to: 1 },
  { name: "1-3", from: 2, to: 4 },
  { name: "4-6", from: 5, to: 7 },
  { name: "7-8", from: 8, to: 9 },
  { name: "9-12", from: 10, to: 13 },
];

function listKinds(schools: number) {
  const all = KINDS.flatMap((kind) => Array<typeof kind>(kind.schools).fill(kind));
  return Array.from({ length: schools }, (_, at) => {
    const kind = all[Math.floor(((at + 0.5) * all.length) / schools)];
    if (!kind) throw new RangeError(`missing kind of school: ${at}`);
    return kind;
  });
}

function inventPupils({ schools = 40, seed = 1 }: ReleaseSize): readonly Pupil[] {
  const kinds = listKinds(schools);
  return kinds.flatMap(({ from, to, size }, school) => {
    const random = createRandom(seed, school);
    const level = 0.2 * Math.exp(0.35 * normal(random));
    const scale = Math.exp(0.25 * normal(random));
    const grades = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    return grades.flatMap((grade) =>
      Array.from({ length: Math.max(3, Math.round(size * scale)) }, (): Pupil => {
        const flags = FLAGS.filter(([, share]) => isHit(random, share)).map(([flag]) => flag);
        const isLongTerm = flags.includes("SE") && grade > 6 && isHit(random, 0.4);
        const groups = [pickWeighted(random, RACES), pickWeighted(random, GENDERS), ...flags];
        const chance =
          level * (flags.includes("SS") ? 1.2 : 0.7) * (flags.includes("SH") ? 1.8 : 1);
        const stay = (at: number): Stay => ({
          school: at,
          isChronic: isHit(random, Math.min(0.9, chance)),
        });
        const others = kinds.flatMap((kind, at) =>
          kind.from === from && at !== school ? [at] : [],
        );
        const second = others[Math.floor(random() * others.length)];
        const moves = second !== undefined && isHit(random, 0.015);
        return {
          grade,
          groups: isLongTerm ? [...groups, "LTEL"] : groups,
          stays: moves ? [stay(school), stay(second)] : [stay(school)],
        };
      }),
    );
  });
}

function tallyPupils(pupils: readonly Pupil[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (name: string, isChronic: boolean) => {
    const tally = tallies.get(name) ?? { students: 0, count: 0 };
    tally.students += 1;
    tally.count += isChronic ? 1 : 0;
    tallies.set(name, tally);
  };
  for (const { grade, groups, stays } of pupils) {
    const programs = groups.filter((group) => PROGRAMS.includes(group));
    const spans = SPANS.filter(({ from, to }) => grade >= from && grade <= to);
    const places = ["all", `${grade}`];
    for (const place of [undefined, ...stays]) {
      const isChronic = place ? place.isChronic : stays.some((stay) => stay.isChronic);
      const prefix = place ? `s${place.school}` : "d";
      for (const at of places) {
        for (const group of ["all", ...groups]) add(`${prefix}/${at}/${group}`, isChronic);
      }
      if (place) continue;
      for (const { name } of spans) add(`d/${name}/all`, isChronic);
      for (const program of programs) add(`d/all/${groups[0]}+${program}`, isChronic);
    }
  }
  return tallies;
}

function weightOf(name: string): number {
  const [place, grade, group] = name.split("/");
  const parts = [group === "all" ? 100 : 1, grade === "all" ? 15 : 1, place === "d" ? 40 : 1];
  return parts.reduce((product, part) => product * part, 1);
}

function isPublished(name: string): boolean {
  const [place, grade, group] = name.split("/");
  return place === "d" || grade === "all" || group === "all";
}

function stateOf(name: string, { students, count }: Tally): Cell["state"] {
  if (!isPublished(name)) return "free";
  if (/^(s\d+|d)\/all\/all$/.test(name)) return "locked";
  const isSmall = students <= 10 || count <= 2 || students - count <= 2;
  return isSmall ? "starred" : "printed";
}

/** Invents a release: school × grade, school × group, district × grade × group, race × program. */
export function inventRelease(size: ReleaseSize = {}): InventedRelease {
  const tallies = tallyPupils(inventPupils(size));
  const cells: Cell[] = [];
  const names: string[] = [];
  const relations: Relation[] = [];
  const indexOf = new Map<string, number>();
  const push = (name: string, cell: Cell) => {
    indexOf.set(name, cells.length);
    names.push(name);
    cells.push(cell);
    return cells.length - 1;
  };
  for (const [name, tally] of tallies) {
    const cost = (tally.students + 1) * weightOf(name);
    push(name, { ...tally, state: stateOf(name, tally), cost });
  }
  const relate = (parts: readonly (readonly [string, number])[], low: number, high: number) => {
    const known = parts.flatMap(([name, factor]) => {
      const index = indexOf.get(name);
      return index === undefined ? [] : [{ index, factor }];
    });
    relations.push({
      ...{ low, high, cells: known.map(({ index }) => index) },
      coefficients: known.map(({ factor }) => factor),
    });
  };
  const addUp = (whole: string, parts: readonly string[]) =>
    relate([[whole, -1], ...parts.map((part) => [part, 1] as const)], 0, 0);
  const tallyOf = (name: string) => tallies.get(name) ?? { students: 0, count: 0 };
  /** A part of a whole, and the rest of it: a cell of its own where a table prints the part. */
  const split = (whole: string, part: string) => {
    if (!tallies.has(part)) return;
    const students = tallyOf(whole).students - tallyOf(part).students;
    const count = tallyOf(whole).count - tallyOf(part).count;
    if (!isPublished(part))
      return relate(
        [
          [whole, 1],
          [part, -1],
        ],
        0,
        students,
      );
    const rest = `${whole}-${part}`;
    push(rest, { students, count, state: students > 0 && students <= 10 ? "starred" : "free" });
    const flag = indexOf.get(part) ?? 0;
    const cell = cells[flag];
    if (students > 0 && students <= 10 && cell) cells[flag] = { ...cell, state: "starred" };
    addUp(whole, [part, rest]);
  };
  const grades = Array.from({ length: 14 }, (_, grade) => `${grade}`);
  const schools = [...new Set([...tallies.keys()].map((name) => name.split("/")[0] ?? ""))];
  for (const place of schools) {
    for (const group of ["all", ...PARTITIONS.flat(), ...PROGRAMS]) {
      if (!tallies.has(`${place}/all/${group}`)) continue;
      addUp(
        `${place}/all/${group}`,
        grades.map((grade) => `${place}/${grade}/${group}`),
      );
    }
    for (const grade of ["all", ...grades]) {
      const whole = `${place}/${grade}/all`;
      if (!tallies.has(whole)) continue;
      for (const parts of PARTITIONS)
        addUp(
          whole,
          parts.map((part) => `${place}/${grade}/${part}`),
        );
      for (const flag of PROGRAMS) {
        split(flag === "LTEL" ? `${place}/${grade}/SE` : whole, `${place}/${grade}/${flag}`);
      }
    }
  }
  for (const { name, from, to } of SPANS) {
    addUp(
      `d/${name}/all`,
      grades.slice(from, to + 1).map((grade) => `d/${grade}/all`),
    );
  }
  for (const program of PROGRAMS) {
    const races = PARTITIONS[0] ?? [];
    addUp(
      `d/all/${program}`,
      races.map((race) => `d/all/${race}+${program}`),
    );
    for (const race of races) split(`d/all/${race}`, `d/all/${race}+${program}`);
  }
  for (const name of tallies.keys()) {
    const [place, grade, group] = name.split("/");
    if (place !== "d" || group?.includes("+") || SPANS.some((span) => span.name === grade))
      continue;
    const parts = schools.filter((at) => at !== "d").map((at) => `${at}/${grade}/${group}`);
    const total = parts.reduce((sum, part) => sum + tallyOf(part).students, 0);
    const surplus = total - tallyOf(name).students;
    relate([[name, -1], ...parts.map((part) => [part, 1] as const)], 0, surplus);
  }
  const published = new Set(
    names.flatMap((name, at) => (tallies.has(name) && isPublished(name) ? [at] : [])),
  );
  return { system: { cells, relations }, names, published };
}
