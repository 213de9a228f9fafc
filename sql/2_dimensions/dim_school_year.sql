-- Each school year with student files: finished or running, up to which day, from which source, and
-- whether it has the SIS's own days (a calendar and absences) at all.
-- grain: school_year
with run as (
    select * from reference.run
),

last_release as (
    select * from reference.last_release
),

calendar_days as (
    select * from dimensions.dim_calendar_day
),

absences as (
    select distinct school_year, school_code, absence_date from staging.stg_sis__absences
),

years as (
    select
        school_year,
        bool_or(extract = 'stas') as has_summaries,
        bool_or(extract = 'absences') as has_absences,
    from staging.stg_district__extract_files
    group by school_year
    having bool_or(extract in ('senr', 'enrollments', 'stas'))
),

instructional_days as (
    select distinct school_year, school_code, calendar_date
    from calendar_days
    where is_instructional
),

last_days as (
    select school_year, max(calendar_date) as last_instructional_date
    from instructional_days
    group by school_year
),

reporting_schools as (
    select school_year, count(distinct school_code) as schools
    from absences
    group by school_year
),

schools_by_day as (
    select
        absences.school_year,
        absences.absence_date,
        count(*) as schools,
    from absences
    inner join instructional_days
        on instructional_days.school_year = absences.school_year
        and instructional_days.school_code = absences.school_code
        and instructional_days.calendar_date = absences.absence_date
    group by all
),

newest_days as (
    select
        schools_by_day.school_year,
        max(schools_by_day.absence_date) as newest_reported_date,
    from schools_by_day
    inner join reporting_schools
        on reporting_schools.school_year = schools_by_day.school_year
    where 2 * schools_by_day.schools >= reporting_schools.schools
    group by all
),

with_facts as (
    select
        years.school_year,
        years.has_summaries,
        last_days.last_instructional_date,
        (years.has_summaries or run.is_certified)
        and newest_days.newest_reported_date >= last_days.last_instructional_date as is_complete,
        run.requested_as_of is null
        and years.school_year = run.current_year
        and not coalesce(is_complete, false)
        and last_release.as_of < newest_days.newest_reported_date
        and case last_release.release_rhythm
            when 'weekly' then date_trunc('week', last_release.as_of)
                = date_trunc('week', newest_days.newest_reported_date)
            when 'monthly' then date_trunc('month', last_release.as_of)
                = date_trunc('month', newest_days.newest_reported_date)
            else false
        end as is_held,
        coalesce(
            run.requested_as_of,
            if(is_held, last_release.as_of, newest_days.newest_reported_date)
        ) as reported_to,
        if(
            reported_to > make_date(years.school_year, 6, 30),
            make_date(years.school_year, 6, 30),
            reported_to
        ) as newest_date,
        last_days.school_year is not null and years.has_absences as has_sis_days,
        years.school_year = run.current_year as is_current,
        run.is_certified,
    from years
    cross join run
    left join last_release
        on true
    left join last_days
        on last_days.school_year = years.school_year
    left join newest_days
        on newest_days.school_year = years.school_year
),

with_state as (
    select
        *,
        is_current
        and not (
            has_summaries and last_instructional_date is null
            or coalesce(newest_date >= last_instructional_date, false)
            and (has_summaries or is_certified)
        ) as is_running,
    from with_facts
),

described as (
    select
        school_year,
        if(has_summaries and not is_running, 'STAS', 'SIS') as source,
        make_date(school_year - 1, 7, 1) as first_date,
        if(is_running, newest_date, make_date(school_year, 6, 30)) as last_date,
        if(is_running, newest_date, null) as as_of_date,
        is_running,
        has_sis_days,
        is_running and coalesce(is_held, false) as is_held,
    from with_state
)

select * from described
