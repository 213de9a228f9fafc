-- The rates to expect at the end of the running year, as the file prints them: - where there is
-- nothing to project from.
-- grain: academic_year, level, cds_code, reporting_category
with projections as (
    select * from published.projection
),

described as (
    select
        *,
        if(basis = 'none' and disclosure <> 'suppressed', 'not_applicable', disclosure) as shown,
    from projections
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        reporting_category,
        published.to_printed_rate(rate, shown) as rate,
        published.to_printed_rate(low, shown) as low,
        published.to_printed_rate(high, shown) as high,
        published.to_printed_count(students, disclosure) as students,
        published.to_printed_rate(rate_to_date, disclosure) as rate_to_date,
        as_of,
        history_years::varchar as history_years,
        basis,
    from described
)

select * from printed
