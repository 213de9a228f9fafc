-- Days per student and school as each source has them: STAS as sent (of exempt records none), the
-- SIS, and CALPADS report 14.2, which lists days attended and days suspended in school apart: both
-- are attended. Only records beside an enrollment that counts are counted.
-- grain: school_year, student_key, school_cds_code, source
with summaries as (
    select * from staging.stg_calpads__absence_summaries
),

reports as (
    select * from staging.stg_calpads__absence_report
),

schools as (
    select * from dimensions.dim_school
),

enrolled as (
    select distinct school_year, student_key, school_cds_code
    from facts.fct_enrollment
    where is_dataquest_population
),

sis_days as (
    select * from facts.fct_sis_days
    where not is_secondary
),

sent as (
    select
        summaries.school_year,
        summaries.student_key,
        schools.cds_code as school_cds_code,
        'STAS' as source,
        summaries.days_expected,
        summaries.days_absent,
        summaries.days_attended,
        summaries.is_exempt or schools.is_exempt as is_exempt,
    from summaries
    inner join schools
        on schools.school_code = summaries.school_code
        and (schools.is_listed or schools.district_code = summaries.district_code)
),

schools_of_reports as (
    select *
    from schools
    qualify is_listed or count(*) over (partition by school_code) = 1
),

reported as (
    select
        reports.school_year,
        reports.student_key,
        schools_of_reports.cds_code as school_cds_code,
        'CALPADS 14.2' as source,
        reports.days_expected::decimal(9, 2) as days_expected,
        reports.days_absent::decimal(9, 2) as days_absent,
        (reports.days_attended + reports.days_suspension_in)::decimal(9, 2) as days_attended,
        schools_of_reports.is_exempt,
    from reports
    inner join schools_of_reports
        on schools_of_reports.school_code = reports.school_code
),

together as (
    select * from sent
    union all
    select
        school_year,
        student_key,
        school_cds_code,
        'SIS',
        days_expected,
        days_absent,
        days_attended,
        false,
    from sis_days
    union all
    select * from reported
),

with_enrollment as (
    select
        together.school_year,
        together.student_key,
        together.school_cds_code,
        together.source,
        if(together.is_exempt, null, together.days_expected) as days_expected,
        if(together.is_exempt, null, together.days_absent) as days_absent,
        if(together.is_exempt, null, together.days_attended) as days_attended,
        enrolled.student_key is not null as is_enrolled,
        together.is_exempt,
    from together
    left join enrolled
        on enrolled.school_year = together.school_year
        and enrolled.student_key = together.student_key
        and enrolled.school_cds_code = together.school_cds_code
)

select * from with_enrollment
