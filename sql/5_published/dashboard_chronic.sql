-- The Dashboard's chronic absenteeism indicator from the district's own finished years.
-- grain: school_year, level, cds_code, student_group
with figures as (
    select * from cleared.dashboard_chronic
),

categories as (
    select * from dimensions.dim_reporting_category
),

colours as (
    select * from reference.dashboard_colours
),

in_order as (
    select
        figures.school_year::integer as school_year,
        figures.level,
        figures.cds_code,
        figures.student_group,
        figures.reporting_category,
        figures.eligible_students::integer as eligible_students,
        figures.chronic_students::integer as chronic_students,
        figures.chronic_rate::double as chronic_rate,
        figures.prior_eligible_students::integer as prior_eligible_students,
        figures.prior_chronic_students::integer as prior_chronic_students,
        figures.prior_chronic_rate::double as prior_chronic_rate,
        figures.prior_disclosure,
        figures.status_level::integer as status_level,
        figures.change_points::double as change_points,
        figures.change_level::integer as change_level,
        figures.colour_code::integer as colour_code,
        colours.colour,
        figures.box::integer as box,
        figures.is_small,
        figures.is_current_size_met,
        figures.is_prior_size_met,
        figures.has_colour,
        figures.disclosure,
    from figures
    inner join categories
        on categories.reporting_category = figures.reporting_category
    left join colours
        on colours.colour_code = figures.colour_code
    order by
        figures.school_year,
        array_position(['T', 'C', 'D', 'S'], figures.level),
        figures.cds_code,
        categories.sort_order
)

select * from in_order
