-- How far each school has reported in the running year.
-- grain: cds_code
with years as (
    select * from dimensions.dim_school_year
    where is_running
),

enrollments as (
    select distinct school_year, school_cds_code
    from facts.fct_enrollment
    where is_dataquest_population and not is_exempt
),

absences as (
    select * from facts.fct_absence
),

schools as (
    select * from dimensions.dim_school
    where is_listed
),

calendar_days as (
    select distinct school_year, school_code, calendar_date
    from dimensions.dim_calendar_day
    where is_instructional
),

policies as (
    select * from dimensions.dim_policy
),

reported as (
    select
        school_year,
        school_cds_code,
        max(absence_date) as last_reported_date,
    from absences
    group by all
),

schools_with_report as (
    select
        schools.cds_code,
        schools.school_code,
        years.school_year,
        reported.last_reported_date,
        years.last_date,
    from years
    inner join enrollments
        on enrollments.school_year = years.school_year
    inner join schools
        on schools.cds_code = enrollments.school_cds_code
    left join reported
        on reported.school_year = years.school_year
        and reported.school_cds_code = schools.cds_code
),

with_days_behind as (
    select
        schools_with_report.cds_code,
        schools_with_report.school_year,
        schools_with_report.last_reported_date,
        count(calendar_days.calendar_date)::integer as days_behind,
    from schools_with_report
    left join calendar_days
        on calendar_days.school_year = schools_with_report.school_year
        and calendar_days.school_code = schools_with_report.school_code
        and calendar_days.calendar_date <= schools_with_report.last_date
        and calendar_days.calendar_date
        > coalesce(schools_with_report.last_reported_date, date '1900-01-01')
    group by all
),

described as (
    select
        with_days_behind.cds_code,
        with_days_behind.last_reported_date::varchar as last_reported_date,
        with_days_behind.days_behind,
        with_days_behind.days_behind <= policies.days_behind_limit as is_reporting,
    from with_days_behind
    inner join policies
        on policies.school_year = with_days_behind.school_year
)

select * from described
