-- Average daily attendance by apportionment period, as the file prints it.
-- grain: academic_year, level, cds_code, period, grade_span
with figures as (
    select * from published.ada
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        period,
        grade_span,
        coalesce(last_date, '-') as last_date,
        coalesce(days_taught::varchar, '-') as days_taught,
        published.to_printed_decimal(ada, disclosure) as ada,
    from figures
)

select * from printed
