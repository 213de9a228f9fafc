-- Every school, district, county and the state that a published table names.
-- grain: cds_code
with entities as (
    select * from dimensions.dim_entity
),

chronic_absenteeism as (
    select cds_code from cleared.chronic_absenteeism
),

state_chronic_absenteeism as (
    select cds_code from cleared.state_chronic_absenteeism
),

named as (
    select
        entities.level,
        entities.cds_code,
        entities.name,
        entities.county_name,
        entities.district_name,
        entities.charter,
        entities.dass,
        entities.lowest_grade,
        entities.highest_grade,
        entities.role,
    from entities
    where entities.role <> 'part'
        or entities.cds_code in (select cds_code from chronic_absenteeism)
        or entities.cds_code in (select cds_code from state_chronic_absenteeism)
    order by
        array_position(['T', 'C', 'D', 'S'], entities.level),
        entities.name,
        entities.cds_code
)

select * from named
