-- The schools that the district lists. In the folder of one district every school is its own.
-- grain: cds_code
with source as (
    select * from raw.schools
),

run as (
    select * from reference.run
),

renamed as (
    select
        source.cds_code,
        if(run.has_several_districts, left(source.cds_code, 7), left(run.subject_cds_code, 7))
            as district_code,
        right(source.cds_code, 7) as school_code,
        source.school_name,
        staging.to_grade(source.lowest_grade) as lowest_grade,
        staging.to_grade(source.highest_grade) as highest_grade,
        source.charter = 'Y' as is_charter,
        source.dass = 'Y' as is_dass,
        source.hourly = 'Y' as is_hourly,
    from source
    cross join run
)

select * from renamed
