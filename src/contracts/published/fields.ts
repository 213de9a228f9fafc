import { z } from "zod";

/** The fields that several published tables share, each with one meaning everywhere. */
export const schoolYear = z
  .int()
  .min(2000)
  .max(2100)
  .meta({ title: "School year, named by its spring: 2025-26 is 2026" });

export const level = z
  .enum(["T", "C", "D", "S"])
  .meta({ title: "Level: T state, C county, D district, S school" });

export const cdsCode = z
  .string()
  .regex(/^\d{14}$/)
  .meta({ title: "County-district-school code, 14 digits; trailing zeros above school level" });

export const reportingCategory = z
  .string()
  .regex(/^[A-Z0-9_]{2,20}$/)
  .meta({ title: "Reporting category: CDE's code, a single grade (GR01) or a local group" });

export const isoDate = z.iso.date();

export const disclosure = z.enum(["exact", "rounded", "suppressed", "not_applicable"]).meta({
  title:
    "exact: figures as computed; rounded: running year, enrolment to 10 and no count; suppressed: shown as *; not_applicable: shown as -",
});

export const rate = z.number().min(0).max(1);

export const count = z.int().min(0);
