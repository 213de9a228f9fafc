-- The longest run of whole days that a student missed one after the other at a school: for any
-- reason, all of them excused, all of them unexcused (or not verified). Days when no school was
-- taught neither break nor lengthen a run; a change of school ends it.
-- grain: school_year, student_key, school_cds_code, excusal
with exceptions as (
    select * from facts.fct_exception_day
    where not is_secondary and days_absent >= 1
),

spans as (
    select * from facts.fct_enrollment_span_expected
    where not is_secondary
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
),

excusals as (
    select * from reference.streak_excusals
),

numbered_spans as (
    select
        *,
        coalesce(
            sum(days_to_end - days_before) over (
                partition by school_year, student_key, school_cds_code
                order by first_date
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) - days_before as days_of_earlier_spans,
    from spans
),

missed_days as (
    select
        exceptions.school_year,
        exceptions.student_key,
        exceptions.school_cds_code,
        exceptions.category,
        calendar_days.day_number + numbered_spans.days_of_earlier_spans as expected_day_number,
    from exceptions
    inner join numbered_spans
        on numbered_spans.school_year = exceptions.school_year
        and numbered_spans.student_key = exceptions.student_key
        and numbered_spans.school_cds_code = exceptions.school_cds_code
        and exceptions.absence_date between numbered_spans.first_date and numbered_spans.last_date
    inner join calendar_days
        on calendar_days.school_year = numbered_spans.school_year
        and calendar_days.school_code = numbered_spans.school_code
        and calendar_days.tracks = numbered_spans.tracks
        and calendar_days.calendar_date = exceptions.absence_date
),

missed_by_excusal as (
    select
        missed_days.school_year,
        missed_days.student_key,
        missed_days.school_cds_code,
        excusals.excusal,
        missed_days.expected_day_number - row_number() over (
            partition by
                missed_days.school_year,
                missed_days.student_key,
                missed_days.school_cds_code,
                excusals.excusal
            order by missed_days.expected_day_number
        ) as run_number,
    from missed_days
    inner join excusals
        on excusals.category = missed_days.category
),

runs as (
    select
        school_year,
        student_key,
        school_cds_code,
        excusal,
        run_number,
        count(*)::integer as days,
    from missed_by_excusal
    group by all
),

longest as (
    select
        school_year,
        student_key,
        school_cds_code,
        excusal,
        max(days) as longest_streak_days,
    from runs
    group by all
)

select * from longest
