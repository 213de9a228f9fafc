-- Chronic absenteeism: ours in years with student files, else what the state published.
-- grain: school_year, level, cds_code, reporting_category
with own as (
    select * from cleared.chronic_absenteeism
),

state as (
    select * from cleared.state_chronic_absenteeism
),

entities as (
    select * from dimensions.dim_entity
    where role <> 'benchmark'
),

categories as (
    select * from dimensions.dim_reporting_category
),

own_entity_years as (
    select distinct school_year, cds_code from own
),

state_where_ours_is_missing as (
    select state.*
    from state
    semi join entities
        on entities.cds_code = state.cds_code
    anti join own_entity_years
        on own_entity_years.school_year = state.school_year
        and own_entity_years.cds_code = state.cds_code
),

together as (
    select * from own
    union all by name
    select * from state_where_ours_is_missing
),

in_order as (
    select
        together.school_year::integer as school_year,
        together.level,
        together.cds_code,
        together.reporting_category,
        together.eligible_students::integer as eligible_students,
        together.chronic_students::integer as chronic_students,
        together.chronic_rate::double as chronic_rate,
        together.source,
        together.as_of,
        together.disclosure,
    from together
    inner join categories
        on categories.reporting_category = together.reporting_category
    order by
        together.school_year,
        array_position(['T', 'C', 'D', 'S'], together.level),
        together.cds_code,
        categories.sort_order
)

select * from in_order
