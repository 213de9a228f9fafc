-- How projections would have done in this district's own finished years, by month.
-- grain: month
with backtests as (
    select * from cleared.projection_backtest
),

in_order as (
    select
        month,
        years::integer as years,
        projections::integer as projections,
        error_points::double as error_points,
        error_points_of_last_year::double as error_points_of_last_year,
        error_points_to_date::double as error_points_to_date,
        covered_percent::double as covered_percent,
    from backtests
    order by
        array_position(
            ['07', '08', '09', '10', '11', '12', '01', '02', '03', '04', '05', '06'], month
        )
)

select * from in_order
