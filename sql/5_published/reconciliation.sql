-- Our figures beside those of other sources, the difference and its causes.
-- grain: school_year, level, cds_code, reporting_category, other_source, measure
with comparisons as (
    select * from cleared.reconciliation
),

categories as (
    select * from dimensions.dim_reporting_category
),

in_order as (
    select
        comparisons.school_year,
        comparisons.level,
        comparisons.cds_code,
        comparisons.reporting_category,
        comparisons.other_source,
        comparisons.measure,
        comparisons.ours,
        comparisons.other,
        comparisons.difference,
        comparisons.explanation,
        comparisons.disclosure,
    from comparisons
    inner join categories
        on categories.reporting_category = comparisons.reporting_category
    order by
        comparisons.school_year,
        array_position(['C', 'D', 'S'], comparisons.level),
        comparisons.cds_code,
        categories.sort_order,
        array_position(
            ['CDE', 'SIS', 'STAS', 'CALPADS 14.2', 'CALPADS 14.1'], comparisons.other_source
        ),
        array_position(
            [
                'eligible_students',
                'chronic_students',
                'chronic_rate',
                'days_expected',
                'days_absent',
                'students',
                'students_up_to_5',
                'students_over_5_under_10',
                'students_10_under_20',
                'students_20_or_more'
            ],
            comparisons.measure
        )
)

select * from in_order
