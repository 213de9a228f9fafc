import { z } from "zod";
import { count } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const percent = z.number().min(0).max(100);

const row = z.object({
  scenario: z.string().min(1),
  school_size: z.enum(["1,000 or more", "300 to 999", "30 to 299", "whole district"]).meta({
    title: "Students of the schools judged, or districts as a whole",
  }),
  planted_points: z.number().meta({ title: "Dip planted on each day of each window, points" }),
  districts: count.meta({ title: "Simulated districts: seeds 1 to this number" }),
  windows: count.meta({ title: "Sides of breaks judged" }),
  called_dip_percent: percent.meta({ title: "Windows called a dip" }),
  bias_points: z.number().meta({ title: "Mean of the excess found less the planted one, points" }),
  covered_percent: percent.meta({ title: "95% intervals that hold the planted dip" }),
  has_target: z.boolean().meta({ title: "The method promises a result here" }),
});

/** What the method of dips finds in districts whose dips are known. */
export const dipCalibration = publishedTable({
  table: "dip_calibration",
  title: "Calibration of dips on simulated districts",
  grain: ["scenario", "school_size"],
  row,
});

/** A scenario of the calibration. */
export type DipCalibration = z.infer<typeof row>;
