-- Chronic absenteeism of districts by two categories at once.
-- grain: school_year, level, cds_code, reporting_category, reporting_category_2
with figures as (
    select * from cleared.chronic_absenteeism_crossed
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
        figures.reporting_category_2,
        figures.eligible_students::integer as eligible_students,
        figures.chronic_students::integer as chronic_students,
        figures.chronic_rate::double as chronic_rate,
        figures.source,
        figures.as_of,
        figures.disclosure,
    from figures
    inner join categories
        on categories.reporting_category = figures.reporting_category
    inner join categories as second_categories
        on second_categories.reporting_category = figures.reporting_category_2
    order by
        figures.school_year,
        array_position(['T', 'C', 'D', 'S'], figures.level),
        figures.cds_code,
        categories.sort_order,
        second_categories.sort_order
)

select * from in_order
