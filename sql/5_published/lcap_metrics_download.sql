-- The metrics of the LCAP as the file prints them: percents, * where hidden, - where there is no
-- figure or not yet; the source of each figure.
-- grain: goal_id, metric
with metrics as (
    select * from published.lcap_metrics
),

printed as (
    select
        goal_id,
        lcap_cycle,
        metric_number,
        metric,
        level,
        cds_code,
        student_group as reporting_category,
        published.to_lcap_percent(baseline, baseline_disclosure) as baseline,
        published.to_year_name(baseline_year) as baseline_year,
        published.to_lcap_percent(year_1_outcome, year_1_disclosure) as year_1_outcome,
        published.to_year_name(year_1) as year_1,
        published.to_lcap_percent(year_2_outcome, year_2_disclosure) as year_2_outcome,
        published.to_year_name(year_2) as year_2,
        coalesce(published.to_goal_percent(target_year_3), '-') as target_year_3,
        coalesce(published.to_year_name(year_3), '-') as year_3,
        published.to_lcap_percent(difference_from_baseline, difference_disclosure)
            as difference_from_baseline,
        'baseline: ' || coalesce(nullif(baseline_source, ''), '-')
        || '; year 1: ' || coalesce(nullif(year_1_source, ''), '-')
        || '; year 2: ' || coalesce(nullif(year_2_source, ''), '-')
        || '; target: goals.csv' as source,
        grades,
        coalesce(published.to_year_name(difference_year), '-') as difference_year,
    from metrics
    order by metric_number, goal_id, metric
)

select * from printed
