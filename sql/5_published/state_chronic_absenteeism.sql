-- Chronic absenteeism as the state published it: whom we compare with, and our own entities.
-- grain: school_year, level, cds_code, reporting_category
with state as (
    select * from cleared.state_chronic_absenteeism
),

categories as (
    select * from dimensions.dim_reporting_category
),

in_order as (
    select
        state.school_year::integer as school_year,
        state.level,
        state.cds_code,
        state.reporting_category,
        state.eligible_students::integer as eligible_students,
        state.chronic_students::integer as chronic_students,
        state.chronic_rate::double as chronic_rate,
        state.source,
        state.as_of,
        state.disclosure,
    from state
    inner join categories
        on categories.reporting_category = state.reporting_category
    order by
        state.school_year,
        array_position(['T', 'C', 'D', 'S'], state.level),
        state.cds_code,
        categories.sort_order
)

select * from in_order
