import { z } from "zod";
import type { Protected } from "../protect/protect.ts";
import type { StarReason } from "../protect/protection.ts";
import { type System, shownSpanOf, type Table, toPublicSystem } from "../protect/system.ts";
import { verifyWitnesses, type WitnessFaults } from "../protect/verify-witnesses.ts";
import type { ReleaseSystem } from "./to-system.ts";

const span = z.object({ low: z.int(), high: z.int() });
const reasons = ["primary", "line", "cycle", "withheld"] as const satisfies readonly StarReason[];

const toTable = (line: string): Table => line.split(" ").map(Number);

/** A whole-number table: one count for every cell, in one line of text. */
const table = z.string().regex(/^\d+( \d+)*$/);

/**
 * The proof that the stars of one count in one year keep the promise: everything the public meets, and
 * whole tables that all agree with it. Secret, since the truth is one of the tables; which one is not
 * said.
 */
export const certificate = z.object({
  school_year: z.int(),
  count: z.string(),
  /** Says of what system, and by which version of the program, it is the proof. */
  fingerprint: z.string(),
  cells: z.array(
    z.object({
      key: z.string().nullable(),
      students: z.int(),
      state: z.enum(["printed", "starred", "locked", "free"]),
      low: z.int().optional(),
      high: z.int().optional(),
      shown: span.optional(),
    }),
  ),
  relations: z.array(
    z.object({
      cells: z.array(z.int()),
      coefficients: z.array(z.int()),
      low: z.int(),
      high: z.int(),
    }),
  ),
  stars: z.array(z.tuple([z.int(), z.enum(reasons)])),
  /** Stars that locked figures narrow by themselves, and what these leave. */
  explained: z.array(z.tuple([z.int(), span])),
  open: z.array(z.int()),
  tables: z.array(table).min(1),
});

/** A certificate as its file holds it. */
export type Certificate = z.infer<typeof certificate>;

/** Returns the certificate of a protected count. */
export function toCertificate(
  { system, keys, found }: ReleaseSystem & { readonly found: Protected },
  names: Pick<Certificate, "school_year" | "count" | "fingerprint">,
): Certificate {
  const outside = toPublicSystem(system, new Set(found.stars.keys()));
  const truth = system.cells.map(({ count }) => count);
  const tables = [truth, ...found.witnesses].map((one) => one.join(" "));
  return {
    ...names,
    cells: outside.cells.map((cell, index) => {
      const { students, state, low, high, shown } = cell;
      return { key: keys[index] ?? null, students, state, low, high, shown };
    }),
    relations: outside.relations.map(({ cells, coefficients, low, high }) => {
      return { cells: [...cells], coefficients: [...coefficients], low, high };
    }),
    stars: [...found.stars],
    explained: [...found.explained],
    open: [...found.open],
    tables: [...new Set(tables)].sort(),
  };
}

/** Returns what a certificate proved of a system with the same cells. */
export function toProtected({ stars, explained, open, tables }: Certificate): Protected {
  return {
    ...{ stars: new Map(stars), explained: new Map(explained), open, programs: 0 },
    witnesses: tables.map(toTable),
  };
}

/** Returns the system as a certificate tells it; any of its tables stands for the truth. */
function toSystem({ cells, relations, tables }: Certificate): System {
  const counts = toTable(tables[0] ?? "");
  return {
    cells: cells.map(({ key: _, shown, ...cell }, index) => {
      const count = counts[index] ?? Number.NaN;
      return { ...cell, count, shown: shown ?? shownSpanOf({ ...cell, count }) };
    }),
    relations,
  };
}

/**
 * Checks a certificate by addition only, without the truth and without a solver (privacy: audit D):
 * every table fits all that the public sees, and the counts of every star lie far enough apart.
 */
export function verifyCertificate(one: Certificate): WitnessFaults {
  const stars = one.cells.flatMap(({ state }, index) => (state === "starred" ? [index] : []));
  const { witnesses, explained } = toProtected(one);
  return verifyWitnesses(toSystem(one), new Set(stars), witnesses, { explained });
}
