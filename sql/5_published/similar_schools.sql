-- The schools most like each of our schools, nearest first, with the state's figures of them.
-- grain: cds_code, similar_cds_code
with similar_schools as (
    select * from cleared.similar_schools
),

in_order as (
    select
        school_year::integer as school_year,
        cds_code,
        position::integer as position,
        similar_cds_code,
        similar_school_name,
        similar_district_name,
        similar_county_name,
        distance::double as distance,
        features::integer as features,
        eligible_students::integer as eligible_students,
        chronic_students::integer as chronic_students,
        chronic_rate::double as chronic_rate,
    from similar_schools
    order by cds_code, position
)

select * from in_order
