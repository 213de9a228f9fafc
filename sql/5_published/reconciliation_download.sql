-- Reconciliation of all students in printed form: our figure, the other, and why they differ.
-- grain: academic_year, cds_code, measure, other_source
with comparisons as (
    select * from published.reconciliation
    where reporting_category = 'TA'
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        cds_code,
        measure,
        if(
            measure = 'chronic_rate',
            published.to_printed_rate(ours, disclosure),
            published.to_printed_count(ours::bigint, disclosure)
        ) as ours,
        if(
            measure = 'chronic_rate',
            published.to_printed_rate(other, disclosure),
            published.to_printed_count(other::bigint, disclosure)
        ) as other,
        other_source,
        if(
            measure = 'chronic_rate',
            published.to_printed_rate(difference, disclosure),
            published.to_printed_count(difference::bigint, disclosure)
        ) as difference,
        coalesce(explanation, '*') as explanation,
    from comparisons
)

select * from printed
