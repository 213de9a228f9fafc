-- How often dips are found and intervals hold the truth in simulated districts, as `npm run
-- bench:dips` last measured it.
-- grain: scenario, school_size
with calibrations as (
    select * from reference.dip_calibration
),

in_order as (
    select
        scenario,
        school_size,
        planted_points::double as planted_points,
        districts,
        windows,
        called_dip_percent::double as called_dip_percent,
        bias_points::double as bias_points,
        covered_percent::double as covered_percent,
        has_target,
    from calibrations
)

select * from in_order
