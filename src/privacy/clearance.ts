import type { z } from "zod";
import type { ReleaseStars } from "./release/release-stars.ts";

/** One way from a measure to a cleared table. */
export interface Clearance {
  readonly table: string;
  readonly measure: string;
  /** Columns of the cleared table and their types. */
  readonly columns: Readonly<Record<string, string>>;
  /** Returns the cleared row of a measured one. Throws when the measure has another shape. */
  readonly clear: (row: unknown, stars: ReleaseStars) => Readonly<Record<string, unknown>>;
}

/** Returns a clearance that holds each measured row to its shape before it clears it. */
export function clearance<Row extends z.ZodObject>(
  names: Pick<Clearance, "table" | "measure" | "columns">,
  row: Row,
  clear: (row: z.infer<Row>, stars: ReleaseStars) => Readonly<Record<string, unknown>>,
): Clearance {
  return { ...names, clear: (measured, stars) => clear(row.parse(measured), stars) };
}

/** The columns that most cleared tables begin with. */
export const placeColumns = { school_year: "integer", level: "varchar", cds_code: "varchar" };
