-- Days attended of each student in an apportionment period, by school and calendar, and the grade
-- of the newest enrollment there.
-- grain: school_year, student_key, school_cds_code, tracks, period
with spans as (
    select * from facts.fct_enrollment_span_expected
    where not is_secondary
),

limits as (
    select * from facts.fct_period_day_limit
),

exceptions as (
    select * from facts.fct_exception_day
    where is_absent and not is_secondary
),

enrollments as (
    select * from facts.fct_enrollment
    where is_dataquest_population
),

grades as (
    select * from reference.grades
),

newest_grades as (
    select
        enrollments.school_year,
        enrollments.student_key,
        enrollments.school_cds_code,
        enrollments.grade,
    from enrollments
    left join grades
        on grades.grade = enrollments.grade
    qualify row_number() over (
        partition by
            enrollments.school_year,
            enrollments.student_key,
            enrollments.school_cds_code
        order by
            enrollments.entry_date desc,
            enrollments.last_date desc,
            grades.grade_order desc
    ) = 1
),

expected as (
    select
        spans.school_year,
        spans.student_key,
        spans.school_cds_code,
        spans.tracks,
        limits.period,
        limits.days_taught,
        limits.last_date,
        sum(
            least(spans.days_to_end, limits.days_taught)
            - least(spans.days_before, limits.days_taught)
        ) as days_expected,
    from spans
    inner join limits
        on limits.school_year = spans.school_year
        and limits.school_code = spans.school_code
        and limits.tracks = spans.tracks
    group by all
    having days_expected > 0
),

absent as (
    select
        expected.school_year,
        expected.student_key,
        expected.school_cds_code,
        expected.tracks,
        expected.period,
        facts.to_hundredths(sum(exceptions.days_absent)) as days_absent,
    from expected
    inner join exceptions
        on exceptions.school_year = expected.school_year
        and exceptions.student_key = expected.student_key
        and exceptions.school_cds_code = expected.school_cds_code
        and exceptions.tracks = expected.tracks
    where exceptions.absence_date <= expected.last_date
    group by all
),

together as (
    select
        expected.school_year,
        expected.student_key,
        expected.school_cds_code,
        expected.tracks,
        expected.period,
        newest_grades.grade,
        expected.days_taught,
        (expected.days_expected - coalesce(absent.days_absent, 0))::decimal(9, 2)
            as days_attended,
        expected.last_date,
    from expected
    inner join newest_grades
        on newest_grades.school_year = expected.school_year
        and newest_grades.student_key = expected.student_key
        and newest_grades.school_cds_code = expected.school_cds_code
    left join absent
        on absent.school_year = expected.school_year
        and absent.student_key = expected.student_key
        and absent.school_cds_code = expected.school_cds_code
        and absent.tracks = expected.tracks
        and absent.period = expected.period
)

select * from together
