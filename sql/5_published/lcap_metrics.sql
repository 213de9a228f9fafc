-- The metrics of the LCAP: each goal with an LCAP number, with the figures of the cycle's years as
-- published. A goal that names no metric is shown under both chronic rules: the Dashboard's (grades
-- TK to 8) and DataQuest's. A year's outcome stands when the year is finished.
-- grain: goal_id, metric
with goals as (
    select * from dimensions.dim_smartie_goal
    where is_in_force and lcap_metric_number <> ''
),

figures as (
    select * from published.goal_figures
    where role = 'goal'
),

dashboard as (
    select * from published.dashboard_chronic
),

run as (
    select * from reference.run
),

all_cycles as (
    select * from reference.lcap_cycles
),

cycles as (
    select all_cycles.*
    from all_cycles
    inner join run
        on run.current_year between all_cycles.first_school_year
        and all_cycles.first_school_year + 2
),

metrics as (
    select
        goals.*,
        cycles.lcap_cycle,
        cycles.first_school_year,
        if(goals.has_baseline_year, goals.baseline_year, cycles.baseline_school_year)
            as first_year,
        unnest(
            if(goals.has_metric, [goals.metric], ['chronic_absenteeism', 'chronic_dashboard'])
        ) as lcap_metric,
    from goals
    inner join cycles
        on true
),

outcomes as (
    select
        metrics.goal_id,
        metrics.lcap_metric,
        figures.school_year,
        figures.value,
        figures.source,
        figures.disclosure,
    from metrics
    inner join figures
        on figures.goal_id = metrics.goal_id
        and metrics.lcap_metric = metrics.metric
        and figures.is_finished
    union all
    select
        metrics.goal_id,
        metrics.lcap_metric,
        dashboard.school_year,
        dashboard.chronic_rate,
        'own Dashboard figures',
        dashboard.disclosure,
    from metrics
    inner join dashboard
        on dashboard.level = metrics.level
        and dashboard.cds_code = metrics.cds_code
        and dashboard.reporting_category = metrics.student_group
    where metrics.lcap_metric <> metrics.metric and metrics.grades = ''
),

with_outcomes as (
    select
        metrics.*,
        baselines.value as baseline,
        baselines.source as baseline_source,
        coalesce(baselines.disclosure, 'not_applicable') as baseline_disclosure,
        first_outcomes.value as year_1_outcome,
        first_outcomes.source as year_1_source,
        coalesce(first_outcomes.disclosure, 'not_applicable') as year_1_disclosure,
        second_outcomes.value as year_2_outcome,
        second_outcomes.source as year_2_source,
        coalesce(second_outcomes.disclosure, 'not_applicable') as year_2_disclosure,
        case
            when second_outcomes.goal_id is not null and metrics.first_year < first_school_year + 1
                then first_school_year + 1
            when first_outcomes.goal_id is not null and metrics.first_year < first_school_year
                then first_school_year
        end as difference_year,
        case
            when difference_year = first_school_year + 1 then second_outcomes.value
            when difference_year = first_school_year then first_outcomes.value
        end as newest_outcome,
    from metrics
    left join outcomes as baselines
        on baselines.goal_id = metrics.goal_id
        and baselines.lcap_metric = metrics.lcap_metric
        and baselines.school_year = metrics.first_year
    left join outcomes as first_outcomes
        on first_outcomes.goal_id = metrics.goal_id
        and first_outcomes.lcap_metric = metrics.lcap_metric
        and first_outcomes.school_year = metrics.first_school_year
    left join outcomes as second_outcomes
        on second_outcomes.goal_id = metrics.goal_id
        and second_outcomes.lcap_metric = metrics.lcap_metric
        and second_outcomes.school_year = metrics.first_school_year + 1
),

in_order as (
    select
        goal_id,
        lcap_cycle,
        lcap_metric_number as metric_number,
        lcap_metric as metric,
        level,
        cds_code,
        grades,
        student_group,
        baseline::double as baseline,
        first_year::integer as baseline_year,
        coalesce(baseline_source, '') as baseline_source,
        baseline_disclosure,
        year_1_outcome::double as year_1_outcome,
        first_school_year::integer as year_1,
        coalesce(year_1_source, '') as year_1_source,
        year_1_disclosure,
        year_2_outcome::double as year_2_outcome,
        (first_school_year + 1)::integer as year_2,
        coalesce(year_2_source, '') as year_2_source,
        year_2_disclosure,
        if(lcap_metric = metric, target, null)::double as target_year_3,
        target_year::integer as year_3,
        round(newest_outcome - baseline, 3)::double as difference_from_baseline,
        difference_year::integer as difference_year,
        case
            when difference_year is null then 'not_applicable'
            when newest_outcome - baseline is null
                and 'not_applicable' in (
                    baseline_disclosure,
                    if(difference_year = year_2, year_2_disclosure, year_1_disclosure)
                )
                then 'not_applicable'
            when newest_outcome - baseline is null then 'suppressed'
            else 'exact'
        end as difference_disclosure,
    from with_outcomes
    order by metric_number, goal_id, metric
)

select * from in_order
