-- The course of the year of each goal: so far, the baseline year and last year after as many
-- instructional days, the path that leads the baseline year's course to the target, and at the end
-- what to expect.
-- grain: goal_id, point_date
with goals as (
    select * from dimensions.dim_smartie_goal
    where is_in_force
),

subjects as (
    select * from dimensions.dim_smartie_goal_subject
    where role = 'goal'
),

figures as (
    select * from cleared.goal_figures
),

year_figures as (
    select * from published.goal_figures
    where role = 'goal'
),

points as (
    select distinct
        subjects.goal_id,
        subjects.goal_year,
        figures.point_date,
        max(figures.point_date) over (partition by subjects.goal_id) as last_point_date,
    from subjects
    inner join figures
        on figures.goal_year = subjects.goal_year
        and figures.point_date <> ''
),

so_far as (
    select
        points.goal_id,
        goals.figure,
        goals.direction,
        goals.look_date::varchar as look_date,
        baselines.value as baseline,
        published.to_year_target(
            baselines.value,
            goals.target,
            goals.baseline_year,
            goals.target_year,
            points.goal_year
        ) as year_target,
        points.goal_year,
        points.point_date,
        points.last_point_date,
        max(figures.value) filter (figures.school_year = points.goal_year) as actual,
        max(figures.value) filter (figures.school_year = subjects.baseline_year)
            as baseline_year_actual,
        max(figures.value) filter (figures.school_year = points.goal_year - 1) as last_year_actual,
        any_value(figures.disclosure) filter (figures.school_year = points.goal_year)
            as disclosure,
    from points
    inner join subjects
        on subjects.goal_id = points.goal_id
    inner join goals
        on goals.goal_id = points.goal_id
    left join year_figures as baselines
        on baselines.goal_id = points.goal_id
        and baselines.school_year = subjects.baseline_year
        and baselines.is_finished
    left join figures
        on figures.metric = subjects.metric
        and figures.level = subjects.level
        and figures.cds_code = subjects.cds_code
        and figures.grade_category = subjects.grade_category
        and figures.student_group = subjects.student_group
        and figures.goal_year = points.goal_year
        and figures.point_date = points.point_date
    group by all
),

in_order as (
    select
        so_far.goal_id,
        so_far.goal_year::integer as school_year,
        so_far.point_date,
        case
            when so_far.point_date = so_far.last_point_date then 'year end'
            when so_far.point_date = so_far.look_date then 'as of'
            else 'month'
        end as point,
        so_far.actual::double as actual,
        so_far.baseline_year_actual::double as baseline_year_actual,
        so_far.last_year_actual::double as last_year_actual,
        if(
            so_far.point_date = so_far.last_point_date,
            so_far.year_target,
            published.to_goal_path(
                so_far.figure,
                so_far.direction,
                so_far.baseline_year_actual,
                so_far.baseline,
                so_far.year_target
            )
        )::double as target_path,
        if(so_far.point_date = so_far.last_point_date, currents.projected, null)::double
            as projected,
        if(so_far.point_date = so_far.last_point_date, currents.projected_low, null)::double
            as projected_low,
        if(so_far.point_date = so_far.last_point_date, currents.projected_high, null)::double
            as projected_high,
        case
            when so_far.disclosure is not null then so_far.disclosure
            when so_far.point_date > so_far.look_date then 'not_applicable'
            else 'suppressed'
        end as disclosure,
    from so_far
    left join year_figures as currents
        on currents.goal_id = so_far.goal_id
        and currents.school_year = so_far.goal_year
    order by so_far.goal_id, so_far.point_date
)

select * from in_order
