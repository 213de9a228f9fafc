-- Students who finished the year before, were expected back and are not enrolled this year.
-- grain: school_year, level, cds_code, reporting_category
with no_shows as (
    select * from cleared.no_shows
),

categories as (
    select * from dimensions.dim_reporting_category
),

in_order as (
    select
        no_shows.school_year::integer as school_year,
        no_shows.level,
        no_shows.cds_code,
        no_shows.reporting_category,
        no_shows.as_of,
        no_shows.expected_students::integer as expected_students,
        no_shows.missing_students::integer as missing_students,
        no_shows.missing_rate::double as missing_rate,
        no_shows.no_show_students::integer as no_show_students,
        no_shows.disclosure,
    from no_shows
    inner join categories
        on categories.reporting_category = no_shows.reporting_category
    order by
        no_shows.school_year,
        array_position(['T', 'C', 'D', 'S'], no_shows.level),
        no_shows.cds_code,
        categories.sort_order
)

select * from in_order
