-- How far each school has reported in the running year.
-- grain: cds_code
with coverage as (
    select * from cleared.coverage
),

in_order as (
    select cds_code, last_reported_date, days_behind::integer as days_behind, is_reporting
    from coverage
    order by cds_code
)

select * from in_order
