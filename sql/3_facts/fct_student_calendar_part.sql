-- Days expected and absent of each student at a school in each month and on each weekday, from
-- calendar and absences. Each part of a calendar has a running count of its instructional days, so
-- that expected days are again a subtraction.
-- grain: school_year, student_key, school_cds_code, part, part_value
with spans as (
    select * from facts.fct_enrollment_span
    where not is_secondary
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
    where is_instructional
),

exceptions as (
    select * from facts.fct_exception_day
    where is_absent and not is_secondary
),

days_of_parts as (
    select
        school_year,
        school_code,
        tracks,
        calendar_date,
        unnest([
            {part: 'month', part_value: strftime(calendar_date, '%Y-%m')},
            {part: 'weekday', part_value: isodow(calendar_date)::varchar}
        ], recursive := true),
    from calendar_days
),

numbered_days as (
    select
        *,
        row_number() over (
            partition by school_year, school_code, tracks, part, part_value
            order by calendar_date
        )::integer as day_number,
    from days_of_parts
),

parts as (
    select
        school_year,
        school_code,
        tracks,
        part,
        part_value,
        min(calendar_date) as first_calendar_date,
        max(calendar_date) as last_calendar_date,
    from numbered_days
    group by all
),

spans_by_part as (
    select
        spans.*,
        parts.part,
        parts.part_value,
    from spans
    inner join parts
        on parts.school_year = spans.school_year
        and parts.school_code = spans.school_code
        and parts.tracks = spans.tracks
    where parts.first_calendar_date <= spans.last_date
        and parts.last_calendar_date >= spans.first_date
),

with_count_at_end as (
    select
        spans_by_part.*,
        numbered_days.day_number as days_to_end,
    from spans_by_part
    asof inner join numbered_days
        on numbered_days.school_year = spans_by_part.school_year
        and numbered_days.school_code = spans_by_part.school_code
        and numbered_days.tracks = spans_by_part.tracks
        and numbered_days.part = spans_by_part.part
        and numbered_days.part_value = spans_by_part.part_value
        and numbered_days.calendar_date <= spans_by_part.last_date
),

with_expected_days as (
    select
        with_count_at_end.*,
        with_count_at_end.days_to_end - coalesce(numbered_days.day_number, 0) as days_expected,
    from with_count_at_end
    asof left join numbered_days
        on numbered_days.school_year = with_count_at_end.school_year
        and numbered_days.school_code = with_count_at_end.school_code
        and numbered_days.tracks = with_count_at_end.tracks
        and numbered_days.part = with_count_at_end.part
        and numbered_days.part_value = with_count_at_end.part_value
        and numbered_days.calendar_date < with_count_at_end.first_date
),

expected as (
    select
        school_year,
        student_key,
        school_cds_code,
        part,
        part_value,
        sum(days_expected)::decimal(9, 2) as days_expected,
    from with_expected_days
    group by all
    having sum(days_expected) > 0
),

absent as (
    select
        school_year,
        student_key,
        school_cds_code,
        parts_of_day.part,
        parts_of_day.part_value,
        facts.to_hundredths(sum(days_absent)) as days_absent,
    from (
        select
            school_year,
            student_key,
            school_cds_code,
            days_absent,
            unnest([
                {part: 'month', part_value: strftime(absence_date, '%Y-%m')},
                {part: 'weekday', part_value: isodow(absence_date)::varchar}
            ]) as parts_of_day,
        from exceptions
    ) as exceptions_by_part
    group by all
),

together as (
    select
        expected.school_year,
        expected.student_key,
        expected.school_cds_code,
        expected.part,
        expected.part_value,
        expected.days_expected,
        (expected.days_expected - coalesce(absent.days_absent, 0))::decimal(9, 2)
            as days_attended,
    from expected
    left join absent
        on absent.school_year = expected.school_year
        and absent.student_key = expected.student_key
        and absent.school_cds_code = expected.school_cds_code
        and absent.part = expected.part
        and absent.part_value = expected.part_value
)

select * from together
