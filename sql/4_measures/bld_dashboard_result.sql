-- Status level, change level, color and box of the Dashboard, from the cut scores and the grid of
-- its year. Below 150 students the two outer levels of change are folded into the inner ones.
-- grain: origin, school_year, cds_code, student_group
with in_tenths as (
    select * from measures.bld_dashboard_rate
),

status_cuts as (
    select * from reference.dashboard_status_cuts
),

change_cuts as (
    select * from reference.dashboard_change_cuts
),

small_change_levels as (
    select * from reference.dashboard_small_change_levels
),

colour_grid as (
    select * from reference.dashboard_colour_grid
),

with_levels as (
    select
        in_tenths.*,
        status_cuts.status_level,
        if(
            in_tenths.is_small,
            small_change_levels.folded_change_level,
            change_cuts.change_level
        ) as change_level,
    from in_tenths
    left join status_cuts
        on status_cuts.first_school_year <= in_tenths.school_year
        and in_tenths.status_tenths between status_cuts.lowest_tenths
        and status_cuts.highest_tenths
    left join change_cuts
        on change_cuts.first_school_year <= in_tenths.school_year
        and in_tenths.change_tenths between change_cuts.lowest_tenths
        and change_cuts.highest_tenths
    left join small_change_levels
        on small_change_levels.change_level = change_cuts.change_level
    qualify row_number() over (
        partition by
            in_tenths.origin,
            in_tenths.school_year,
            in_tenths.cds_code,
            in_tenths.student_group
        order by status_cuts.first_school_year desc, change_cuts.first_school_year desc
    ) = 1
),

with_colours as (
    select
        with_levels.origin,
        with_levels.school_year,
        with_levels.cds_code,
        with_levels.student_group,
        with_levels.status_tenths,
        with_levels.change_tenths,
        with_levels.status_level,
        with_levels.change_level,
        if(with_levels.has_colour, colour_grid.colour_code, null) as colour_code,
        if(
            with_levels.has_colour,
            (5 - with_levels.status_level) * 50 + with_levels.change_level * 10,
            null
        )::integer as box,
    from with_levels
    left join colour_grid
        on colour_grid.first_school_year <= with_levels.school_year
        and colour_grid.status_level = with_levels.status_level
        and colour_grid.change_level = with_levels.change_level
    qualify row_number() over (
        partition by
            with_levels.origin,
            with_levels.school_year,
            with_levels.cds_code,
            with_levels.student_group
        order by colour_grid.first_school_year desc
    ) = 1
)

select * from with_colours
