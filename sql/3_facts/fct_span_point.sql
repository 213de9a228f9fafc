-- The points of a year in each calendar of a school's spans, numbered in their order: instructional
-- days taught by then and still to come. In the year whose own calendar names the point days count
-- to its date, in other years to the same share of the year.
-- grain: school_year, school_cds_code, tracks, point
with points as (
    select * from dimensions.dim_year_point
),

calendars as (
    select * from dimensions.dim_school_year_calendar
),

spans as (
    select distinct school_year, school_cds_code, school_code, tracks
    from facts.fct_enrollment_span
    where not is_secondary
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
    where is_instructional
),

years_cut_short as (
    select school_year, max(days_in_year) as days_usual
    from calendars
    where is_cut_short
    group by all
),

lengths as (
    select
        calendar_days.school_year,
        calendar_days.school_code,
        calendar_days.tracks,
        greatest(max(calendar_days.day_number), coalesce(any_value(years_cut_short.days_usual), 0))
            as days_in_year,
    from calendar_days
    left join years_cut_short
        on years_cut_short.school_year = calendar_days.school_year
    group by all
),

limits as (
    select
        spans.*,
        points.point,
        points.share_taught,
        points.last_date,
        lengths.days_in_year,
        greatest(1, round(points.share_taught * lengths.days_in_year)) as days_at_share,
    from spans
    inner join points
        on points.school_year = spans.school_year
    inner join lengths
        on lengths.school_year = spans.school_year
        and lengths.school_code = spans.school_code
        and lengths.tracks = spans.tracks
),

placed as (
    select
        limits.school_year,
        limits.school_cds_code,
        limits.tracks,
        limits.point,
        max(calendar_days.day_number) as days_taught,
        any_value(limits.days_in_year) - max(calendar_days.day_number) as days_to_come,
        max(calendar_days.calendar_date) as last_date,
        any_value(limits.share_taught) as share_taught,
    from limits
    inner join calendar_days
        on calendar_days.school_year = limits.school_year
        and calendar_days.school_code = limits.school_code
        and calendar_days.tracks = limits.tracks
        and (
            calendar_days.calendar_date <= limits.last_date
            or limits.last_date is null and calendar_days.day_number <= limits.days_at_share
        )
    group by all
),

numbered as (
    select
        school_year,
        school_cds_code,
        tracks,
        point,
        dense_rank() over (
            partition by school_year order by share_taught, point
        )::tinyint as point_number,
        days_taught::integer as days_taught,
        days_to_come::integer as days_to_come,
        last_date,
    from placed
)

select * from numbered
