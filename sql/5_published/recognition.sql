-- Students with excellent attendance, and students who attend better than last year.
-- grain: school_year, level, cds_code, reporting_category, recognition
with figures as (
    select * from cleared.recognition
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
        figures.recognition,
        figures.students::integer as students,
        figures.recognised_students::integer as recognised_students,
        figures.share::double as share,
        figures.as_of,
        figures.disclosure,
    from figures
    inner join categories
        on categories.reporting_category = figures.reporting_category
    order by
        figures.school_year,
        array_position(['C', 'D', 'S'], figures.level),
        figures.cds_code,
        categories.sort_order,
        array_position(['excellent', 'improved', 'much_improved'], figures.recognition)
)

select * from in_order
