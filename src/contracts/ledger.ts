import { z } from "zod";

/** A printed figure: students, how many of them count, and their share; null where not printed. */
const figure = z.tuple([z.int().nullable(), z.int().nullable(), z.number().nullable()]);

/** What was published of one count: figures by cell, and the cells that were starred. */
const publishedCount = z.object({
  printed: z.record(z.string(), figure),
  starred: z.array(z.string()),
});

/** `ledger/<school year>.json`: what was published last of a school year. */
export const publishedYear = z.object({
  school_year: z.int(),
  /** The release that printed it first. */
  release: z.int(),
  source: z.string(),
  /** Last day counted in a year that was running then. */
  as_of: z.iso.date().nullable(),
  counts: z.record(z.string(), publishedCount),
});

/** A row of `published_changes`: a figure of a finished year that is printed otherwise than before. */
export const publishedChange = z.object({
  release: z.int(),
  as_of: z.iso.date(),
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  count: z.string(),
  reporting_category: z.string(),
  reporting_category_2: z.string(),
  students_before: z.int().nullable(),
  count_before: z.int().nullable(),
  students_now: z.int().nullable(),
  count_now: z.int().nullable(),
  reason: z.enum(["source changed", "corrected extract", "hidden cells changed"]),
});

/** `ledger/releases.json`: the releases so far, each with the years it printed anew, and all changes. */
export const releaseLog = z.object({
  releases: z.array(
    z.object({ release: z.int(), as_of: z.iso.date(), school_years: z.array(z.int()) }),
  ),
  changes: z.array(publishedChange),
});

/** A printed figure of the ledger. */
export type LedgerFigure = z.infer<typeof figure>;
/** What the ledger holds of one count. */
export type LedgerCount = z.infer<typeof publishedCount>;
/** What the ledger holds of one school year. */
export type LedgerYear = z.infer<typeof publishedYear>;
/** A row of the table of changes. */
export type PublishedChange = z.infer<typeof publishedChange>;

/** What a district has published so far: its folder `ledger/`. */
export interface Ledger extends z.infer<typeof releaseLog> {
  readonly years: readonly LedgerYear[];
}

/** The ledger of a district that has published nothing. */
export const emptyLedger: Ledger = { releases: [], changes: [], years: [] };
