-- Membership in student groups, from a day to a day.
-- grain: school_year, student_key, group_code, start_date, end_date
with source as (
    select * from raw.student_groups
),

renamed as (
    select distinct
        school_year,
        student_key,
        group_code,
        coalesce(staging.to_iso_date(start_date), date '1900-01-01') as start_date,
        coalesce(staging.to_iso_date(end_date), date '2999-12-31') as end_date,
    from source
)

select * from renamed
