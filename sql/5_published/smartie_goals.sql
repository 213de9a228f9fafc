-- SMARTIE goals in force: what was promised, where it stands and where it is heading, from the
-- figures as published. A goal whose figures are hidden shows none. The named group's gap decides
-- too: a goal is met, or on track, only where the gap is.
-- A baseline is the figure of a finished year.
-- grain: goal_id
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

statements as (
    select * from published.goal_statements
),

findings as (
    select * from reference.goal_findings
),

places as (
    select distinct school_year, level, cds_code
    from published.chronic_absenteeism
    where source <> 'CDE'
),

with_figures as (
    select
        goals.*,
        statements.statement,
        if(baselines.is_finished, baselines.value, null) as baseline,
        if(baselines.is_finished, baselines.students, null) as baseline_students,
        baselines.same_day as same_day_baseline,
        baselines.disclosure as disclosure_then,
        if(goals.is_looked_at_last, currents.value, currents.same_day) as current,
        currents.projected,
        currents.projected_low,
        currents.projected_high,
        currents.disclosure as disclosure_now,
        published.to_year_target(
            baseline, goals.target, goals.baseline_year, goals.target_year, goals.goal_year
        ) as year_target,
        published.to_goal_hindrance(
            goals,
            places.cds_code is not null,
            currents.disclosure,
            baselines.disclosure,
            if(goals.is_looked_at_last, currents.value, currents.same_day),
            goals.target,
            year_target,
            currents.projected_high
        ) as hindrance,
        equity.gap_baseline,
        equity.gap_current,
        coalesce(equity.status, '') as equity_status,
        coalesce(equity.reason, '') as equity_reason,
    from goals
    inner join statements
        on statements.goal_id = goals.goal_id
    left join figures as baselines
        on baselines.goal_id = goals.goal_id
        and baselines.school_year = goals.baseline_year
    left join figures as currents
        on currents.goal_id = goals.goal_id
        and currents.school_year = goals.goal_year
    left join equity
        on equity.goal_id = goals.goal_id
    left join places
        on places.school_year = goals.goal_year
        and places.level = goals.level
        and places.cds_code = goals.cds_code
),

judged_alone as (
    select
        *,
        coalesce(
            published.to_hindered_status(hindrance),
            published.to_goal_status(
                direction,
                is_target_date_reached,
                current,
                target,
                year_target,
                projected_low,
                projected_high
            )
        ) as own_status,
        own_status in ('met', 'on track') and equity_status not in ('', own_status)
            as is_decided_by_gap,
    from with_figures
),

judged as (
    select
        *,
        case
            when is_decided_by_gap and equity_status = 'masked' then 'not measurable'
            when is_decided_by_gap then equity_status
            else own_status
        end as status,
        case
            when is_decided_by_gap
                then case equity_status
                    when 'missed' then 'equity_not_met'
                    when 'off track' then 'equity_off_track'
                    when 'too early to tell' then 'equity_too_early'
                    when 'masked' then 'equity_masked'
                    else 'equity_not_measurable'
                end
            else coalesce(
                hindrance, if(own_status = 'too early to tell', 'range_holds_target', '')
            )
        end as status_reason,
        hindrance = 'small_group' as is_hidden,
    from judged_alone
),

in_order as (
    select
        judged.goal_id,
        judged.metric,
        judged.level,
        judged.cds_code,
        judged.grades,
        judged.student_group,
        judged.direction,
        judged.statement,
        judged.baseline_year::integer as baseline_year,
        if(is_hidden, null, judged.baseline)::double as baseline,
        if(is_hidden, null, judged.baseline_students)::integer as baseline_students,
        if(is_hidden, null, judged.baseline_given)::double as baseline_given,
        if(
            is_hidden,
            null,
            round(judged.baseline_given, 3) = round(judged.baseline, 3)
        ) as is_baseline_as_given,
        judged.target::double as target,
        if(
            is_hidden or judged.figure in ('dips', 'attendance'),
            null,
            published.to_target_students(
                judged.direction, judged.baseline, judged.target, judged.baseline_students
            )
        )::integer as target_students,
        judged.start_date::varchar as start_date,
        judged.target_date::varchar as target_date,
        judged.target_year::integer as target_year,
        judged.owner,
        judged.strategy,
        judged.review_notes,
        judged.lcap_metric_number,
        judged.goal_year::integer as school_year,
        judged.look_date::varchar as as_of,
        not judged.is_goal_year_running as is_year_finished,
        if(is_hidden, null, judged.current)::double as current,
        if(is_hidden, null, judged.same_day_baseline)::double as same_day_baseline,
        if(
            is_hidden or judged.goal_year <= judged.baseline_year,
            null,
            published.to_goal_path(
                judged.figure,
                judged.direction,
                judged.same_day_baseline,
                judged.baseline,
                judged.year_target
            )
        )::double as expected_to_date,
        if(is_hidden, null, judged.year_target)::double as year_target,
        if(is_hidden, null, judged.projected)::double as projected,
        if(is_hidden, null, judged.projected_low)::double as projected_low,
        if(is_hidden, null, judged.projected_high)::double as projected_high,
        judged.status,
        judged.status_reason,
        coalesce(status_findings.words, '') as status_words,
        judged.equity_group,
        judged.equity_reference,
        judged.gap_baseline::double as equity_gap_baseline,
        judged.gap_current::double as equity_gap_current,
        judged.equity_target_gap::double as equity_gap_target,
        judged.equity_status,
        judged.equity_reason,
        coalesce(equity_findings.words, '') as equity_words,
        case
            when is_hidden then 'suppressed'
            else coalesce(judged.disclosure_now, 'not_applicable')
        end as disclosure,
    from judged
    left join findings as status_findings
        on status_findings.finding = judged.status_reason
    left join findings as equity_findings
        on equity_findings.finding = judged.equity_reason
    order by judged.goal_id
)

select * from in_order
