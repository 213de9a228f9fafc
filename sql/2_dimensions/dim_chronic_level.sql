-- The levels by which a place's rate of chronic absence is named, each from its lowest rate on.
-- grain: level_code
with levels as (
    select
        level_code,
        level_name,
        level_order,
        (10 * lowest_rate_percent)::integer as lowest_rate_tenths,
    from reference.chronic_levels
)

select * from levels
