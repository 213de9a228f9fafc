-- Reporting categories with the names that pages print.
-- grain: reporting_category
with categories as (
    select * from dimensions.dim_reporting_category
),

named as (
    select reporting_category, family, name, sort_order::integer as sort_order, is_crossed
    from categories
    order by sort_order
)

select * from named
