-- Students expected on each day of each school's calendars by student group: running sums of
-- enrollments that begin and end; no student-day has a row.
-- grain: school_year, school_cds_code, calendar_id, reporting_category, calendar_date
with spans as (
    select * from facts.fct_enrollment_span
    where not is_secondary
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
    where is_instructional
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest' and level in ('S', 'D')
),

places as (
    select * from facts.fct_taught_calendar
),

begun_and_ended as (
    select
        spans.school_year,
        spans.school_cds_code,
        spans.tracks,
        student_categories.reporting_category,
        unnest([
            {calendar_date: spans.first_date, students: 1},
            {calendar_date: (spans.last_date + 1)::date, students: -1}
        ], recursive := true),
    from spans
    inner join places
        on places.school_year = spans.school_year
        and places.school_cds_code = spans.school_cds_code
        and places.tracks = spans.tracks
    inner join student_categories
        on student_categories.school_year = places.school_year
        and student_categories.level = places.level
        and student_categories.cds_code = places.cds_code
        and student_categories.student_key = spans.student_key
),

changes as (
    select
        school_year,
        school_cds_code,
        tracks,
        reporting_category,
        calendar_date,
        sum(students) as students,
        false as is_day,
    from begun_and_ended
    group by all
    union all
    select
        groups.school_year,
        groups.school_cds_code,
        groups.tracks,
        groups.reporting_category,
        calendar_days.calendar_date,
        0,
        true,
    from (
        select distinct school_year, school_cds_code, tracks, reporting_category
        from begun_and_ended
    ) as groups
    inner join places
        on places.school_year = groups.school_year
        and places.school_cds_code = groups.school_cds_code
        and places.tracks = groups.tracks
    inner join calendar_days
        on calendar_days.school_year = places.school_year
        and calendar_days.school_code = places.school_code
        and calendar_days.tracks = places.tracks
        and calendar_days.calendar_date <= places.last_date
),

enrolled as (
    select
        *,
        sum(students) over (
            partition by school_year, school_cds_code, tracks, reporting_category
            order by calendar_date
        ) as students_there,
    from changes
),

expected as (
    select
        enrolled.school_year,
        enrolled.school_cds_code,
        places.calendar_id,
        enrolled.reporting_category,
        enrolled.calendar_date,
        sum(enrolled.students_there)::integer as students_expected,
    from enrolled
    inner join places
        on places.school_year = enrolled.school_year
        and places.school_cds_code = enrolled.school_cds_code
        and places.tracks = enrolled.tracks
    where enrolled.is_day
    group by all
    having sum(enrolled.students_there) > 0
)

select * from expected
