-- What the checks of the data found, those that found something first.
-- grain: check
with found as (
    select * from cleared.data_quality
),

in_order as (
    select "check", severity, "rows", explanation, how_to_fix, disclosure
    from found
    order by coalesce("rows", 1) = 0, "rows" desc nulls last, "check"
)

select * from in_order
