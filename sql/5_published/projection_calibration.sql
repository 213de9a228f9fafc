-- How projections did in simulated districts whose years are known to the end, by month, as
-- `npm run bench:projection` last measured it.
-- grain: metric, earlier_years, month
with calibrations as (
    select * from reference.projection_calibration
),

in_order as (
    select
        metric,
        earlier_years,
        month,
        districts,
        projections,
        error_points::double as error_points,
        error_points_of_last_year::double as error_points_of_last_year,
        error_points_to_date::double as error_points_to_date,
        covered_percent::double as covered_percent,
        has_target,
    from calibrations
)

select * from in_order
