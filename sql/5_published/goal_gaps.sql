-- The gap of each goal that names one: by how much the group is worse than the reference, in the
-- baseline year, now and at the end of the year, and whether it closes as far as it should. The
-- range of the gap takes both groups' projections to err independently.
-- grain: goal_id
with goals as (
    select * from dimensions.dim_smartie_goal
    where is_in_force and equity_group <> ''
),

year_figures as (
    select * from published.goal_figures
),

places as (
    select distinct school_year, level, cds_code
    from published.chronic_absenteeism
    where source <> 'CDE'
),

figures as (
    select
        year_figures.goal_id,
        year_figures.role,
        year_figures.school_year,
        year_figures.value,
        if(year_figures.is_finished, year_figures.value, null) as whole_year,
        if(goals.is_looked_at_last, year_figures.value, year_figures.same_day)
            as current,
        year_figures.projected,
        (year_figures.projected_high - year_figures.projected_low) / 2 as half_range,
        year_figures.disclosure,
    from year_figures
    inner join goals
        on goals.goal_id = year_figures.goal_id
),

gaps as (
    select
        goals.*,
        if(goals.direction = 'down', 1, -1) as sign,
        round(sign * (group_then.whole_year - reference_then.whole_year), 3) as gap_baseline,
        round(sign * (group_now.current - reference_now.current), 3) as gap_current,
        sign * (group_now.projected - reference_now.projected) as gap_projected,
        sqrt(pow(group_now.half_range, 2) + pow(reference_now.half_range, 2)) as half_range,
        published.to_year_target(
            gap_baseline,
            goals.equity_target_gap,
            goals.baseline_year,
            goals.target_year,
            goals.goal_year
        ) as gap_year_target,
        published.to_worse_disclosure(group_now.disclosure, reference_now.disclosure)
            as disclosure_now,
        published.to_worse_disclosure(group_then.disclosure, reference_then.disclosure)
            as disclosure_then,
    from goals
    left join figures as group_now
        on group_now.goal_id = goals.goal_id
        and group_now.role = 'equity_group'
        and group_now.school_year = goals.goal_year
    left join figures as reference_now
        on reference_now.goal_id = goals.goal_id
        and reference_now.role = 'equity_reference'
        and reference_now.school_year = goals.goal_year
    left join figures as group_then
        on group_then.goal_id = goals.goal_id
        and group_then.role = 'equity_group'
        and group_then.school_year = goals.baseline_year
    left join figures as reference_then
        on reference_then.goal_id = goals.goal_id
        and reference_then.role = 'equity_reference'
        and reference_then.school_year = goals.baseline_year
),

hindered as (
    select
        gaps.*,
        case
            when gaps.equity_reference = '' then 'no_equity_reference'
            when gaps.equity_target_gap is null then 'no_equity_target'
            else published.to_goal_hindrance(
                gaps,
                places.cds_code is not null,
                gaps.disclosure_now,
                gaps.disclosure_then,
                gaps.gap_current,
                gaps.equity_target_gap,
                gaps.gap_year_target,
                gaps.half_range
            )
        end as hindrance,
    from gaps
    left join places
        on places.school_year = gaps.goal_year
        and places.level = gaps.level
        and places.cds_code = gaps.cds_code
),

judged as (
    select
        *,
        coalesce(
            published.to_hindered_status(hindrance),
            published.to_goal_status(
                'down',
                is_target_date_reached,
                gap_current,
                equity_target_gap,
                gap_year_target,
                gap_projected - half_range,
                gap_projected + half_range
            )
        ) as status,
    from hindered
),

in_order as (
    select
        goal_id,
        equity_group,
        equity_reference,
        if(status = 'masked', null, gap_baseline)::double as gap_baseline,
        if(status = 'masked', null, gap_current)::double as gap_current,
        equity_target_gap::double as gap_target,
        if(status = 'masked', null, gap_year_target)::double as gap_year_target,
        if(status = 'masked', null, round(gap_projected, 3))::double as gap_projected,
        if(status = 'masked', null, round(gap_projected - half_range, 3))::double
            as gap_projected_low,
        if(status = 'masked', null, round(gap_projected + half_range, 3))::double
            as gap_projected_high,
        status,
        coalesce(hindrance, if(status = 'too early to tell', 'range_holds_target', '')) as reason,
    from judged
    order by goal_id
)

select * from in_order
