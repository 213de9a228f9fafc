-- What the checks of the data found, in printed form: 1 to 10 rows are *.
-- grain: check
with found as (
    select * from published.data_quality
),

printed as (
    select
        "check",
        severity,
        published.to_printed_count("rows", disclosure) as "rows",
        explanation,
        how_to_fix,
    from found
)

select * from printed
