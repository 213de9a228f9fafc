-- Where a student can be enrolled: the district's schools, and for each district the state's codes
-- for nonpublic schools and for the district office itself.
-- grain: cds_code
with schools as (
    select * from staging.stg_district__schools
),

districts as (
    select * from reference.districts
),

special_schools as (
    select * from reference.special_schools
),

listed as (
    select
        cds_code,
        district_code,
        school_code,
        school_name,
        lowest_grade,
        highest_grade,
        is_charter,
        is_dass,
        is_hourly,
        true as is_listed,
        false as is_exempt,
    from schools
),

unlisted as (
    select
        districts.district_code || special_schools.school_code as cds_code,
        districts.district_code,
        special_schools.school_code,
        special_schools.school_name,
        true as is_exempt,
    from districts
    cross join special_schools
    union all
    select
        district_code || '0000000',
        district_code,
        district_code,
        'District programs',
        false,
    from districts
),

together as (
    select * from listed
    union all by name
    select
        unlisted.cds_code,
        unlisted.district_code,
        unlisted.school_code,
        unlisted.school_name,
        null as lowest_grade,
        null as highest_grade,
        false as is_charter,
        false as is_dass,
        false as is_hourly,
        false as is_listed,
        unlisted.is_exempt,
    from unlisted
    anti join listed
        on listed.school_code = unlisted.school_code
)

select * from together
