-- Graduation and dropout of four-year cohorts for the entities that the site names.
-- grain: school_year, cds_code, reporting_category, outcome
with outcomes as (
    select * from staging.stg_cde__cohort_outcomes
),

entities as (
    select * from dimensions.dim_entity
),

policies as (
    select * from dimensions.dim_policy
),

named as (
    select
        outcomes.*,
        policies.state_suppression_threshold as suppression_threshold,
    from outcomes
    semi join entities
        on entities.cds_code = outcomes.cds_code
    inner join policies
        on policies.school_year = outcomes.school_year
)

select * from named
