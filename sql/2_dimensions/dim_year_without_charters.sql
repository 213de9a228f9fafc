-- Districts and counties whose own figures are without some of their charter schools, because the
-- year's source has no record of these: charters that the state's file of the year lists, or, where
-- it lists no school of the district, that the district's own list of schools names.
-- grain: school_year, level, cds_code
with years as (
    select * from dimensions.dim_school_year
),

schools as (
    select * from dimensions.dim_school
    where is_listed and is_charter
),

districts as (
    select * from reference.districts
),

state_schools as (
    select distinct school_year, cds_code, charter
    from staging.stg_cde__chronic_absenteeism
    where level = 'S'
),

supplied_schools as (
    select school_year, 'STAS' as source, school_code
    from staging.stg_calpads__absence_summaries
    union
    select school_year, 'SIS', school_code from staging.stg_calpads__enrollments
    union
    select school_year, 'SIS', school_code from staging.stg_sis__enrollments
),

charters as (
    select
        state_schools.school_year,
        districts.district_code,
        right(state_schools.cds_code, 7) as school_code,
    from state_schools
    inner join districts
        on districts.district_code = left(state_schools.cds_code, 7)
    where state_schools.charter = 'Yes'
    union
    select years.school_year, schools.district_code, schools.school_code
    from years
    cross join schools
    anti join state_schools
        on state_schools.school_year = years.school_year
        and left(state_schools.cds_code, 7) = schools.district_code
),

missing as (
    select distinct charters.school_year, charters.district_code
    from charters
    inner join years
        on years.school_year = charters.school_year
    anti join supplied_schools
        on supplied_schools.school_year = charters.school_year
        and supplied_schools.source = years.source
        and supplied_schools.school_code = charters.school_code
),

placed as (
    select school_year, 'D' as level, district_code || '0000000' as cds_code
    from missing
    union
    select school_year, 'C', left(district_code, 2) || '000000000000'
    from missing
)

select * from placed
