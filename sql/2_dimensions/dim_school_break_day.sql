-- Each instructional day of a calendar: its number in the year and its place beside the nearest
-- break. Within the window a day has a position (-1 is the last day before the break, 1 the first
-- after it; of two breaks equally near the later counts), further away it is ordinary. A day inside
-- a joined break is neither.
-- grain: school_year, calendar_id, calendar_date
with calendar_days as (
    select * from dimensions.dim_calendar_day
    where is_instructional
),

calendar_groups as (
    select * from dimensions.dim_calendar_group
    where school_code || track = calendar_id
),

breaks as (
    select * from dimensions.dim_school_break
),

policies as (
    select * from dimensions.dim_dip_policy
),

numbered_days as (
    select
        calendar_groups.school_year,
        calendar_groups.calendar_id,
        calendar_days.calendar_date,
        row_number() over (
            partition by calendar_groups.school_year, calendar_groups.calendar_id
            order by calendar_days.calendar_date
        )::integer as day_number,
    from calendar_groups
    inner join calendar_days
        on calendar_days.school_year = calendar_groups.school_year
        and calendar_days.school_code = calendar_groups.school_code
        and calendar_days.track = calendar_groups.track
),

between_breaks as (
    select
        numbered_days.school_year,
        numbered_days.calendar_id,
        numbered_days.calendar_date,
        numbered_days.day_number,
        max_by(breaks.break_number, breaks.days_through)
            filter (breaks.days_through < numbered_days.day_number) as last_break,
        min_by(breaks.break_number, breaks.days_before)
            filter (breaks.days_before >= numbered_days.day_number) as next_break,
        min(numbered_days.day_number - breaks.days_through)
            filter (breaks.days_through < numbered_days.day_number) as days_after,
        min(breaks.days_before - numbered_days.day_number + 1)
            filter (breaks.days_before >= numbered_days.day_number) as days_to,
        bool_or(
            breaks.days_before < numbered_days.day_number
            and breaks.days_through >= numbered_days.day_number
        ) as is_inside,
    from numbered_days
    inner join breaks
        on breaks.school_year = numbered_days.school_year
        and breaks.calendar_id = numbered_days.calendar_id
    group by all
),

placed as (
    select
        between_breaks.school_year,
        between_breaks.calendar_id,
        between_breaks.calendar_date,
        between_breaks.day_number,
        isodow(between_breaks.calendar_date)::integer as weekday,
        if(
            between_breaks.days_to <= between_breaks.days_after,
            between_breaks.next_break,
            between_breaks.last_break
        ) as nearest_break_number,
        case
            when between_breaks.is_inside
                or least(between_breaks.days_to, between_breaks.days_after)
                > policies.break_window_days
                then null
            when between_breaks.days_to <= between_breaks.days_after then -between_breaks.days_to
            else between_breaks.days_after
        end::integer as position,
        not between_breaks.is_inside
        and least(between_breaks.days_to, between_breaks.days_after) > policies.break_window_days
            as is_ordinary,
    from between_breaks
    inner join policies
        on policies.school_year = between_breaks.school_year
)

select * from placed
