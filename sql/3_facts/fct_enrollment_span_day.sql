-- The calendar of each set of tracks that spans name: a day is taught if one of them teaches it.
-- The running count of instructional days makes expected days a subtraction.
-- grain: school_year, school_code, tracks, calendar_date
with spans as (
    select distinct school_year, school_code, tracks
    from facts.fct_enrollment_span
),

calendar_days as (
    select * from dimensions.dim_calendar_day
),

days_of_spans as (
    select
        spans.school_year,
        spans.school_code,
        spans.tracks,
        calendar_days.calendar_date,
        bool_or(calendar_days.is_instructional) as is_instructional,
    from spans
    inner join calendar_days
        on calendar_days.school_year = spans.school_year
        and calendar_days.school_code = spans.school_code
        and list_contains(string_split(spans.tracks, chr(31)), calendar_days.track)
    group by all
),

numbered_days as (
    select
        school_year,
        school_code,
        tracks,
        sum(is_instructional::integer) over (
            partition by school_year, school_code, tracks
            order by calendar_date
        )::integer as day_number,
        calendar_date,
        is_instructional,
    from days_of_spans
)

select * from numbered_days
