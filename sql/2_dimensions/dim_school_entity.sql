-- To which school, district and (in a county folder) county the students of a place count under
-- each rule: the DataQuest rule counts charters in their district, the other two do not.
-- grain: rule, school_cds_code, level
with schools as (
    select * from dimensions.dim_school
),

rules as (
    select * from reference.chronic_rules
),

run as (
    select * from reference.run
),

at_school as (
    select rules.rule, schools.cds_code as school_cds_code, 'S' as level, schools.cds_code
    from schools
    cross join rules
    where schools.is_listed
),

at_district as (
    select
        rules.rule,
        schools.cds_code as school_cds_code,
        'D' as level,
        schools.district_code || '0000000' as cds_code,
    from schools
    cross join rules
    where rules.is_charter_in_district or not schools.is_charter
),

at_county as (
    select
        rules.rule,
        schools.cds_code as school_cds_code,
        'C' as level,
        left(schools.district_code, 2) || '000000000000' as cds_code,
    from schools
    cross join rules
    cross join run
    where run.has_several_districts and rules.is_at_county
),

together as (
    select * from at_school
    union all
    select * from at_district
    union all
    select * from at_county
)

select * from together
