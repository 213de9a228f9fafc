-- Each figure that the state's Dashboard file prints, beside ours from the same students. A figure
-- that the file leaves blank while we compute one is a difference too, except where its year had
-- no such figure at all.
-- grain: school_year, cds_code, student_group, figure
with dashboard_rows as (
    select * from staging.stg_cde__dashboard
),

levels as (
    select * from measures.bld_dashboard_result
    where origin = 'state'
),

together as (
    select
        dashboard_rows.school_year,
        dashboard_rows.cds_code,
        dashboard_rows.student_group,
        dashboard_rows.is_not_certified,
        dashboard_rows.has_data_error,
        dashboard_rows.chronic_students is not null as is_shown,
        (dashboard_rows.chronic_rate * 1000)::integer as their_status,
        levels.status_tenths as our_status,
        (dashboard_rows.change_points * 10)::integer as their_change,
        levels.change_tenths as our_change,
        dashboard_rows.status_level as their_status_level,
        levels.status_level as our_status_level,
        dashboard_rows.change_level as their_change_level,
        levels.change_level as our_change_level,
        dashboard_rows.colour_code as their_colour,
        levels.colour_code as our_colour,
        dashboard_rows.box as their_box,
        levels.box as our_box,
    from dashboard_rows
    inner join levels
        on levels.school_year = dashboard_rows.school_year
        and levels.cds_code = dashboard_rows.cds_code
        and levels.student_group = dashboard_rows.student_group
),

figures as (
    select
        school_year,
        cds_code,
        student_group,
        is_not_certified,
        has_data_error,
        unnest([
            {figure: 'status', ours: our_status, theirs: their_status},
            {figure: 'change', ours: our_change, theirs: their_change},
            {figure: 'status_level', ours: our_status_level, theirs: their_status_level},
            {figure: 'change_level', ours: our_change_level, theirs: their_change_level},
            {figure: 'colour', ours: our_colour, theirs: their_colour},
            {figure: 'box', ours: our_box, theirs: their_box}
        ], recursive := true),
    from together
    where is_shown
),

with_years_figures as (
    select
        *,
        count(theirs) over (partition by school_year, figure) > 0 as is_published,
        coalesce(ours = theirs, ours is null and theirs is null) as is_reproduced,
    from figures
),

compared as (
    select
        school_year,
        cds_code,
        student_group,
        figure,
        case
            when is_reproduced then null
            when has_data_error then 'data error flag'
            when is_not_certified then 'not certified'
            else 'unexplained'
        end as reason,
        is_reproduced,
    from with_years_figures
    where is_published
)

select * from compared
