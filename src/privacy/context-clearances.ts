import { clearAttendanceControl, measuredAttendanceControl } from "./clear-attendance-control.ts";
import { clearBrightSpot, measuredBrightSpot } from "./clear-bright-spot.ts";
import {
  clearSimilarSchool,
  measuredSimilarSchool,
  measuredSimilarSchoolsSummary,
} from "./clear-similar-schools.ts";
import { type Clearance, clearance, placeColumns } from "./clearance.ts";

/** How the measures that put a figure in context are cleared. */
export const contextClearances: readonly Clearance[] = [
  clearance(
    {
      table: "attendance_control",
      measure: "msr_attendance_control",
      columns: {
        ...placeColumns,
        month: "varchar",
        absence_rate: "double",
        center_rate: "double",
        lower_limit: "double",
        upper_limit: "double",
        control_run_months: "integer",
        is_fine: "boolean",
        is_baseline: "boolean",
        disclosure: "varchar",
      },
    },
    measuredAttendanceControl,
    clearAttendanceControl,
  ),
  clearance(
    {
      table: "bright_spots",
      measure: "msr_bright_spots",
      columns: {
        ...placeColumns,
        reporting_category: "varchar",
        kind: "varchar",
        chronic_rate: "double",
        expected_rate: "double",
        difference_points: "double",
        ci_low: "double",
        ci_high: "double",
        verdict: "varchar",
        disclosure: "varchar",
      },
    },
    measuredBrightSpot,
    clearBrightSpot,
  ),
  clearance(
    {
      table: "similar_schools",
      measure: "msr_similar_schools",
      columns: {
        school_year: "integer",
        cds_code: "varchar",
        position: "integer",
        similar_cds_code: "varchar",
        similar_school_name: "varchar",
        similar_district_name: "varchar",
        similar_county_name: "varchar",
        distance: "double",
        features: "integer",
        eligible_students: "integer",
        chronic_students: "integer",
        chronic_rate: "double",
      },
    },
    measuredSimilarSchool,
    clearSimilarSchool,
  ),
  clearance(
    {
      table: "similar_schools_summary",
      measure: "msr_similar_schools_summary",
      columns: {
        school_year: "integer",
        cds_code: "varchar",
        source: "varchar",
        school_span: "varchar",
        is_alternative: "boolean",
        schools_of_kind: "integer",
        similar_schools: "integer",
        similar_schools_minimum: "integer",
      },
    },
    measuredSimilarSchoolsSummary,
    (row) => row,
  ),
];
