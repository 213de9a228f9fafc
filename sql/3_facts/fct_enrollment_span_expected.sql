-- The instructional days that each span covers: the running counts of its calendar before its first
-- and up to its last day.
-- grain: school_year, student_key, school_cds_code, is_secondary, first_date
with spans as (
    select * from facts.fct_enrollment_span
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
),

with_count_at_end as (
    select
        spans.*,
        coalesce(calendar_days.day_number, 0) as days_to_end,
    from spans
    asof left join calendar_days
        on calendar_days.school_year = spans.school_year
        and calendar_days.school_code = spans.school_code
        and calendar_days.tracks = spans.tracks
        and calendar_days.calendar_date <= spans.last_date
),

with_count_before as (
    select
        with_count_at_end.*,
        coalesce(calendar_days.day_number, 0) as days_before,
    from with_count_at_end
    asof left join calendar_days
        on calendar_days.school_year = with_count_at_end.school_year
        and calendar_days.school_code = with_count_at_end.school_code
        and calendar_days.tracks = with_count_at_end.tracks
        and calendar_days.calendar_date < with_count_at_end.first_date
)

select * from with_count_before
