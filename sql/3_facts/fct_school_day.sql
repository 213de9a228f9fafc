-- Each day of each school: students expected and days absent, without student rows in between: a
-- running sum of enrollments that begin and end, and a count of exceptions.
-- grain: school_year, school_cds_code, calendar_date
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

schools as (
    select distinct school_year, school_code, school_cds_code, tracks from spans
),

changes as (
    select school_year, school_cds_code, tracks, first_date as calendar_date, 1 as students
    from spans
    union all
    select school_year, school_cds_code, tracks, last_date + 1, -1
    from spans
    union all
    select
        schools.school_year,
        schools.school_cds_code,
        schools.tracks,
        calendar_days.calendar_date,
        0,
    from schools
    inner join calendar_days
        on calendar_days.school_year = schools.school_year
        and calendar_days.school_code = schools.school_code
        and calendar_days.tracks = schools.tracks
),

changes_by_day as (
    select school_year, school_cds_code, tracks, calendar_date, sum(students) as students
    from changes
    group by all
),

enrolled as (
    select
        school_year,
        school_cds_code,
        tracks,
        calendar_date,
        sum(students) over (
            partition by school_year, school_cds_code, tracks
            order by calendar_date
        ) as students,
    from changes_by_day
),

expected as (
    select
        enrolled.school_year,
        enrolled.school_cds_code,
        enrolled.calendar_date,
        sum(enrolled.students)::integer as students_expected,
    from enrolled
    inner join schools
        on schools.school_year = enrolled.school_year
        and schools.school_cds_code = enrolled.school_cds_code
        and schools.tracks = enrolled.tracks
    inner join calendar_days
        on calendar_days.school_year = schools.school_year
        and calendar_days.school_code = schools.school_code
        and calendar_days.tracks = schools.tracks
        and calendar_days.calendar_date = enrolled.calendar_date
    group by all
    having sum(enrolled.students) > 0
),

absent as (
    select
        school_year,
        school_cds_code,
        absence_date as calendar_date,
        facts.to_hundredths(sum(days_absent)) as days_absent,
    from exceptions
    group by all
),

together as (
    select
        expected.school_year,
        expected.school_cds_code,
        expected.students_expected,
        coalesce(absent.days_absent, 0)::decimal(9, 2) as days_absent,
        expected.calendar_date,
    from expected
    left join absent
        on absent.school_year = expected.school_year
        and absent.school_cds_code = expected.school_cds_code
        and absent.calendar_date = expected.calendar_date
)

select * from together
