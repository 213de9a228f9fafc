-- Truancy by school, grade and student group.
-- grain: school_year, level, cds_code, reporting_category
with figures as (
    select * from cleared.truancy
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
        figures.students::integer as students,
        figures.truant_students::integer as truant_students,
        figures.truancy_rate::double as truancy_rate,
        figures.habitual_truant_students::integer as habitual_truant_students,
        figures.chronic_truant_students::integer as chronic_truant_students,
        figures.has_conference_records,
        figures.as_of,
        figures.disclosure,
    from figures
    inner join categories
        on categories.reporting_category = figures.reporting_category
    order by
        figures.school_year,
        array_position(['C', 'D', 'S'], figures.level),
        figures.cds_code,
        categories.sort_order
)

select * from in_order
