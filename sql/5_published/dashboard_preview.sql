-- What the Dashboard would say if the running year ended today, from published figures alone: the
-- rate so far beside last year's result, through the cut scores and the grid.
-- grain: school_year, level, cds_code, student_group
with to_date as (
    select * from cleared.dashboard_to_date
),

dashboard as (
    select * from published.dashboard_chronic
),

status_cuts as (
    select * from reference.dashboard_status_cuts
    qualify first_school_year = max(first_school_year) over ()
),

change_cuts as (
    select * from reference.dashboard_change_cuts
    qualify first_school_year = max(first_school_year) over ()
),

small_change_levels as (
    select * from reference.dashboard_small_change_levels
),

colour_grid as (
    select * from reference.dashboard_colour_grid
    qualify first_school_year = max(first_school_year) over ()
),

colours as (
    select * from reference.dashboard_colours
),

with_prior as (
    select
        to_date.*,
        round(to_date.chronic_rate * 1000)::integer as status_tenths,
        dashboard.chronic_rate as prior_rate,
        coalesce(dashboard.disclosure, 'none') as prior_disclosure,
        round((to_date.chronic_rate - dashboard.chronic_rate) * 1000)::integer as change_tenths,
        coalesce(dashboard.is_current_size_met, false) as is_prior_size_met,
    from to_date
    left join dashboard
        on dashboard.school_year = to_date.school_year - 1
        and dashboard.cds_code = to_date.cds_code
        and dashboard.student_group = to_date.student_group
),

with_levels as (
    select
        with_prior.*,
        status_cuts.status_level,
        if(
            with_prior.is_small,
            small_change_levels.folded_change_level,
            change_cuts.change_level
        ) as change_level,
    from with_prior
    left join status_cuts
        on with_prior.status_tenths between status_cuts.lowest_tenths
        and status_cuts.highest_tenths
    left join change_cuts
        on with_prior.change_tenths between change_cuts.lowest_tenths
        and change_cuts.highest_tenths
    left join small_change_levels
        on small_change_levels.change_level = change_cuts.change_level
),

with_colours as (
    select
        with_levels.school_year::integer as school_year,
        with_levels.level,
        with_levels.cds_code,
        with_levels.student_group,
        with_levels.students::integer as students,
        with_levels.chronic_rate::double as rate_to_date,
        with_levels.prior_rate::double as prior_rate,
        with_levels.prior_disclosure,
        (with_levels.change_tenths / 10)::double as change_points,
        with_levels.status_level::integer as status_level,
        with_levels.change_level::integer as change_level,
        if(with_levels.is_prior_size_met, colours.colour, null) as colour,
        with_levels.disclosure,
    from with_levels
    left join colour_grid
        on colour_grid.status_level = with_levels.status_level
        and colour_grid.change_level = with_levels.change_level
    left join colours
        on colours.colour_code = colour_grid.colour_code
    order by
        with_levels.school_year,
        with_levels.level,
        with_levels.cds_code,
        with_levels.student_group
)

select * from with_colours
