-- The schools that the district lists.
-- grain: cds_code
with source as (
    select * from raw.schools
),

renamed as (
    select
        cds_code,
        left(cds_code, 7) as district_code,
        right(cds_code, 7) as school_code,
        school_name,
        staging.to_grade(lowest_grade) as lowest_grade,
        staging.to_grade(highest_grade) as highest_grade,
        charter = 'Y' as is_charter,
        dass = 'Y' as is_dass,
        hourly = 'Y' as is_hourly,
    from source
)

select * from renamed
