-- How many instructional days each calendar of a year has, and how many schools keep it. Where the
-- running year's calendar has not been written to its end, the usual number of earlier years.
-- grain: school_year, calendar_id
with calendar_days as (
    select * from dimensions.dim_calendar_weekday
),

calendar_groups as (
    select * from dimensions.dim_calendar_group
),

years as (
    select * from dimensions.dim_school_year
    where has_sis_days
),

policies as (
    select * from dimensions.dim_projection_policy
),

written as (
    select
        school_year,
        calendar_id,
        max(days_before) as days_written,
    from calendar_days
    group by all
),

schools as (
    select school_year, calendar_id, count(*) as schools
    from calendar_groups
    group by all
),

usual as (
    select median(written.days_written)::integer as days_usual
    from written
    semi join years
        on years.school_year = written.school_year
        and not years.is_running
),

completed as (
    select
        written.school_year,
        written.calendar_id,
        schools.schools,
        years.is_running
        and coalesce(
            written.days_written < policies.whole_calendar_share * usual.days_usual, false
        ) as is_cut_short,
        if(is_cut_short, usual.days_usual, written.days_written) as days_in_year,
    from written
    inner join schools
        on schools.school_year = written.school_year
        and schools.calendar_id = written.calendar_id
    inner join years
        on years.school_year = written.school_year
    inner join policies
        on policies.school_year = written.school_year
    cross join usual
)

select * from completed
