-- The weekdays of each calendar from its first to its last instructional day, and instructional
-- days on weekends, with how many instructional days came up to each. Closures are left out.
-- grain: school_year, calendar_id, calendar_date
with calendar_days as (
    select * from dimensions.dim_calendar_day
),

calendar_groups as (
    select * from dimensions.dim_calendar_group
    where school_code || track = calendar_id
),

terms as (
    select
        calendar_groups.school_year,
        calendar_groups.calendar_id,
        calendar_groups.school_code,
        calendar_groups.track,
        min(calendar_days.calendar_date) as first_date,
        max(calendar_days.calendar_date) as last_date,
        count(*) as days_taught,
    from calendar_groups
    inner join calendar_days
        on calendar_days.school_year = calendar_groups.school_year
        and calendar_days.school_code = calendar_groups.school_code
        and calendar_days.track = calendar_groups.track
    where calendar_days.is_instructional
    group by all
),

days_of_terms as (
    select
        *,
        unnest(generate_series(first_date, last_date, interval 1 day))::date as calendar_date,
    from terms
),

weekdays as (
    select
        days.school_year,
        days.calendar_id,
        days.calendar_date,
        nullif(trim(calendar_days.event), '') as event,
        coalesce(calendar_days.is_instructional, false) as is_instructional,
        sum(coalesce(calendar_days.is_instructional, false)::integer) over (
            partition by days.school_year, days.calendar_id
            order by days.calendar_date
        )::integer as days_before,
    from days_of_terms as days
    left join calendar_days
        on calendar_days.school_year = days.school_year
        and calendar_days.school_code = days.school_code
        and calendar_days.track = days.track
        and calendar_days.calendar_date = days.calendar_date
    where coalesce(calendar_days.day_type, '') <> 'closure'
        and (isodow(days.calendar_date) <= 5 or coalesce(calendar_days.is_instructional, false))
)

select * from weekdays
