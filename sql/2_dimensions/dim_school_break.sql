-- The breaks of each calendar: runs of weekdays without school, and the start and the end of the
-- year. Closures neither make, join nor lengthen a break; breaks with too few instructional days
-- between them are one.
-- grain: school_year, calendar_id, break_number
with weekdays as (
    select * from dimensions.dim_calendar_weekday
),

policies as (
    select * from dimensions.dim_dip_policy
),

terms as (
    select
        school_year,
        calendar_id,
        min(calendar_date) as first_date,
        max(calendar_date) as last_date,
        max(days_before) as days_taught,
    from weekdays
    group by all
),

days_off as (
    select
        weekdays.*,
        weekdays.days_before
        - lag(weekdays.days_before, 1, weekdays.days_before - policies.break_join_days) over (
            partition by weekdays.school_year, weekdays.calendar_id
            order by weekdays.calendar_date
        ) >= policies.break_join_days as begins_break,
        policies.break_minimum_weekdays,
    from weekdays
    inner join policies
        on policies.school_year = weekdays.school_year
    where not weekdays.is_instructional
),

numbered_days_off as (
    select
        *,
        sum(begins_break::integer) over (
            partition by school_year, calendar_id
            order by calendar_date
        )::integer as break_number,
    from days_off
),

breaks as (
    select
        school_year,
        calendar_id,
        break_number,
        case
            when count(*) >= any_value(break_minimum_weekdays) then 'break'
            when bool_or(isodow(calendar_date) in (1, 5)) then 'long weekend'
            else 'mid-week day off'
        end as break_type,
        coalesce(mode(event order by calendar_date), 'No school') as break_name,
        min(days_before) as days_before,
        max(days_before) as days_through,
        count(*)::integer as weekdays_off,
        min(calendar_date) as first_day_off,
        max(calendar_date) as last_day_off,
        min(calendar_date) as anchor_date,
    from numbered_days_off
    group by all
),

together as (
    select * from breaks
    union all
    select
        school_year,
        calendar_id,
        0,
        'year start',
        'First days of school',
        0,
        0,
        0,
        null,
        null,
        first_date,
    from terms
    union all
    select
        school_year,
        calendar_id,
        1000,
        'year end',
        'Last days of school',
        days_taught,
        days_taught,
        0,
        null,
        null,
        last_date,
    from terms
)

select * from together
