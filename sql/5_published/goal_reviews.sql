-- What each goal in force has and lacks by the letters of SMARTIE, from its row and the figures as
-- published. A letter has one finding: the first of what is missing.
-- grain: goal_id, letter_order
with goals as (
    select * from dimensions.dim_smartie_goal
    where is_in_force
),

figures as (
    select * from published.goal_figures
    where role = 'goal'
),

equity as (
    select * from published.goal_gaps
),

similar_schools as (
    select cds_code, quantile_cont(chronic_rate, 0.25) as lower_quartile
    from cleared.similar_schools
    where chronic_rate is not null
    group by cds_code
),

findings as (
    select * from reference.goal_findings
),

policies as (
    select * from dimensions.dim_goal_policy
),

-- Signed so that lower is better.
signed_figures as (
    select
        goals.goal_id,
        figures.school_year,
        if(goals.direction = 'down', 1, -1) * figures.value as value,
        figures.school_year <= goals.baseline_year
        and figures.school_year > goals.baseline_year - policies.goal_trend_years as is_of_trend,
        goals.baseline_year,
        goals.target_year,
    from goals
    inner join figures
        on figures.goal_id = goals.goal_id
        and figures.is_finished
        and figures.value is not null
    inner join policies
        on policies.school_year = goals.baseline_year
),

history as (
    select
        goal_id,
        max(value) filter (school_year = baseline_year) as baseline,
        if(
            count(*) filter (is_of_trend) > 1,
            max(value) filter (school_year = baseline_year)
            + regr_slope(value, school_year) filter (is_of_trend)
            * (any_value(target_year) - any_value(baseline_year)),
            null
        ) as trend,
        count(*) filter (school_year < baseline_year) as earlier_years,
        min(value) filter (school_year <= baseline_year) as best,
    from signed_figures
    group by goal_id
),

steps as (
    select
        earlier.goal_id,
        max(earlier.value - later.value) as largest_step,
    from signed_figures as earlier
    inner join signed_figures as later
        on later.goal_id = earlier.goal_id
        and later.school_year - earlier.school_year = earlier.target_year - earlier.baseline_year
        and later.school_year <= later.baseline_year
    group by earlier.goal_id
),

judged as (
    select
        goals.goal_id,
        coalesce(
            baselines.disclosure = 'suppressed'
            or currents.disclosure = 'suppressed'
            and not (goals.figure = 'chronic' and goals.is_before_minimum_days),
            false
        ) as is_hidden,
        if(goals.direction = 'down', 1, -1) * goals.target as signed_target,
        case
            when goals.student_group = 'TA' and goals.grades = '' and goals.lcap_metric_number = ''
                then 'strategic_nobody'
            when goals.strategy = '' then 'strategic_no_strategy'
            when goals.owner = '' then 'strategic_no_owner'
            else 'strategic_complete'
        end as strategic,
        case
            when not goals.has_metric then 'measurable_no_metric'
            when goals.target is null then 'measurable_no_target'
            when is_hidden then 'measurable_hidden'
            when not goals.has_baseline_year then 'measurable_no_baseline_year'
            when baselines.value is null or not baselines.is_finished then 'measurable_no_baseline'
            when round(goals.baseline_given, 3) <> round(baselines.value, 3)
                then 'measurable_other_baseline'
            when least(baselines.students, currents.students) < policies.goal_minimum_students
                then 'measurable_few_students'
            else 'measurable_complete'
        end as measurable,
        case
            when goals.target is null or history.baseline is null or is_hidden
                then 'ambitious_unknown'
            when round(signed_target - history.baseline, 4) >= 0 then 'ambitious_baseline'
            when history.trend is null then 'ambitious_unknown'
            when round(signed_target - history.trend, 4) >= 0 then 'ambitious_trend'
            else 'ambitious_complete'
        end as ambitious,
        case
            when goals.target is null or is_hidden then 'realistic_unknown'
            when history.best <= signed_target then 'realistic_level'
            when round(history.baseline - signed_target - steps.largest_step, 4) <= 0
                then 'realistic_pace'
            when goals.metric = 'chronic_absenteeism'
                and goals.student_group = 'TA'
                and goals.grades = ''
                and similar_schools.lower_quartile <= signed_target
                then 'realistic_similar'
            when coalesce(history.earlier_years, 0) = 0 and similar_schools.cds_code is null
                then 'realistic_unknown'
            else 'realistic_beyond'
        end as realistic,
        case
            when goals.target_date is null then 'time_no_target_date'
            when goals.start_date is null then 'time_no_start_date'
            else 'time_complete'
        end as time_bound,
        if(
            goals.student_group = 'TA' and goals.equity_group = '',
            'inclusive_missing',
            'inclusive_complete'
        ) as inclusive,
        case
            when goals.equity_group = '' then 'equitable_missing'
            when goals.equity_reference = '' then 'equitable_no_reference'
            when goals.equity_target_gap is null then 'equitable_no_target'
            when equity.gap_baseline <= equity.gap_target then 'equitable_no_closer'
            else 'equitable_complete'
        end as equitable,
    from goals
    left join figures as baselines
        on baselines.goal_id = goals.goal_id
        and baselines.school_year = goals.baseline_year
    left join figures as currents
        on currents.goal_id = goals.goal_id
        and currents.school_year = goals.goal_year
    left join history
        on history.goal_id = goals.goal_id
    left join steps
        on steps.goal_id = goals.goal_id
    left join similar_schools
        on similar_schools.cds_code = goals.cds_code
    left join equity
        on equity.goal_id = goals.goal_id
    left join policies
        on policies.school_year = goals.baseline_year
),

letters as (
    select
        goal_id,
        unnest([
            strategic,
            measurable,
            ambitious,
            realistic,
            time_bound,
            inclusive,
            equitable
        ]) as finding,
        unnest(range(1, 8)) as letter_order,
    from judged
),

in_order as (
    select
        letters.goal_id,
        letters.letter_order::integer as letter_order,
        findings.letter,
        findings.finding,
        findings.is_met,
        findings.words,
    from letters
    inner join findings
        on findings.finding = letters.finding
    order by letters.goal_id, letters.letter_order
)

select * from in_order
