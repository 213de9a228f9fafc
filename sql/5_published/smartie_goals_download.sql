-- SMARTIE goals as the file prints them: percents, * where hidden, - where there is no figure. The
-- review says in words what the goal lacks.
-- grain: goal_id
with goals as (
    select * from published.smartie_goals
),

hidden_baselines as (
    select goal_id, school_year
    from published.goal_figures
    where role = 'goal' and disclosure = 'suppressed'
),

reviews as (
    select
        goal_id,
        coalesce(
            string_agg(letter || ': ' || words, ' ' order by letter_order)
                filter (not coalesce(is_met, false)),
            'Nothing is missing.'
        ) as review,
    from published.goal_reviews
    group by goal_id
),

described as (
    select
        goals.*,
        reviews.review,
        if(disclosure = 'suppressed', '*', '-') as unknown,
        if(hidden_baselines.goal_id is null, unknown, '*') as unknown_baseline,
        if(disclosure = 'suppressed' or equity_status = 'masked', '*', '-') as unknown_gap,
    from goals
    inner join reviews
        on reviews.goal_id = goals.goal_id
    left join hidden_baselines
        on hidden_baselines.goal_id = goals.goal_id
        and hidden_baselines.school_year = goals.baseline_year
),

printed as (
    select
        goal_id,
        statement,
        metric,
        level,
        cds_code,
        grades,
        student_group,
        published.to_year_name(baseline_year) as baseline_year,
        coalesce(published.to_goal_percent(baseline), unknown_baseline) as baseline,
        coalesce(published.to_goal_percent(target), '-') as target,
        coalesce(start_date, '') as start_date,
        coalesce(target_date, '') as target_date,
        coalesce(as_of, '') as as_of,
        coalesce(published.to_goal_percent(current), unknown) as current,
        coalesce(published.to_goal_percent(expected_to_date), unknown) as expected_to_date,
        coalesce(published.to_goal_percent(projected), unknown) as projected,
        coalesce(published.to_goal_percent(projected_low), unknown) as projected_low,
        coalesce(published.to_goal_percent(projected_high), unknown) as projected_high,
        status,
        equity_status,
        review,
        status_words as status_reason,
        equity_group,
        equity_reference,
        if(
            equity_group = '',
            '-',
            coalesce(published.to_goal_percent(equity_gap_baseline), unknown_gap)
        ) as equity_gap_baseline,
        if(
            equity_group = '',
            '-',
            coalesce(published.to_goal_percent(equity_gap_current), unknown_gap)
        ) as equity_gap_current,
        coalesce(published.to_goal_percent(equity_gap_target), '-') as equity_gap_target,
        owner,
        strategy,
    from described
    order by goal_id
)

select * from printed
