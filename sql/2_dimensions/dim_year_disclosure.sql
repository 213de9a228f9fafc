-- What disclosure control must know of a year: its thresholds, and whether it is still running.
-- grain: school_year
with years as (
    select * from dimensions.dim_school_year
),

policies as (
    select * from dimensions.dim_policy
),

described as (
    select
        years.school_year,
        years.source,
        years.as_of_date::varchar as as_of,
        policies.suppression_threshold,
        policies.running_minimum_students,
        policies.running_fine_students,
        policies.day_figures_minimum_students,
        policies.reason_minimum_students,
        years.is_running,
        years.has_sis_days,
    from years
    inner join policies
        on policies.school_year = years.school_year
)

select * from described
