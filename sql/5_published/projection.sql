-- The rate of chronic absenteeism to expect at the end of the running year, with an 80% range.
-- grain: school_year, level, cds_code, reporting_category
with projections as (
    select * from cleared.projection
),

categories as (
    select * from dimensions.dim_reporting_category
),

in_order as (
    select
        projections.school_year::integer as school_year,
        projections.level,
        projections.cds_code,
        projections.reporting_category,
        projections.as_of,
        projections.students::integer as students,
        projections.rate_to_date::double as rate_to_date,
        projections.rate::double as rate,
        projections.low::double as low,
        projections.high::double as high,
        projections.history_years::integer as history_years,
        projections.basis,
        projections.disclosure,
    from projections
    inner join categories
        on categories.reporting_category = projections.reporting_category
    order by
        array_position(['C', 'D', 'S'], projections.level),
        projections.cds_code,
        categories.sort_order
)

select * from in_order
