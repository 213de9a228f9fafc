-- Which school years can be followed: whether a year has enrollments, whether the year after it has
-- (so that students can appear again), and whether it ends a four-year class whose years are here.
-- grain: school_year
with years as (
    select * from dimensions.dim_school_year
),

years_with_enrollments as (
    select distinct school_year from staging.stg_district__extract_files
    where extract in ('senr', 'enrollments')
),

years_around as (
    select
        years.school_year,
        years.is_running,
        years_with_enrollments.school_year - years.school_year as distance,
    from years
    left join years_with_enrollments
        on years_with_enrollments.school_year between years.school_year - 3
        and years.school_year + 1
),

described as (
    select
        school_year,
        is_running,
        coalesce(bool_or(distance = 0), false) as has_enrollments,
        coalesce(bool_or(distance = 1), false) as has_next_year,
        count(*) filter (distance <= 0) = 4 as has_four_years,
        has_four_years and not is_running as ends_cohort,
    from years_around
    group by school_year, is_running
)

select * from described
