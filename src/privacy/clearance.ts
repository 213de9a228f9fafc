import type { z } from "zod";
import type { ReleaseStars } from "./release/release-stars.ts";

/** One way from a measure to a cleared table. */
export interface Clearance {
  readonly table: string;
  readonly measure: string;
  /** Columns of the cleared table and their types. */
  readonly columns: Readonly<Record<string, string>>;
  /** Returns the cleared rows of the measured ones. Throws when the measure has another shape. */
  readonly clearRows: (
    rows: readonly unknown[],
    stars: ReleaseStars,
  ) => readonly Readonly<Record<string, unknown>>[];
}

/** Returns a clearance that holds each measured row to its shape and clears it by itself. */
export function clearance<Row extends z.ZodObject>(
  names: Pick<Clearance, "table" | "measure" | "columns">,
  row: Row,
  clear: (row: z.infer<Row>, stars: ReleaseStars) => Readonly<Record<string, unknown>>,
): Clearance {
  const clearRow = (measured: unknown, stars: ReleaseStars) => clear(row.parse(measured), stars);
  return { ...names, clearRows: (rows, stars) => rows.map((one) => clearRow(one, stars)) };
}

/** The columns that most cleared tables begin with. */
export const placeColumns = { school_year: "integer", level: "varchar", cds_code: "varchar" };
