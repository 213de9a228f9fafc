-- Days from calendar and absences, per student and school: expected days are a subtraction of two
-- running counts, absent days a count of exceptions inside the enrollment. Three thirds of a day
-- are a day: shares of hours are added to nine decimals before they are rounded to hundredths.
-- grain: school_year, student_key, school_cds_code
with spans as (
    select * from facts.fct_enrollment_span
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
),

absences as (
    select * from facts.fct_absence
),

spans_with_count_at_end as (
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

spans_with_expected_days as (
    select
        spans_with_count_at_end.*,
        spans_with_count_at_end.days_to_end - coalesce(calendar_days.day_number, 0)
            as days_expected,
    from spans_with_count_at_end
    asof left join calendar_days
        on calendar_days.school_year = spans_with_count_at_end.school_year
        and calendar_days.school_code = spans_with_count_at_end.school_code
        and calendar_days.tracks = spans_with_count_at_end.tracks
        and calendar_days.calendar_date < spans_with_count_at_end.first_date
),

expected as (
    select
        school_year,
        student_key,
        school_cds_code,
        sum(days_expected)::decimal(9, 2) as days_expected,
    from spans_with_expected_days
    group by all
),

absent as (
    select
        spans.school_year,
        spans.student_key,
        spans.school_cds_code,
        round(round(sum(absences.days_absent), 9), 2)::decimal(9, 2) as days_absent,
    from absences
    inner join spans
        on spans.school_year = absences.school_year
        and spans.student_key = absences.student_key
        and spans.school_cds_code = absences.school_cds_code
        and absences.absence_date between spans.first_date and spans.last_date
    inner join calendar_days
        on calendar_days.school_year = spans.school_year
        and calendar_days.school_code = spans.school_code
        and calendar_days.tracks = spans.tracks
        and calendar_days.calendar_date = absences.absence_date
        and calendar_days.is_instructional
    where absences.is_absent
    group by all
),

together as (
    select
        expected.school_year,
        expected.student_key,
        expected.school_cds_code,
        expected.days_expected,
        coalesce(absent.days_absent, 0)::decimal(9, 2) as days_absent,
        (expected.days_expected - coalesce(absent.days_absent, 0))::decimal(9, 2)
            as days_attended,
    from expected
    left join absent
        on absent.school_year = expected.school_year
        and absent.student_key = expected.student_key
        and absent.school_cds_code = expected.school_cds_code
)

select * from together
