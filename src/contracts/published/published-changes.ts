import { z } from "zod";
import { printed, printedPlace } from "./download-fields.ts";
import { cdsCode, count, isoDate, level, reportingCategory, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  release: z.int().min(1).meta({ title: "Number of the release that changed it" }),
  as_of: isoDate.meta({ title: "Last day counted in that release" }),
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  figure: z.string().min(1).meta({ title: "The count that is printed otherwise" }),
  reporting_category: reportingCategory,
  reporting_category_2: reportingCategory,
  students_before: count.nullable(),
  count_before: count.nullable(),
  students_now: count.nullable(),
  count_now: count.nullable(),
  reason: z.enum(["source changed", "corrected extract", "hidden cells changed"]),
});

/** Figures of finished years that are printed otherwise than before; null for a star. */
export const publishedChanges = publishedTable({
  table: "published_changes",
  title: "Changes of published figures",
  grain: [
    "release",
    "school_year",
    "level",
    "cds_code",
    "figure",
    "reporting_category",
    "reporting_category_2",
  ],
  row,
});

/** One figure that changed. */
export type PublishedChanges = z.infer<typeof row>;

/** `/downloads/published_changes.csv`. */
export const publishedChangesDownload = publishedTable({
  table: "published_changes_download",
  title: "Changes of published figures of finished years",
  grain: [
    "release",
    "academic_year",
    "level",
    "cds_code",
    "figure",
    "reporting_category",
    "reporting_category_2",
  ],
  row: z.object({
    release: printed("Number of the release that changed the figure"),
    as_of: printed("Last day counted in that release"),
    ...printedPlace,
    figure: printed("The count that is printed otherwise: chronic, truant and so on"),
    reporting_category: printed("CDE's code of a student group, a grade or a local group; TA all"),
    reporting_category_2: printed("The second category of a crossed table; TA elsewhere"),
    students_before: printed("Students as printed before; * where it was hidden"),
    count_before: printed("Count as printed before; * where it was hidden"),
    students_now: printed("Students as printed now; * where it is hidden"),
    count_now: printed("Count as printed now; * where it is hidden"),
    reason: printed("source changed, corrected extract or hidden cells changed"),
  }),
});
