-- The state's published chronic absenteeism of the entities that the site names.
-- grain: school_year, level, cds_code, reporting_category
with state_rows as (
    select * from staging.stg_cde__chronic_absenteeism
),

entities as (
    select * from dimensions.dim_entity
),

categories as (
    select * from dimensions.dim_reporting_category
    where family not in ('run', 'absence')
),

policies as (
    select * from dimensions.dim_policy
),

named as (
    select
        state_rows.school_year,
        state_rows.level,
        state_rows.cds_code,
        state_rows.reporting_category,
        state_rows.eligible_students,
        state_rows.chronic_students,
        state_rows.chronic_rate,
        policies.state_suppression_threshold as suppression_threshold,
    from state_rows
    semi join entities
        on entities.cds_code = state_rows.cds_code
        and entities.level = state_rows.level
    semi join categories
        on categories.reporting_category = state_rows.reporting_category
    inner join policies
        on policies.school_year = state_rows.school_year
)

select * from named
