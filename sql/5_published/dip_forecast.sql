-- The coming breaks with the excess absence to expect and the days to reach out.
-- grain: school_year, level, cds_code, break_id
with forecasts as (
    select * from cleared.dip_forecast
),

in_order as (
    select
        school_year::integer as school_year,
        level,
        cds_code,
        break_id,
        break_name,
        break_type,
        window_start,
        window_end,
        before_start,
        before_end,
        after_start,
        after_end,
        expected_excess_points::double as expected_excess_points,
        points_low::double as points_low,
        points_high::double as points_high,
        before_points::double as before_points,
        after_points::double as after_points,
        history_years::integer as history_years,
        basis,
        outreach_before,
        outreach_after,
        disclosure,
    from forecasts
    order by
        array_position(['C', 'D', 'S'], level), cds_code, school_year, window_start, break_id
)

select * from in_order
