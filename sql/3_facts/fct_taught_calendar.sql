-- The calendar of each school's tracks, the place whose groups its students are in, and up to which
-- day the school has reported: in the running year up to its last recorded absence. Of several
-- tracks at once the first counts.
-- grain: school_year, school_cds_code, tracks
with spans as (
    select * from facts.fct_enrollment_span
    where not is_secondary
),

absences as (
    select * from facts.fct_absence
),

schools as (
    select * from dimensions.dim_school
),

calendar_groups as (
    select * from dimensions.dim_calendar_group
),

years as (
    select * from dimensions.dim_school_year
    where has_sis_days
),

reported as (
    select
        absences.school_year,
        absences.school_cds_code,
        if(years.is_running, max(absences.absence_date), any_value(years.last_date)) as last_date,
    from absences
    inner join years
        on years.school_year = absences.school_year
    group by absences.school_year, absences.school_cds_code, years.is_running
),

places as (
    select distinct
        spans.school_year,
        spans.school_cds_code,
        spans.tracks,
        calendar_groups.calendar_id,
        if(schools.is_listed, 'S', 'D') as level,
        if(schools.is_listed, schools.cds_code, schools.district_code || '0000000') as cds_code,
        spans.school_code,
        reported.last_date,
    from spans
    inner join schools
        on schools.cds_code = spans.school_cds_code
    inner join calendar_groups
        on calendar_groups.school_year = spans.school_year
        and calendar_groups.school_code = spans.school_code
        and calendar_groups.track = string_split(spans.tracks, chr(31))[1]
    inner join reported
        on reported.school_year = spans.school_year
        and reported.school_cds_code = spans.school_cds_code
)

select * from places
