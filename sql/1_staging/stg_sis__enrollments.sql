-- Enrollments of the SIS, or tracks and exemptions beside SENR.
-- grain: none
with source as (
    select * from raw.enrollments
),

renamed as (
    select distinct
        school_year,
        student_key,
        district_code,
        staging.to_school_code(school_code) as school_code,
        coalesce(nullif(enrollment_status, ''), '10') as enrollment_status,
        staging.to_grade(grade) as grade,
        track,
        exit_reason,
        completion_status,
        staging.to_iso_date(entry_date) as entry_date,
        staging.to_iso_date(exit_date) as exit_date,
        exempt = 'Y' as is_exempt,
    from source
)

select * from renamed
