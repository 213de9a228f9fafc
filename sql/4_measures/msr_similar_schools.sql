-- The schools most like each of our schools, nearest first, with the state's figures of them.
-- grain: cds_code, similar_cds_code
with distances as (
    select * from measures.bld_school_span_distance
),

features as (
    select * from reference.similarity_features
),

state_rows as (
    select * from staging.stg_cde__chronic_absenteeism
    where level = 'S' and reporting_category = 'TA'
),

policies as (
    select * from dimensions.dim_policy
),

all_features as (
    select sum(weight) as weight from features
),

near as (
    select
        distances.school_year,
        distances.cds_code,
        distances.similar_cds_code,
        state_rows.school_name as similar_school_name,
        state_rows.district_name as similar_district_name,
        state_rows.county_name as similar_county_name,
        distances.distance,
        distances.features,
        state_rows.eligible_students,
        state_rows.chronic_students,
        state_rows.chronic_rate,
        policies.similar_schools_listed,
        policies.state_suppression_threshold as suppression_threshold,
        row_number() over (
            partition by distances.cds_code
            order by distances.distance, distances.similar_cds_code
        )::integer as position,
    from distances
    cross join all_features
    inner join policies
        on policies.school_year = distances.school_year
    inner join state_rows
        on state_rows.school_year = distances.school_year
        and state_rows.cds_code = distances.similar_cds_code
    where distances.weight >= all_features.weight / 2
        and distances.distance <= policies.similar_schools_distance
        and state_rows.eligible_students >= policies.ranked_minimum_students
        and state_rows.chronic_rate is not null
),

nearest as (
    select * exclude (similar_schools_listed)
    from near
    where position <= similar_schools_listed
)

select * from nearest
