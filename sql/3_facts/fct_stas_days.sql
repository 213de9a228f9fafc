-- Certified days, per student and school, where the student has an enrollment that counts there.
-- grain: school_year, student_key, school_cds_code
with summaries as (
    select * from staging.stg_calpads__absence_summaries
),

schools as (
    select * from dimensions.dim_school
),

enrollments as (
    select distinct school_year, student_key, school_cds_code
    from facts.fct_enrollment
    where is_dataquest_population
),

counted as (
    select
        summaries.school_year,
        summaries.student_key,
        schools.cds_code as school_cds_code,
        summaries.days_expected,
        summaries.days_absent,
        summaries.days_suspension_out,
        summaries.days_excused,
        summaries.days_unexcused,
        summaries.days_independent_study_incomplete,
        summaries.days_attended,
        false as is_secondary,
    from summaries
    inner join schools
        on schools.school_code = summaries.school_code
        and (schools.is_listed or schools.district_code = summaries.district_code)
    semi join enrollments
        on enrollments.school_year = summaries.school_year
        and enrollments.student_key = summaries.student_key
        and enrollments.school_cds_code = schools.cds_code
    where not summaries.is_exempt and not schools.is_exempt
)

select * from counted
