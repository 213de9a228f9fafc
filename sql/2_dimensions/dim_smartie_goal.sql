-- SMARTIE goals with what they leave to a rule: the metric's direction, the code of their grades,
-- the years of baseline and target, and which row of a goal is in force: the newest that has begun.
-- A goal without a metric is about chronic absenteeism; without a baseline year its baseline is the
-- year before it begins. The goal's year is the newest with records (without any, with the state's
-- figures) up to that of its target; it is looked at on its last counted day, or on the target date
-- if that is before the last month of the year. A target date in the month after the last day of
-- school is reached on that day.
-- grain: goal_id, position
with goals as (
    select * from staging.stg_district__goals
),

metrics as (
    select * from reference.goal_metrics
),

run as (
    select * from reference.run
),

years as (
    select * from dimensions.dim_school_year
),

progress as (
    select * from dimensions.dim_school_year_progress
),

state_years as (
    select school_year from staging.stg_cde__chronic_absenteeism
),

run_to as (
    select
        run.current_year,
        coalesce(
            max(years.last_date), run.requested_as_of, make_date(run.current_year, 6, 30)
        ) as as_of_date,
        coalesce(max(years.school_year), max(state_years.school_year)) as newest_year,
    from run
    left join years
        on years.school_year <= run.current_year
    left join (select max(school_year) as school_year from state_years) as state_years
        on state_years.school_year <= run.current_year
    group by run.current_year, run.requested_as_of
),

positioned as (
    select
        goals.* replace (coalesce(nullif(goals.metric, ''), 'chronic_absenteeism') as metric),
        goals.metric <> '' as has_metric,
        goals.baseline_year is not null as has_baseline_year,
        year(goals.target_date) + (month(goals.target_date) >= 7)::integer as target_year,
        year(goals.start_date) + (month(goals.start_date) >= 7)::integer as start_year,
        coalesce(goals.start_date <= run_to.as_of_date, true) as has_begun,
        run_to.current_year,
        run_to.newest_year,
        if(run_to.newest_year is null, null, least(run_to.newest_year, target_year)) as goal_year,
        row_number() over (partition by goals.goal_id order by goals.start_date_text)::integer
            as position,
        max(has_begun) over (partition by goals.goal_id) as has_any_begun,
    from goals
    cross join run_to
),

described as (
    select
        positioned.goal_id,
        positioned.position,
        positioned.metric,
        metrics.direction,
        metrics.figure,
        metrics.rule,
        metrics.verb_phrase,
        positioned.level,
        positioned.cds_code,
        positioned.grades,
        positioned.lowest_grade,
        positioned.highest_grade,
        positioned.student_group,
        coalesce(
            positioned.baseline_year,
            coalesce(positioned.start_year, positioned.target_year, positioned.current_year) - 1
        )::integer as baseline_year,
        positioned.target_year::integer as target_year,
        positioned.goal_year::integer as goal_year,
        positioned.lcap_metric_number,
        positioned.owner,
        positioned.strategy,
        positioned.review_notes,
        positioned.equity_group,
        positioned.equity_reference,
        positioned.baseline::double as baseline_given,
        positioned.target::double as target,
        positioned.equity_target_gap::double as equity_target_gap,
        positioned.has_metric,
        positioned.has_baseline_year,
        positioned.has_begun,
        if(
            positioned.has_any_begun,
            positioned.has_begun
            and positioned.position = max(positioned.position) filter (positioned.has_begun)
                over (partition by positioned.goal_id),
            positioned.position = 1
        ) as is_in_force,
        coalesce(progress.is_running, false) as is_goal_year_running,
        coalesce(progress.is_running and progress.is_before_minimum_days, false)
            as is_before_minimum_days,
        coalesce(
            positioned.newest_year > positioned.target_year
            or positioned.newest_year = positioned.target_year and (
                not coalesce(progress.is_running, false)
                or positioned.target_date <= progress.counted_to
                or progress.counted_to = progress.last_instructional_date
                and positioned.target_date <= progress.counted_to + 31
            ),
            false
        ) as is_target_date_reached,
        positioned.start_date,
        positioned.target_date,
        if(
            positioned.target_year = positioned.goal_year
            and positioned.target_date < progress.last_instructional_date - 31,
            least(progress.counted_to, positioned.target_date),
            progress.counted_to
        ) as look_date,
        coalesce(look_date = progress.counted_to, true) as is_looked_at_last,
    from positioned
    inner join metrics
        on metrics.metric = positioned.metric
    left join progress
        on progress.school_year = positioned.goal_year
)

select * from described
