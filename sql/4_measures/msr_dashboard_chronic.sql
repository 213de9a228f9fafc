-- The Dashboard's chronic absenteeism indicator from the district's own finished years, for each
-- place that has grades TK to 8.
-- grain: school_year, level, cds_code, student_group
with counts as (
    select * from measures.bld_chronic_count
    where rule = 'dashboard' and not is_running
),

grades_offered as (
    select * from measures.bld_category_grade
    where rule = 'dashboard' and reporting_category = 'GRTK8'
),

student_groups as (
    select * from reference.dashboard_groups
),

gap_years as (
    select * from reference.dashboard_gap_years
    where not has_status
),

policies as (
    select * from dimensions.dim_policy
),

inputs as (
    select * from measures.bld_dashboard_input
    where origin = 'own'
),

results as (
    select * from measures.bld_dashboard_result
    where origin = 'own'
),

described as (
    select
        counts.school_year,
        counts.level,
        counts.cds_code,
        student_groups.student_group,
        student_groups.reporting_category,
        counts.eligible_students,
        counts.chronic_students,
        inputs.prior_eligible::integer as prior_eligible_students,
        inputs.prior_chronic::integer as prior_chronic_students,
        results.status_tenths,
        results.change_tenths,
        results.status_level,
        results.change_level,
        results.colour_code,
        results.box,
        coalesce(inputs.has_prior_year, false) as has_prior_year,
        coalesce(inputs.is_small, false) as is_small,
        coalesce(inputs.is_current_size_met, false) as is_current_size_met,
        coalesce(inputs.is_prior_size_met, false) as is_prior_size_met,
        coalesce(inputs.has_colour, false) as has_colour,
        counts.suppression_threshold,
        counts.running_minimum_students,
        counts.running_fine_students,
        counts.is_running,
        counts.is_applicable,
    from counts
    inner join grades_offered
        on grades_offered.school_year = counts.school_year
        and grades_offered.level = counts.level
        and grades_offered.cds_code = counts.cds_code
    inner join student_groups
        on student_groups.reporting_category = counts.reporting_category
        and student_groups.first_school_year <= counts.school_year
    inner join policies
        on policies.school_year = counts.school_year
        and policies.dashboard_first_year <= counts.school_year
    anti join gap_years
        on gap_years.school_year = counts.school_year
    left join inputs
        on inputs.school_year = counts.school_year
        and inputs.cds_code = counts.cds_code
        and inputs.student_group = student_groups.student_group
    left join results
        on results.school_year = counts.school_year
        and results.cds_code = counts.cds_code
        and results.student_group = student_groups.student_group
)

select * from described
