-- What disclosure control starred and what the attack on it found, counted in cells.
-- grain: school_year, count
with attacked as (
    select * from cleared.disclosure_report
),

with_cells as (
    select
        school_year,
        "count",
        cells,
        printed,
        starred_small,
        starred_larger,
        withheld,
        attacked,
        passes,
        explained,
        narrowest,
    from attacked
    where cells > 0
)

select * from with_cells
