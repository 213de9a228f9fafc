-- Chronic absenteeism by the LCAP rule, as the file prints it.
-- grain: academic_year, level, cds_code, reporting_category
with figures as (
    select * from published.lcap_chronic
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        reporting_category,
        published.to_printed_count(denominator, disclosure) as denominator,
        published.to_printed_count(count, disclosure) as count,
        published.to_printed_rate(rate, disclosure) as rate,
    from figures
)

select * from printed
