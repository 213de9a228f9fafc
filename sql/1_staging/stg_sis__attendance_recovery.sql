-- Sessions in which students made up a day of absence.
-- grain: none
with source as (
    select * from raw.attendance_recovery
),

renamed as (
    select distinct
        school_year,
        student_key,
        district_code,
        staging.to_school_code(school_code) as school_code,
        hours::decimal(6, 2) as hours,
        staging.to_iso_date(date_recovered) as date_recovered,
        staging.to_iso_date(date_session) as date_session,
    from source
)

select * from renamed
