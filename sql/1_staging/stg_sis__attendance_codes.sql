-- What each local attendance code means in a year.
-- grain: school_year, code
with source as (
    select * from raw.attendance_codes
),

renamed as (
    select distinct
        school_year,
        code,
        category,
    from source
)

select * from renamed
