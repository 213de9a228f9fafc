-- Each calendar's days: the most specific row wins (school and track, track, school, `*`).
-- grain: school_year, school_code, track, calendar_date
with calendar_days as (
    select * from staging.stg_sis__calendar_days
),

schools as (
    select * from staging.stg_district__schools
),

calpads_enrollments as (
    select * from staging.stg_calpads__enrollments
),

sis_enrollments as (
    select * from staging.stg_sis__enrollments
),

calendar_years as (
    select distinct school_year from calendar_days
),

calendars as (
    select calendar_years.school_year, schools.school_code, '' as track
    from calendar_years
    cross join schools
    union
    select school_year, school_code, '' from calpads_enrollments
    union
    select school_year, school_code, track from sis_enrollments
),

rows_that_apply as (
    select *, school_code as row_school_code, track as row_track, 3 as specificity
    from calendars
    union all
    select *, '*', track, 2 from calendars where track <> ''
    union all
    select *, school_code, '', 1 from calendars where track <> ''
    union all
    select *, '*', '', 0 from calendars
),

candidate_days as (
    select
        rows_that_apply.school_year,
        rows_that_apply.school_code,
        rows_that_apply.track,
        rows_that_apply.specificity,
        calendar_days.calendar_date,
        calendar_days.day_type,
        calendar_days.event,
        calendar_days.is_instructional,
    from rows_that_apply
    inner join calendar_days
        on calendar_days.school_year = rows_that_apply.school_year
        and calendar_days.school_code = rows_that_apply.row_school_code
        and calendar_days.track = rows_that_apply.row_track
),

resolved_days as (
    select
        school_year,
        school_code,
        track,
        day_type,
        event,
        calendar_date,
        is_instructional,
    from candidate_days
    qualify row_number() over (
        partition by school_year, school_code, track, calendar_date
        order by specificity desc
    ) = 1
)

select * from resolved_days
