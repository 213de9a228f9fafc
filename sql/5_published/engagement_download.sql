-- The engagement report as a file. Only local estimates have a range.
-- grain: academic_year, level, cds_code, reporting_category, measure
with figures as (
    select * from published.engagement
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        reporting_category,
        measure,
        published.to_printed_count(denominator, disclosure) as denominator,
        published.to_printed_count(numerator, disclosure) as count,
        published.to_printed_rate(rate, disclosure) as rate,
        if(
            source in ('SENR', 'none'),
            published.to_printed_rate(low, disclosure),
            ''
        ) as low,
        if(
            source in ('SENR', 'none'),
            published.to_printed_rate(high, disclosure),
            ''
        ) as high,
        case
            when source <> 'none' then source
            when reason = 'year_running'
                then 'not available yet: the cohort''s fourth year is not over'
            else 'not available: the cohort''s four years are not in the folder'
        end as source,
    from figures
)

select * from printed
