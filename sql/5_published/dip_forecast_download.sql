-- The coming breaks, as the file prints them: - where a break has no such side or no history.
-- grain: academic_year, level, cds_code, break_id
with forecasts as (
    select * from published.dip_forecast
),

described as (
    select
        *,
        if(basis = 'no history', 'not_applicable', disclosure) as shown,
    from forecasts
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        break_name,
        window_start,
        window_end,
        published.to_printed_decimal(expected_excess_points, shown) as expected_excess_points,
        coalesce(outreach_before, '-') as outreach_before,
        coalesce(outreach_after, '-') as outreach_after,
        break_id,
        break_type,
        published.to_printed_decimal(points_low, shown) as points_low,
        published.to_printed_decimal(points_high, shown) as points_high,
        published.to_printed_decimal(
            before_points, if(before_start is null, 'not_applicable', shown)
        ) as before_points,
        published.to_printed_decimal(
            after_points, if(after_start is null, 'not_applicable', shown)
        ) as after_points,
        basis,
    from described
)

select * from printed
