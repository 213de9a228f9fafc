-- The ordinary days with which a calendar's ordinary day is compared to see what its weekday does:
-- those near it, all weekdays with the same weight. A day near which a weekday is missing is left
-- out.
-- grain: school_year, calendar_id, calendar_date, neighbor_date
with break_days as (
    select * from dimensions.dim_school_break_day
    where is_ordinary
),

years as (
    select * from dimensions.dim_school_year
    where has_sis_days
),

policies as (
    select * from dimensions.dim_dip_policy
),

days as (
    select break_days.*
    from break_days
    inner join years
        on years.school_year = break_days.school_year
        and years.last_date >= break_days.calendar_date
),

weekdays as (
    select school_year, calendar_id, count(distinct weekday) as weekdays
    from days
    group by all
),

pairs as (
    select
        days.school_year,
        days.calendar_id,
        days.calendar_date,
        neighbors.calendar_date as neighbor_date,
        neighbors.weekday,
    from days
    inner join policies
        on policies.school_year = days.school_year
    inner join days as neighbors
        on neighbors.school_year = days.school_year
        and neighbors.calendar_id = days.calendar_id
        and abs(neighbors.calendar_date - days.calendar_date) <= policies.weekday_reach_days
),

weighted as (
    select
        pairs.school_year,
        pairs.calendar_id,
        pairs.calendar_date,
        pairs.neighbor_date,
        1 / weekdays.weekdays / count(*) over (
            partition by
                pairs.school_year, pairs.calendar_id, pairs.calendar_date, pairs.weekday
        ) as weight,
    from pairs
    inner join weekdays
        on weekdays.school_year = pairs.school_year
        and weekdays.calendar_id = pairs.calendar_id
),

balanced as (
    select *
    from weighted
    qualify sum(weight) over (partition by school_year, calendar_id, calendar_date) > 0.999
)

select * from balanced
