import { z } from "zod";
import { anyText } from "./fields.ts";

/** A figure as CDE prints it: a number, its mask, or nothing. */
export const figure = z
  .string()
  .regex(/^(?:\*?|-?\d+(?:\.\d+)?)$/, { error: "must be a number, * or empty" });

/** A column of CDE's by its names. */
export const named = (...aliases: string[]) => anyText.meta({ aliases });

/** A figure of CDE's by the names of its column. */
export const figureNamed = (...aliases: string[]) => figure.meta({ aliases });

/** The eleven columns that say where and whom a row of a DataQuest file is about. */
export const placeFields = {
  academic_year: z
    .string()
    .regex(/^\d{4}-\d{2}(?:\d{2})?$/, { error: "must be a school year like 2024-25" })
    .meta({ aliases: ["Academic Year", "AcademicYear"] }),
  aggregate_level: named("Aggregate Level", "AggregateLevel"),
  county_code: named("County Code", "CountyCode"),
  district_code: named("District Code", "DistrictCode"),
  school_code: named("School Code", "SchoolCode"),
  county_name: named("County Name", "CountyName"),
  district_name: named("District Name", "DistrictName"),
  school_name: named("School Name", "SchoolName"),
  charter: named("Charter School", "CharterSchool", "Charter", "CharterYN"),
  dass: named("DASS"),
  reporting_category: named("Reporting Category", "ReportingCategory"),
};
