-- The rate of chronic absenteeism to expect at the end of the running year, with an 80% range, for
-- every place and category, as of its newest day; null without days of an earlier year.
-- grain: school_year, level, cds_code, reporting_category
with counts as (
    select * from measures.bld_chronic_count
    where rule = 'dataquest' and is_running
),

cells as (
    select * from measures.bld_projection_cell
    where point = 'as-of'
),

errors as (
    select * from measures.bld_projection_error
    where point = 'as-of'
),

with_variance as (
    select
        counts.*,
        cells.expected_eligible,
        cells.expected_chronic,
        coalesce(errors.history_years, 0) as history_years,
        coalesce(errors.basis, 'none') as basis,
        errors.deviations
        * sqrt(
            measures.to_projection_variance(
                cells.uncertainty,
                cells.school_uncertainty,
                counts.reporting_category <> 'TA',
                errors.district_spread,
                errors.school_spread,
                errors.group_spread
            )
        ) as students_further,
    from counts
    left join cells
        on cells.school_year = counts.school_year
        and cells.level = counts.level
        and cells.cds_code = counts.cds_code
        and cells.reporting_category = counts.reporting_category
    left join errors
        on errors.school_year = counts.school_year
),

with_range as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        as_of,
        eligible_students,
        chronic_students,
        expected_chronic / nullif(expected_eligible, 0) as expected_rate,
        measures.to_projection_bound(expected_chronic, expected_eligible, -students_further)
            as lowest_rate,
        measures.to_projection_bound(expected_chronic, expected_eligible, students_further)
            as highest_rate,
        history_years::integer as history_years,
        basis,
        suppression_threshold,
        running_minimum_students,
        running_fine_students,
        is_running,
        is_applicable,
    from with_variance
)

select * from with_range
