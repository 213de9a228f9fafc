-- Days expected and absent of students at a school up to each point at which goals are looked at,
-- from calendar and absences: expected days are a subtraction of running counts, cut at the point.
-- grain: goal_year, point_date, school_year, student_key, school_cds_code, is_secondary
with points as (
    select * from facts.fct_targeted_point
),

spans as (
    select * from facts.fct_enrollment_span_expected
),

exceptions as (
    select * from facts.fct_exception_day
    where is_absent
),

schools as (
    select * from dimensions.dim_school
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
    where is_instructional
),

expected as (
    select
        points.goal_year,
        points.point_date,
        spans.school_year,
        spans.student_key,
        spans.school_cds_code,
        spans.is_secondary,
        sum(least(spans.days_to_end, points.cut_day) - spans.days_before)::decimal(9, 2)
            as days_expected,
    from spans
    inner join points
        on points.school_year = spans.school_year
        and points.school_code = spans.school_code
        and points.tracks = spans.tracks
    where least(spans.days_to_end, points.cut_day) > spans.days_before
    group by all
),

absent as (
    select
        points.goal_year,
        points.point_date,
        exceptions.school_year,
        exceptions.student_key,
        exceptions.school_cds_code,
        exceptions.is_secondary,
        facts.to_hundredths(sum(exceptions.days_absent)) as days_absent,
    from exceptions
    inner join schools
        on schools.cds_code = exceptions.school_cds_code
    inner join calendar_days
        on calendar_days.school_year = exceptions.school_year
        and calendar_days.school_code = schools.school_code
        and calendar_days.tracks = exceptions.tracks
        and calendar_days.calendar_date = exceptions.absence_date
    inner join points
        on points.school_year = calendar_days.school_year
        and points.school_code = calendar_days.school_code
        and points.tracks = calendar_days.tracks
        and points.cut_day >= calendar_days.day_number
    group by all
),

together as (
    select
        expected.*,
        coalesce(absent.days_absent, 0)::decimal(9, 2) as days_absent,
    from expected
    left join absent
        on absent.goal_year = expected.goal_year
        and absent.point_date = expected.point_date
        and absent.school_year = expected.school_year
        and absent.student_key = expected.student_key
        and absent.school_cds_code = expected.school_cds_code
        and absent.is_secondary = expected.is_secondary
)

select * from together
