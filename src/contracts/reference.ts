/** Column types of the tables in `data/reference/`, in the order of their columns. */
type Columns = Readonly<Record<string, "varchar" | "integer" | "boolean" | "decimal(12, 4)">>;

/** Reference data by table: code sets, policy numbers and names, each a CSV file of that name. */
export const referenceTables: Readonly<Record<string, Columns>> = {
  attendance_categories: { category: "varchar", precedence: "integer", is_absent: "boolean" },
  cde_category_names: { cde_category: "varchar", reporting_category: "varchar" },
  counties: { county_code: "varchar", county_name: "varchar" },
  dashboard_change_cuts: {
    first_school_year: "integer",
    change_level: "integer",
    change_name: "varchar",
    lowest_tenths: "integer",
    highest_tenths: "integer",
  },
  dashboard_colour_grid: {
    first_school_year: "integer",
    status_level: "integer",
    change_level: "integer",
    colour_code: "integer",
  },
  dashboard_colours: { colour_code: "integer", colour: "varchar" },
  dashboard_groups: { student_group: "varchar", reporting_category: "varchar" },
  dashboard_reduced_size_groups: { student_group: "varchar", first_school_year: "integer" },
  dashboard_small_change_levels: { change_level: "integer", folded_change_level: "integer" },
  dashboard_status_cuts: {
    first_school_year: "integer",
    status_level: "integer",
    status_name: "varchar",
    lowest_tenths: "integer",
    highest_tenths: "integer",
  },
  el_statuses: { el_status: "varchar", is_english_learner: "boolean" },
  enrollment_statuses: {
    enrollment_status: "varchar",
    status_name: "varchar",
    is_dataquest: "boolean",
  },
  genders: { gender: "varchar", reporting_category: "varchar" },
  grade_spans: { reporting_category: "varchar", grade: "varchar" },
  grades: {
    grade: "varchar",
    grade_name: "varchar",
    grade_order: "integer",
    reporting_category: "varchar",
    is_dataquest: "boolean",
  },
  group_implications: { group_code: "varchar", implied_group_code: "varchar" },
  no_show_exit_reasons: { exit_reason: "varchar", reason_name: "varchar" },
  policies: {
    policy: "varchar",
    first_school_year: "integer",
    value: "decimal(12, 4)",
    source: "varchar",
  },
  programs: { program_code: "varchar", program_name: "varchar", group_code: "varchar" },
  races: { race_code: "varchar", reporting_category: "varchar" },
  reporting_categories: {
    reporting_category: "varchar",
    family: "varchar",
    name: "varchar",
    sort_order: "integer",
  },
  special_schools: { school_code: "varchar", school_name: "varchar" },
};
