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

calendars as (
    select distinct calendar_days.school_year, schools.school_code, '' as track
    from calendar_days
    cross join schools
    union
    select distinct school_year, school_code, '' as track from calpads_enrollments
    union
    select distinct school_year, school_code, track from sis_enrollments
),

candidate_days as (
    select
        calendars.school_year,
        calendars.school_code,
        calendars.track,
        calendar_days.calendar_date,
        calendar_days.day_type,
        calendar_days.event,
        calendar_days.is_instructional,
        2 * (calendar_days.track <> '')::integer + (calendar_days.school_code <> '*')::integer
            as specificity,
    from calendars
    inner join calendar_days
        on calendar_days.school_year = calendars.school_year
        and calendar_days.school_code in (calendars.school_code, '*')
        and calendar_days.track in (calendars.track, '')
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
