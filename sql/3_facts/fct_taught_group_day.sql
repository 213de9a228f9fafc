-- Each day of each school's calendars by student group: students expected and days absent.
-- grain: school_year, school_cds_code, calendar_id, reporting_category, calendar_date
with exceptions as (
    select * from facts.fct_exception_day
    where is_absent and not is_secondary
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest' and level in ('S', 'D')
),

places as (
    select * from facts.fct_taught_calendar
),

expected as (
    select * from facts.fct_taught_day_expected
),

absent as (
    select
        exceptions.school_year,
        exceptions.school_cds_code,
        places.calendar_id,
        student_categories.reporting_category,
        exceptions.absence_date as calendar_date,
        facts.to_hundredths(sum(exceptions.days_absent)) as days_absent,
    from exceptions
    inner join places
        on places.school_year = exceptions.school_year
        and places.school_cds_code = exceptions.school_cds_code
        and places.tracks = exceptions.tracks
    inner join student_categories
        on student_categories.school_year = places.school_year
        and student_categories.level = places.level
        and student_categories.cds_code = places.cds_code
        and student_categories.student_key = exceptions.student_key
    group by all
),

together as (
    select
        expected.school_year,
        expected.school_cds_code,
        expected.calendar_id,
        expected.reporting_category,
        expected.students_expected,
        coalesce(absent.days_absent, 0)::decimal(9, 2) as days_absent,
        expected.calendar_date,
    from expected
    left join absent
        on absent.school_year = expected.school_year
        and absent.school_cds_code = expected.school_cds_code
        and absent.calendar_id = expected.calendar_id
        and absent.reporting_category = expected.reporting_category
        and absent.calendar_date = expected.calendar_date
)

select * from together
