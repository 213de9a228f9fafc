-- Chronic absenteeism by the LCAP rule.
-- grain: school_year, level, cds_code, reporting_category
with figures as (
    select * from cleared.lcap_chronic
),

categories as (
    select * from dimensions.dim_reporting_category
),

in_order as (
    select
        figures.school_year::integer as school_year,
        figures.level,
        figures.cds_code,
        figures.reporting_category,
        figures.eligible_students::integer as denominator,
        figures.chronic_students::integer as count,
        figures.chronic_rate::double as rate,
        figures.source,
        figures.as_of,
        figures.disclosure,
    from figures
    inner join categories
        on categories.reporting_category = figures.reporting_category
    order by
        figures.school_year,
        array_position(['T', 'C', 'D', 'S'], figures.level),
        figures.cds_code,
        categories.sort_order
)

select * from in_order
