-- How far each school year has come: its last counted day, its last instructional day, and whether
-- so few days have been taught anywhere that no student can be eligible yet.
-- grain: school_year
with years as (
    select * from dimensions.dim_school_year
),

calendar_days as (
    select * from dimensions.dim_calendar_day
    where is_instructional
),

policies as (
    select * from dimensions.dim_policy
),

last_days as (
    select school_year, max(calendar_date) as last_instructional_date
    from calendar_days
    group by school_year
),

days_taught as (
    select
        years.school_year,
        calendar_days.school_code,
        calendar_days.track,
        count(*) as days_taught,
    from years
    inner join calendar_days
        on calendar_days.school_year = years.school_year
        and calendar_days.calendar_date <= years.last_date
    group by all
),

most_days_taught as (
    select school_year, max(days_taught) as days_taught
    from days_taught
    group by school_year
),

described as (
    select
        years.school_year,
        years.is_running,
        coalesce(most_days_taught.days_taught < policies.minimum_days, years.is_running)
            as is_before_minimum_days,
        least(years.last_date, last_days.last_instructional_date) as counted_to,
        last_days.last_instructional_date,
    from years
    inner join policies
        on policies.school_year = years.school_year
    left join last_days
        on last_days.school_year = years.school_year
    left join most_days_taught
        on most_days_taught.school_year = years.school_year
)

select * from described
