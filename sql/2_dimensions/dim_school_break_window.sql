-- Each calendar's breaks as pooled in the district, with the instructional days of their windows.
-- grain: school_year, calendar_id, break_number
with breaks as (
    select * from dimensions.dim_school_break
),

pools as (
    select * from dimensions.dim_school_break_pool
),

days as (
    select * from dimensions.dim_school_break_day
    where position is not null
),

windows as (
    select
        school_year,
        calendar_id,
        nearest_break_number as break_number,
        min(calendar_date) filter (position < 0) as before_start,
        max(calendar_date) filter (position < 0) as before_end,
        min(calendar_date) filter (position > 0) as after_start,
        max(calendar_date) filter (position > 0) as after_end,
        count(*) filter (position < 0) as before_days,
        count(*) filter (position > 0) as after_days,
    from days
    group by all
),

described as (
    select
        pools.*,
        breaks.break_type as own_type,
        breaks.first_day_off,
        breaks.last_day_off,
        breaks.weekdays_off,
        windows.before_start,
        windows.before_end,
        windows.after_start,
        windows.after_end,
        coalesce(windows.before_days, 0) as before_days,
        coalesce(windows.after_days, 0) as after_days,
    from pools
    inner join breaks
        on breaks.school_year = pools.school_year
        and breaks.calendar_id = pools.calendar_id
        and breaks.break_number = pools.break_number
    left join windows
        on windows.school_year = pools.school_year
        and windows.calendar_id = pools.calendar_id
        and windows.break_number = pools.break_number
)

select * from described
