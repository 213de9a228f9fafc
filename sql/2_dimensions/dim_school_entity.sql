-- To which school, district and (in a county folder) county the students of a place count.
-- grain: school_cds_code, level
with schools as (
    select * from dimensions.dim_school
),

run as (
    select * from reference.run
),

at_school as (
    select cds_code as school_cds_code, 'S' as level, cds_code
    from schools
    where is_listed
),

at_district as (
    select cds_code as school_cds_code, 'D' as level, district_code || '0000000' as cds_code
    from schools
),

at_county as (
    select
        schools.cds_code as school_cds_code,
        'C' as level,
        left(schools.district_code, 2) || '000000000000' as cds_code,
    from schools
    cross join run
    where run.has_several_districts
),

together as (
    select * from at_school
    union all
    select * from at_district
    union all
    select * from at_county
)

select * from together
