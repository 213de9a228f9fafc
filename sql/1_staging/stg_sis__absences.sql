-- Attendance exceptions as the SIS recorded them; a day may have several.
-- grain: none
with source as (
    select * from raw.absences
),

renamed as (
    select
        school_year,
        student_key,
        district_code,
        staging.to_school_code(school_code) as school_code,
        code,
        nullif(hours_absent, '')::decimal(6, 2) as hours_absent,
        nullif(hours_scheduled, '')::decimal(6, 2) as hours_scheduled,
        staging.to_iso_date(date) as absence_date,
    from source
)

select * from renamed
